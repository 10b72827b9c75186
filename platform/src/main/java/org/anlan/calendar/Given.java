package org.anlan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.Unit;
import org.anlan.rules.calendar.Validity;

/// Deadlines that another system set: they are kept as they are and belong to no time rule of the city. The name of such a rule says how long
/// the matter had, `given:20160 minute`; an extension adds calendar days. [#NONE] is the promise of those that promised nothing.
public final class Given {

  /// No deadline was promised: due so late that nobody is ever urged.
  public static final String NONE = "given:none";

  private static final Pattern NAME = Pattern.compile("given:(\\d{1,6}) (minute|hour|day)");
  private static final List<Unit> UNITS = List.of(Unit.MINUTE, Unit.HOUR, Unit.DAY);
  private static final TimeRule NEVER = rule(NONE, TimeRule.Length.LONGEST, Unit.DAY);

  private Given() {}

  /// The name of the rule under which something opened at one instant is due at another, in the smallest unit that holds it; begun units count.
  public static String rule(Instant opened, Instant due) {
    for (var unit : UNITS) {
      var one = length(unit);
      var amount = Duration.between(opened, due).plus(one).minusNanos(1).dividedBy(one);
      if (amount <= TimeRule.Length.LONGEST)
        return "given:%d %s".formatted(Math.max(1, amount), unit.code());
    }
    return NONE;
  }

  static Optional<TimeRule> find(String name) {
    if (name.equals(NONE)) return Optional.of(NEVER);
    var read = NAME.matcher(name);
    if (!read.matches()) return Optional.empty();
    return Optional.of(
        rule(name, Integer.parseInt(read.group(1)), Unit.find(read.group(2)).orElseThrow()));
  }

  /// How many units of this rule one step of an extension is: a day of a given deadline, one unit of any other.
  static int step(TimeRule rule) {
    return rule.type().startsWith("given:")
        ? (int) Duration.ofDays(1).dividedBy(length(rule.length().unit()))
        : 1;
  }

  private static TimeRule rule(String name, int amount, Unit unit) {
    var always = new Validity(null, null);
    return new TimeRule(
        name, name, always, new TimeRule.Length(amount, unit), TimeRule.Landing.SAME_TIME, "");
  }

  private static Duration length(Unit unit) {
    return switch (unit) {
      case MINUTE -> Duration.ofMinutes(1);
      case HOUR, WORKHOUR -> Duration.ofHours(1);
      case DAY, WORKDAY -> Duration.ofDays(1);
    };
  }
}
