package org.anlan.cases;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/// What each view of the task list holds, and that filters, search and paging show it whole and once.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class TaskListStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private Actor li;
  private Actor dispatcher;
  private final List<String> numbers = new ArrayList<>();

  /// One in hand, one done and being checked, two in the pool.
  @BeforeEach
  void fourPotholes() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    li = Actor.signedIn(port, "li.handler");
    dispatcher = Actor.signedIn(port, "lin.dispatcher");
    numbers.clear();
    for (int i = 0; i < 4; i++) numbers.add(Actor.visitor(port).report());
    li.act(numbers.get(0), "accept");
    li.act(numbers.get(1), "accept");
    li.act(numbers.get(1), "handled", With.PHOTOS);
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private static List<String> numbers(JsonNode list) {
    return list.path("rows").valueStream().map(row -> row.path("number").asString()).toList();
  }

  private JsonNode list(String filters) {
    return li.get("/api/cases/tasks?limit=200&" + filters);
  }

  private static String typed(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void each_view_holds_what_its_name_says_and_its_count_agrees() {
    assertThat(numbers(list("view=mine"))).contains(numbers.get(0)).doesNotContain(numbers.get(2));
    assertThat(numbers(list("view=pool")))
        .contains(numbers.get(2), numbers.get(3))
        .doesNotContain(numbers.get(0), numbers.get(1));
    assertThat(numbers(list("view=unit")))
        .contains(numbers.get(0), numbers.get(2), numbers.get(3))
        .doesNotContain(numbers.get(1));
    assertThat(numbers(list("view=done"))).contains(numbers.get(0), numbers.get(1));
    assertThat(numbers(list("view=today"))).contains(numbers.get(2)).doesNotContain(numbers.get(0));
    assertThat(numbers(list("view=overdue"))).isEmpty();
    for (var view : List.of("mine", "pool", "unit", "today", "overdue", "done")) {
      var list = list("view=" + view);
      assertThat(list.path("total").asInt()).as(view).isEqualTo(list.path("rows").size());
      assertThat(list.path("counts").path(view).asInt())
          .as(view)
          .isEqualTo(list.path("rows").size());
    }
  }

  @Test
  void what_nobody_took_in_time_is_overdue() {
    set("2026-11-23T08:00:00Z");
    assertThat(numbers(list("view=overdue")))
        .contains(numbers.get(2), numbers.get(3))
        .doesNotContain(numbers.get(0));
    assertThat(numbers(list("view=pool&light=red"))).contains(numbers.get(2));
    assertThat(numbers(list("view=pool&light=green"))).doesNotContain(numbers.get(2));
  }

  @Test
  void a_search_finds_words_places_and_numbers_however_they_are_written() {
    var number = numbers.get(2);
    var shown = li.look(number).path("shown").asString();
    for (var text : List.of("大坑", "坑", "骑车差点摔倒", "文昌路", number, shown, number.substring(12)))
      assertThat(numbers(list("view=pool&q=" + typed(text)))).as(text).contains(number);
    assertThat(numbers(list("view=done&q=" + typed("大坑")))).contains(numbers.get(1));
    for (var text : List.of("路灯不亮", "999999999999", "%", "_", "大 坑", "';--"))
      assertThat(numbers(list("view=pool&q=" + typed(text)))).as(text).isEmpty();
  }

  @Test
  void filters_narrow_by_kind_and_stage() {
    assertThat(numbers(list("view=unit&stage=DISPATCHED")))
        .contains(numbers.get(2))
        .doesNotContain(numbers.get(0));
    assertThat(numbers(list("view=unit&kind=pothole"))).contains(numbers.get(0), numbers.get(2));
    assertThat(numbers(list("view=unit&kind=other"))).isEmpty();
  }

  @Test
  void pages_of_one_show_everything_once_in_every_order() {
    for (var view : List.of("unit", "done", "today"))
      for (var sort : List.of("due", "newest", "oldest")) {
        var whole = numbers(list("view=" + view + "&sort=" + sort));
        var single = new ArrayList<String>();
        var next = "";
        do {
          var page =
              li.get("/api/cases/tasks?limit=1&view=%s&sort=%s%s".formatted(view, sort, next));
          single.addAll(numbers(page));
          next = page.hasNonNull("next") ? "&after=" + typed(page.path("next").asString()) : "";
        } while (!next.isEmpty());
        assertThat(single).as(view + " " + sort).isEqualTo(whole);
      }
  }

  @Test
  void a_dispatcher_sees_no_tasks_of_other_desks() {
    assertThat(numbers(dispatcher.get("/api/cases/tasks?view=unit")))
        .doesNotContain(numbers.get(2));
  }
}
