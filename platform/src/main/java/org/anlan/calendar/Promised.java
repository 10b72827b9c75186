package org.anlan.calendar;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.Unit;
import org.anlan.rules.calendar.Validity;

/// Limits that a service item publishes 承诺时限: each item has its own, so the name of the rule says it, `promised:7 workday`. Days end with the day,
/// working hours are counted in the city's office hours.
public final class Promised {

  private static final Pattern NAME = Pattern.compile("promised:(\\d{1,4}) (workday|day|workhour)");

  private Promised() {}

  /// @param amount at least 1
  public static String rule(int amount, Unit unit) {
    var name = "promised:%d %s".formatted(amount, unit.code());
    if (amount < 1 || find(name).isEmpty())
      throw new IllegalArgumentException("No item promises " + name + ".");
    return name;
  }

  static Optional<TimeRule> find(String name) {
    var read = NAME.matcher(name);
    if (!read.matches()) return Optional.empty();
    var unit = Unit.find(read.group(2)).orElseThrow();
    var landing = unit == Unit.WORKHOUR ? TimeRule.Landing.SAME_TIME : TimeRule.Landing.END_OF_DAY;
    var length = new TimeRule.Length(Integer.parseInt(read.group(1)), unit);
    return Optional.of(new TimeRule(name, name, new Validity(null, null), length, landing, ""));
  }
}
