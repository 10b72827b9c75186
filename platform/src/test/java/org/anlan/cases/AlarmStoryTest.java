package org.anlan.cases;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Actor.With;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// Alarms that a procedure sets: a reminder after four hours, acceptance by silence after five working days.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.WithMore.class)
class AlarmStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Clockwork clockwork;
  @LocalServerPort int port;

  private Actor citizen;
  private Actor li;
  private String number;

  @BeforeEach
  void aReceipt() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    citizen = Actor.visitor(port);
    li = Actor.signedIn(port, "li.handler");
    number = citizen.report("receipt");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private long events(String act) {
    return li.look(number)
        .path("timeline")
        .valueStream()
        .filter(entry -> entry.path("act").asString().equals(act))
        .count();
  }

  @Test
  void a_reminder_rings_once_when_its_hour_has_come_and_the_task_stays_open() {
    set("2026-11-23T04:59:59Z");
    clockwork.tick();
    assertThat(events("reminded")).isZero();
    set("2026-11-23T05:00:00Z");
    for (int i = 0; i < 3; i++) clockwork.tick();
    assertThat(events("reminded")).isEqualTo(1);
    assertThat(li.look(number).path("tasks").get(0).path("element").asString()).isEqualTo("accept");
  }

  /// The platform's own clockwork may be at the case this very moment; then another round finds it free.
  private JsonNode whenIn(String stage) {
    for (int i = 0; i < 100; i++) {
      clockwork.tick();
      var page = li.look(number);
      if (page.path("stage").asString().equals(stage)) return page;
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError(number + " does not come to " + stage);
  }

  @Test
  void silence_for_five_working_days_is_acceptance_and_the_case_says_so() {
    set("2026-12-01T00:00:00Z");
    var page = whenIn("HANDLING");
    assertThat(page.path("timeline").toString()).contains("逾期未告知，视为受理");
    assertThat(li.tryAct(number, "accept", With.NOTHING).problem()).isEqualTo("act-unknown");
    clockwork.tick();
    assertThat(events("timer")).as("one for the reminder, one for the silence").isEqualTo(2);
  }

  @Test
  void an_alarm_of_a_task_that_is_done_never_rings() {
    li.act(number, "accept");
    set("2026-12-05T00:00:00Z");
    clockwork.tick();
    assertThat(events("timer")).isZero();
    assertThat(count("ending = 'cleared'")).isEqualTo(2);
  }

  @Test
  void an_alarm_sleeps_while_the_case_is_suspended_and_goes_on_with_what_was_left() {
    var chief = Actor.signedIn(port, "xu.chief");
    set("2026-11-23T02:00:00Z");
    li.act(number, "claim");
    li.act(
        number,
        "ask-suspension",
        With.given(Map.of("ground", "permit", "scope", "CASE", "days", "3")));
    chief.act(number, "grant");
    set("2026-11-24T02:00:00Z");
    clockwork.tick();
    assertThat(events("timer")).isZero();
    var hold =
        li.look(number)
            .path("acts")
            .valueStream()
            .map(act -> act.path("act").asString())
            .filter(act -> act.startsWith("resume:"))
            .findFirst()
            .orElseThrow();
    li.act(number, hold);
    set("2026-11-24T04:59:59Z");
    clockwork.tick();
    assertThat(events("timer")).as("three hours were left").isZero();
    set("2026-11-24T05:00:00Z");
    clockwork.tick();
    assertThat(events("timer")).isEqualTo(1);
  }

  @Test
  void many_hands_on_the_clock_ring_it_once() throws Exception {
    set("2026-11-23T06:00:00Z");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ticks = IntStream.range(0, 8).mapToObj(i -> threads.submit(clockwork::tick)).toList();
      for (var tick : ticks) tick.get();
    }
    clockwork.tick();
    assertThat(events("timer")).isEqualTo(1);
    assertThat(events("reminded")).isEqualTo(1);
  }

  @Test
  void an_undone_act_sets_its_alarms_again() {
    li.act(number, "accept");
    li.act(number, "undo");
    set("2026-11-23T05:00:00Z");
    clockwork.tick();
    assertThat(events("reminded")).isEqualTo(1);
    assertThat(events("timer")).isEqualTo(1);
  }

  @Test
  void a_procedure_that_another_calls_has_tasks_of_its_own_and_its_rules_hold_there() {
    number = citizen.report("visit");
    var page = li.look(number);
    assertThat(page.path("stage").asString()).isEqualTo("HANDLING");
    assertThat(page.path("tasks").get(0).path("name").asString()).isEqualTo("到现场看");
    li.act(number, "seen");
    var refused = li.tryAct(number, "agreed", With.NOTHING);
    assertThat(refused.body().path("detail").asString()).contains("另外的人");
    Actor.signedIn(port, "zhao.handler").act(number, "agreed");
    assertThat(li.look(number).path("stage").asString()).isEqualTo("CLOSED");
  }

  private long count(String condition) {
    return db.sql(
            """
            select count(*) from cases.alarm a join cases.case_file c on c.division = a.division and c.id = a.case_id
             where c.number = :number and %s
            """
                .formatted(condition))
        .param("number", number)
        .query(Long.class)
        .single();
  }
}
