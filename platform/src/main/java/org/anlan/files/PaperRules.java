package org.anlan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which kinds of papers the city takes, how large, and whether from everybody (`city/papers/kinds.json`). What is not in the file is not
/// taken.
@Component
class PaperRules {

  static final long MEGABYTE = 1024L * 1024;
  private static final int MOST_MEGABYTES = 2_000;
  private static final String EVERYBODY = "everybody";

  /// @param everybody false for staff only
  record Rule(PaperKind kind, long bytes, boolean everybody) {
    boolean takes(boolean staff) {
      return everybody || staff;
    }
  }

  record Line(String kind, int megabytes, String from) {}

  record Sheet(List<Line> kinds, int keepHours, int openMegabytes) {}

  private final Map<PaperKind, Rule> rules = new EnumMap<>(PaperKind.class);
  private final Sheet sheet;

  PaperRules(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, "papers", "kinds.json");
    try {
      this.sheet = json.readValue(Files.readString(file), Sheet.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The city does not say which papers it takes: " + file, e);
    }
    for (var line : sheet.kinds()) {
      var rule = rule(file, line);
      if (rules.put(rule.kind(), rule) != null)
        throw new IllegalStateException(
            "%s: the kind '%s' stands there twice.".formatted(file, line.kind()));
    }
  }

  private static Rule rule(Path file, Line line) {
    var flaws = flaws(line);
    if (!flaws.isEmpty())
      throw new IllegalStateException("%s: %s.".formatted(file, String.join("; ", flaws)));
    return new Rule(
        kind(line).orElseThrow(), line.megabytes() * MEGABYTE, line.from().equals(EVERYBODY));
  }

  private static Optional<PaperKind> kind(Line line) {
    return Arrays.stream(PaperKind.values()).filter(k -> k.code().equals(line.kind())).findFirst();
  }

  static List<String> flaws(Line line) {
    var flaws = new ArrayList<String>();
    if (kind(line).isEmpty())
      flaws.add(
          "the platform cannot check the kind '%s'; it knows %s"
              .formatted(
                  line.kind(), Arrays.stream(PaperKind.values()).map(PaperKind::code).toList()));
    if (line.megabytes() < 1 || line.megabytes() > MOST_MEGABYTES)
      flaws.add(
          "%s may have 1 to %d megabytes, not %d"
              .formatted(line.kind(), MOST_MEGABYTES, line.megabytes()));
    if (!line.from().equals(EVERYBODY) && !line.from().equals("staff"))
      flaws.add(
          "%s is taken from 'everybody' or 'staff', not '%s'".formatted(line.kind(), line.from()));
    return flaws;
  }

  Optional<Rule> find(PaperKind kind) {
    return Optional.ofNullable(rules.get(kind));
  }

  List<Rule> list(boolean staff) {
    return rules.values().stream().filter(rule -> rule.takes(staff)).toList();
  }

  /// What the largest kind may have: more is refused before a byte arrives.
  long largest(boolean staff) {
    return list(staff).stream().mapToLong(Rule::bytes).max().orElse(0);
  }

  /// How much one person may have under way at once.
  long openBytes() {
    return sheet.openMegabytes() * MEGABYTE;
  }

  int keepHours() {
    return sheet.keepHours();
  }
}
