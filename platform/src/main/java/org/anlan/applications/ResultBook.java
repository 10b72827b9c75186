package org.anlan.applications;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a granted application is issued as (`city/applications/results.json`): which kind of electronic licence an item's result is, and from which answer
/// each field of its face comes.
@Component
class ResultBook {

  static final String FILE = "applications/results.json";

  /// @param licence as the items call it, such as `FOOD_LICENCE`
  /// @param kind of `licences`
  /// @param items the codes of the items that it is issued for; empty for all that have this result
  /// @param face where a field comes from: the id of a data element, or words behind `=`
  record Result(String licence, String kind, List<String> items, Map<String, String> face) {
    Result {
      items = List.copyOf(items);
      face = Map.copyOf(face);
    }

    boolean suits(String named, String item) {
      return licence.equals(named) && (items.isEmpty() || items.contains(item));
    }
  }

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
