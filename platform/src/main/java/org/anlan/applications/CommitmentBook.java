package org.anlan.applications;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The items that may be granted on a commitment 告知承诺制事项清单 (`city/applications/commitments.json`).
@Component
class CommitmentBook {

  static final String FILE = "applications/commitments.json";

  /// What somebody commits themselves to.
  ///
  /// @param when `question.choice` of the item that chooses it; null where it is chosen by itself
  /// @param covers ids of materials that need not be handed in then
  /// @param conditions that they declare to be met
  /// @param consequence of what is not true
  record Entry(
      String item,
      @Nullable String when,
      List<String> covers,
      List<Words> conditions,
      Words consequence) {
    Entry {
      covers = List.copyOf(covers);
      conditions = List.copyOf(conditions);
    }

    /// Whether the answers to the item's questions have chosen it already.
    boolean isChosenBy(Map<String, String> situation) {
      if (when == null) return false;
      var dot = when.indexOf('.');
      return when.substring(dot + 1).equals(situation.get(when.substring(0, dot)));
    }

    /// Whether it can be chosen in this case at all.
    boolean isOpenIn(Map<String, String> situation) {
      return when == null || isChosenBy(situation);
    }
  }

  /// When the credit of whoever broke a commitment can be repaired.
  ///
  /// @param afterDays since the decision was revoked
  /// @param certainty how sure that is
  record Repair(int afterDays, String certainty, String source) {
    static final Repair AT_ONCE = new Repair(0, "", "");
  }

  record Book(@Nullable Repair repair, List<Entry> items) {
    Book {
      items = List.copyOf(items);
    }
  }

  private final Book book;

  /// A city without that file takes no commitments.
  CommitmentBook(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, FILE);
    this.book = Files.exists(file) ? json.readValue(file, Book.class) : new Book(null, List.of());
  }

  Repair repair() {
    return Objects.requireNonNullElse(book.repair(), Repair.AT_ONCE);
  }

  Optional<Entry> find(String item) {
    return book.items().stream().filter(one -> one.item().equals(item)).findFirst();
  }
}
