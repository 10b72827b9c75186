package org.anlan.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.TableIn;
import org.anlan.cli.TableOut;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.rules.calendar.DueSheet;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.TimeRuleRow;
import org.anlan.rules.calendar.TimeRules;
import org.anlan.rules.calendar.Unit;
import org.anlan.rules.calendar.WorkCalendar;
import org.anlan.rules.calendar.YearOfDays;
import org.anlan.rules.text.WrittenTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `anlan deadlines`: when each case of a table is due, by the same counting as the platform's.
public final class DeadlinesVerb {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final List<Unit> UNITS = List.of(Unit.WORKDAY, Unit.DAY, Unit.HOUR);

  private DeadlinesVerb() {}

  public static Verb verb() {
    var options =
        List.of(
            new Verb.Option(
                "calendar",
                "DIR",
                true,
                "one YYYY.json per year: {\"year\", \"days\": [{\"name\", \"date\", \"isOffDay\"}]}"),
            new Verb.Option("rules", "FILE", true, "the time rules"),
            new Verb.Option("in", "FILE", true, "the cases"),
            new Verb.Option("out", "FILE", true, "when each is due"),
            new Verb.Option(
                "as-of",
                "TIME",
                false,
                "when open cases are looked at (default: none of them is overdue)"));
    var columns =
        """
        rules  rule_id,type,valid_from,valid_to,amount,unit,due_time,roll
               unit: workday, day, hour; due_time: same, end, HH:MM; roll: none, forward
        in     id,type,opened and, where known, closed,due
        out    id,rule_id,due,status; status: ONTIME, OVERDUE, OPEN

        anlan deadlines --calendar city/calendar --rules rules.csv --in cases.csv --out due.csv --as-of 2026-12-01\
        """;
    return new Verb(
        "deadlines",
        "say when cases are due and whether they were in time",
        options,
        columns,
        DeadlinesVerb::run);
  }

  private static Verb.Tally run(Options options, BadRows bad) {
    var sheet =
        new DueSheet(
            calendar(options.path("calendar")), rules(options.path("rules")), asOf(options));
    var file = options.path("in");
    var rows = 0L;
    try (var in = TableIn.open(file, "id", "type", "opened");
        var out = TableOut.create(options.path("out"), "id", "rule_id", "due", "status")) {
      for (; in.hasNext(); rows++) {
        var row = in.next();
        switch (row.flaw() == null
            ? sheet.answer(row.line(), row.fields())
            : new DueSheet.Answer.Refused(row.flaw())) {
          case DueSheet.Answer.Due due ->
              out.add(due.id(), due.rule(), TIME.format(due.due()), due.status().name());
          case DueSheet.Answer.Refused(var reason) -> bad.add(file, row.line(), reason);
        }
      }
      out.keep();
    }
    return new Verb.Tally(rows, bad.count());
  }

  private static @Nullable LocalDateTime asOf(Options options) {
    var text = options.find("as-of").orElse(null);
    if (text == null) return null;
    return WrittenTime.find(text)
        .orElseThrow(
            () -> new Unusable("--as-of '%s' is not %s".formatted(text, WrittenTime.EXPECTED)));
  }

  private static WorkCalendar calendar(Path folder) {
    if (!Files.isDirectory(folder))
      throw new Unusable("%s: there is no such folder".formatted(folder));
    try {
      var json = JsonMapper.builder().build();
      var years = new ArrayList<YearOfDays>();
      for (var file : YearFile.list(folder))
        years.add(YearFile.read(file, Files.readString(file), json).content());
      return WorkCalendar.of(years);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(folder, e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Unusable("%s: %s".formatted(folder, e.getMessage()));
    }
  }

  private static TimeRules rules(Path file) {
    var rules = new ArrayList<TimeRule>();
    try (var in =
        TableIn.open(
            file,
            "rule_id",
            "type",
            "valid_from",
            "valid_to",
            "amount",
            "unit",
            "due_time",
            "roll")) {
      while (in.hasNext()) rules.add(rule(file, in.next()));
    }
    var clashes = TimeRules.clashes(rules);
    if (!clashes.isEmpty()) throw new Unusable("%s: %s".formatted(file, clashes.getFirst().text()));
    return TimeRules.of(rules);
  }

  private static TimeRule rule(Path file, TableIn.Row row) {
    var read =
        row.flaw() == null
            ? TimeRuleRow.read(row.fields())
            : new TimeRuleRow.Read.Refused(row.flaw());
    return switch (read) {
      case TimeRuleRow.Read.Rule(var rule) when UNITS.contains(rule.length().unit()) -> rule;
      case TimeRuleRow.Read.Rule(var rule) ->
          throw new Unusable(
              "%s:%d: unit '%s' is not workday, day or hour"
                  .formatted(file, row.line(), rule.length().unit().code()));
      case TimeRuleRow.Read.Refused(var reason) ->
          throw new Unusable("%s:%d: %s".formatted(file, row.line(), reason));
    };
  }
}
