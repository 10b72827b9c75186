package org.anlan.halls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The halls of the city, read when the platform starts. A city without that folder has none.
@Component
class HallBook {

  static final String FOLDER = "halls";

  private final List<Hall> halls;

  HallBook(@Value("${anlan.city}") String city, JsonMapper json) {
    var folder = Path.of(city, FOLDER);
    this.halls = Files.isDirectory(folder) ? read(folder, json) : List.of();
  }

  private static List<Hall> read(Path folder, JsonMapper json) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> hall(file, json))
          .sorted(Comparator.comparing(Hall::code))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The halls of the city cannot be read: " + folder, e);
    }
  }

  private static Hall hall(Path file, JsonMapper json) {
    try {
      return json.readValue(Files.readString(file), Hall.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The hall " + file + " cannot be read.", e);
    }
  }

  List<Hall> list() {
    return halls;
  }

  Optional<Hall> find(String code) {
    return halls.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  Hall get(String code) {
    return find(code).orElseThrow(() -> new Absent(new Texts("大厅", "hall"), code));
  }
}
