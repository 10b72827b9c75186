package org.anlan.cases;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/// What staff can do on every case, whatever its kind: each act through the doors, on a clock that is moved by hand.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class CaseActsStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Clockwork clockwork;
  @LocalServerPort int port;

  private Actor citizen;
  private Actor li;
  private Actor zhao;
  private Actor chief;
  private Actor dispatcher;
  private String number;

  @BeforeEach
  void aPotholeInHand() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    citizen = Actor.visitor(port);
    li = Actor.signedIn(port, "li.handler");
    zhao = Actor.signedIn(port, "zhao.handler");
    chief = Actor.signedIn(port, "xu.chief");
    dispatcher = Actor.signedIn(port, "lin.dispatcher");
    number = citizen.report();
    li.act(number, "accept");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private static Instant due(JsonNode page) {
    return Instant.parse(page.path("due").asString());
  }

  private static String why(JsonNode page, String act) {
    return Actor.offer(page, act).path("why").asString("");
  }

  @Test
  void more_time_is_granted_by_somebody_else_once_and_the_deadline_follows() {
    assertThat(due(li.look(number))).isEqualTo("2026-11-30T15:59:59Z");
    li.act(number, "ask-extension", With.given(Map.of("amount", "3")));
    assertThat(why(li.look(number), "ask-extension")).contains("正在审批");

    var granted = chief.act(number, "grant");
    assertThat(due(granted)).isEqualTo("2026-12-03T15:59:59Z");
    assertThat(granted.path("tasks").get(0).path("due").asString())
        .isEqualTo("2026-12-03T15:59:59Z");
    assertThat(why(li.look(number), "ask-extension")).contains("已延期 1 次");
    assertThat(citizen.progress(number).path("steps").toString()).contains("办理时限延长");
  }

  @Test
  void whoever_asks_for_more_time_does_not_grant_it_and_too_much_is_refused() {
    var page = li.look(number);
    var tooMuch = li.actOn(page, "ask-extension", With.given(Map.of("amount", "9")));
    assertThat(tooMuch.problem()).isEqualTo("field-wrong");
    assertThat(tooMuch.body().path("detail").asString()).contains("1 到 5", "9");
    li.act(number, "ask-extension", With.given(Map.of("amount", "5")));
    assertThat(li.tryAct(number, "grant", With.NOTHING).problem()).isEqualTo("act-not-allowed");
    chief.act(number, "deny");
    assertThat(due(li.look(number))).isEqualTo("2026-11-30T15:59:59Z");
  }

  @Test
  void no_time_is_granted_after_the_deadline() {
    set("2026-12-01T01:00:00Z");
    assertThat(why(li.look(number), "ask-extension")).contains("超过时限");
  }

  @Test
  void a_suspension_stops_the_clock_and_the_work_and_the_days_are_added_afterwards() {
    var ask = Map.of("ground", "weather", "scope", "CASE", "days", "5");
    li.act(number, "ask-suspension", With.given(ask));
    set("2026-11-24T01:00:00Z");
    var held = chief.act(number, "grant");
    assertThat(held.path("light").path("colour").asString()).isEqualTo("grey");
    assertThat(held.path("light").path("left").asString()).isEqualTo("挂起 · 恶劣天气");
    var refused = li.tryAct(number, "handled", With.PHOTOS);
    assertThat(refused.problem()).isEqualTo("act-not-allowed");
    assertThat(refused.body().path("detail").asString()).contains("恶劣天气");

    set("2026-11-26T01:00:00Z");
    var hold =
        held.path("acts")
            .valueStream()
            .map(a -> a.path("act").asString())
            .filter(a -> a.startsWith("resume:"))
            .findFirst()
            .orElseThrow();
    var resumed = li.act(number, hold);
    assertThat(resumed.path("light").path("colour").asString()).isEqualTo("green");
    assertThat(due(resumed)).as("two working days stood").isEqualTo("2026-12-02T15:59:59Z");
    li.act(number, "handled", With.PHOTOS);
    assertThat(stops()).isEqualTo(2);
  }

  private long stops() {
    return db.sql(
            """
            select count(*) from cases.stop s join cases.case_file c on c.division = s.division and c.id = s.case_id
             where c.number = :number and s.to_at is not null
            """)
        .param("number", number)
        .query(Long.class)
        .single();
  }

  @Test
  void a_ground_that_the_kind_does_not_know_and_too_many_days_are_refused() {
    var page = li.look(number);
    var ground = Map.of("ground", "tired", "scope", "CASE", "days", "5");
    assertThat(li.actOn(page, "ask-suspension", With.given(ground)).body().path("field").asString())
        .isEqualTo("given.ground");
    var days = Map.of("ground", "weather", "scope", "CASE", "days", "30");
    assertThat(li.actOn(page, "ask-suspension", With.given(days)).body().path("detail").asString())
        .contains("1 到 7");
  }

  @Test
  void a_wrong_click_is_taken_back_within_a_minute_and_everything_stands_as_before() {
    var before = li.look(number);
    li.act(number, "handled", With.PHOTOS);
    var undone = li.act(number, "undo");
    assertThat(undone.path("stage").asString()).isEqualTo("HANDLING");
    assertThat(undone.path("tasks").get(0).path("id").asString())
        .isEqualTo(before.path("tasks").get(0).path("id").asString());
    assertThat(undone.path("tasks").get(0).path("mine").asBoolean()).isTrue();
    assertThat(undone.path("timeline").toString()).contains("\"undone\":true");
    assertThat(citizen.progress(number).path("steps").toString()).doesNotContain("现场处置完成");
    li.act(number, "handled", With.PHOTOS);
    assertThat(li.look(number).path("stage").asString()).isEqualTo("CHECKING");
  }

  @Test
  void time_that_was_granted_by_mistake_is_taken_back_whole() {
    li.act(number, "ask-extension", With.given(Map.of("amount", "3")));
    chief.act(number, "grant");
    var undone = chief.act(number, "undo");
    assertThat(due(undone)).isEqualTo("2026-11-30T15:59:59Z");
    chief.act(number, "deny");
    var page = li.look(number);
    assertThat(page.path("tasks").get(0).path("due").asString()).isEqualTo("2026-11-30T15:59:59Z");
    assertThat(Actor.offer(page, "ask-extension").path("allowed").asBoolean()).isTrue();
  }

  @Test
  void a_correction_is_not_undone_but_corrected_again() {
    dispatcher.act(number, "correct", With.given(Map.of("detail", "公交站以东 20 米")));
    assertThat(Actor.offer(dispatcher.look(number), "undo").isMissingNode()).isTrue();
  }

  @Test
  void an_act_is_not_taken_back_by_others_nor_after_something_else_happened_nor_later() {
    li.act(number, "handled", With.PHOTOS);
    assertThat(Actor.offer(zhao.look(number), "undo").isMissingNode()).isTrue();
    dispatcher.act(number, "note");
    assertThat(Actor.offer(li.look(number), "undo").isMissingNode()).isTrue();

    var other = citizen.report();
    li.act(other, "accept");
    db.sql("update cases.undo set until = now() - interval '1 second'").update();
    assertThat(Actor.offer(li.look(other), "undo").isMissingNode()).isTrue();
    assertThat(li.tryAct(other, "undo", With.NOTHING).problem()).isEqualTo("act-unknown");
  }

  @Test
  void a_task_is_handed_over_to_a_colleague_of_the_same_post_who_hears_of_it() {
    var choices = Actor.offer(li.look(number), "hand-over").path("needs").path("fields").get(0);
    assertThat(choices.toString()).contains("H00399").doesNotContain("H00398");
    li.act(number, "hand-over", With.given(Map.of("to", "H00399")));
    assertThat(zhao.look(number).path("tasks").get(0).path("mine").asBoolean()).isTrue();
    assertThat(zhao.get("/api/notices").toString()).contains("转交给您办理");
    assertThat(why(li.look(number), "hand-over")).contains("办理人");
    assertThat(li.tryAct(number, "handled", With.PHOTOS).problem()).isEqualTo("act-not-allowed");
  }

  @Test
  void many_tasks_are_handed_over_at_once_and_one_that_cannot_be_holds_up_no_other() {
    var second = citizen.report();
    li.act(second, "accept");
    var foreign = citizen.report();
    zhao.act(foreign, "accept");
    var items = List.of(item(number), item(foreign), item(second));
    var answer =
        li.post(
            "/api/cases/tasks/hand-over", Map.of("items", items, "to", "H00399", "words", "休假"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get(0).path("done").asBoolean()).isTrue();
    assertThat(answer.body().get(1).path("done").asBoolean()).isFalse();
    assertThat(answer.body().get(1).path("why").asString()).isNotBlank();
    assertThat(answer.body().get(2).path("done").asBoolean()).isTrue();
    assertThat(zhao.look(second).path("tasks").get(0).path("mine").asBoolean()).isTrue();
  }

  private Map<String, Object> item(String of) {
    var page = li.look(of);
    return Map.of(
        "number", of,
        "task", page.path("tasks").get(0).path("id").asString(),
        "version", page.path("version").asLong());
  }

  @Test
  void a_substitute_does_the_tasks_of_somebody_on_leave() {
    set("2026-04-21T01:00:00Z");
    var own = citizen.report();
    li.act(own, "accept");
    db.sql(
            """
            insert into access.account (id, login, kind, person, name, phone, secret, created_at)
            select gen_random_uuid(), 'wang.handler', kind, 'H00403', '王', '19900000001', secret, created_at
              from access.account where login = 'li.handler'
            """)
        .update();
    var substitute = Actor.signedIn(port, "wang.handler");
    assertThat(substitute.tryAct(own, "handled", With.PHOTOS).problem())
        .isEqualTo("act-not-allowed");
    set("2026-04-22T01:00:00Z");
    assertThat(substitute.get("/api/cases/tasks?view=mine").toString()).contains(own);
    substitute.act(own, "handled", With.PHOTOS);
  }

  @Test
  void a_repeated_report_is_merged_and_its_reporter_waits_for_the_other() {
    var second = Actor.visitor(port);
    var repeated = second.report();
    var wrong = dispatcher.tryAct(repeated, "merge", With.given(Map.of("case", repeated)));
    assertThat(wrong.body().path("detail").asString()).contains("这就是本案");
    dispatcher.act(repeated, "merge", With.given(Map.of("case", number)));
    clockwork.tick();

    assertThat(second.progress(repeated).path("stage").asString()).isEqualTo("MERGED");
    assertThat(second.progress(number).path("reporters").asInt()).isEqualTo(2);
    assertThat(dispatcher.look(number).path("links").get(0).path("kind").asString())
        .isEqualTo("merged-from");
    assertThat(dispatcher.look(repeated).path("links").get(0).path("number").asString())
        .isEqualTo(number);
    assertThat(dispatcher.look(repeated).path("tasks")).isEmpty();
    clockwork.tick();
    assertThat(second.progress(number).path("reporters").asInt()).isEqualTo(2);
  }

  @Test
  void nobody_merges_into_a_case_that_is_not_there_or_not_theirs_to_see() {
    var answer =
        dispatcher.tryAct(number, "merge", With.given(Map.of("case", "990102202611161000021")));
    assertThat(answer.body().path("field").asString()).isEqualTo("given.case");
    assertThat(Actor.offer(li.look(number), "merge").isMissingNode()).isTrue();
  }

  @Test
  void a_second_matter_becomes_a_case_of_its_own_for_the_same_reporter() {
    var page =
        dispatcher.act(number, "split", new With("旁边的路灯也不亮", Map.of("kind", "pothole"), false));
    var other = page.path("links").get(0).path("number").asString();
    assertThat(citizen.progress(other).path("words").asString()).isEqualTo("旁边的路灯也不亮");
    assertThat(dispatcher.look(other).path("links").get(0).path("kind").asString())
        .isEqualTo("split-from");
    assertThat(dispatcher.look(other).path("stage").asString()).isEqualTo("DISPATCHED");
  }

  @Test
  void related_cases_know_each_other_and_parts_are_seen_from_the_whole() {
    var other = citizen.report();
    dispatcher.act(other, "part-of", With.given(Map.of("case", number)));
    clockwork.tick();
    var whole = dispatcher.look(number).path("links").get(0);
    assertThat(whole.path("kind").asString()).isEqualTo("child");
    assertThat(whole.path("stageText").asString()).isEqualTo("已派遣");
    assertThat(whole.path("light").path("colour").asString()).isEqualTo("green");
  }

  @Test
  void a_whole_is_closed_after_its_parts_and_hears_of_each_that_ends() {
    var part = citizen.report();
    dispatcher.act(part, "part-of", With.given(Map.of("case", number)));
    clockwork.tick();
    li.act(number, "handled", With.PHOTOS);
    Actor.signedIn(port, "he.verifier").act(number, "pass");
    var answerer = Actor.signedIn(port, "song.answerer");
    var early = answerer.tryAct(number, "answer", With.NOTHING);
    assertThat(early.problem()).isEqualTo("act-not-allowed");
    assertThat(early.body().path("detail").asString())
        .contains("1 件子案件")
        .contains(new CaseNumber(part).shown());
    assertThat(answerer.look(number).path("stage").asString()).isEqualTo("ANSWERING");

    var wish =
        Map.of("act", "withdraw", "version", citizen.progress(part).path("version").asLong());
    var answer = citizen.post("/api/cases/" + part + "/wishes", wish);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    clockwork.tick();
    var page = answerer.look(number);
    assertThat(page.path("links").get(0).path("stageText").asString()).isEqualTo("已撤回");
    assertThat(page.path("timeline").toString()).contains("一件子案件结束");
    answerer.act(number, "answer");
    assertThat(answerer.look(number).path("stage").asString()).isEqualTo("CLOSED");
  }

  @Test
  void a_dispatcher_sends_a_case_back_to_a_step_that_it_has_been_at() {
    li.act(number, "handled", With.PHOTOS);
    var offer = Actor.offer(dispatcher.look(number), "send-back");
    assertThat(offer.path("needs").path("fields").get(0).path("choices").toString())
        .contains("handle")
        .doesNotContain("answer");
    dispatcher.act(number, "send-back", With.given(Map.of("element", "handle")));
    var page = li.look(number);
    assertThat(page.path("stage").asString()).isEqualTo("HANDLING");
    assertThat(page.path("tasks").get(0).path("mine").asBoolean()).as("whoever did it").isTrue();
  }

  @Test
  void an_opinion_is_asked_for_and_given_beside_the_procedure() {
    var unit = dispatcher.look(number).path("unit").path("uscc").asString();
    var own = li.tryAct(number, "consult", With.given(Map.of("unit", unit)));
    assertThat(own.problem()).isEqualTo("unit-unknown");
    li.act(number, "consult", With.given(Map.of("unit", "129901020421904202")));
    assertThat(li.look(number).path("stage").asString()).isEqualTo("HANDLING");
    assertThat(li.look(number).path("tasks").size()).isEqualTo(2);
    li.act(number, "handled", With.PHOTOS);
    assertThat(li.look(number).path("stage").asString()).isEqualTo("CHECKING");
  }

  @Test
  void a_wrong_kind_or_place_is_put_right_and_what_stood_there_stays_on_record() {
    assertThat(dispatcher.tryAct(number, "correct", With.NOTHING).problem())
        .isEqualTo("field-wrong");
    var page = dispatcher.act(number, "correct", With.given(Map.of("detail", "公交站以东 20 米")));
    assertThat(page.path("place").path("detail").asString()).isEqualTo("公交站以东 20 米");
    assertThat(page.path("timeline").toString()).contains("更正");
  }

  @Test
  void whoever_holds_a_task_is_reminded_at_half_of_its_time_and_the_unit_at_its_end() {
    clockwork.tick();
    assertThat(reminders(li)).isZero();
    set("2026-11-26T01:00:00Z");
    clockwork.tick();
    clockwork.tick();
    assertThat(reminders(li)).isEqualTo(1);
    set("2026-12-02T01:00:00Z");
    clockwork.tick();
    clockwork.tick();
    assertThat(reminders(li)).isEqualTo(2);
    assertThat(reminders(zhao)).as("the unit").isEqualTo(1);
  }

  private long reminders(Actor actor) {
    return actor
        .get("/api/notices?limit=100")
        .path("rows")
        .valueStream()
        .filter(row -> row.path("caseNumber").asString("").equals(number))
        .filter(row -> row.path("title").asString("").startsWith("催办"))
        .count();
  }
}
