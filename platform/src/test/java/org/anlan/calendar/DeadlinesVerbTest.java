package org.anlan.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anlan.cli.CommandLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of `anlan deadlines`, as a shell sees it.
class DeadlinesVerbTest {
  private static final Path CALENDAR = Path.of("..", "city", "calendar");
  private static final String RULES =
      """
      rule_id,type,valid_from,valid_to,amount,unit,due_time,roll
      R1,pothole,,2026-06-30,7,workday,end,none
      R2,pothole,2026-07-01,,5,workday,17:30,none
      R3,tender,,,20,day,same,forward
      R4,gas,,,24,hour,,
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write_the_rules() throws IOException {
    Files.writeString(folder.resolve("rules.csv"), RULES);
  }

  private int run(String cases, String... more) throws IOException {
    Files.writeString(folder.resolve("cases.csv"), cases);
    var call =
        List.of(
            "deadlines",
            "--calendar",
            CALENDAR.toString(),
            "--rules",
            file("rules.csv"),
            "--in",
            file("cases.csv"),
            "--out",
            file("made/due.csv"));
    return call(
        java.util.stream.Stream.concat(call.stream(), List.of(more).stream())
            .toArray(String[]::new));
  }

  private int call(String... arguments) {
    return new CommandLine(
            List.of(DeadlinesVerb.verb()),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void cases_get_their_rule_their_due_time_and_their_status() throws IOException {
    var cases =
        """
        \uFEFFopened,id,type,closed,due,note
        2026-06-30T08:15:00,A1,pothole,,,"a, b
        and more"
        2026/7/1 8:05,A2,pothole,2026-07-08T17:30:00,,
        2026-07-01,A3,pothole,2026-07-08 17:30:01,,
        2026-09-16 10:00:00.5,A4,tender,,,
        2026-07-03 16:00,A5,gas,,,
        2026-07-03 16:00,A6,whatever,2026-07-04,2026-07-03 23:00,
        """;
    assertThat(run(cases, "--as-of", "2026-07-09")).isZero();
    assertThat(read("made/due.csv"))
        .isEqualTo(
            """
            id,rule_id,due,status
            A1,R1,2026-07-09T23:59:59,OPEN
            A2,R2,2026-07-08T17:30:00,ONTIME
            A3,R2,2026-07-08T17:30:00,OVERDUE
            A4,R3,2026-10-08T10:00:00,OPEN
            A5,R4,2026-07-04T16:00:00,OVERDUE
            A6,given,2026-07-03T23:00:00,OVERDUE
            """);
    assertThat(read("made/due.csv.errors.csv")).isEqualTo("file,line,reason\n");
    assertThat(out.toString(UTF_8)).matches("(?s).*rows=6 bad=0 seconds=[0-9.]+\\n");
  }

  @Test
  void without_a_moment_to_look_at_nothing_open_is_overdue() throws IOException {
    assertThat(run("id,type,opened\nA1,gas,2020-01-01\n")).isZero();
    assertThat(read("made/due.csv")).endsWith("A1,R4,2020-01-02T00:00:00,OPEN\n");
  }

  @Test
  void bad_rows_are_left_out_and_named_with_their_line_and_the_rest_is_done() throws IOException {
    var cases =
        """
        id,type,opened
        "A
        1",gas,2026-07-01
        A2,gas
        A3,gas,soon
        ,gas,2026-07-01
        A5,moon,2026-07-01
        A6,pothole,2026-12-29
        A7,pothole,2022-12-30
        A8,gas,2026-02-30
        "A
        1",gas,2026-07-02
        A9,g"as,2026-07-02
        """;
    assertThat(run(cases)).isZero();
    assertThat(read("made/due.csv"))
        .isEqualTo("id,rule_id,due,status\n\"A\n1\",R4,2026-07-02T00:00:00,OPEN\n");
    assertThat(read("made/due.csv.errors.csv"))
        .isEqualTo(
            """
            file,line,reason
            cases.csv,4,"the row has 2 fields, the header has 3"
            cases.csv,5,opened 'soon' is not a time such as 2026-03-01T08:15:00
            cases.csv,6,"id is blank, it must be filled in"
            cases.csv,7,type 'moon' has no rule on 2026-07-01
            cases.csv,8,calendar has no year 2027
            cases.csv,9,calendar has no year 2022
            cases.csv,10,opened '2026-02-30' is not a time such as 2026-03-01T08:15:00
            cases.csv,11,"id 'A
            1' is repeated, it stands first on line 2"
            cases.csv,13,a quote stands inside a field that does not begin with one
            """);
    assertThat(err.toString(UTF_8)).contains("cases.csv:8: calendar has no year 2027\n");
  }

  @Test
  void a_header_alone_is_done_and_rows_of_which_none_can_be_used_are_not() throws IOException {
    assertThat(run("id,type,opened\n")).isZero();
    assertThat(read("made/due.csv")).isEqualTo("id,rule_id,due,status\n");
    assertThat(run("id,type,opened\nA1,moon,2026-07-01\n")).isEqualTo(1);
    assertThat(read("made/due.csv")).isEqualTo("id,rule_id,due,status\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'R9,pothole,2026-07-15,,5,workday,end,none', rules 'R2' and 'R9' both apply to type 'pothole' on the same days",
    "'R9,dust,,,5,week,end,none', unit 'week' is not workday",
    "'R9,dust,,,5,workhour,,', unit 'workhour' is not workday",
    "'R9,dust,,,0,day,end,none', amount '0' is not a whole number",
    "'R9,dust,,,5,day,end', the row has 7 fields",
  })
  void rules_that_cannot_be_used_end_the_call_with_one_line_and_nothing_is_written(
      String rule, String reason) throws IOException {
    Files.writeString(folder.resolve("rules.csv"), RULES + rule + "\n");
    assertThat(run("id,type,opened\nA1,gas,2026-07-01\n")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains(reason).hasLineCount(1);
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void inputs_that_cannot_be_read_end_the_call() throws IOException {
    assertThat(run("id,type\nA1,gas\n")).isEqualTo(2);
    assertThat(run("")).isEqualTo(2);
    assertThat(run("id,type,opened\nA1,gas,2026-07-01\n", "--as-of", "noon")).isEqualTo(2);
    assertThat(run("id,type,opened\nA1,gas,2026-07-01\n", "--in", "other.csv")).isEqualTo(2);
    Files.write(
        folder.resolve("gbk.csv"),
        "id,type,opened\n甲,gas,2026-07-01\n".getBytes(Charset.forName("GBK")));
    assertThat(
            call(
                "deadlines",
                "--calendar",
                CALENDAR.toString(),
                "--rules",
                file("rules.csv"),
                "--in",
                file("gbk.csv"),
                "--out",
                file("made/due.csv")))
        .isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains(
            "column 'opened' is missing",
            "no header line",
            "--as-of 'noon'",
            "given twice",
            "is not UTF-8")
        .hasLineCount(5);
    assertThat(folder.resolve("made/due.csv")).doesNotExist();
    assertThat(folder.resolve("made/due.csv.errors.csv")).doesNotExist();
  }

  @Test
  void a_wrong_call_says_what_to_do_and_help_is_no_error() {
    assertThat(call("deadline")).isEqualTo(2);
    assertThat(call("deadlines", "--calender", "x")).isEqualTo(2);
    assertThat(call("deadlines", "--calendar", "x")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains(
            "unknown verb 'deadline'", "unknown option '--calender'", "option --rules is missing")
        .hasLineCount(3);
    assertThat(call("--help")).isZero();
    assertThat(call("deadlines", "--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("--as-of TIME", "id,rule_id,due,status");
  }

  @Test
  void the_same_call_gives_the_same_bytes_and_a_calendar_may_have_plain_years_and_other_files()
      throws IOException {
    var plain = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(plain.resolve("2027.json"), "{\"year\": 2027, \"days\": []}");
    Files.writeString(plain.resolve("2028.json"), "{}");
    Files.writeString(plain.resolve("notes.json"), "not a calendar");
    Files.writeString(folder.resolve("cases.csv"), "id,type,opened\nA1,pothole,2027-12-30\n");
    var call =
        new String[] {
          "deadlines",
          "--calendar",
          plain.toString(),
          "--rules",
          file("rules.csv"),
          "--in",
          file("cases.csv"),
          "--out",
          file("due.csv")
        };
    assertThat(call(call)).isZero();
    var first = read("due.csv");
    assertThat(first).endsWith("A1,R2,2028-01-06T17:30:00,OPEN\n");
    assertThat(call(call)).isZero();
    assertThat(read("due.csv")).isEqualTo(first);
  }
}
