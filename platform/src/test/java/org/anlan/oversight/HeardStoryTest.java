package org.anlan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import org.anlan.TestDatabase;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What other modules push into oversight, on a real database.
class HeardStoryTest {

  private static final HikariDataSource DATABASE = TestDatabase.fresh();
  private static final JdbcClient DB = JdbcClient.create(DATABASE);
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final CaseNumber NUMBER = new CaseNumber("9901022026111630002179");

  private final Heards heards = new Heards(DB);
  private final HeardDesk desk = new HeardDesk(heards);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void nothingHeard() {
    DB.sql("truncate oversight.heard").update();
  }

  private static Heard said(String source, @Nullable Boolean solved, @Nullable Integer percent) {
    return new Heard(NUMBER, 1, solved == null ? null : true, solved, percent, AT, source);
  }

  @Test
  void the_same_answer_twice_is_one_and_a_new_answer_takes_its_place() {
    assertThat(desk.hear(said("callback", true, 80))).isTrue();
    assertThat(desk.hear(said("callback", true, 80))).isFalse();
    assertThat(desk.hear(said("callback", false, 0))).isTrue();
    assertThat(heards.list(AT, AT.plusSeconds(1))).containsExactly(said("callback", false, 0));
  }

  @Test
  void each_source_has_its_own_say() {
    desk.hear(said("callback", true, 80));
    desk.hear(said("rating:r1", null, 100));
    assertThat(heards.list(AT, AT.plusSeconds(1)))
        .containsExactly(said("callback", true, 80), said("rating:r1", null, 100));
    assertThat(heards.list(AT.plusSeconds(1), AT.plusSeconds(2))).isEmpty();
  }

  @Test
  void whoever_was_not_reached_said_nothing() {
    assertThat(desk.hear(said("callback", null, null))).isFalse();
    desk.hear(said("callback", true, 100));
    assertThat(desk.hear(said("callback", null, null))).isTrue();
    assertThat(heards.list(AT, AT.plusSeconds(1))).isEmpty();
  }

  @Test
  void a_percentage_beyond_a_hundred_is_a_mistake() {
    assertThatThrownBy(() -> said("callback", true, 101)).hasMessageContaining("101");
  }
}
