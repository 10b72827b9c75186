package org.anlan.ratings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What in particular can be said of how a matter was handled, as the city's folder words it (`city/ratings/tags.json`).
@Component
class Tags {

  /// @param from fewest stars that it goes with
  /// @param to most stars that it goes with
  record Tag(String code, int from, int to, String name, String nameEn) {
    boolean fits(int stars) {
      return from <= stars && stars <= to;
    }
  }

  private final List<Tag> tags;

  Tags(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, "ratings", "tags.json");
    try {
      this.tags = List.of(json.readValue(Files.readString(file), Tag[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no tags for ratings: " + file, e);
    }
  }

  List<Tag> list() {
    return tags;
  }

  Optional<Tag> find(String code) {
    return tags.stream().filter(tag -> tag.code().equals(code)).findFirst();
  }

  /// The words of a tag; one that the city no longer knows keeps its code.
  Texts words(String code) {
    return find(code)
        .map(tag -> new Texts(tag.name(), tag.nameEn()))
        .orElseGet(() -> new Texts(code, code));
  }
}
