package org.anlan.services;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anlan.rules.csv.Csv;

/// The tables of `city/guide` and what their rows mean: how people speak of what the city does, and of what it does not.
final class GuideTables {

  static final String SAYINGS = "guide/sayings.csv";
  static final String ACTS = "guide/acts.csv";
  static final String OUTSIDE = "guide/outside.csv";

  static final String[] SAYING_COLUMNS = {"said", "means"};
  static final String[] ACT_COLUMNS = {"act", "items", "people"};
  static final String[] OUTSIDE_COLUMNS = {"kind", "as", "said"};

  private static final String GAP = "…";

  /// What people say, and the words that items use for it.
  ///
  /// @param parts all of which must stand in the question, in any order
  record Saying(List<String> parts, List<String> means) {

    boolean isIn(String question) {
      return parts.stream().allMatch(question::contains);
    }

    /// The longer, the surer.
    int length() {
      return parts.stream().mapToInt(String::length).sum();
    }
  }

  /// What is done with a permit or a paper once it is there: changed, renewed, lost, given up.
  ///
  /// @param items words by which items say it
  /// @param people words by which people say it
  record Act(String code, List<String> items, List<String> people) {}

  /// What is no service of the city.
  enum Outside {
    /// Something is wrong in the city: 12345.
    COMPLAINT,
    /// 110, 119, 120.
    EMERGENCY,
    /// A matter of shops, banks, doctors, friends.
    PRIVATE,
    /// A matter of another city, another state, a court.
    ELSEWHERE,
    CHAT
  }

  /// @param whole a sentence whose meaning is compared; otherwise words that are looked for
  record Remark(Outside kind, boolean whole, String said) {}

  private GuideTables() {}

  static Saying saying(Csv.Row row) {
    return saying(row.get("said"), row.get("means"));
  }

  /// @param means words of items, with blanks between
  static Saying saying(String said, String means) {
    var parts = parts(said, GAP);
    var words = parts(means, "\\s+");
    if (parts.isEmpty() || parts.contains("") || words.isEmpty())
      throw new IllegalArgumentException(
          "said '%s', means '%s': both are needed; '…' parts what stands apart"
              .formatted(said, means));
    return new Saying(parts, words);
  }

  static Act act(Csv.Row row) {
    var items = parts(row.get("items"), "\\s+");
    var people = parts(row.get("people"), "\\s+");
    if (row.get("act").isBlank() || items.isEmpty() || people.isEmpty())
      throw new IllegalArgumentException(
          "act '%s': needs words of items and of people".formatted(row.get("act")));
    return new Act(row.get("act"), items, people);
  }

  static Remark remark(Csv.Row row) {
    var kind =
        Arrays.stream(Outside.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(row.get("kind")))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "kind '%s' is none of %s"
                        .formatted(
                            row.get("kind"),
                            Arrays.toString(Outside.values()).toLowerCase(Locale.ROOT))));
    var as = row.get("as");
    if (!as.equals("sentence") && !as.equals("words"))
      throw new IllegalArgumentException("as '%s' is neither sentence nor words".formatted(as));
    if (row.get("said").isBlank()) throw new IllegalArgumentException("said: nothing is said");
    return new Remark(kind, as.equals("sentence"), row.get("said").strip());
  }

  private static List<String> parts(String text, String at) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.strip().split(at, -1)).map(String::strip).toList();
  }
}
