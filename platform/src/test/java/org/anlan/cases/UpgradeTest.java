package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.anlan.Anlan;
import org.anlan.TestDatabase;
import org.anlan.cases.Actor.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A city of the first release, with matters in every stage, is taken over by the platform of today: nothing is lost, and what was
/// begun is led to its end.
class UpgradeTest {

  /// The day after the first release was at work.
  private static final Instant NEXT_DAY = Instant.parse("2026-11-28T06:00:00Z");

  @TempDir Path folder;
  private final String database = TestDatabase.emptyUrl();

  @Test
  void a_city_of_the_first_release_goes_on() throws IOException, SQLException {
    var first = FirstRelease.unpack(database, Files.createDirectories(folder.resolve("home")));
    try (var platform = start()) {
      int port = port(platform);
      everybody_finds_what_was_theirs(first, port, platform.getBean(JdbcClient.class));
      what_was_begun_is_led_to_its_end(first, port);
      new_matters_are_taken_in(port);
      what_is_done_from_now_on_can_be_proved(platform.getBean(JdbcClient.class));
    }
    try (var again = start()) {
      assertThat(first.open(port(again), "handling").path("stage").asString()).isEqualTo("CLOSED");
    }
  }

  private static void everybody_finds_what_was_theirs(FirstRelease first, int port, JdbcClient db) {
    assertThat(count(db, "cases.case_file")).isEqualTo(first.rows("cases.case_file"));
    assertThat(count(db, "cases.event")).isEqualTo(first.rows("cases.event"));
    assertThat(count(db, "cases.paper")).isEqualTo(first.rows("cases.paper"));
    assertThat(count(db, "ratings.rating")).isEqualTo(first.rows("ratings.rating"));

    assertThat(first.open(port, "dispatched").path("stage").asString()).isEqualTo("DISPATCHED");
    assertThat(first.open(port, "checking").path("stage").asString()).isEqualTo("CHECKING");
    assertThat(first.open(port, "withdrawn").path("stage").asString()).isEqualTo("WITHDRAWN");
    var closed = first.open(port, "closed");
    assertThat(closed.path("stage").asString()).isEqualTo("CLOSED");
    assertThat(closed.path("answer").path("words").asString()).isEqualTo("坑洞已修复，谢谢您。");
    every_picture_is_there(first, closed);
  }

  private static void every_picture_is_there(FirstRelease first, JsonNode closed) {
    var browser = first.browserThatOpened("closed");
    assertThat(closed.path("photos").size()).isGreaterThanOrEqualTo(3);
    for (var photo : closed.path("photos")) {
      var answer = browser.get(photo.path("url").asString());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("image/");
    }
  }

  /// By the procedure under which each was begun.
  private static void what_was_begun_is_led_to_its_end(FirstRelease first, int port) {
    var li = Actor.signedIn(port, "li.handler");
    var he = Actor.signedIn(port, "he.verifier");
    var song = Actor.signedIn(port, "song.answerer");

    li.act(first.number("dispatched"), "accept");
    li.act(first.number("dispatched"), "handled", With.PHOTOS);
    li.act(first.number("handling"), "handled", With.PHOTOS);
    for (var name : new String[] {"dispatched", "handling", "checking"}) {
      he.act(first.number(name), "pass");
      song.act(first.number(name), "answer");
      assertThat(first.open(port, name).path("stage").asString()).isEqualTo("CLOSED");
    }
    var timeline = song.look(first.number("handling")).path("timeline");
    assertThat(timeline.valueStream().map(entry -> entry.path("act").asString()).toList())
        .containsExactly("report", "assigned", "accept", "handled", "pass", "answer");
  }

  private static void new_matters_are_taken_in(int port) {
    var zhou = Actor.visitor(port);
    var number = zhou.report();
    assertThat(zhou.progress(number).path("stage").asString()).isEqualTo("DISPATCHED");
  }

  private static void what_is_done_from_now_on_can_be_proved(JdbcClient db) {
    long proved = count(db, "ledger.entry") + count(db, "ledger.pending");
    assertThat(proved).isGreaterThanOrEqualTo(10);
  }

  private static long count(JdbcClient db, String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  private ConfigurableApplicationContext start() throws IOException {
    var home = folder.resolve("home");
    Files.writeString(home.resolve("clock"), "%s %s 1.0%n".formatted(Instant.now(), NEXT_DAY));
    return new SpringApplicationBuilder(Anlan.class)
        .initializers(context -> {
          TestDatabase.settings(database).applyTo(context);
          TestPropertyValues.of("anlan.home=" + home, "server.port=0").applyTo(context);
        })
        .run();
  }

  private static int port(ConfigurableApplicationContext platform) {
    return Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
        .getPort();
  }
}
