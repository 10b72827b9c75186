package org.anlan.rules.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.anlan.rules.text.WrittenTime;
import org.jspecify.annotations.Nullable;

/// A time rule as a table writes it: `rule_id,type,valid_from,valid_to,amount,unit,due_time,roll` and, where it is known, `source`.
public final class TimeRuleRow {

  /// The rule, or what is wrong with the row: column, value and what was expected.
  public sealed interface Read {
    record Rule(TimeRule rule) implements Read {}

    record Refused(String reason) implements Read {}
  }

  private static final class Wrong extends RuntimeException {
    Wrong(String column, String value, String expected) {
      super("%s '%s' is not %s".formatted(column, value, expected), null, false, false);
    }
  }

  private final Map<String, String> fields;

  private TimeRuleRow(Map<String, String> fields) {
    this.fields = fields;
  }

  public static Read read(Map<String, String> fields) {
    try {
      return new Read.Rule(new TimeRuleRow(fields).rule());
    } catch (Wrong wrong) {
      return new Read.Refused(String.valueOf(wrong.getMessage()));
    }
  }

  private TimeRule rule() {
    return new TimeRule(
        filled("rule_id"), filled("type"), valid(), length(), landing(), field("source"));
  }

  private Validity valid() {
    var from = day("valid_from");
    var to = day("valid_to");
    if (from != null && to != null && to.isBefore(from))
      throw new Wrong("valid_to", field("valid_to"), "on or after valid_from " + from);
    return new Validity(from, to);
  }

  private TimeRule.Length length() {
    var unit =
        Unit.find(field("unit"))
            .orElseThrow(
                () -> new Wrong("unit", field("unit"), "workday, day, hour, workhour or minute"));
    var amount = field("amount");
    if (!amount.matches("\\d{1,6}")
        || Integer.parseInt(amount) < 1
        || Integer.parseInt(amount) > TimeRule.Length.LONGEST)
      throw new Wrong("amount", amount, "a whole number from 1 to " + TimeRule.Length.LONGEST);
    return new TimeRule.Length(Integer.parseInt(amount), unit);
  }

  /// Counts of time take neither a due time nor a roll; a count of days must say its due time and rolls only where told.
  private TimeRule.Landing landing() {
    if (!Unit.find(field("unit")).map(Unit::countsDays).orElse(true)) return timed();
    var time =
        DueTime.find(field("due_time"))
            .orElseThrow(() -> new Wrong("due_time", field("due_time"), "same, end or HH:MM"));
    return switch (field("roll")) {
      case "", "none" -> new TimeRule.Landing(time, false);
      case "forward" -> new TimeRule.Landing(time, true);
      default -> throw new Wrong("roll", field("roll"), "none or forward");
    };
  }

  private TimeRule.Landing timed() {
    if (!List.of("", "same").contains(field("due_time")))
      throw new Wrong(
          "due_time",
          field("due_time"),
          "blank, as a count of %ss needs it to be".formatted(field("unit")));
    if (!List.of("", "none").contains(field("roll")))
      throw new Wrong(
          "roll",
          field("roll"),
          "blank or none, as a count of %ss needs it to be".formatted(field("unit")));
    return TimeRule.Landing.SAME_TIME;
  }

  private @Nullable LocalDate day(String column) {
    var text = field(column);
    if (text.isEmpty()) return null;
    return WrittenTime.find(text)
        .map(LocalDateTime::toLocalDate)
        .orElseThrow(() -> new Wrong(column, text, "a date such as 2026-01-31"));
  }

  private String filled(String column) {
    if (field(column).isEmpty()) throw new Wrong(column, "", "filled in");
    return field(column);
  }

  private String field(String column) {
    return fields.getOrDefault(column, "").strip();
  }
}
