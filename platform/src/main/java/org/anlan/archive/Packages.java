package org.anlan.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anlan.cases.CaseNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The packages of archived cases on disk: `archive/<division>/<number>/<sum>.zip`, written beside their place and moved in one step.
@Component
class Packages {

  /// Writes a package.
  @FunctionalInterface
  interface Writing<T> {
    T to(OutputStream out) throws IOException;
  }

  /// A package on its way, deleted when it is not kept.
  record Draft<T>(Path file, ArchivedCase.Packed packed, T seen) {}

  private final Path folder;

  Packages(@Value("${anlan.shared}") String shared) {
    this.folder = Path.of(shared, "archive");
  }

  <T> Draft<T> draft(Writing<T> writing) {
    try {
      var file = Files.createTempFile(Files.createDirectories(folder), "new", ".tmp");
      var sha = MessageDigest.getInstance("SHA-256");
      T seen;
      try (var out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
        seen = writing.to(out);
      }
      var sum = HexFormat.of().formatHex(sha.digest());
      return new Draft<>(file, new ArchivedCase.Packed(sum, Files.size(file)), seen);
    } catch (IOException e) {
      throw new UncheckedIOException("A package could not be written under " + folder + ".", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  void keep(CaseNumber number, Draft<?> draft) {
    try {
      Files.createDirectories(shelf(number));
      Files.move(draft.file(), place(number, draft.packed()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("A package could not be kept under " + folder + ".", e);
    }
  }

  void drop(Draft<?> draft) {
    try {
      Files.deleteIfExists(draft.file());
    } catch (IOException e) {
      throw new UncheckedIOException("A draft could not be deleted under " + folder + ".", e);
    }
  }

  Path place(CaseNumber number, ArchivedCase.Packed packed) {
    return shelf(number).resolve(packed.sha256() + ".zip");
  }

  private Path shelf(CaseNumber number) {
    return folder.resolve(number.division()).resolve(number.text());
  }

  /// All that lies there of a case, also what a crash left behind.
  void destroy(CaseNumber number) {
    var shelf = shelf(number);
    try (var files = Files.list(shelf)) {
      for (var file : files.toList()) Files.deleteIfExists(file);
      Files.deleteIfExists(shelf);
    } catch (NoSuchFileException | DirectoryNotEmptyException gone) {
      // Taken away already, or another platform is at it.
    } catch (IOException e) {
      throw new UncheckedIOException("A package could not be destroyed: " + shelf, e);
    }
  }
}
