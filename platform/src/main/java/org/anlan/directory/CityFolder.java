package org.anlan.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.anlan.rules.csv.Csv;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder that describes the city; `city/` unless `ANLAN_CITY` names another.
@Component
final class CityFolder {

  private final Path folder;

  CityFolder(@Value("${anlan.city}") String city) {
    this.folder = Path.of(city);
    if (!Files.isRegularFile(folder.resolve("city.json")))
      throw new IllegalStateException(
          "The city's folder %s has no city.json; set ANLAN_CITY."
              .formatted(folder.toAbsolutePath()));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The city's file " + file(name) + " cannot be read.", e);
    }
  }

  List<Csv.Row> table(String name) {
    try {
      return Csv.read(text(name));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file(name) + ": " + e.getMessage(), e);
    }
  }

  /// One fingerprint over these files and their names.
  String checksum(List<String> names) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var name : names) {
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update(text(name).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
