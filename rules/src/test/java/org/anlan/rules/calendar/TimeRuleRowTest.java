package org.anlan.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.anlan.rules.calendar.TimeRuleRow.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRuleRowTest {

  private static Map<String, String> row(String column, String value) {
    var row =
        new HashMap<>(
            Map.of("rule_id", "T1", "type", "pothole", "valid_from", "2026-01-01", "valid_to", ""));
    row.putAll(
        Map.of(
            "amount",
            "5",
            "unit",
            "workday",
            "due_time",
            "17:30",
            "roll",
            "none",
            "source",
            "行政许可法"));
    row.put(column, value);
    return row;
  }

  @Test
  void a_row_becomes_a_rule() {
    var length = new TimeRule.Length(5, Unit.WORKDAY);
    var landing = new TimeRule.Landing(new DueTime.At(LocalTime.of(17, 30)), false);
    assertThat(TimeRuleRow.read(row("unit", "workday")))
        .isEqualTo(
            new Read.Rule(
                new TimeRule(
                    "T1",
                    "pothole",
                    new Validity(LocalDate.of(2026, 1, 1), null),
                    length,
                    landing,
                    "行政许可法")));
  }

  @ParameterizedTest
  @CsvSource({
    "rule_id,    '',         rule_id '' is not filled in",
    "type,       ' ',        type '' is not filled in",
    "amount,     0,          amount '0' is not a whole number from 1 to 100000",
    "amount,     2.5,        amount '2.5' is not a whole number from 1 to 100000",
    "amount,     99999999999,amount '99999999999' is not a whole number from 1 to 100000",
    "unit,       week,       'unit ''week'' is not workday, day, hour, workhour or minute'",
    "due_time,   25:00,      'due_time ''25:00'' is not same, end or HH:MM'",
    "due_time,   '',         'due_time '''' is not same, end or HH:MM'",
    "roll,       back,       roll 'back' is not none or forward",
    "valid_from, 2026-02-30, valid_from '2026-02-30' is not a date such as 2026-01-31",
    "valid_to,   2025-12-31, valid_to '2025-12-31' is not on or after valid_from 2026-01-01",
    "unit,       hour,       'due_time ''17:30'' is not blank, as a count of hours needs it to be'",
  })
  void a_refused_row_names_column_value_and_what_was_expected(
      String column, String value, String reason) {
    assertThat(TimeRuleRow.read(row(column, value))).isEqualTo(new Read.Refused(reason));
  }
}
