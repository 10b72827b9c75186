package org.anlan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.anlan.rules.csv.Csv;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings what the city's folder has into the libraries at a start, each file only when it changed: `exchange/<library>.csv`, and the grants
/// that the city has settled for all (`exchange/grants.csv`).
@Component
class CityLibraries implements ApplicationRunner {

  static final String GRANTS = "exchange/grants.csv";

  private final Path folder;
  private final LibraryLoading loading;
  private final LoadedFiles loaded;
  private final CityGrants grants;
  private final TransactionTemplate transaction;

  CityLibraries(
      @Value("${anlan.city}") String city,
      LibraryLoading loading,
      LoadedFiles loaded,
      CityGrants grants,
      TransactionTemplate transaction) {
    this.folder = Path.of(city);
    this.loading = loading;
    this.loaded = loaded;
    this.grants = grants;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var library : loading.catalogue().listLibraries())
      ifChanged("exchange/%s.csv".formatted(library.code()), file -> load(library, file));
    ifChanged(GRANTS, this::loadGrants);
  }

  private void ifChanged(String name, java.util.function.Consumer<Path> work) {
    var file = folder.resolve(name);
    if (!Files.isRegularFile(file)) return;
    var checksum = checksum(file);
    transaction.executeWithoutResult(status -> {
      if (!loaded.isNew(name, checksum)) return;
      work.accept(file);
      loaded.note(name, checksum);
    });
  }

  /// A city's own file is checked as a whole; one with a fault stops the start.
  private void load(Library library, Path file) {
    new LoadRun(loading, library)
        .run(
            file,
            (in, line, reason) -> {
              throw new IllegalStateException(
                  "%s:%d: %s. Mend it and start again.".formatted(in, line, reason));
            });
  }

  private void loadGrants(Path file) {
    var rows =
        Csv.read(text(file)).stream()
            .map(row ->
                new CityGrants.Row(
                    row.get("unit"),
                    row.get("library"),
                    new LinkedHashSet<>(Arrays.asList(row.get("fields").split(" +"))),
                    row.get("purpose"),
                    Depth.of(row.get("depth")),
                    row.get("whole").equals("yes"),
                    row.get("basis"),
                    LocalDate.parse(row.get("valid_from")),
                    LocalDate.parse(row.get("valid_to"))))
            .toList();
    grants.put(List.copyOf(rows));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static String checksum(Path file) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
