package org.anlan.rules.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long something is kept 保管期限: `permanent` 永久, `30y`, `6m` months, `30d` days, `24h` hours.
///
/// @param amount 0 for what is kept for ever
public record RetentionPeriod(int amount, Unit unit) implements Comparable<RetentionPeriod> {

  /// From the longest to the shortest; the hours are for comparing alone.
  public enum Unit {
    PERMANENT(0, "永久", "for ever"),
    YEARS(8_760, "年", " years"),
    MONTHS(730, "个月", " months"),
    DAYS(24, "天", " days"),
    HOURS(1, "小时", " hours");

    private final int hours;
    private final String zh;
    private final String en;

    Unit(int hours, String zh, String en) {
      this.hours = hours;
      this.zh = zh;
      this.en = en;
    }
  }

  public static final RetentionPeriod PERMANENT = new RetentionPeriod(0, Unit.PERMANENT);

  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,3})([ymdh])");
  private static final Comparator<RetentionPeriod> SHORTEST_FIRST =
      Comparator.comparingLong(RetentionPeriod::hours);

  public RetentionPeriod {
    if ((unit == Unit.PERMANENT) != (amount == 0) || amount < 0)
      throw new IllegalArgumentException("No period is %d %s.".formatted(amount, unit));
  }

  /// @throws IllegalArgumentException with the value and how to write it
  public static RetentionPeriod parse(String text) {
    if (text.equals("permanent")) return PERMANENT;
    var read = SHAPE.matcher(text);
    if (!read.matches())
      throw new IllegalArgumentException(
          "'%s' is no period; write `permanent`, years as `30y`, months as `6m`, days as `30d` or hours as `24h`"
              .formatted(text));
    var unit =
        switch (read.group(2)) {
          case "y" -> Unit.YEARS;
          case "m" -> Unit.MONTHS;
          case "d" -> Unit.DAYS;
          default -> Unit.HOURS;
        };
    return new RetentionPeriod(Integer.parseInt(read.group(1)), unit);
  }

  /// As [#parse] reads it.
  public String text() {
    return unit == Unit.PERMANENT
        ? "permanent"
        : amount + unit.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
  }

  public String zh() {
    return unit == Unit.PERMANENT ? unit.zh : amount + unit.zh;
  }

  public String en() {
    return unit == Unit.PERMANENT ? unit.en : amount + unit.en;
  }

  public RetentionPeriod orLonger(RetentionPeriod other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// Equal lengths in different units, as `1y` and `12m`, compare as one.
  @Override
  public int compareTo(RetentionPeriod other) {
    return SHORTEST_FIRST.compare(this, other);
  }

  private long hours() {
    return unit == Unit.PERMANENT ? Long.MAX_VALUE : (long) amount * unit.hours;
  }

  /// The first day after the period, counted from `first`, its first day; hours count as the days they touch. Nothing for what is kept for ever.
  Optional<LocalDate> endFrom(LocalDate first) {
    return switch (unit) {
      case PERMANENT -> Optional.empty();
      case YEARS -> Optional.of(first.plusYears(amount));
      case MONTHS -> Optional.of(first.plusMonths(amount));
      case DAYS -> Optional.of(first.plusDays(amount));
      case HOURS -> Optional.of(first.plusDays(Math.ceilDiv(amount, 24)));
    };
  }
}
