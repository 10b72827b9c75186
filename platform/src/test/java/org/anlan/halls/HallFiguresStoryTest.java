package org.anlan.halls;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.cases.Townsperson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is counted of a day in the hall: its load while it happens, and what people thought of it, without anybody's name.
class HallFiguresStoryTest extends AtTheHall {

  private Townsperson su;
  private Townsperson he;

  @BeforeEach
  void people() {
    su = as("su.window");
    he = as("he.window");
  }

  @Test
  void the_load_of_the_hall_is_counted_while_it_happens() {
    open(su, "A01");
    for (var i = 0; i < 5; i++) draw(visitor(), "A", false);
    var leader = as("lu.hall");
    var tide = get(leader, "/city/live").path("tide");
    assertThat(tide.path("group").asString()).as("0, 15, 30, 45, 60 minutes").isEqualTo("A");
    assertThat(tide.path("waitSeconds").asInt()).isEqualTo(1800);
    assertThat(tide.path("free").toString()).contains("T01");
    open(he, "T01");
    assertThat(get(leader, "/city/live").path("tide").isObject()).as("helped").isFalse();
    pass(Duration.ofMinutes(2));
    next(su);
    post(su, "/city/window/serve");
    pass(Duration.ofMinutes(6));
    finish(su);
    pass(Duration.ofMinutes(4));
    var live = get(leader, "/city/live");
    assertThat(live.path("served").asInt()).isEqualTo(1);
    assertThat(live.path("waitedSeconds").asInt()).isEqualTo(120);
    assertThat(live.path("serviceSeconds").asInt()).isEqualTo(360);
    var window =
        live.path("rows")
            .valueStream()
            .filter(row -> row.path("number").asString().equals("A01"))
            .findFirst()
            .orElseThrow();
    assertThat(window.path("saturation").asInt()).as("6 of 12 minutes").isEqualTo(50);
    var display = get(visitor(), "/city/display").toString();
    assertThat(display).doesNotContain("苏晓岚");
  }

  @Test
  void those_who_were_rated_see_sums_of_five_and_nobody_sees_who_rated() {
    open(su, "A01");
    var codes = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      draw(visitor(), "A", false);
      next(su);
      post(su, "/city/window/serve");
      codes.add(
          done(post(su, "/city/window/finish", Map.of("outcome", "advised")))
              .path("rateCode")
              .asString());
    }
    for (var code : codes.subList(0, 4))
      done(post(visitor(), "/ratings/" + code, Map.of("stars", 5, "tags", List.of("fast"))));
    assertThat(get(su, "/city/window/stars").path("many").asInt()).as("four say nothing").isZero();
    var last = codes.getLast();
    assertThat(post(visitor(), "/ratings/" + last, Map.of("stars", 6)).status()).isEqualTo(422);
    done(post(visitor(), "/ratings/" + last, Map.of("stars", 1)));
    assertThat(post(visitor(), "/ratings/" + last, Map.of("stars", 5)).problem())
        .isEqualTo("hall-rated");
    var stars = get(su, "/city/window/stars");
    assertThat(stars.path("many").asInt()).isEqualTo(5);
    assertThat(stars.path("stars").asDouble()).isEqualTo(4.2);
    assertThat(
            db.sql("select count(*) from halls.visit where rate_hash is not null")
                .query(Integer.class)
                .single())
        .as("nothing leads from a rating to its service")
        .isZero();
  }
}
