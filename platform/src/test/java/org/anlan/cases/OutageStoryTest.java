package org.anlan.cases;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
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

/// The platform was not there for two days: nobody's clock ran, once two people have said so.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class OutageStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired OutageDesk desk;
  @LocalServerPort int port;

  private Actor wei;
  private Actor qin;
  private Actor citizen;
  private String number;
  private Instant from;
  private Instant to;

  @BeforeEach
  void a_pothole_and_two_days_without_the_platform() {
    set(MONDAY);
    db.sql("delete from cases.outage").update();
    citizen = Actor.visitor(port);
    number = citizen.report();
    Actor.signedIn(port, "li.handler").act(number, "accept");
    wei = Actor.signedIn(port, "wei.overseer");
    qin = Actor.signedIn(port, "qin.overseer");
    from = Instant.parse(MONDAY).plus(Duration.ofHours(20));
    to = from.plus(Duration.ofDays(2));
    set(to.plus(Duration.ofHours(3)).toString());
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private static Map<String, Object> form(Instant from, Instant to, String words) {
    return Map.of("from", from.toString(), "to", to.toString(), "words", words);
  }

  private Instant due() {
    return Instant.parse(citizen.progress(number).path("due").asString());
  }

  private JsonNode declared() {
    var answer = wei.post("/api/cases/outages", form(from, to, "机房断电"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static String decision(JsonNode outage) {
    return "/api/cases/outages/%s/decision".formatted(outage.path("id").asString());
  }

  @Test
  void deadlines_move_by_what_was_lost_when_another_has_approved_it() {
    var promised = due();
    var asked = declared();
    desk.round();
    assertThat(due()).as("declared is not approved").isEqualTo(promised);
    assertThat(wei.post(decision(asked), Map.of("approve", true)).problem())
        .isEqualTo("act-not-allowed");

    assertThat(qin.post(decision(asked), Map.of("approve", true)).status()).isEqualTo(200);
    desk.round();
    assertThat(Duration.between(promised, due())).isEqualTo(Duration.ofDays(2));
    desk.round();
    assertThat(Duration.between(promised, due())).as("once").isEqualTo(Duration.ofDays(2));
    var steps = citizen.progress(number).path("steps");
    assertThat(IntStream.range(0, steps.size()).mapToObj(steps::get))
        .filteredOn(step -> step.path("act").asString().equals("due-excused"))
        .singleElement()
        .satisfies(step -> assertThat(step.path("title").asString()).contains("平台停用"));
    assertThat(wei.get("/api/cases/outages").path(0).path("counted").asBoolean()).isTrue();
    assertThat(qin.post(decision(asked), Map.of("approve", false)).problem())
        .as("decided once")
        .isEqualTo("act-not-allowed");
    assertThat(
            db.sql("select count(*) from ledger.entry where kind = 'outage'")
                    .query(Long.class)
                    .single()
                + db.sql("select count(*) from ledger.pending where kind = 'outage'")
                    .query(Long.class)
                    .single())
        .isEqualTo(2);
  }

  @Test
  void a_refused_one_moves_nothing_and_can_be_declared_anew() {
    var promised = due();
    var asked = decision(declared());
    var unsaid = qin.post(asked, Map.of("approve", false, "words", " "));
    assertThat(unsaid.problem()).isEqualTo("field-wrong");
    assertThat(unsaid.body().path("detail").asString()).contains("不批准的理由");
    var why = Map.of("approve", false, "words", "当晚平台一直可用，请核对时间");
    assertThat(qin.post(asked, why).status()).isEqualTo(200);
    assertThat(wei.get("/api/cases/outages").path(0).path("answer").asString()).contains("请核对时间");
    desk.round();
    assertThat(due()).isEqualTo(promised);
    assertThat(declared().path("state").asString()).isEqualTo("asked");
  }

  @Test
  void what_cannot_be_is_refused_with_the_place_and_the_remedy() {
    assertThat(refused(form(to, from, "断电"))).contains("晚于开始");
    assertThat(refused(form(from, to.plus(Duration.ofHours(9)), "断电"))).contains("结束以后才能申报");
    assertThat(refused(form(from.minus(Duration.ofDays(80)), to, "断电"))).contains("60 天");
    assertThat(refused(form(to.minus(Duration.ofDays(20)), to, "断电"))).contains("14 天");
    assertThat(refused(form(from, to, "  "))).contains("原因");
    declared();
    assertThat(refused(form(from.plus(Duration.ofHours(1)), to, "又断电"))).contains("重叠");
    for (var other : new String[] {"li.handler", "ding.overseer", "xu.chief"})
      assertThat(
              Actor.signedIn(port, other).post("/api/cases/outages", form(from, to, "断电")).status())
          .as(other)
          .isEqualTo(403);
    assertThat(citizen.tryGet("/api/cases/outages").status()).isIn(401, 403);
  }

  private String refused(Map<String, Object> form) {
    var answer = wei.post("/api/cases/outages", form);
    assertThat(answer.problem()).isEqualTo("field-wrong");
    return answer.body().path("detail").asString();
  }
}
