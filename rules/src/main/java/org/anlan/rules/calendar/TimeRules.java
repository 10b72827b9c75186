package org.anlan.rules.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All promises of the city. On any day at most one rule is in force for a type.
public final class TimeRules {
  private final List<TimeRule> all;
  private final Map<String, List<TimeRule>> byType;

  private TimeRules(List<TimeRule> all) {
    this.all = all;
    this.byType = all.stream().collect(groupingBy(TimeRule::type));
  }

  /// Two rules that cannot stand together, and why.
  public record Clash(TimeRule one, TimeRule other) {
    public String text() {
      return one.id().equals(other.id())
          ? "rule_id '%s' is given twice".formatted(one.id())
          : "rules '%s' and '%s' both apply to type '%s' on the same days"
              .formatted(one.id(), other.id(), one.type());
    }
  }

  /// @throws IllegalArgumentException naming the first clash; ask [#clashes] first where the rules come from a person
  public static TimeRules of(Collection<TimeRule> rules) {
    var clashes = clashes(rules);
    if (!clashes.isEmpty()) throw new IllegalArgumentException(clashes.getFirst().text());
    return new TimeRules(List.copyOf(rules));
  }

  public static List<Clash> clashes(Collection<TimeRule> rules) {
    var found = new ArrayList<Clash>();
    var seen = new ArrayList<TimeRule>();
    for (var rule : rules) {
      for (var earlier : seen) {
        var overlap = earlier.type().equals(rule.type()) && earlier.valid().meets(rule.valid());
        if (overlap || earlier.id().equals(rule.id())) found.add(new Clash(earlier, rule));
      }
      seen.add(rule);
    }
    return found;
  }

  /// The rule for a matter of this type opened on that day. A running matter keeps the rule of its opening day.
  public Optional<TimeRule> ruleFor(String type, LocalDate opened) {
    return byType.getOrDefault(type, List.of()).stream()
        .filter(rule -> rule.valid().contains(opened))
        .findFirst();
  }

  /// The earliest rule of a type: for a matter older than all of them, such as one taken over from another system.
  public Optional<TimeRule> firstOf(String type) {
    return byType.getOrDefault(type, List.of()).stream()
        .min(
            Comparator.comparing(
                rule -> rule.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  public Optional<TimeRule> find(String id) {
    return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  public List<TimeRule> all() {
    return all;
  }
}
