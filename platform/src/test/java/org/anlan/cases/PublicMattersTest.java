package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.anlan.TestDatabase;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The lists that everybody may ask for, in a city with many matters: they walk indexes and read no table whole.
class PublicMattersTest {

  private static final Instant END = Instant.parse("2026-11-27T00:00:00Z");
  private static final int MATTERS = 20_000;
  private static final Set<String> KINDS = Set.of("pothole");

  private static HikariDataSource pool;
  private static JdbcClient db;
  private static PublicMatters matters;

  /// One matter every five minutes, each with five events, every second of them told to reporters; nine in ten are closed.
  @BeforeAll
  static void aCityWithManyMatters() {
    pool = TestDatabase.fresh();
    db = JdbcClient.create(pool);
    matters = new PublicMatters(db);
    db.sql(
            """
            insert into cases.case_file
                   (division, id, number, kind, words, lon, lat, near, near_en, address, address_en, means, grid, street,
                    procedure_key, procedure_version, progress, stage, round, version, opened_at, round_at, due_at, due_provisional, closed_at)
            select '990102', gen_random_uuid(), number, 'pothole', 'words', 123.2 + (n % 1000) / 5000.0,
                   31.0 + (n % 777) / 5000.0, 'near', 'near', 'address', 'address', 'map', '990102001200001', '990102001000',
                   'street-repair', 1, '{}', 'HANDLING', 1, 1, at, at, at + interval '5 days', false,
                   case when n % 10 > 0 then at + interval '3 days' end
              from (select number, n, :end::timestamptz - n * interval '5 minutes' as at
                      from unnest(:numbers::text[]) with ordinality as given (number, n)) as made
            """)
        .param("end", END.toString())
        .param("numbers", numbers())
        .update();
    db.sql(
            """
            insert into cases.event (division, case_id, seq, at, act, stage, publicly)
            select c.division, c.id, seq, c.opened_at + seq * interval '1 hour', 'accept', 'HANDLING', seq % 2 = 1
              from cases.case_file c cross join generate_series(1, 5) as seq
            """)
        .update();
    db.sql("vacuum analyze cases.case_file").update();
    db.sql("vacuum analyze cases.event").update();
  }

  private static String[] numbers() {
    return IntStream.range(0, MATTERS)
        .mapToObj(serial -> CaseNumber.of("990102", LocalDate.of(2026, 11, 16), '3', serial))
        .map(CaseNumber::text)
        .toArray(String[]::new);
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  private static Publishing.Wanted wanted(Publishing.@Nullable Around around) {
    return new Publishing.Wanted(KINDS, END.minus(Duration.ofDays(60)), END, null, around);
  }

  @Test
  void a_page_is_read_from_the_index_wherever_it_lies() {
    assertThat(wholeTables(() -> matters.list(wanted(null), new Publishing.Slice(0, 101))))
        .isZero();
    assertThat(wholeTables(() -> matters.list(wanted(null), new Publishing.Slice(10_000, 101))))
        .isZero();
  }

  @Test
  void steps_are_read_from_the_index_too() {
    var day = new PublicMatters.Steps(null, END.minus(Duration.ofDays(1)), END, KINDS);
    assertThat(wholeTables(() -> matters.listSteps(day, new Publishing.Slice(0, 101)))).isZero();
  }

  @Test
  void pages_follow_one_another_without_gap_or_repeat() {
    var all = matters.list(wanted(null), new Publishing.Slice(0, 500));
    var first = matters.list(wanted(null), new Publishing.Slice(0, 250));
    var second = matters.list(wanted(null), new Publishing.Slice(250, 250));
    assertThat(all).hasSize(500);
    assertThat(first).isEqualTo(all.subList(0, 250));
    assertThat(second).isEqualTo(all.subList(250, 500));
    assertThat(all).isSortedAccordingTo(Comparator.comparing(PublicMatters.Row::opened).reversed());
  }

  @Test
  void around_a_point_the_true_distance_counts() {
    var here = new Spot(123.3, 31.08);
    var near =
        matters.list(wanted(new Publishing.Around(here, 300)), new Publishing.Slice(0, 1000));
    assertThat(near).isNotEmpty();
    assertThat(near)
        .allSatisfy(row -> assertThat(row.place().spot().metresTo(here)).isLessThan(302));
    var far = matters.list(wanted(null), new Publishing.Slice(0, MATTERS));
    var counted = far.stream().filter(row -> row.place().spot().metresTo(here) < 298).count();
    assertThat(near.size()).isGreaterThanOrEqualTo((int) counted);
  }

  @Test
  void open_and_closed_ones_are_told_apart() {
    var slice = new Publishing.Slice(0, MATTERS);
    var open = new Publishing.Wanted(KINDS, END.minus(Duration.ofDays(60)), END, false, null);
    var closed = new Publishing.Wanted(KINDS, END.minus(Duration.ofDays(60)), END, true, null);
    var all = matters.list(wanted(null), slice).size();
    assertThat(matters.list(open, slice)).hasSizeBetween(all / 10 - 1, all / 10 + 1);
    assertThat(matters.list(open, slice).size() + matters.list(closed, slice).size())
        .isEqualTo(all);
  }

  @Test
  void the_last_step_that_reporters_are_told_is_when_it_moved() {
    var row = matters.list(wanted(null), new Publishing.Slice(0, 1)).getFirst();
    assertThat(row.told()).isEqualTo(row.opened().plus(Duration.ofHours(5)));
  }

  @Test
  void a_kind_that_is_not_published_is_not_there() {
    var none = matters.list(wanted(null), new Publishing.Slice(0, 1)).getFirst().number();
    assertThat(matters.list(List.of(none), Set.of("pothole"))).hasSize(1);
    assertThat(matters.list(List.of(none), Set.of("complaint"))).isEmpty();
  }

  /// How many tables of cases were read whole by what was done. The server adds its counts up between transactions only.
  private static int wholeTables(Runnable done) {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    var scans =
        transaction.execute(status -> {
          var before = scans();
          done.run();
          return scans() - before;
        });
    return scans == null ? -1 : scans;
  }

  private static int scans() {
    return db.sql(
            """
            select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables
             where schemaname = 'cases' and relname in ('case_file', 'event')
            """)
        .query(Integer.class)
        .single();
  }
}
