package org.anlan.rules.calendar;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.text.WrittenTime;
import org.jspecify.annotations.Nullable;

/// A table of cases answered row by row with when each is due and how it stands, strictly: a year without a calendar is refused, never guessed.
///
/// Columns in: `id,type,opened` and, where known, `closed` and `due`. A case that brings its own due time keeps it.
public final class DueSheet {

  /// What a row gets.
  public sealed interface Answer {
    /// @param rule the id of the rule, or `given` for a case that brought its due time
    record Due(String id, String rule, LocalDateTime due, Deadline.Status status)
        implements Answer {}

    record Refused(String reason) implements Answer {}
  }

  private static final class Wrong extends RuntimeException {
    Wrong(String reason) {
      super(reason, null, false, false);
    }
  }

  /// The verb's units count no office hours, so any will do.
  private static final OfficeHours NO_MATTER =
      OfficeHours.of(LocalTime.of(9, 0), LocalTime.NOON, LocalTime.of(13, 0), LocalTime.of(17, 0));

  private final WorkTime time;
  private final TimeRules rules;
  private final @Nullable LocalDateTime asOf;
  private final Map<String, Long> seen = new HashMap<>();

  /// @param asOf when the open cases are looked at; without it none of them is overdue
  public DueSheet(WorkCalendar calendar, TimeRules rules, @Nullable LocalDateTime asOf) {
    this.time = new WorkTime(calendar, NO_MATTER);
    this.rules = rules;
    this.asOf = asOf;
  }

  /// @param line where the row stands, for naming it when its id comes again
  public Answer answer(long line, Map<String, String> row) {
    try {
      return due(line, row);
    } catch (Wrong wrong) {
      return new Answer.Refused(String.valueOf(wrong.getMessage()));
    }
  }

  private Answer.Due due(long line, Map<String, String> row) {
    var id = filled(row, "id");
    var type = filled(row, "type");
    filled(row, "opened");
    var opened = time(row, "opened").orElseThrow();
    var closed = time(row, "closed").orElse(null);
    var given = time(row, "due");
    var first = seen.putIfAbsent(id, line);
    if (first != null)
      throw new Wrong("id '%s' is repeated, it stands first on line %d".formatted(id, first));
    if (given.isPresent()) return answer(id, "given", given.get(), closed);
    var rule =
        rules
            .ruleFor(type, opened.toLocalDate())
            .orElseThrow(() ->
                new Wrong("type '%s' has no rule on %s".formatted(type, opened.toLocalDate())));
    return switch (Term.of(rule, opened).strictDeadline(time)) {
      case Term.Strict.Firm(var deadline) -> answer(id, rule.id(), deadline.due(), closed);
      case Term.Strict.NoYear missing -> throw new Wrong(missing.reason());
    };
  }

  private Answer.Due answer(
      String id, String rule, LocalDateTime due, @Nullable LocalDateTime closed) {
    return new Answer.Due(
        id, rule, due, Deadline.status(due, closed, asOf == null ? LocalDateTime.MIN : asOf));
  }

  private static String filled(Map<String, String> row, String column) {
    var value = row.getOrDefault(column, "").strip();
    if (value.isEmpty()) throw new Wrong("%s is blank, it must be filled in".formatted(column));
    return value;
  }

  private static Optional<LocalDateTime> time(Map<String, String> row, String column) {
    var value = row.getOrDefault(column, "").strip();
    if (value.isEmpty()) return Optional.empty();
    return Optional.of(
        WrittenTime.find(value)
            .orElseThrow(() ->
                new Wrong("%s '%s' is not %s".formatted(column, value, WrittenTime.EXPECTED))));
  }
}
