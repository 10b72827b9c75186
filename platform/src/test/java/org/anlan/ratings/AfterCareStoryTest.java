package org.anlan.ratings;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Chronicle;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser.Answer;
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

/// After a matter has ended: people rate it, are called back, a bad rating is looked into by somebody else.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class AfterCareStoryTest {

  private static final String WORDS = "来了两回都没修好还嫌我多事";

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Chronicle chronicle;
  @LocalServerPort int port;

  private Townsperson zhou;
  private Townsperson li;
  private Townsperson song;
  private Townsperson xu;
  private String number;

  @BeforeEach
  void anAnsweredMatter() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    db.sql("delete from ratings.callback").update();
    db.sql("delete from ratings.rating").update();
    db.sql("delete from ratings.review").update();
    zhou = Townsperson.signedIn(port, "zhou");
    li = Townsperson.signedIn(port, "li.handler");
    song = Townsperson.signedIn(port, "song.answerer");
    xu = Townsperson.signedIn(port, "xu.chief");
    number = zhou.reportWithPhone("19900000217").number();
    li.act(number, "accept", "");
    handle();
  }

  private void handle() {
    var photos =
        "[{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}]"
            .formatted(li.handIn(), li.handIn());
    li.act(number, "handled", ", \"words\": \"已修补\", \"photos\": " + photos);
    Townsperson.signedIn(port, "he.verifier").act(number, "pass", ", \"words\": \"已看过\"");
    song.act(number, "answer", ", \"words\": \"您反映的坑洞已经修好。\"");
  }

  private Answer rate(Townsperson who, String stars, String tags) {
    return who.browser.post(
        "/api/ratings/" + number,
        "{\"stars\": %s, \"tags\": [%s], \"words\": \"%s\"}".formatted(stars, tags, WORDS));
  }

  private JsonNode review(Townsperson who) {
    return done(who.browser.get("/api/ratings/reviews")).path(0);
  }

  private Answer tryAct(Townsperson who, JsonNode review, String act, String more) {
    return who.browser.post(
        "/api/ratings/reviews/" + review.path("id").asString() + "/acts",
        "{\"act\": \"%s\", \"version\": %d, \"named\": false%s}"
            .formatted(act, review.path("version").asInt(), more));
  }

  private JsonNode act(Townsperson who, String act, String words) {
    return done(
        tryAct(
            who,
            review(who),
            act,
            ", \"words\": \"%s\", \"evidence\": \"现场照片两张\"".formatted(words)));
  }

  private JsonNode nextCall() {
    return done(song.browser.post("/api/ratings/callbacks/next", "{}")).path("call");
  }

  private Answer tell(JsonNode call, String form) {
    return song.browser.post(
        "/api/ratings/callbacks/" + call.path("id").asString() + "/tries", form);
  }

  private static String reached(boolean solved, String satisfaction, boolean reasonable) {
    return "{\"outcome\": \"reached\", \"contacted\": true, \"solved\": %s, \"satisfaction\": \"%s\", \"reasonable\": %s}"
        .formatted(solved, satisfaction, reasonable);
  }

  @Test
  void a_rating_is_given_once_by_whoever_reported_with_stars_and_tags_that_exist() {
    assertThat(rate(zhou, "0", "").problem()).isEqualTo("stars-wrong");
    assertThat(rate(zhou, "6", "").problem()).isEqualTo("stars-wrong");
    assertThat(rate(zhou, "1", "\"angry\"").problem()).isEqualTo("tag-unknown");
    assertThat(rate(zhou, "1", "\"quick\"").problem()).isEqualTo("tag-does-not-fit");
    var long501 = "字".repeat(501);
    assertThat(
            zhou.browser
                .post(
                    "/api/ratings/" + number,
                    "{\"stars\": 3, \"words\": \"%s\"}".formatted(long501))
                .problem())
        .isEqualTo("words-too-long");
    for (var stranger : List.of(Townsperson.signedIn(port, "tang"), li, song))
      assertThat(rate(stranger, "5", "").status()).isEqualTo(404);
    assertThat(rate(zhou, "4", "\"quick\"").status()).isEqualTo(200);
    assertThat(rate(zhou, "1", "").problem()).isEqualTo("already-rated");
    assertThat(done(song.browser.get("/api/ratings/reviews")))
        .as("four stars are no bad rating")
        .isEmpty();
  }

  @Test
  void a_bad_rating_is_checked_by_others_mended_answered_called_back_and_published() {
    done(rate(zhou, "1", "\"slow\""));
    assertThat(done(li.browser.get("/api/ratings/reviews")))
        .as("not before it was found valid")
        .isEmpty();
    assertThat(review(song).path("stars").asInt()).isEqualTo(1);
    assertThat(review(song).path("words").asString()).isEqualTo(WORDS);
    assertThat(tryAct(li, review(song), "take", "").status()).isEqualTo(404);
    act(song, "take", "");
    var stale = review(song);
    act(song, "valid", "修补不平，雨后又陷");
    assertThat(tryAct(song, stale, "valid", ", \"words\": \"再来\"").problem())
        .isEqualTo("review-moved-on");

    var ours = review(li);
    assertThat(ours.has("number")).isFalse();
    assertThat(ours.has("stars")).isFalse();
    assertThat(tryAct(song, review(song), "rectified", ", \"words\": \"替他们办\"").problem())
        .isEqualTo("review-act-refused");
    assertThat(tryAct(li, ours, "rectified", ", \"words\": \"x\"").problem())
        .isEqualTo("answer-wrong");
    act(li, "rectified", "已铣刨重铺");
    assertThat(tryAct(li, review(li), "reply", ", \"words\": \"自己答复\"").problem())
        .isEqualTo("review-act-refused");
    act(song, "reply", "已重新铺好，抱歉让您久等。");
    assertThat(noticesOf(zhou)).anyMatch(words -> words.contains("已重新铺好"));

    var call = nextCall();
    assertThat(call.path("afterReview").asBoolean()).isTrue();
    assertThat(call.path("phone").asString()).isEqualTo("199****0217");
    done(tell(call, reached(true, "satisfied", false)));
    assertThat(review(song).path("state").asString()).isEqualTo("closed");
    act(xu, "publish", "");
    assertThat(
            done(new org.anlan.http.Browser(port).get("/api/ratings/published"))
                .get(0)
                .path("rectified")
                .asString())
        .isEqualTo("已铣刨重铺");
  }

  private static List<String> noticesOf(Townsperson who) {
    return done(who.browser.get("/api/notices"))
        .path("rows")
        .valueStream()
        .map(row -> row.path("words").asString())
        .toList();
  }

  @Test
  void whoever_is_rated_finds_no_rater_by_any_door() {
    done(rate(zhou, "1", "\"slow\""));
    act(song, "take", "");
    act(song, "valid", "修补不平");
    var rater = db.sql("select rater from ratings.rating").query(String.class).single();
    var id = review(song).path("id").asString();
    var seen = new ArrayList<String>();
    var doors = done(li.browser.get("/v3/api-docs")).path("paths");
    for (var door : doors.propertyNames()) {
      if (!doors.path(door).has("get") || door.contains("live")) continue;
      var address = door.replace("{number}", number).replaceAll("\\{\\w+}", id);
      var answer = li.browser.get(address);
      if (answer.status() != 200) continue;
      seen.add(door);
      var text = new String(answer.whole().body(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text).as(door).doesNotContain(WORDS).doesNotContain("19900000217");
      if (door.startsWith("/api/ratings"))
        assertThat(text).as(door).doesNotContain(rater).doesNotContain(number);
    }
    assertThat(seen)
        .contains("/api/ratings/reviews", "/api/ratings/reviews/{id}", "/api/ratings/units");
  }

  @Test
  void a_misjudged_rating_counts_no_more_once_somebody_else_approved_it() {
    done(rate(zhou, "1", ""));
    act(song, "take", "");
    assertThat(tryAct(song, review(song), "misjudged", ", \"words\": \"评错了单位\"").problem())
        .as("without evidence")
        .isEqualTo("answer-wrong");
    act(song, "misjudged", "评的是另一处");
    assertThat(tryAct(song, review(song), "approve", ", \"words\": \"自己批\"").problem())
        .isEqualTo("review-act-refused");
    act(xu, "approve", "证据充分");
    assertThat(review(song).path("state").asString()).isEqualTo("excluded");
    assertThat(noticesOf(zhou)).anyMatch(words -> words.contains("没有采信"));
    var unit = done(xu.browser.get("/api/ratings/units")).get(0);
    assertThat(unit.path("rated").asInt()).isZero();
    assertThat(unit.path("excluded").asInt()).isEqualTo(1);
  }

  @Test
  void the_rated_may_appeal_once() {
    done(rate(zhou, "2", ""));
    act(song, "take", "");
    act(song, "valid", "属实");
    act(li, "appeal", "当时等待开挖许可");
    assertThat(tryAct(song, review(song), "uphold", ", \"words\": \"同意\"").problem())
        .isEqualTo("review-act-refused");
    act(xu, "dismiss", "许可早已批复");
    assertThat(tryAct(li, review(li), "appeal", ", \"words\": \"再申诉\"").problem())
        .isEqualTo("review-act-refused");
  }

  @Test
  void a_call_is_tried_three_times_on_two_days_and_whoever_was_not_reached_is_not_counted() {
    for (int i = 0; i < 2; i++) done(tell(nextCall(), "{\"outcome\": \"no-answer\"}"));
    assertThat(nextCall().isMissingNode()).as("the third must fall on another day").isTrue();
    businessClock.pass(Duration.ofDays(1));
    song = Townsperson.signedIn(port, "song.answerer");
    var call = nextCall();
    assertThat(call.path("tries").asInt()).isEqualTo(2);
    done(tell(call, "{\"outcome\": \"busy\"}"));
    assertThat(tell(call, "{\"outcome\": \"busy\"}").problem()).isEqualTo("tries-used-up");
    assertThat(db.sql("select state from ratings.callback").query(String.class).single())
        .isEqualTo("UNREACHED");
    assertThat(db.sql("select count(*) from oversight.heard").query(Long.class).single()).isZero();
    var unit = done(xu.browser.get("/api/ratings/units")).get(0);
    assertThat(unit.path("ended").asInt()).isEqualTo(1);
    assertThat(unit.path("reached").asInt()).isZero();
    assertThat(unit.has("solvedPercent")).isFalse();
  }

  @Test
  void only_the_centre_calls_and_the_number_is_shown_for_a_reason_on_record() {
    assertThat(li.browser.get("/api/ratings/callbacks").problem()).isEqualTo("agents-only");
    assertThat(li.browser.post("/api/ratings/callbacks/next", "{}").problem())
        .isEqualTo("agents-only");
    var call = nextCall();
    var phone = "/api/ratings/callbacks/" + call.path("id").asString() + "/phone";
    assertThat(song.browser.post(phone, "{\"reason\": \"\"}").problem()).isEqualTo("answer-wrong");
    assertThat(done(song.browser.post(phone, "{\"reason\": \"回访拨号\"}")).path("phone").asString())
        .isEqualTo("19900000217");
    assertThat(
            db.sql("select reason from access.look where subject = :s")
                .param("s", "callback:" + call.path("id").asString())
                .query(String.class)
                .list())
        .containsExactly("回访拨号");
    assertThat(
            tell(call, "{\"outcome\": \"reached\", \"solved\": true, \"satisfaction\": \"great\"}")
                .problem())
        .isEqualTo("answer-wrong");
    assertThat(tell(call, "{\"outcome\": \"asleep\"}").problem()).isEqualTo("answer-wrong");
  }

  @Test
  void
      unsolved_and_reasonable_begins_a_round_in_half_the_time_and_the_second_time_calls_for_supervision() {
    done(tell(nextCall(), reached(false, "not", true)));
    var again = li.look(number);
    assertThat(again.path("round").asInt()).isEqualTo(2);
    assertThat(again.path("due").asString())
        .as("three working days in place of five")
        .startsWith("2026-11-26");
    assertThat(db.sql("select count(*) from oversight.trigger").query(Long.class).single())
        .isZero();
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var unit = done(lin.browser.get("/api/cases/" + number)).path("unit").path("uscc").asString();
    lin.act(number, "dispatch", ", \"words\": \"重办\", \"unit\": \"%s\"".formatted(unit));
    if (offers(li).contains("accept")) li.act(number, "accept", "");
    handle();
    done(tell(nextCall(), reached(false, "not", true)));
    assertThat(li.look(number).path("round").asInt()).isEqualTo(3);
    assertThat(actsOf(1)).contains("answer").doesNotContain("redo-after-call");
    assertThat(actsOf(2)).startsWith("redo-after-call").contains("handled", "answer");
    assertThat(actsOf(3)).containsExactly("redo-after-call");
    assertThat(db.sql("select code from oversight.trigger").query(String.class).list())
        .containsExactly("unsolved");
  }

  @Test
  void more_time_in_such_a_round_is_added_to_half_the_time_and_not_to_the_usual() {
    done(tell(nextCall(), reached(false, "not", true)));
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var unit = lin.look(number).path("unit").path("uscc").asString();
    lin.act(number, "dispatch", ", \"words\": \"重办\", \"unit\": \"%s\"".formatted(unit));
    if (offers(li).contains("accept")) li.act(number, "accept", "");
    li.act(number, "ask-extension", ", \"words\": \"缺料\", \"given\": {\"amount\": \"2\"}");
    xu.act(number, "grant", "");
    assertThat(li.look(number).path("due").asString())
        .as("five working days from Monday, not seven")
        .startsWith("2026-11-30");
  }

  /// As rates are counted from them.
  private List<String> actsOf(int round) {
    return chronicle.list(List.of(number)).get(round - 1).acts().stream()
        .map(Chronicle.Acted::act)
        .toList();
  }

  private List<String> offers(Townsperson who) {
    return who.look(number).path("acts").valueStream().map(a -> a.path("act").asString()).toList();
  }

  @Test
  void what_is_said_on_the_phone_is_a_rating_unless_there_is_one() {
    done(rate(zhou, "4", ""));
    done(tell(nextCall(), reached(true, "basically", false)));
    assertThat(db.sql("select channel from ratings.rating").query(String.class).list())
        .containsExactly("web");
    assertThat(
            db.sql(
                    "select source || ' ' || coalesce(satisfaction, -1) from oversight.heard order by 1")
                .query(String.class)
                .list())
        .anyMatch(s -> s.startsWith("callback 80"));
  }
}
