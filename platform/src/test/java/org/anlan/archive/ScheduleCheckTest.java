package org.anlan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A schedule that cannot be kept stops the start with its place, its value and what to write.
class ScheduleCheckTest {

  private static final Set<String> KINDS =
      Set.of(
          "pothole",
          "manhole-cover",
          "exposed-rubbish",
          "general",
          "street-light",
          "site-dust",
          "road-flooding",
          "data-correction",
          "application",
          "benefit-list",
          "benefit-objection",
          "joint",
          "commitment-check",
          "credit-repair",
          "hall-complaint");
  private static final Path CITY = Path.of(System.getProperty("anlan.test.city", "../city"));

  @TempDir Path folder;

  private Schedule read(String from, String to) throws IOException {
    var text = Files.readString(CITY.resolve("archive/schedule.json"));
    assertThat(text).contains(from);
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/schedule.json"), text.replace(from, to));
    return Schedule.of(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "period": "10y"       | "period": "10 years"   | '10 years'      | `30y`
          "period": "24h"       | "period": "permanent"  | C1.period       | `24h`
          "removal": "list"     | "removal": "shred"     | 'shred'         | [job, list, none]
          "certainty": "memory" | "certainty": "sure"    | 'sure'          | practice
          case:pothole          | case *                 | 'case *'        | `case:<kind>`
          case:pothole          | case:*                 | A2.covers       | by A1 already
          "case:*"              | "case:other"           | classes         | `case:*`
          "code": "A2"          | "code": "A1"           | classes[1] A1   | another
          "afterDays": 30       | "afterDays": -1        | -1              | 0 to
          next-year             | some-day               | 'some-day'      | `closing-day`
          """)
  void a_flaw_is_named(String from, String to, String value, String remedy) {
    assertThatThrownBy(() -> read(from, to))
        .hasMessageContaining("schedule.json")
        .hasMessageContaining(value)
        .hasMessageContaining(remedy);
  }

  @Test
  void what_it_says_of_kinds_and_templates_must_be_so() throws IOException {
    var sheet = read("next-year", "next-year").sheet();
    var templates =
        Map.ofEntries(
            Map.entry("application-receipt", "30y"),
            Map.entry("application-accepted", "30y"),
            Map.entry("application-correction", "30y"),
            Map.entry("application-refused", "30y"),
            Map.entry("application-granted", "30y"),
            Map.entry("application-denied", "30y"),
            Map.entry("application-whole", "30y"),
            Map.entry("application-revoked", "30y"),
            Map.entry("application-commitment", "30y"),
            Map.entry("answer-letter", "10y"),
            Map.entry("supervision-order", "30y"),
            Map.entry("destruction-list", "permanent"),
            Map.entry("licence", "30y"),
            Map.entry("benefit-recovery", "30y"));
    assertThat(flaws(sheet, KINDS, templates)).isEmpty();
    assertThat(flaws(sheet, Set.of("lamp"), templates))
        .anyMatch(flaw -> flaw.contains("'pothole'") && flaw.contains("[lamp]"));
    // All of them, not the first.
    assertThat(flaws(sheet, KINDS, Map.of("supervision-order", "10y")))
        .anyMatch(flaw -> flaw.contains("10y") && flaw.contains("30y"))
        .anyMatch(flaw -> flaw.contains("there is no template 'answer-letter'"));
  }

  private static List<String> flaws(
      Schedule.Sheet sheet, Set<String> kinds, Map<String, String> templates) {
    var check = new ScheduleCheck(Path.of("schedule.json"), sheet);
    check.against(kinds, templates);
    return check.flaws();
  }

  @Test
  void a_case_is_kept_as_long_as_what_lies_in_it() {
    var schedule = Schedule.of(CITY);
    assertThat(schedule.termOf("pothole", List.of("answer-letter")).code()).isEqualTo("A2");
    assertThat(schedule.termOf("pothole", List.of("answer-letter", "supervision-order")).code())
        .isEqualTo("B1");
    assertThat(schedule.termOf("anything", List.of()).period().text()).isEqualTo("30y");
    assertThat(schedule.loose().toHours()).isEqualTo(24);
  }
}
