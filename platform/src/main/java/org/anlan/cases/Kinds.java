package org.anlan.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of matter of this city, read from its folder at start.
@Component
class Kinds {

  private final Map<String, Kind> kinds;

  Kinds(@Value("${anlan.city}") Path city, JsonMapper json) {
    this.kinds = load(city.resolve("kinds"), json);
  }

  Kind get(String code) {
    var kind = kinds.get(code);
    if (kind == null) throw new Absent(new Texts("事件类型", "kind of matter"), code);
    return kind;
  }

  Collection<Kind> list() {
    return kinds.values();
  }

  private static Map<String, Kind> load(Path folder, JsonMapper json) {
    try (var files = Files.list(folder)) {
      var found = new TreeMap<String, Kind>();
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var kind = json.readValue(Files.readString(file), Kind.class);
        found.put(kind.code(), kind);
      }
      return Map.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException("The kinds of matter in " + folder + " cannot be read.", e);
    }
  }
}
