package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// What one person reported and was told, page by page.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class PagesOfMineTest {

  @LocalServerPort int port;

  @Test
  void my_reports_come_newest_first_each_once_however_long_the_list_grows_meanwhile() {
    var visitor = new Townsperson(port);
    var reported = new ArrayList<String>();
    for (var count = 0; count < 5; count++) reported.addFirst(visitor.report().number());

    var first = visitor.browser.get("/api/cases/mine?limit=2").body();
    assertThat(numbers(first)).isEqualTo(reported.subList(0, 2));
    var newer = visitor.report().number();
    var second = visitor.browser.get(next("/api/cases/mine?limit=2", first)).body();
    assertThat(numbers(second)).isEqualTo(reported.subList(2, 4));
    var third = visitor.browser.get(next("/api/cases/mine?limit=2", second)).body();
    assertThat(numbers(third)).isEqualTo(reported.subList(4, 5));
    assertThat(third.has("next")).isFalse();
    assertThat(numbers(visitor.browser.get("/api/cases/mine").body())).first().isEqualTo(newer);
  }

  @Test
  void notices_come_newest_first_each_once() {
    var tang = Townsperson.signedIn(port, "tang");
    var number = tang.report().number();
    Townsperson.signedIn(port, "li.handler").act(number, "accept", "");
    var all = tang.browser.get("/api/notices").body();
    assertThat(all.path("rows").size()).isGreaterThanOrEqualTo(2);

    var seen = new ArrayList<Long>();
    var page = tang.browser.get("/api/notices?limit=1").body();
    seen.addAll(seqs(page));
    while (page.has("next")) {
      page = tang.browser.get(next("/api/notices?limit=1", page)).body();
      seen.addAll(seqs(page));
    }
    assertThat(seen).isEqualTo(seqs(all));
  }

  @Test
  void a_page_that_was_never_given_out_is_refused_in_words() {
    var visitor = new Townsperson(port);
    for (var list : List.of("/api/cases/mine", "/api/notices")) {
      assertThat(visitor.browser.get(list + "?after=xyz").problem()).isEqualTo("cursor-unreadable");
      assertThat(visitor.browser.get(list + "?limit=0").problem()).isEqualTo("limit-out-of-range");
      assertThat(visitor.browser.get(list).body().path("rows")).isEmpty();
    }
  }

  private static String next(String address, JsonNode page) {
    return address + "&after=" + page.path("next").asString();
  }

  private static List<String> numbers(JsonNode page) {
    return page.path("rows").valueStream().map(row -> row.path("number").asString()).toList();
  }

  private static List<Long> seqs(JsonNode page) {
    return page.path("rows").valueStream().map(row -> row.path("seq").asLong()).toList();
  }
}
