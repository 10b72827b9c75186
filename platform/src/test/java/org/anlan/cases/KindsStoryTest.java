package org.anlan.cases;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.archive.ArchiveRounds;
import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.Actor.With;
import org.anlan.directory.Directory;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// The six kinds of matter of the city, each by its own procedure through the doors: from start to archive, returned, suspended,
/// redone, merged, disputed, withdrawn.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class KindsStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Clockwork clockwork;
  @Autowired Directory directory;
  @Autowired CalendarDesk calendar;
  @Autowired Kinds kinds;
  @Autowired ApplicationContext platform;
  @LocalServerPort int port;

  private Crew crew;
  private Actor citizen;

  @BeforeEach
  void aMondayMorning() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    crew = new Crew(port, directory);
    citizen = Actor.visitor(port);
  }

  static Stream<Walk> kinds() {
    return Walk.each();
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private Actor as(String login) {
    return crew.as(login);
  }

  private JsonNode does(String number, Walk.Act act) {
    return crew.does(number, act);
  }

  private void all(String number, List<Walk.Act> acts) {
    acts.forEach(act -> crew.does(number, act));
  }

  private String reported(Walk walk) {
    return citizen.report(walk.kind(), walk.answers());
  }

  private String inHand(Walk walk) {
    var number = reported(walk);
    all(number, walk.start());
    return number;
  }

  private String closed(Walk walk) {
    var number = inHand(walk);
    all(number, walk.work());
    all(number, walk.end());
    assertThat(stage(number)).as(walk.kind()).isEqualTo("CLOSED");
    return number;
  }

  private String stage(String number) {
    return crew.stage(number);
  }

  @Test
  void each_runs_from_start_to_archive_whatever_the_order_of_its_branches() {
    var numbers = new ArrayList<String>();
    kinds()
        .forEach(walk -> {
          numbers.add(closed(walk));
          isToldInWords(walk, numbers.getLast());
        });
    kinds().filter(walk -> walk.work().size() > 1).map(Walk::backwards).forEach(this::closed);
    for (var number : numbers) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              as("xu.chief").get("/api/cases/" + number + "/documents").at("/0/pdf").isString());
      var events = as("xu.chief").look(number).path("timeline").size();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> as("xu.chief").get("/api/cases/" + number + "/proofs").size() >= events);
    }
    db.sql("update ratings.callback set state = 'DONE'").update();
    businessClock.pass(Duration.ofDays(31));
    ArchiveRounds.round(platform);
    for (var number : numbers)
      assertThat(
              as("yan.archivist")
                  .get("/api/archive/cases/" + number)
                  .at("/archive/state")
                  .asString())
          .as(number)
          .isEqualTo("archived");
  }

  /// Nothing that happens is shown by a word that only programs know.
  private void isToldInWords(Walk walk, String number) {
    var page = as("xu.chief").look(number);
    var units =
        page.path("timeline").valueStream().map(entry -> entry.at("/unit/uscc").asString(""));
    assertThat(units.filter(unit -> !unit.isEmpty()).distinct().count()).isGreaterThanOrEqualTo(3);
    assertThat(page.path("timeline").valueStream().map(entry -> entry.path("title").asString()))
        .allMatch(title -> title.matches(".*\\p{IsHan}.*"));
    assertThat(citizen.progress(number).path("steps").toString()).contains("给您答复");
    assertThat(page.path("answers").size()).isEqualTo(walk.answers().size());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_is_returned_suspended_redone_and_disputed_on_its_way(Walk walk) {
    var number = reported(walk);
    crew.returned(walk, number);
    all(number, walk.start());
    crew.suspended(walk, number, businessClock);
    all(number, walk.work());
    as("he.verifier").act(number, "redo");
    assertThat(stage(number)).isEqualTo("HANDLING");
    all(number, walk.redone());
    all(number, walk.end());
    assertThat(stage(number)).isEqualTo("CLOSED");

    wish(number, "dispute", "还是没有解决，请再来看看");
    assertThat(as("xu.chief").look(number).path("round").asInt()).isEqualTo(2);
    all(number, walk.again());
    all(number, walk.start());
    all(number, walk.work());
    all(number, walk.end());
    var page = as("xu.chief").look(number);
    assertThat(page.path("stage").asString()).isEqualTo("CLOSED");
    assertThat(page.path("round").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_repeat_is_merged_and_its_reporter_waits_for_the_first(Walk walk) {
    var first = inHand(walk);
    var neighbour = Actor.visitor(port);
    var second = neighbour.report(walk.kind(), walk.answers());
    as("lin.dispatcher").act(second, "merge", With.given(Map.of("case", first)));
    clockwork.tick();
    assertThat(stage(second)).isEqualTo("MERGED");
    assertThat(as("lin.dispatcher").look(second).path("tasks")).isEmpty();
    assertThat(neighbour.progress(first).path("reporters").asInt()).isEqualTo(2);
  }

  private void wish(String number, String act, String words) {
    var version = citizen.progress(number).path("version").asLong();
    var wish = Map.of("act", act, "version", version, "words", words);
    var answer = citizen.post("/api/cases/" + number + "/wishes", wish);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_reporter_withdraws_while_it_is_in_hand_and_nothing_is_left_to_do(Walk walk) {
    var number = inHand(walk);
    wish(number, "withdraw", "");
    assertThat(stage(number)).isEqualTo("WITHDRAWN");
    assertThat(as("xu.chief").look(number).path("tasks")).isEmpty();
  }

  @Test
  void a_cover_is_guarded_within_the_hour_while_its_owner_is_looked_for() {
    var number = citizen.report("manhole-cover", Map.of("cover", "unknown", "state", "missing"));
    var page = as("lin.dispatcher").look(number);
    assertThat(Crew.elements(page)).containsExactlyInAnyOrder("guard", "find-owner");
    assertThat(page.path("stage").asString()).isEqualTo("REPORTED");
    assertThat(taskDue(page, "guard")).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(page.path("due").asString()).isEqualTo("2026-11-24T01:00:00Z");
    assertThat(page.at("/matter/code").asString()).isEqualTo("99010201023");

    does(number, Walk.Act.given("lin.dispatcher", "dispatch", Map.of("unit", "水务集团")));
    as("hu.water").act(number, "accept");
    as("hu.water").act(number, "handled", With.PHOTOS);
    as("he.verifier").act(number, "pass");
    assertThat(Crew.elements(as("lin.dispatcher").look(number)))
        .as("the answer waits for the guard")
        .containsExactly("guard");
    as("sun.handler").act(number, "guarded", With.PHOTOS);
    as("song.answerer").act(number, "answer");
    assertThat(stage(number)).isEqualTo("CLOSED");
  }

  private static String taskDue(JsonNode page, String element) {
    return page.path("tasks")
        .valueStream()
        .filter(task -> task.path("element").asString().equals(element))
        .map(task -> task.path("due").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_answers_decide_who_comes_how_fast_and_what_it_is_counted_as() {
    var broken = citizen.report("manhole-cover", Map.of("cover", "water", "state", "broken"));
    var page = as("xu.chief").look(broken);
    assertThat(page.at("/unit/name").asString()).isEqualTo("临澜水务集团有限公司");
    assertThat(page.path("due").asString())
        .as("two working days")
        .isEqualTo("2026-11-25T15:59:59Z");
    assertThat(page.at("/matter/code").asString()).isEqualTo("99010201001");
    assertThat(page.at("/decision/why").asString()).contains("供水井盖");

    var wire = as("xu.chief").look(citizen.report("street-light", Map.of("extent", "wire")));
    assertThat(Crew.elements(wire)).as("no time is lost by accepting").containsExactly("secure");
    assertThat(wire.path("due").asString()).isEqualTo("2026-11-23T03:00:00Z");
    var one = as("xu.chief").look(citizen.report("street-light", Map.of("extent", "single")));
    assertThat(one.path("due").asString()).isEqualTo("2026-11-25T15:59:59Z");

    var heap = Map.of("amount", "large", "waste", "household");
    var rubbish = as("xu.chief").look(citizen.report("exposed-rubbish", heap));
    assertThat(rubbish.at("/unit/name").asString()).isEqualTo("澜城区城市管理局");
  }

  @Test
  void the_depth_that_was_measured_counts_more_than_the_one_that_was_reported() {
    var reported = Map.of("trapped", "no", "depth", "40");
    var number = citizen.report("road-flooding", reported);
    var shallow = Map.of("form.depth", "8", "form.trapped", "no");
    does(number, Walk.Act.given("chen.drainage", "looked", shallow));
    var page = as("xu.chief").look(number);
    assertThat(Crew.elements(page)).containsExactlyInAnyOrder("drain", "notice");
    assertThat(page.path("timeline").toString()).contains("最深处水深（厘米）：8", "按现场情况重新研判");

    var deep = citizen.report("road-flooding", Map.of("trapped", "unknown"));
    var trapped = Map.of("form.depth", "8", "form.trapped", "yes");
    does(deep, Walk.Act.given("chen.drainage", "looked", trapped));
    assertThat(Crew.elements(as("xu.chief").look(deep)))
        .containsExactlyInAnyOrder("drain", "close-road", "notice", "rescue");
  }

  @Test
  void a_department_that_does_not_report_in_is_urged_and_who_does_not_rate_is_not_waited_for() {
    var walk = Walk.dust();
    var number = reported(walk);
    does(number, walk.start().getFirst());
    businessClock.pass(Duration.ofMinutes(31));
    clockwork.tick();
    assertThat(as("ding.ecology").get("/api/notices").toString()).contains("请按时限办理");
    walk.start().stream().skip(1).forEach(act -> does(number, act));
    all(number, walk.work());
    as("he.verifier").act(number, "pass");
    as("song.answerer").act(number, "answer");
    assertThat(stage(number)).isEqualTo("ANSWERING");
    businessClock.pass(Duration.ofDays(1));
    clockwork.tick();
    assertThat(stage(number)).isEqualTo("CLOSED");
  }

  @Test
  void answers_are_asked_checked_and_named_where_they_are_wrong() {
    var before = cases();
    var none = citizen.tryReport("street-light", Map.of());
    assertThat(none.problem()).isEqualTo("answer-wrong");
    assertThat(none.body().path("field").asString()).isEqualTo("attributes.extent");
    assertThat(none.body().path("detail").asString()).contains("坏成什么样");
    var odd = citizen.tryReport("street-light", Map.of("extent", "all"));
    assertThat(odd.body().path("detail").asString()).contains("all");
    var knee = citizen.tryReport("road-flooding", Map.of("trapped", "no", "depth", "knee"));
    assertThat(knee.body().path("field").asString()).isEqualTo("attributes.depth");
    var strange = citizen.tryReport("pothole", Map.of("depth", "3"));
    assertThat(strange.body().path("field").asString()).isEqualTo("attributes.depth");
    assertThat(cases()).isEqualTo(before);
  }

  private long cases() {
    return db.sql("select count(*) from cases.case_file").query(Long.class).single();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_hand_book_has_each_task_role_and_time_limit_of_the_drawing(Walk walk) {
    var book = as("xu.chief").get("/api/cases/kinds/" + walk.kind() + "/handbook");
    var drawing = as("xu.chief").tryGet(book.path("diagram").asString()).whole().body();
    var tasks = TASK.matcher(new String(drawing, StandardCharsets.UTF_8));
    var found = 0;
    while (tasks.find()) {
      found++;
      var name = tasks.group(1);
      var step =
          book.path("steps")
              .valueStream()
              .filter(one -> one.path("name").asString().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError(name + " is missing"));
      assertThat(step.path("role").asString()).as(name).isEqualTo(tasks.group(2));
      assertThat(step.at("/limit/words").asString())
          .as(name)
          .isEqualTo(limit(walk, tasks.group(3)));
      assertThat(step.path("unit").asString()).as(name).isNotBlank();
      assertThat(step.path("leads").valueStream())
          .as(name)
          .allMatch(lead -> !lead.path("nexts").isEmpty());
    }
    assertThat(found).isGreaterThanOrEqualTo(5);
    assertThat(book.path("rows").size()).isPositive();
  }

  private static final Pattern TASK =
      Pattern.compile(
          "<bpmn:userTask [^>]*?name=\"([^\"]+)\"[^>]*?anlan:role=\"([^\"]+)\"[^>]*?anlan:deadline=\"([^\"]+)\"");

  private String limit(Walk walk, String deadline) {
    var now = businessClock.instant();
    var whole = kinds.getOffered(walk.kind(), now).deadline();
    return calendar.getRule(deadline.equals("case") ? whole : deadline, now).length().zh();
  }
}
