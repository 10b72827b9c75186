package org.anlan.command;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.anlan.command.OnPatrol.check;
import static org.anlan.command.OnPatrol.end;
import static org.anlan.command.OnPatrol.find;
import static org.anlan.command.OnPatrol.form;
import static org.anlan.command.OnPatrol.found;
import static org.anlan.command.OnPatrol.handle;
import static org.anlan.command.OnPatrol.id;
import static org.anlan.command.OnPatrol.near;
import static org.anlan.command.OnPatrol.position;
import static org.anlan.command.OnPatrol.round;
import static org.anlan.command.OnPatrol.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
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

/// A Monday of the collectors of Gulou Subdistrict: rounds walked near and far, with and without a network, what they find and what they miss,
/// who may see it, and how it is counted afterwards.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class PatrolStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  private static final String GULOU = "990102007000";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired RoundMaking making;
  @LocalServerPort int port;

  private Townsperson wang;
  private Townsperson luo;

  @BeforeEach
  void aNewMonday() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    db.sql("truncate command.patrol_find, command.patrol_stop, command.patrol_round").update();
    db.sql("truncate cases.case_file, cases.task, cases.event, cases.past_round, cases.reporter")
        .update();
    making.look(businessClock.instant());
    wang = Townsperson.signedIn(port, "wang.collector");
    luo = Townsperson.signedIn(port, "luo.leader");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private void pass(long seconds) {
    businessClock.pass(Duration.ofSeconds(seconds));
  }

  @Test
  void each_collector_on_duty_has_a_round_once_and_sees_no_other() {
    making.look(businessClock.instant());
    var round = round(wang);
    assertThat(round.path("street").asString()).isEqualTo(GULOU);
    assertThat(round.path("stops").size()).isBetween(10, 60);
    assertThat(round.path("mine").asBoolean()).isTrue();

    var zhong = Townsperson.signedIn(port, "zhong.collector");
    assertThat(today(zhong).path("rounds").size()).as("not on duty on Mondays").isZero();
    var wei = Townsperson.signedIn(port, "wei.collector");
    assertThat(round(wei).path("street").asString()).isEqualTo("990102001000");
    assertThat(wei.browser.get("/api/patrol/rounds/" + id(round)).status()).isEqualTo(404);
    assertThat(near(wei, round, 0).status()).isEqualTo(404);
    assertThat(wei.browser.get("/api/patrol/rounds").problem()).isEqualTo("patrol-leaders-only");

    var all = done(luo.browser.get("/api/patrol/rounds"));
    assertThat(all.path("rounds").valueStream().map(one -> one.path("street").asString()))
        .as("verifiers walk as well, a grid leader does not")
        .containsExactly(GULOU, GULOU, GULOU);
    var grids =
        all.path("rounds")
            .valueStream()
            .flatMap(one -> grids(done(luo.browser.get("/api/patrol/rounds/" + id(one)))).stream())
            .toList();
    assertThat(grids).doesNotHaveDuplicates().allMatch(grid -> grid.startsWith("990102007"));
    assertThat(near(luo, round, 0).status()).as("a leader does not walk for others").isEqualTo(422);
  }

  private static List<String> grids(JsonNode round) {
    return round.path("stops").valueStream().map(stop -> stop.path("grid").asString()).toList();
  }

  @Test
  void a_grid_is_checked_off_on_the_spot_or_with_a_reason() {
    var round = round(wang);
    var checked = done(near(wang, round, 0));
    assertThat(checked.at("/stops/0/check/metres").asInt(-1)).isZero();
    assertThat(checked.path("done").asInt()).isEqualTo(1);

    var far = check(wang, round, 1, position(round.path("stops").get(1), 0.1, 8));
    assertThat(far.problem()).isEqualTo("patrol-too-far");
    assertThat(far.body().path("metres").asInt()).isBetween(8_000, 10_000);
    var vague = position(round.path("stops").get(1), 0, 400);
    assertThat(check(wang, round, 1, vague).problem()).isEqualTo("patrol-no-fix");
    assertThat(check(wang, round, 1, "").problem()).isEqualTo("patrol-no-fix");
    assertThat(check(wang, round, 1, ", \"lon\": 500, \"lat\": 31, \"accuracy\": 1").problem())
        .isEqualTo("field-wrong");

    var without = done(check(wang, round, 1, ", \"noFix\": \"在室内或地下\""));
    assertThat(without.at("/stops/1/check/noFix").asString()).isEqualTo("在室内或地下");
    assertThat(without.path("unlocated").asInt()).isEqualTo(1);
    assertThat(near(wang, round, 0).problem()).isEqualTo("patrol-already-checked");
    assertThat(
            wang.browser
                .post("/api/patrol/rounds/" + id(round) + "/checks", "{\"grid\": \"1\"}")
                .problem())
        .isEqualTo("patrol-grid-unknown");
    assertThat(proofs(round)).isEqualTo(3);
  }

  /// Made, and two check-offs.
  private int proofs(JsonNode round) {
    return db.sql(
            """
            select (select count(*) from ledger.pending where subject = :subject)
                   + (select count(*) from ledger.entry where subject = :subject)
            """)
        .param("subject", "patrol:" + id(round))
        .query(Integer.class)
        .single();
  }

  @Test
  void what_waited_for_the_network_counts_once_and_when_it_was_made() {
    var round = round(wang);
    var here = position(round.path("stops").get(0), 0, 8);
    var command = UUID.randomUUID();
    var first = done(check(wang, round, 0, here + ", \"secondsAgo\": 3600", command));
    assertThat(first.at("/stops/0/check/made").asString()).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(first.at("/stops/0/check/received").asString()).startsWith("2026-11-23T01:00:0");
    pass(600);
    var again = done(check(wang, round, 0, here + ", \"secondsAgo\": 4200", command));
    assertThat(again.at("/stops/0/check")).isEqualTo(first.at("/stops/0/check"));

    var early = position(round.path("stops").get(1), 0, 8) + ", \"secondsAgo\": 10800";
    assertThat(check(wang, round, 1, early).problem()).isEqualTo("patrol-out-of-hours");
    set("2026-11-23T14:10:00Z");
    making.look(businessClock.instant());
    assertThat(round(wang).path("owesReason").asBoolean()).isTrue();
    var late = position(round.path("stops").get(2), 0, 8);
    assertThat(check(wang, round, 2, late).problem()).isEqualTo("patrol-round-ended");
    var before = check(wang, round, 2, late + ", \"secondsAgo\": 3600");
    assertThat(done(before).path("done").asInt()).as("made before it ended").isEqualTo(2);
  }

  @Test
  void a_check_off_can_be_taken_back_within_a_minute() {
    var round = round(wang);
    done(near(wang, round, 0));
    var undo = "/api/patrol/rounds/" + id(round) + "/undo";
    var form = form(round.path("stops").get(0), "");
    pass(59);
    assertThat(done(wang.browser.post(undo, form)).path("done").asInt()).isZero();
    done(near(wang, round, 0));
    pass(61);
    assertThat(wang.browser.post(undo, form).problem()).isEqualTo("patrol-undo-late");
  }

  @Test
  void a_round_that_is_not_finished_says_why() {
    var round = round(wang);
    done(near(wang, round, 0));
    assertThat(end(wang, round, "累").problem()).isEqualTo("words-wrong");
    var ended = done(end(wang, round, "暴雨，不宜外出"));
    assertThat(ended.path("reason").asString()).isEqualTo("暴雨，不宜外出");
    assertThat(near(wang, round, 1).problem()).isEqualTo("patrol-round-ended");

    var tan = Townsperson.signedIn(port, "tan.verifier");
    var other = round(tan);
    set("2026-11-23T23:30:00Z");
    making.look(businessClock.instant());
    var owing = today(tan).path("owing");
    assertThat(owing.size()).isEqualTo(1);
    assertThat(id(owing.get(0))).isEqualTo(id(other));
    assertThat(today(wang).path("owing").size()).isZero();
    done(end(tan, other, "被抽调处置突发事件"));
    assertThat(today(tan).path("owing").size()).isZero();
    assertThat(today(tan).path("rounds").size()).as("the next day has its own").isEqualTo(1);
  }

  @Test
  void a_leader_of_the_street_gives_a_round_to_a_substitute() {
    var round = round(wang);
    done(near(wang, round, 0));
    var people = done(luo.browser.get("/api/patrol/rounds/" + id(round) + "/substitutes"));
    assertThat(people.valueStream().map(one -> one.path("id").asString()))
        .contains("H00610")
        .doesNotContain("H00609");
    assertThat(people.toString()).as("names are masked").doesNotContain("思黛");
    var move = "/api/patrol/rounds/" + id(round) + "/hand-over";
    var form = "{\"person\": \"H00610\", \"reason\": \"王芸下午开会\"}";
    assertThat(wang.browser.post(move, form).problem()).isEqualTo("patrol-leaders-only");
    assertThat(luo.browser.post(move, "{\"person\": \"H00001\"}").problem())
        .isEqualTo("field-wrong");
    done(luo.browser.post(move, form));

    var zhong = Townsperson.signedIn(port, "zhong.collector");
    var taken = round(zhong);
    assertThat(id(taken)).isEqualTo(id(round));
    assertThat(taken.path("done").asInt()).as("goes on where it was").isEqualTo(1);
    done(near(zhong, taken, 1));
    assertThat(near(wang, round, 2).status()).isEqualTo(404);
  }

  @Test
  void what_is_found_becomes_a_case_that_others_verify() {
    var he = Townsperson.signedIn(port, "he.verifier");
    var tan = Townsperson.signedIn(port, "tan.verifier");
    var round = round(he);
    var number = found(he, round, 123.29666, 31.05687);
    assertThat(number).matches("990102\\d{8}1\\d{7}");
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var page = lin.look(number);
    assertThat(page.path("reporters").size()).as("nobody waits as a citizen").isZero();
    assertThat(page.at("/timeline/0").toString()).contains("巡查上报", "何**");

    var nearby = done(tan.browser.get("/api/cases/nearby?kind=pothole&lon=123.29667&lat=31.05688"));
    assertThat(nearby.get(0).path("number").asString()).isEqualTo(number);
    var join = find(123.29667, 31.05688, tan.handIn(), ", \"join\": \"%s\"".formatted(number));
    done(tan.browser.post("/api/patrol/rounds/" + id(round(tan)) + "/finds", join));
    assertThat(round(tan).at("/finds/0/joined").asBoolean()).isTrue();
    assertThat(round(he).at("/finds/0/number").asString()).isEqualTo(number);
    assertThat(count("cases.case_file")).isEqualTo(1);

    handle(port, number);
    var waiting = done(tan.browser.get("/api/cases/checks?lon=123.2967&lat=31.0570"));
    assertThat(waiting.at("/0/number").asString()).isEqualTo(number);
    assertThat(waiting.at("/0/metres").asInt()).isBetween(1, 40);
    assertThat(waiting.at("/0/photos").size()).isGreaterThanOrEqualTo(3);
    assertThat(done(wang.browser.get("/api/cases/checks")).size()).as("no verifier").isZero();
    assertThat(offer(he, number, "pass").path("allowed").asBoolean())
        .as("who found it does not verify it")
        .isFalse();
    tan.act(number, "pass", "");
    assertThat(done(tan.browser.get("/api/cases/checks")).size()).isZero();
  }

  private static JsonNode offer(Townsperson who, String number, String act) {
    return who.look(number)
        .path("acts")
        .valueStream()
        .filter(one -> one.path("act").asString().equals(act))
        .findFirst()
        .orElseThrow();
  }

  private int count(String table) {
    return db.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
