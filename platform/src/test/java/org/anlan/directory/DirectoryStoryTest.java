package org.anlan.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.anlan.rules.geo.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// What people type about a place, against the whole map of Linlan.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DirectoryStoryTest {

  @Autowired Geography geography;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          文昌路与鼓楼大街路口            | crossing  | 文昌路与鼓楼大街路口
          文昌路/鼓楼大街交叉口           | crossing  | 文昌路与鼓楼大街路口
          鼓楼大街和和平路路口             | crossing  | 鼓楼大街与和平路路口
          和平路和通济南路                | crossing  | 和平路与通济南路路口
          鼓楼大街、文昌路                | crossing  | 鼓楼大街与文昌路路口
          文昌路 鼓楼大街                 | crossing  | 文昌路与鼓楼大街路口
          澜城区文昌路与通济南路交汇处     | crossing  | 文昌路与通济南路路口
          Wenchang Road & Gulou Street  | crossing  | 文昌路与鼓楼大街路口
          Wenchang Rd / Gulou St        | crossing  | 文昌路与鼓楼大街路口
          corner of Wenchang Road and Gulou Street | crossing | 文昌路与鼓楼大街路口
          文昌西路与文昌路路口            | crossing  | 文昌西路与文昌路路口
          文昌路88号                      | door      | 文昌路 88 号
          文昌路８８号附近                | door      | 文昌路 88 号
          文昌路 88                       | door      | 文昌路 88 号
          澜城区文昌路88-2号              | door      | 文昌路 88 号
          88 Wenchang Road              | door      | 文昌路 88 号
          No. 88, WENCHANG RD.          | door      | 文昌路 88 号
          near 361 Wenchang Road        | door      | 文昌路 361 号
          文昌路99999号                   | road      | 文昌路
          澜西高速公路8号                 | road      | 澜西高速公路
          文昌路                         | road      | 文昌路
          wenchang east road            | road      | 文昌东路
          文昌路24小时自助厅              | venue     | 文昌路 24 小时自助厅
          临澜市博物馆对面                | venue     | 临澜市博物馆
          near the Drum Tower           | venue     | 鼓楼
          next to Linlan Railway Station | venue    | 临澜站
          人民公园附近                    | park      | 人民公园
          苇湖公园东门                    | venue     | 苇湖公园东门
          西湖社区                       | community | 西湖社区
          云门街道                       | street    | 云门街道
          澜城区                         | district  | 澜城区
          澜城区城市管理局                | district  | 澜城区
          临澜市公安局                    | venue     | 临澜市公安局
          """)
  void words_find_the_place_that_they_mean(String typed, String kind, String name) {
    var first = places(typed).path(0);
    assertThat(first.path("kind").asString()).isEqualTo(kind);
    assertThat(first.path("name").asString()).isEqualTo(name);
    assertThat(geography.locate(spot(first))).as("a place inside the city").isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "外星飞船基地",
        "xyzzy plugh",
        "%",
        "_",
        "'; drop table directory.unit; --",
        "<script>alert(1)</script>",
        "\\",
        "(((",
        "附近",
        "   ",
        "，。",
        "🚧",
        "与",
        "99999999999999999999号",
        "\u0000"
      })
  void words_that_mean_nothing_here_find_nothing(String typed) {
    assertThat(places(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"路", "a", "鼓"})
  void one_character_finds_what_begins_with_it(String typed) {
    var found = places(typed);
    assertThat(found.isArray()).isTrue();
    assertThat(found.size()).isBetween(1, 8);
  }

  @Test
  void five_hundred_characters_are_read_as_far_as_they_may_be_an_address() {
    assertThat(places("啊".repeat(500))).isEmpty();
    var first = places("文昌路与鼓楼大街路口" + "啊".repeat(490)).path(0);
    assertThat(first.path("kind").asString()).isEqualTo("crossing");
  }

  @Test
  void a_crossing_lies_on_the_vertex_that_both_roads_have() {
    var crossing = places("文昌路与鼓楼大街路口").path(0);
    assertThat(spot(crossing)).isEqualTo(new Spot(123.30207, 31.055));
    assertThat(crossing.path("context").asString()).startsWith("澜城区");
  }

  @Test
  void roads_that_do_not_cross_are_offered_one_by_one() {
    var found = places("临澜绕城高速公路与文昌路路口");
    assertThat(found.valueStream().map(place -> place.path("kind").asString()))
        .isNotEmpty()
        .containsOnly("road");
  }

  @Test
  void number_n_stands_n_times_twelve_metres_along_its_road() {
    var road =
        geography.roads().stream()
            .filter(r -> r.name().zh().equals("文昌路"))
            .findFirst()
            .orElseThrow();
    var beginning = road.lines().getFirst().spots().getFirst();
    var tenth = spot(places("文昌路10号").path(0));
    assertThat(tenth.metresTo(beginning)).isCloseTo(120, within(1.0));
    assertThat(road.lines().getFirst().metresFrom(tenth)).isLessThan(0.1);
  }

  @Test
  void a_house_of_the_map_is_found_within_sight_of_its_door() {
    for (var venue : geography.venues()) {
      if (!venue.name().zh().equals("临澜市博物馆")) continue;
      var door = spot(places(venue.address()).path(0));
      assertThat(door.metresTo(venue.spot())).isLessThan(60);
    }
    assertThat(geography.venues()).anyMatch(venue -> venue.name().zh().equals("临澜市博物馆"));
  }

  @Test
  void no_words_at_all_are_refused_with_the_field_that_is_missing() {
    var answer = new Browser(port).get("/api/directory/places");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asString()).contains("q");
  }

  private JsonNode places(String typed) {
    var answer =
        new Browser(port).get("/api/directory/places?q=" + URLEncoder.encode(typed, UTF_8));
    assertThat(answer.status()).as(typed).isEqualTo(200);
    return answer.body();
  }

  private static Spot spot(JsonNode place) {
    return new Spot(place.path("lon").asDouble(), place.path("lat").asDouble());
  }
}
