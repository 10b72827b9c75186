package org.anlan.cases;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Actor.With;
import org.anlan.http.Browser;
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

/// Running cases go over to a new version of their procedure, or stay with the reason.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.WithMore.class)
class VersionStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Clockwork clockwork;
  @LocalServerPort int port;

  private Actor citizen;
  private Actor li;
  private Actor chief;

  @BeforeEach
  void people() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    citizen = Actor.visitor(port);
    li = Actor.signedIn(port, "li.handler");
    chief = Actor.signedIn(port, "xu.chief");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  /// Publishes the next version of the procedure of receipts as if its file had been changed.
  private int publish(String was, String is) {
    var text =
        db.sql("select text from procedures.way where key = 'alarms' order by version desc limit 1")
            .query(String.class)
            .single();
    assertThat(text).contains(was);
    return db.sql(
            """
            insert into procedures.way (form, key, version, name, text, checksum, published_at)
            select 'procedure', 'alarms', max(version) + 1, 'alarms', :text, repeat('0', 60) || (max(version) + 1), :at
              from procedures.way where key = 'alarms'
            returning version
            """)
        .param("text", text.replace(was, is))
        .param("at", OffsetDateTime.parse("2026-11-23T01:00:00Z"))
        .query(Integer.class)
        .single();
  }

  private JsonNode move(int to, Map<String, String> places, boolean dryRun) {
    var answer = tryMove(to, places, dryRun);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private Browser.Answer tryMove(int to, Map<String, String> places, boolean dryRun) {
    var form =
        Map.of("procedure", "alarms", "from", to - 1, "to", to, "places", places, "dryRun", dryRun);
    return chief.post("/api/cases/versions", form);
  }

  @Test
  void a_renamed_step_moves_by_its_mapping_and_keeps_its_holder_its_alarms_and_its_deadline() {
    var number = citizen.report("receipt");
    li.act(number, "claim");
    var due = li.look(number).path("due").asString();
    var to = publish("\"accept\"", "\"take-in\"");
    var stays = move(to, Map.of(), true);
    assertThat(stays.path("moving").asInt()).isZero();
    assertThat(stays.path("staying").toString()).contains("accept");
    var slip = tryMove(to, Map.of("accept", "take-inn"), true);
    assertThat(slip.status()).isEqualTo(422);
    assertThat(slip.body().path("detail").asString()).contains("新版本", "take-inn");

    var tried = move(to, Map.of("accept", "take-in"), true);
    assertThat(tried.path("moving").asInt()).isPositive();
    assertThat(tried.has("next")).as("one step was enough").isFalse();
    assertThat(li.look(number).path("procedure").path("version").asInt())
        .as("a dry run")
        .isEqualTo(to - 1);
    move(to, Map.of("accept", "take-in"), false);
    var page = li.look(number);
    assertThat(page.path("procedure").path("version").asInt()).isEqualTo(to);
    assertThat(page.path("tasks").get(0).path("element").asString()).isEqualTo("take-in");
    assertThat(page.path("tasks").get(0).path("mine").asBoolean()).isTrue();
    assertThat(page.path("due").asString()).isEqualTo(due);
    assertThat(page.path("timeline").toString()).contains("流程换到新版本");

    set("2026-11-23T08:00:00Z");
    clockwork.tick();
    assertThat(li.look(number).path("timeline").toString()).contains("reminded");
    li.act(number, "take-in");
    li.act(number, "handled", With.NOTHING);
    assertThat(li.look(number).path("stage").asString()).isEqualTo("CLOSED");
  }

  @Test
  void an_alarm_that_is_drawn_otherwise_counts_from_where_the_old_one_was_set() {
    var number = citizen.report("receipt");
    var to = publish("PT4H", "PT6H");
    set("2026-11-23T03:00:00Z");
    move(to, Map.of(), false);
    set("2026-11-23T06:59:59Z");
    clockwork.tick();
    assertThat(li.look(number).path("timeline").toString()).doesNotContain("reminded");
    set("2026-11-23T07:00:00Z");
    clockwork.tick();
    assertThat(li.look(number).path("timeline").toString()).contains("reminded");
  }

  @Test
  void only_supervisors_move_and_see_versions() {
    assertThat(li.tryGet("/api/cases/versions?procedure=alarms").status()).isEqualTo(403);
    assertThat(chief.get("/api/cases/versions?procedure=alarms").isArray()).isTrue();
    var unknown = Map.of("procedure", "alarms", "from", 1, "to", 99, "dryRun", true);
    assertThat(chief.post("/api/cases/versions", unknown).status()).isEqualTo(404);
  }
}
