package org.anlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anlan.TestDatabase;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.calendar.Light;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The calendar on a real PostgreSQL and the city's own files: loading, versions, guesses and counting again.
class CalendarStoryTest {
  private static final InstantSource NOW = InstantSource.fixed(at("2026-11-25T10:00:00"));
  private static final Texts INSPECTION = new Texts("检验中", "inspection");

  private static final HikariDataSource DATABASE = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(DATABASE);
  private final Calendars calendars = new Calendars(db);
  private final List<Object> told = new ArrayList<>();
  @TempDir Path city;

  @BeforeEach
  void begin_with_an_empty_calendar_and_a_copy_of_the_citys_files() throws IOException {
    db.sql(
            "truncate calendar.year, calendar.named_day, calendar.rulebook, calendar.rule, calendar.guess")
        .update();
    Files.createDirectories(city.resolve("calendar"));
    try (var files = Files.list(Path.of("..", "city", "calendar"))) {
      for (var file : files.toList())
        Files.copy(file, city.resolve("calendar").resolve(file.getFileName()));
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private CalendarLoading loading() {
    var folder = new CalendarFolder(city.toString(), JsonMapper.builder().build());
    var transactions = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    return new CalendarLoading(
        folder,
        calendars,
        new Rulebooks(db),
        new CalendarLoading.Telling(transactions, NOW, told::add));
  }

  private CalendarDesk desk() {
    var guesses = new Guesses(calendars, new JdbcTransactionManager(DATABASE), NOW);
    return new CalendarDesk(
        loading(), calendars, new Rulebooks(db), guesses, ZoneId.of("Asia/Shanghai"));
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).toInstant(java.time.ZoneOffset.ofHours(8));
  }

  private void write2027(String days) throws IOException {
    Files.writeString(
        city.resolve("calendar/2027.json"),
        "{\"year\": 2027, \"papers\": [], \"days\": [%s]}".formatted(days));
  }

  private static final String NEW_YEAR =
      "{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true}";

  @Test
  void a_pothole_reported_on_friday_is_due_at_the_end_of_next_friday() {
    assertThat(desk().due("pothole", at("2026-11-20T16:00:00")))
        .isEqualTo(new Due(at("2026-11-27T23:59:59"), false, "T011"));
  }

  @Test
  void a_matter_keeps_the_rule_of_the_day_on_which_it_was_opened() {
    assertThat(desk().due("pothole", at("2025-12-31T23:59:59")).rule()).isEqualTo("T010");
    assertThat(desk().due("pothole", at("2026-01-01T00:00:00")).rule()).isEqualTo("T011");
  }

  @Test
  void a_light_says_what_is_left_in_both_languages() {
    var promise = Promise.of("pothole", at("2026-11-20T16:00:00"));
    assertThat(desk().standing(promise, at("2026-11-24T09:00:00")))
        .isEqualTo(new Standing(Light.Colour.GREEN, new Texts("剩 3 个工作日", "3 working days left")));
    assertThat(desk().standing(promise, at("2026-11-27T09:00:00")))
        .isEqualTo(new Standing(Light.Colour.YELLOW, new Texts("今天 23:59", "today 23:59")));
    assertThat(desk().standing(promise, at("2026-11-30T09:00:00")))
        .isEqualTo(new Standing(Light.Colour.RED, new Texts("超 1 个工作日", "1 working day over")));
  }

  @Test
  void
      the_clock_of_a_case_that_waits_by_law_shows_grey_and_moves_its_deadline_when_it_runs_again() {
    var opened = at("2026-11-16T09:00:00");
    var waiting =
        new Promise(
            "pothole",
            opened,
            List.of(new Promise.Stop(at("2026-11-18T10:00:00"), null, INSPECTION)),
            List.of());
    assertThat(desk().standing(waiting, at("2026-11-25T10:00:00")))
        .isEqualTo(new Standing(Light.Colour.GREY, new Texts("挂起 · 检验中", "stopped · inspection")));
    var resumed =
        new Promise(
            "pothole",
            opened,
            List.of(
                new Promise.Stop(at("2026-11-18T10:00:00"), at("2026-11-20T10:00:00"), INSPECTION)),
            List.of());
    assertThat(desk().due(resumed).at()).isEqualTo(at("2026-11-25T23:59:59"));
  }

  @Test
  void a_kept_deadline_has_the_same_light_as_a_counted_one() {
    var promise = Promise.of("pothole", at("2026-11-20T16:00:00"));
    var desk = desk();
    var due = desk.due(promise).at();
    for (var now = at("2026-11-20T16:00:00");
        now.isBefore(at("2026-12-05T00:00:00"));
        now = now.plusSeconds(3600 * 5))
      assertThat(desk.standing(promise, due, now, null)).isEqualTo(desk.standing(promise, now));
    assertThat(desk.standing(promise, due, at("2026-11-24T09:00:00"), INSPECTION).colour())
        .isEqualTo(Light.Colour.GREY);
  }

  @Test
  void a_second_start_with_the_same_files_loads_nothing() {
    desk();
    desk();
    assertThat(db.sql("select count(*) from calendar.year").query(Integer.class).single())
        .isEqualTo(4);
    assertThat(db.sql("select max(version) from calendar.rulebook").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void a_guessed_year_is_warned_of_until_it_is_loaded_and_then_told_once() throws IOException {
    var desk = desk();
    loading().announce();
    told.clear();
    assertThat(desk.warnings(NOW.instant())).isEmpty();
    assertThat(desk.due("pothole", at("2026-12-29T09:00:00")))
        .isEqualTo(new Due(at("2027-01-05T23:59:59"), true, "T011"));
    assertThat(desk.warnings(NOW.instant()))
        .singleElement()
        .satisfies(warning -> assertThat(warning.words().zh()).contains("2027", "已有事项"));

    write2027(NEW_YEAR);
    var next = desk();
    assertThat(next.due("pothole", at("2026-12-29T09:00:00")))
        .isEqualTo(new Due(at("2027-01-06T23:59:59"), false, "T011"));
    loading().announce();
    loading().announce();
    assertThat(told).containsExactly(new YearLoaded(2027));
    assertThat(next.warnings(at("2026-12-20T09:00:00"))).isEmpty();
  }

  @Test
  void from_december_on_the_missing_next_year_is_warned_of_even_if_nothing_reaches_into_it() {
    var desk = desk();
    assertThat(desk.warnings(at("2026-11-30T23:59:59"))).isEmpty();
    assertThat(desk.warnings(at("2026-12-01T00:00:00")))
        .extracting(Warning::year)
        .containsExactly(2027);
  }

  @Test
  void a_listener_that_fails_is_told_again_at_the_next_start() {
    desk();
    var transactions = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    var failing =
        new CalendarLoading(
            new CalendarFolder(city.toString(), JsonMapper.builder().build()),
            calendars,
            new Rulebooks(db),
            new CalendarLoading.Telling(
                transactions,
                NOW,
                event -> {
                  throw new IllegalStateException("the power went out");
                }));
    assertThatThrownBy(failing::announce).hasMessage("the power went out");
    loading().announce();
    assertThat(told)
        .containsExactly(
            new YearLoaded(2023), new YearLoaded(2024), new YearLoaded(2025), new YearLoaded(2026));
  }

  @Test
  void a_changed_year_is_a_new_version_and_the_old_one_stays() throws IOException {
    write2027("");
    assertThat(desk().due("pothole", at("2026-12-29T09:00:00")).at())
        .isEqualTo(at("2027-01-05T23:59:59"));
    write2027(NEW_YEAR);
    assertThat(desk().due("pothole", at("2026-12-29T09:00:00")).at())
        .isEqualTo(at("2027-01-06T23:59:59"));
    assertThat(
            db.sql("select count(*) from calendar.year where year = 2027")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void a_broken_calendar_is_refused_whole_with_place_and_value() throws IOException {
    Files.writeString(
        city.resolve("calendar/rules.csv"),
        "rule_id,type,valid_from,valid_to,amount,unit,due_time,roll,source\nT1,pothole,,,five,workday,end,none,\n");
    assertThatThrownBy(this::desk)
        .hasMessage("rules.csv:2: amount 'five' is not a whole number from 1 to 100000");
    assertThat(calendars.read().years()).isEmpty();
  }

  @Test
  void a_rule_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> desk().due("moon-dust", NOW.instant()))
        .isInstanceOf(Absent.class)
        .hasMessageContaining("moon-dust");
  }

  @Test
  void every_rule_says_where_it_comes_from() {
    assertThat(desk().listRules())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }

  @Test
  void a_matter_older_than_all_rules_of_its_type_goes_by_the_first_of_them() {
    var before = Instant.parse("2019-05-06T02:00:00Z");
    var first = desk().getRule("check", before);
    assertThat(first.type()).isEqualTo("check");
    assertThat(first.valid().from()).isNotNull().isAfter("2019-05-06");
  }
}
