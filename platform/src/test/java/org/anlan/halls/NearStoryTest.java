package org.anlan.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody looks for the nearest place that does it now.
class NearStoryTest extends AtTheHall {

  private JsonNode near(String more) {
    return get(visitor(), "/near/" + SOLE_TRADER + more).path("places");
  }

  private static List<String> all(JsonNode rows, String field) {
    var all = new ArrayList<String>();
    rows.forEach(row -> all.add(row.path(field).asString()));
    return all;
  }

  @Test
  void while_places_are_open_the_nearest_comes_first_and_the_hall_tells_its_queue() {
    open(as("su.window"), "A01");
    draw(visitor(), "A", false);
    var far = near("?lon=123.5&lat=31.3");
    assertThat(all(far, "openNow")).containsOnly("true");
    var metres = new ArrayList<Integer>();
    far.forEach(row -> metres.add(row.path("metres").asInt()));
    assertThat(metres).isSorted();
    var here = near("?lon=123.3108&lat=31.07596").path(0);
    assertThat(here.path("metres").asInt()).isZero();
    assertThat(here.at("/hall/code").asString()).isEqualTo("city");
    assertThat(here.at("/hall/waiting").asInt()).isEqualTo(1);
    assertThat(here.at("/hall/seconds").asLong()).isPositive();
  }

  @Test
  void who_says_a_county_sees_its_places_first_and_who_says_nothing_no_distance() {
    var rows = near("");
    var county = rows.path(rows.size() - 1).path("countyCode").asString();
    assertThat(rows.path(0).has("metres")).isFalse();
    assertThat(near("?county=" + county).path(0).path("countyCode").asString()).isEqualTo(county);
    assertThat(near("?lon=999&lat=0").path(0).has("metres")).as("no point on earth").isFalse();
  }

  @Test
  void at_night_everybody_learns_when_it_opens() {
    pass(Duration.ofHours(10));
    for (var row : near("")) {
      assertThat(row.path("openNow").asBoolean()).isFalse();
      assertThat(row.path("opens").asString()).isEqualTo("2026-11-24T01:00:00Z");
    }
  }

  @Test
  void an_item_that_there_is_not_is_said_to_be_absent() {
    assertThat(visitor().browser.get("/api/halls/near/none").status()).isEqualTo(404);
  }
}
