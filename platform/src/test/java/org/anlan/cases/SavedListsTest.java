package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.anlan.http.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// The task lists that people keep under a name.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class SavedListsTest {

  private static final String DOOR = "/api/cases/views";
  private static final String LOOK =
      """
      {"view": "pool", "kind": "pothole", "light": "red", "stage": "HANDLING", "q": " 中山路 ", "sort": "newest",
       "columns": ["place", "matter"], "density": "dense"}
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  @BeforeEach
  void nobody_keeps_anything() {
    db.sql("delete from cases.saved_list").update();
  }

  @Test
  void what_was_kept_comes_back_as_it_was() {
    var li = signedIn("li.handler");
    var kept = keep(li, " 早班 ", UUID.randomUUID()).body().path("own").path(0);
    assertThat(kept.path("name").asString()).isEqualTo("早班");
    var look = signedIn("li.handler").get(DOOR).body().at("/own/0/look");
    assertThat(look.path("view").asString()).isEqualTo("pool");
    assertThat(look.path("light").asString()).isEqualTo("red");
    assertThat(look.path("stage").asString()).isEqualTo("HANDLING");
    assertThat(look.path("q").asString()).isEqualTo("中山路");
    assertThat(look.path("sort").asString()).isEqualTo("newest");
    assertThat(look.path("columns").toString()).isEqualTo("[\"place\",\"matter\"]");
    assertThat(look.path("density").asString()).isEqualTo("dense");
  }

  @Test
  void the_same_command_again_keeps_nothing_twice() {
    var li = signedIn("li.handler");
    var command = UUID.randomUUID();
    keep(li, "早班", command);
    assertThat(names(keep(li, "早班", command).body())).containsExactly("早班");
  }

  @Test
  void a_name_is_taken_once_per_person_and_not_by_others() {
    var li = signedIn("li.handler");
    keep(li, "早班", UUID.randomUUID());
    var again = keep(li, "早班", UUID.randomUUID());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("view-name-taken");
    assertThat(keep(signedIn("zhao.handler"), "早班", UUID.randomUUID()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"0", "41"})
  void a_name_has_one_to_forty_characters(int length) {
    var answer = keep(signedIn("li.handler"), "早".repeat(length), UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("view-name-wrong");
    assertThat(answer.body().path("detail").asString()).contains("40", String.valueOf(length));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\": \"pothole\" | \"kind\": \"dragon\" | 422 | kind-unknown | look.kind",
        "\"place\", \"matter\" | \"place\", \"place\" | 422 | column-twice | look.columns",
        "中山路 | LONG | 422 | words-too-long | look.q",
        "\"newest\" | \"loudest\" | 400 | field-unreadable | look.sort",
        "\"matter\" | \"secrets\" | 400 | field-unreadable | look.columns[1]",
        "\"dense\" | null | 400 | value-missing | look.density"
      })
  void a_look_that_cannot_be_is_refused_by_its_place(
      String right, String wrong, int status, String problem, String field) {
    var typed = wrong.equals("LONG") ? "长".repeat(81) : wrong;
    var answer =
        signedIn("li.handler")
            .post(DOOR, form("早班", LOOK.replace(right, typed)), UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  @Test
  void a_person_keeps_at_most_twenty() {
    var li = signedIn("li.handler");
    for (var n = 1; n <= SavedList.MOST; n++) keep(li, "视图" + n, UUID.randomUUID());
    var more = keep(li, "又一个", UUID.randomUUID());
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.problem()).isEqualTo("views-too-many");
    assertThat(more.body().path("detail").asString()).contains("20");
  }

  @Test
  void renaming_ordering_and_dropping_touch_only_ones_own() {
    var li = signedIn("li.handler");
    keep(li, "甲", UUID.randomUUID());
    var own = keep(li, "乙", UUID.randomUUID()).body().path("own");
    var first = own.path(0).path("id").asString();
    var second = own.path(1).path("id").asString();

    var ordered = li.post(DOOR + "/order", "{\"ids\": [\"%s\", \"%s\"]}".formatted(second, first));
    assertThat(names(ordered.body())).containsExactly("乙", "甲");
    var forgotten = li.post(DOOR + "/order", "{\"ids\": [\"%s\"]}".formatted(second));
    assertThat(forgotten.problem()).isEqualTo("views-order-wrong");
    assertThat(names(change(li, first, "丙").body())).containsExactly("乙", "丙");

    var zhao = signedIn("zhao.handler");
    assertThat(change(zhao, first, "丁").problem()).isEqualTo("view-not-found");
    drop(zhao, first);
    assertThat(names(li.get(DOOR).body())).containsExactly("乙", "丙");
    assertThat(names(drop(li, first).body())).containsExactly("乙");
    assertThat(drop(li, first).status()).isEqualTo(200);
  }

  @Test
  void one_list_at_most_is_opened_first() {
    var li = signedIn("li.handler");
    keep(li, "甲", UUID.randomUUID());
    var own = keep(li, "乙", UUID.randomUUID()).body().path("own");
    li.post(DOOR + "/" + own.path(0).path("id").asString() + "/first", "{\"on\": true}");
    var after =
        li.post(DOOR + "/" + own.path(1).path("id").asString() + "/first", "{\"on\": true}");
    assertThat(after.body().at("/own/0/standard").asBoolean()).isFalse();
    assertThat(after.body().at("/own/1/standard").asBoolean()).isTrue();
  }

  @Test
  void a_shared_list_is_read_by_colleagues_of_the_unit_and_by_nobody_else() {
    var li = signedIn("li.handler");
    var id = keep(li, "早班", UUID.randomUUID()).body().at("/own/0/id").asString();
    var colleague = signedIn("zhao.handler");
    assertThat(colleague.get(DOOR).body().path("shared")).isEmpty();
    li.post(DOOR + "/" + id + "/share", "{\"on\": true}");
    var shared = colleague.get(DOOR).body().path("shared").path(0);
    assertThat(shared.path("name").asString()).isEqualTo("早班");
    assertThat(shared.path("by").asString()).startsWith("李").doesNotContain("建国");
    assertThat(signedIn("luo.handler").get(DOOR).body().path("shared")).isEmpty();
    assertThat(change(colleague, id, "改掉").problem()).isEqualTo("view-not-found");
    li.post(DOOR + "/" + id + "/share", "{\"on\": false}");
    assertThat(colleague.get(DOOR).body().path("shared")).isEmpty();
  }

  @Test
  void citizens_and_strangers_have_no_such_lists() {
    assertThat(new Browser(port).get(DOOR).problem()).isEqualTo("sign-in-needed");
    assertThat(signedIn("zhou").get(DOOR).problem()).isEqualTo("staff-only");
  }

  @ParameterizedTest
  @CsvSource({"due", "newest", "oldest"})
  void a_list_in_any_order_is_paged_without_gap_or_repeat(String sort) {
    var reporter = new Townsperson(port);
    IntStream.range(0, 3).forEach(n -> reporter.report());
    var li = signedIn("li.handler");
    var whole = tasks(li, "/api/cases/tasks?view=unit&sort=%s&limit=200".formatted(sort));
    assertThat(whole).hasSizeGreaterThanOrEqualTo(3);
    var paged = new java.util.ArrayList<String>();
    var address = "/api/cases/tasks?view=unit&sort=%s&limit=1".formatted(sort);
    for (var after = ""; after != null; ) {
      var page = li.get(address + after).body();
      page.path("rows").forEach(row -> paged.add(row.path("task").asString()));
      after = page.has("next") ? "&after=" + page.path("next").asString() : null;
    }
    assertThat(paged).isEqualTo(whole);
  }

  private static List<String> tasks(Browser browser, String address) {
    return browser
        .get(address)
        .body()
        .path("rows")
        .valueStream()
        .map(row -> row.path("task").asString())
        .toList();
  }

  private Browser signedIn(String login) {
    return Townsperson.signedIn(port, login).browser;
  }

  private static String form(String name, String look) {
    return "{\"name\": \"%s\", \"look\": %s}".formatted(name, look);
  }

  private static Answer keep(Browser browser, String name, UUID command) {
    return browser.post(DOOR, form(name, LOOK), command);
  }

  private static Answer change(Browser browser, String id, String name) {
    return browser.send(
        browser
            .request(DOOR + "/" + id)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(form(name, LOOK))));
  }

  private static Answer drop(Browser browser, String id) {
    return browser.send(
        browser
            .request(DOOR + "/" + id)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .DELETE());
  }

  private static List<String> names(JsonNode lists) {
    return lists.path("own").valueStream().map(list -> list.path("name").asString()).toList();
  }
}
