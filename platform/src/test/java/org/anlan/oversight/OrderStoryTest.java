package org.anlan.oversight;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser.Answer;
import org.anlan.http.HandClock;
import org.anlan.ledger.Ledger;
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
import tools.jackson.databind.json.JsonMapper;

/// The six levels of supervision on real cases, through the doors, on a clock that is moved by hand.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class OrderStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Watch watch;
  @Autowired Rounds rounds;
  @Autowired OrderDesk desk;
  @Autowired Ledger ledger;
  @LocalServerPort int port;

  private Townsperson li;
  private Townsperson wei;
  private Townsperson shen;
  private String number;

  @BeforeEach
  void aPotholeInHand() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    db.sql("truncate oversight.supervision_order, oversight.trigger, oversight.noticed").update();
    li = Townsperson.signedIn(port, "li.handler");
    wei = Townsperson.signedIn(port, "wei.overseer");
    shen = Townsperson.signedIn(port, "shen.liaison");
    number = Townsperson.signedIn(port, "zhou").report().number();
    li.act(number, "accept", "");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  /// What the platform does by itself, now; acts of cases can no longer be taken back.
  private void look() {
    watch.look(businessClock.instant(), Instant.now().plus(Duration.ofMinutes(2)));
    rounds.issue(businessClock.instant(), Instant.now().plus(Duration.ofMinutes(2)));
  }

  private List<JsonNode> orders() {
    return Townsperson.done(wei.browser.get("/api/oversight/cases/" + number + "/orders"))
        .path("rows")
        .valueStream()
        .toList();
  }

  private static Answer issue(Townsperson who, String number, int level, UUID command) {
    var form = Map.of("level", level, "cause", "bad-handling", "grounds", "群众多次反映，处置敷衍");
    return who.browser.post(
        "/api/oversight/cases/" + number + "/orders", JSON.writeValueAsString(form), command);
  }

  private String issued(Townsperson who, int level) {
    return Townsperson.done(issue(who, number, level, UUID.randomUUID()))
        .path("row")
        .path("number")
        .asString();
  }

  private static JsonNode order(Townsperson who, String order) {
    return Townsperson.done(who.browser.get("/api/oversight/orders/" + order));
  }

  private static Answer act(Townsperson who, String order, String act, Map<String, ?> more) {
    return actOn(who, order(who, order).path("row").path("version").asLong(), order, act, more);
  }

  private static Answer actOn(
      Townsperson who, long version, String order, String act, Map<String, ?> more) {
    var form = new LinkedHashMap<String, Object>(Map.of("act", act, "version", version));
    form.put("words", "按要求办理");
    form.putAll(more);
    return who.browser.post(
        "/api/oversight/orders/" + order + "/acts", JSON.writeValueAsString(form));
  }

  private static String state(JsonNode order) {
    return order.path("row").path("state").asString();
  }

  @Test
  void nearly_due_is_a_reminder_and_overdue_an_order_each_once_whoever_looks_how_often()
      throws Exception {
    look();
    assertThat(orders()).isEmpty();
    set("2026-11-29T01:00:00Z");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks = IntStream.range(0, 6).mapToObj(i -> threads.submit(this::look)).toList();
      for (var look : looks) look.get();
    }
    assertThat(orders()).hasSize(1);
    assertThat(orders().getFirst().path("level").asInt()).isEqualTo(1);
    assertThat(orders().getFirst().path("state").asString()).isEqualTo("TOLD");

    set("2026-12-01T01:00:00Z");
    look();
    look();
    assertThat(orders()).hasSize(2);
    var order = orders().getFirst();
    assertThat(order.path("level").asInt()).isEqualTo(2);
    assertThat(order.path("cause").asString()).isEqualTo("overdue");
    assertThat(order.path("due").asString())
        .as("one working day")
        .isEqualTo("2026-12-02T15:59:59Z");
    assertThat(li.look(number).path("timeline").toString())
        .contains("发出督办", "书面督办", "超过时限", order.path("number").asString());
    assertThat(shen.browser.get("/api/notices").body().toString()).contains("督办（书面督办）");
    var proved = Instant.now().plusSeconds(20);
    while (ledger.listProofs(order.path("number").asString()).isEmpty()) {
      assertThat(Instant.now()).as("provable within seconds").isBefore(proved);
      Thread.sleep(100);
    }
  }

  @Test
  void an_order_is_answered_by_the_unit_and_judged_by_somebody_else() {
    var order = issued(wei, 2);
    assertThat(act(li, order, "answer", Map.of()).body().path("detail").asString()).contains("联络员");
    assertThat(act(wei, order, "answer", Map.of()).problem()).isEqualTo("act-unknown");
    Townsperson.done(act(shen, order, "answer", Map.of("words", "材料已到，明日完工")));
    assertThat(state(order(wei, order))).isEqualTo("ANSWERED");
    assertThat(act(shen, order, "accept", Map.of()).problem()).isEqualTo("act-unknown");

    set("2026-11-24T01:00:00Z");
    var returned = Townsperson.done(act(wei, order, "return", Map.of("words", "没有说明原因")));
    assertThat(state(returned)).isEqualTo("RETURNED");
    assertThat(returned.path("row").path("due").asString()).isEqualTo("2026-11-25T15:59:59Z");
    Townsperson.done(act(shen, order, "answer", Map.of("words", "因雨停工，明日完工")));
    var settled = Townsperson.done(act(wei, order, "accept", Map.of("words", "")));
    assertThat(state(settled)).isEqualTo("ACCEPTED");
    assertThat(settled.path("acts")).isEmpty();
    assertThat(li.look(number).path("timeline").toString()).contains("答复督办", "督办销号");
  }

  @Test
  void a_double_click_issues_one_order_and_a_stale_page_is_told() {
    var command = UUID.randomUUID();
    var first = Townsperson.done(issue(wei, number, 2, command));
    var second = Townsperson.done(issue(wei, number, 2, command));
    assertThat(second.path("row").path("number")).isEqualTo(first.path("row").path("number"));
    assertThat(orders()).hasSize(1);
    var order = first.path("row").path("number").asString();
    Townsperson.done(act(shen, order, "answer", Map.of()));
    var stale = actOn(wei, 1, order, "withdraw", Map.of());
    assertThat(stale.problem()).isEqualTo("order-moved-on");
    assertThat(stale.body().path("detail").asString()).contains("待审核");
  }

  @Test
  void what_nobody_answers_rises_by_itself_to_the_third_level_and_then_a_person_is_told() {
    var second = issued(wei, 2);
    set("2026-11-25T01:00:00Z");
    look();
    look();
    assertThat(state(order(wei, second))).isEqualTo("RAISED");
    var third = orders().getFirst();
    assertThat(third.path("level").asInt()).isEqualTo(3);
    assertThat(third.path("cause").asString()).isEqualTo("unanswered");
    assertThat(order(wei, third.path("number").asString()).path("follows").asString())
        .isEqualTo(second);

    set("2026-11-28T01:00:00Z");
    look();
    look();
    var open = order(wei, third.path("number").asString());
    assertThat(state(open)).isEqualTo("ISSUED");
    assertThat(
            open.path("steps")
                .valueStream()
                .filter(s -> s.path("act").asString().equals("unanswered")))
        .hasSize(1);
    assertThat(
            wei.browser
                .get("/api/oversight/orders?view=open")
                .body()
                .path("counts")
                .path("overdue")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void a_visit_needs_a_team_a_time_and_a_picture() {
    var order = issued(wei, 3);
    assertThat(order(wei, order).path("arrive").asString()).isEqualTo("2026-11-23T06:30:00Z");
    var bare = act(wei, order, "visit", Map.of());
    assertThat(bare.body().path("field").asString()).isEqualTo("people");
    var more = new LinkedHashMap<String, Object>();
    more.put("people", List.of("魏明远", "张工"));
    more.put("at", "2026-11-23T03:00:00Z");
    assertThat(act(wei, order, "visit", more).body().path("field").asString()).isEqualTo("files");
    more.put("files", List.of(wei.handIn()));
    var visited = Townsperson.done(act(wei, order, "visit", more));
    var step = visited.path("steps").get(1);
    assertThat(step.path("people").asString()).contains("张工");
    var picture = step.path("files").get(0).path("url").asString();
    assertThat(shen.browser.get(picture).status()).isEqualTo(200);
    assertThat(new Townsperson(port).browser.get(picture).status()).isEqualTo(404);
  }

  @Test
  void a_joint_meeting_says_who_does_what_by_when_and_each_unit_reports_it() {
    var order = issued(wei, 4);
    var drains = "12990100042168499F";
    var unit =
        db.sql(
                "select uscc from directory.unit where duties::text like '%drainage%' and level = 'city'")
            .query(String.class)
            .list()
            .getFirst();
    assertThat(unit).isNotEqualTo(drains);
    var more = new LinkedHashMap<String, Object>();
    more.put("people", List.of("市政管理处", "排水管理处"));
    more.put("at", "2026-11-23T03:00:00Z");
    more.put("assignments", List.of(Map.of("what", "查明管网渗漏", "unit", drains, "due", "2026-11-25")));
    assertThat(act(wei, order, "meeting", more).body().path("detail").asString()).contains(drains);
    more.put("assignments", List.of(Map.of("what", "查明管网渗漏", "unit", unit, "due", "2026-11-20")));
    assertThat(act(wei, order, "meeting", more).body().path("detail").asString())
        .contains("2026-11-20");
    more.put("assignments", List.of(Map.of("what", "查明管网渗漏", "unit", unit, "due", "2026-11-25")));
    var met = Townsperson.done(act(wei, order, "meeting", more));
    assertThat(met.path("assignments").get(0).path("what").asString()).isEqualTo("查明管网渗漏");
    var done = Townsperson.done(act(wei, order, "assignment-done", Map.of("item", 1)));
    assertThat(done.path("assignments").get(0).path("done").asString()).isNotBlank();
    assertThat(act(wei, order, "assignment-done", Map.of("item", 1)).problem())
        .isEqualTo("act-unknown");
  }

  @Test
  void the_higher_the_level_the_fewer_may_issue_it() {
    assertThat(issue(li, number, 1, UUID.randomUUID()).problem()).isEqualTo("act-not-allowed");
    var ding = Townsperson.signedIn(port, "ding.overseer");
    assertThat(issue(ding, number, 4, UUID.randomUUID()).problem()).isEqualTo("act-not-allowed");
    assertThat(issue(wei, number, 6, UUID.randomUUID()).body().path("detail").asString())
        .contains("通报问责");
    var fang = Townsperson.signedIn(port, "fang.office");
    assertThat(issued(fang, 6)).startsWith("DB990102");
    assertThat(issue(wei, number, 7, UUID.randomUUID()).problem()).isEqualTo("filter-unknown");
    var luo = Townsperson.signedIn(port, "luo.handler");
    assertThat(issue(luo, number, 1, UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void whoever_had_a_hand_in_a_case_does_not_oversee_it() {
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    li.act(number, "return", ", \"words\": \"不是我们的路\"");
    var unit = "1299010004216576X1";
    lin.act(number, "dispatch", ", \"unit\": \"%s\"".formatted(unit));
    var refused = issue(lin, number, 1, UUID.randomUUID());
    assertThat(refused.body().path("detail").asString()).contains("您办理过这件案件");
    assertThat(issue(wei, number, 1, UUID.randomUUID()).status()).isEqualTo(200);
  }

  @Test
  void returns_again_and_again_are_noticed_but_not_those_taken_back() {
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var unit = "1299010004216576X1";
    for (int i = 0; i < 2; i++) {
      li.act(number, "return", ", \"words\": \"不是我们的路\"");
      lin.act(number, "dispatch", ", \"unit\": \"%s\"".formatted(unit));
    }
    li.act(number, "return", ", \"words\": \"不是我们的路\"");
    li.act(number, "undo", "");
    look();
    assertThat(orders()).extracting(o -> o.path("cause").asString()).containsExactly("refusal");
    li.act(number, "return", ", \"words\": \"不是我们的路\"");
    lin.act(number, "dispatch", ", \"unit\": \"%s\"".formatted(unit));
    look();
    look();
    assertThat(orders())
        .extracting(o -> o.path("cause").asString())
        .containsExactlyInAnyOrder("refusal", "third-return");
  }

  @Test
  void another_module_calls_for_an_order_once_and_an_order_is_withdrawn_with_a_reason() {
    var about = new CaseNumber(number);
    for (int i = 0; i < 3; i++)
      desk.trigger(new Trigger(about, 1, "false-reply", "照片与现场不符", businessClock.instant()));
    look();
    assertThat(orders()).hasSize(1);
    assertThat(orders().getFirst().path("level").asInt()).isEqualTo(3);
    var order = orders().getFirst().path("number").asString();
    assertThat(act(wei, order, "withdraw", Map.of("words", "")).problem()).isEqualTo("words-wrong");
    assertThat(state(Townsperson.done(act(wei, order, "withdraw", Map.of("words", "核实为误报")))))
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void each_sees_the_orders_of_their_own_unit_and_area_page_by_page() {
    var all = new ArrayList<String>();
    for (int level = 1; level < 4; level++) all.add(issued(wei, level));
    var list = shen.browser.get("/api/oversight/orders?view=answer&limit=1").body();
    assertThat(list.path("counts").path("answer").asInt()).isEqualTo(2);
    var next =
        shen.browser
            .get("/api/oversight/orders?view=answer&limit=1&after=" + list.path("next").asString())
            .body();
    assertThat(next.path("rows").get(0).path("number"))
        .isNotEqualTo(list.path("rows").get(0).path("number"));
    var luo = Townsperson.signedIn(port, "luo.handler");
    assertThat(luo.browser.get("/api/oversight/orders?view=all").body().path("rows")).isEmpty();
    assertThat(luo.browser.get("/api/oversight/orders/" + all.getFirst()).status()).isEqualTo(404);
    assertThat(wei.browser.get("/api/oversight/orders?view=mine").problem())
        .isEqualTo("filter-unknown");
    assertThat(new Townsperson(port).browser.get("/api/oversight/orders").problem())
        .isEqualTo("sign-in-needed");
  }
}
