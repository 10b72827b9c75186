package org.anlan.applications;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of a granted application (`city/applications/results.json`): the numbers it is given, the electronic licence it is issued as, the record
/// that comes into a base library. A value is an answer by the id of its data element, several with `|` between for the first that is there, words
/// behind `=`, or `@area:<element>` for the division in which an address lies, `@today`.
@Component
class ResultBook {

  static final String FILE = "applications/results.json";

  /// @param licence as the items call it, such as `FOOD_LICENCE`
  /// @param items the codes of the items that it is issued for; empty for all that have this result
  /// @param kind of `licences`; null where the result is no licence of its own, such as one that is the view of a library
  /// @param face what stands on it, by field
  /// @param assigns numbers that are given with it, by the data element that they become; [Numbering] draws them
  /// @param holder whose it is; null for the applicant
  /// @param enters the record that comes into a library; null for none
  record Result(
      String licence,
      List<String> items,
      @Nullable String kind,
      @Nullable Map<String, String> face,
      @Nullable Map<String, String> assigns,
      @Nullable Holder holder,
      @Nullable Enters enters) {

    boolean suits(String named, String item) {
      return licence.equals(named) && (items.isEmpty() || items.contains(item));
    }

    Map<String, String> numbers() {
      return Objects.requireNonNullElse(assigns, Map.of());
    }

    Map<String, String> faceFrom() {
      return Objects.requireNonNullElse(face, Map.of());
    }
  }

  /// @param kind `FIRM` for one that the applicant stands for from then on
  record Holder(Identity.Kind kind, String code, String name) {}

  /// @param key the value that is its key
  /// @param beside fields that it has in common with another record of that library
  record Enters(String library, String key, Map<String, String> fields, @Nullable Beside beside) {}

  /// @param of the value that is the key of the other record
  record Beside(String of, List<String> fields) {}

  record Book(List<Result> results) {
    Book {
      results = List.copyOf(results);
    }
  }

  private final Book book;

  /// A city without that file issues papers only.
  ResultBook(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, FILE);
    this.book = Files.exists(file) ? json.readValue(file, Book.class) : new Book(List.of());
  }

  /// Absent where the result is a paper of the unit and no electronic licence yet.
  Optional<Result> find(String licence, String item) {
    return book.results().stream().filter(one -> one.suits(licence, item)).findFirst();
  }
}
