package org.anlan.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The city's occasions with their templates, read and checked when the platform starts: one that is wrong stops the start.
@Component
class Occasions {

  private final Map<String, Occasion> occasions = new LinkedHashMap<>();
  private final Rules rules;
  private final JsonMapper json;

  Occasions(@Value("${anlan.city}") String city, JsonMapper json) {
    this.json = json.rebuild().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    var folder = Path.of(city, "notices");
    this.rules = read(folder.resolve("rules.json"), Rules.class);
    try (var files = Files.list(folder.resolve("occasions"))) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted(Comparator.comparing(Path::toString))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no occasions for notices in " + folder, e);
    }
  }

  private void add(Path file) {
    var occasion = read(file, Occasion.class);
    OccasionChecks.check(file.getFileName().toString(), occasion, rules);
    occasions.put(occasion.code(), occasion);
  }

  private <T> T read(Path file, Class<T> type) {
    try {
      return json.readValue(Files.readString(file), type);
    } catch (IOException | JacksonException e) {
      throw new IllegalStateException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  Rules rules() {
    return rules;
  }

  Collection<Occasion> list() {
    return occasions.values();
  }

  Optional<Occasion> find(String code) {
    return Optional.ofNullable(occasions.get(code));
  }

  /// A module that names an occasion which the city has no words for is wrong, or the city's folder is.
  Occasion get(String code) {
    return find(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "city/notices/occasions has no %s.json; there are %s."
                    .formatted(code, occasions.keySet())));
  }
}
