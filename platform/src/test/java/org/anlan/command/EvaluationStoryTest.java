package org.anlan.command;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.anlan.command.OnPatrol.check;
import static org.anlan.command.OnPatrol.end;
import static org.anlan.command.OnPatrol.found;
import static org.anlan.command.OnPatrol.handle;
import static org.anlan.command.OnPatrol.near;
import static org.anlan.command.OnPatrol.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/// How posts and areas did on a Monday, against figures that were counted by hand.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class EvaluationStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

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

  private static JsonNode evaluation(Townsperson who, String of) {
    return done(who.browser.get("/api/patrol/evaluation/2026-11-23?of=" + of));
  }

  private static String figure(JsonNode subject, String code) {
    return subject
        .path("figures")
        .valueStream()
        .filter(one -> one.path("figure").asString().equals(code))
        .map(one -> one.path("numerator").asInt() + "/" + one.path("denominator").asInt())
        .findFirst()
        .orElse("");
  }

  /// Three of wang's grids are walked, one of them without a position; one hole is found, another one missed.
  ///
  /// @return the number of what was missed
  private String walk(JsonNode round) {
    for (int place = 0; place < 2; place++) done(near(wang, round, place));
    done(check(wang, round, 2, ", \"noFix\": \"手机定位故障\""));
    var first = round.path("stops").get(0);
    var second = round.path("stops").get(1);
    var zhou = Townsperson.signedIn(port, "zhou");
    pass(1_800);
    found(wang, round, second.path("lon").asDouble(), second.path("lat").asDouble());
    var missed = zhou.report(first.path("lon").asDouble(), first.path("lat").asDouble()).number();
    zhou.report(second.path("lon").asDouble(), second.path("lat").asDouble());
    return missed;
  }

  @Test
  void posts_are_evaluated_by_what_they_walked_found_and_missed() {
    var round = round(wang);
    walk(round);
    done(end(wang, round, "道路封闭，无法进入"));

    var mine = evaluation(wang, "collector").path("subjects");
    assertThat(mine.size()).isEqualTo(1);
    var own = mine.get(0);
    int stops = round.path("stops").size();
    assertThat(own.path("code").asString()).isEqualTo("P00552");
    assertThat(own.path("own").asBoolean()).isTrue();
    assertThat(figure(own, "on-duty")).isEqualTo("1/1");
    assertThat(figure(own, "coverage")).isEqualTo("3/" + stops);
    assertThat(figure(own, "located")).isEqualTo("2/3");
    assertThat(figure(own, "valid")).isEqualTo("1/1");
    assertThat(figure(own, "missed")).isEqualTo("1/2");
    // 20 on duty, 40 × coverage, 10 × 66.67 %, 15 valid, 15 × (100 − 50) %
    var coverage =
        BigDecimal.valueOf(300).divide(BigDecimal.valueOf(stops), 2, RoundingMode.HALF_UP);
    var byHand =
        coverage
            .multiply(new BigDecimal("0.4"))
            .add(new BigDecimal("49.167"))
            .setScale(2, RoundingMode.HALF_UP);
    assertThat(own.path("composite").decimalValue()).isEqualByComparingTo(byHand);
    assertThat(own.path("grade").asString()).isEqualTo("E");
  }

  @Test
  void the_things_behind_a_figure_are_opened_by_the_post_and_its_leaders() {
    var round = round(wang);
    var missed = walk(round);
    assertThat(figure(evaluation(wang, "collector").at("/subjects/0"), "coverage"))
        .as("a round counts once it has ended")
        .isEqualTo("0/0");
    done(end(wang, round, "道路封闭，无法进入"));
    var address =
        "/api/patrol/evaluation/2026-11-23/members?of=collector&code=P00552&figure=missed";
    for (var who : List.of(wang, luo)) {
      var members = done(who.browser.get(address));
      assertThat(members.path("total").asInt()).isEqualTo(2);
      assertThat(members.at("/rows/0/percent").asInt()).isEqualTo(100);
      assertThat(members.at("/rows/0/thing").asString().replace(" ", "")).isEqualTo(missed);
    }
    var wei = Townsperson.signedIn(port, "wei.collector");
    assertThat(wei.browser.get(address).status()).isEqualTo(422);
    assertThat(evaluation(luo, "collector").path("subjects").size()).isEqualTo(1);
    assertThat(evaluation(wei, "collector").path("subjects").size()).isZero();
    var bad = wang.browser.get("/api/patrol/evaluation/2026-11-23?of=mood");
    assertThat(bad.problem()).isEqualTo("filter-unknown");
  }

  @Test
  void areas_are_the_sums_of_their_parts_and_no_data_is_no_value() {
    var zhou = Townsperson.signedIn(port, "zhou");
    var number = zhou.report().number();
    var other = zhou.report().number();
    handle(port, number);
    Townsperson.signedIn(port, "tan.verifier").act(number, "pass", "");
    Townsperson.signedIn(port, "song.answerer").act(number, "answer", ", \"words\": \"已修补平整\"");
    var wei = Townsperson.signedIn(port, "wei.overseer");
    set("2026-12-20T01:00:00Z");
    var streets = done(wei.browser.get("/api/patrol/evaluation/2026-11?of=street"));
    var communities = done(wei.browser.get("/api/patrol/evaluation/2026-11?of=community"));
    assertThat(sum(communities, "disposal")).isEqualTo(sum(streets, "disposal")).isEqualTo(2);
    var street = streets.path("subjects").get(0);
    assertThat(figure(street, "disposal")).isEqualTo("1/2");
    var none =
        street
            .path("figures")
            .valueStream()
            .filter(one -> one.path("figure").asString().equals("resolution"))
            .findFirst()
            .orElseThrow();
    assertThat(none.has("value")).as("nobody was asked").isFalse();
    var things =
        done(
            wei.browser.get(
                "/api/patrol/evaluation/2026-11/members?of=street&figure=disposal&code="
                    + street.path("code").asString()));
    assertThat(things.path("rows").toString()).contains(number).contains(other);
    var checked = done(wei.browser.get("/api/patrol/evaluation/2026-11?of=verifier"));
    assertThat(checked.at("/subjects/0/code").asString()).isEqualTo("P00551");
    assertThat(figure(checked.path("subjects").get(0), "checked")).isEqualTo("1/1");
    assertThat(
            done(wang.browser.get("/api/patrol/evaluation/2026-11?of=street"))
                .path("subjects")
                .size())
        .as("no area of a collector's")
        .isZero();
  }

  private static int sum(JsonNode evaluation, String code) {
    return evaluation
        .path("subjects")
        .valueStream()
        .flatMap(subject -> subject.path("figures").valueStream())
        .filter(one -> one.path("figure").asString().equals(code))
        .mapToInt(one -> one.path("denominator").asInt())
        .sum();
  }
}
