package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.anlan.http.Browser.Answer;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The demo city's clock, moved on by hand and by speed.
class TomorrowTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");
  private static final Instant WEDNESDAY_AT_NINE = Instant.parse("2026-11-25T01:00:00Z");

  private final HandClock machine = new HandClock("2026-11-16T02:00:00Z");
  @TempDir Path home;

  @Test
  void the_city_wakes_up_at_nine_tomorrow_with_its_lights_turned_and_its_people_still_signed_in()
      throws IOException {
    Files.writeString(home.resolve("clock"), "%s %s 1.0%n".formatted(Instant.now(), TUESDAY));
    try (var platform = start()) {
      var port =
          Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer()).getPort();
      var number = new Townsperson(port).report().number();
      var li = Townsperson.signedIn(port, "li.handler");
      var browser = li.browser;
      assertThat(light(li, number)).isNotEqualTo("red");
      assertThat(now(browser)).isBetween(TUESDAY, TUESDAY.plus(Duration.ofMinutes(10)));

      assertThat(tomorrow(browser, "guess").problem()).isEqualTo("clock-key-wrong");
      assertThat(browser.post("/api/clock/tomorrow", "{}").problem()).isEqualTo("clock-key-wrong");
      var moved = tomorrow(browser, Files.readString(home.resolve("clock-key")).strip());
      assertThat(moved.status()).isEqualTo(200);
      assertThat(moved.body().path("now").asString()).startsWith("2026-11-25T09:00");

      assertThat(now(browser))
          .isBetween(WEDNESDAY_AT_NINE, WEDNESDAY_AT_NINE.plus(Duration.ofMinutes(10)));
      assertThat(browser.get("/api/access/me").body().path("signedIn").asBoolean()).isTrue();
      assertThat(light(li, number)).as("an hour to accept it is over").isEqualTo("red");
    }
  }

  @Test
  void a_clock_that_was_moved_goes_on_from_there_after_a_restart() {
    var clock = BusinessClock.of(home, machine, 1);
    clock.forwardTo(WEDNESDAY_AT_NINE);
    machine.pass(Duration.ofHours(2));
    assertThat(clock.instant()).isEqualTo(WEDNESDAY_AT_NINE.plus(Duration.ofHours(2)));
    assertThat(BusinessClock.of(home, machine, 1).instant()).isEqualTo(clock.instant());
  }

  @Test
  void it_never_goes_back() {
    var clock = BusinessClock.of(home, machine, 1);
    clock.forwardTo(WEDNESDAY_AT_NINE);
    assertThatThrownBy(() -> clock.forwardTo(TUESDAY)).hasMessageContaining("never goes back");
    assertThat(clock.instant()).isEqualTo(WEDNESDAY_AT_NINE);
  }

  @Test
  void a_city_that_was_sped_up_keeps_its_time_and_its_pace() {
    var clock = BusinessClock.of(home, machine, 60);
    machine.pass(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-16T03:00:00Z"));
    clock.forwardTo(WEDNESDAY_AT_NINE);
    machine.pass(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(WEDNESDAY_AT_NINE.plus(Duration.ofHours(1)));
    assertThat(BusinessClock.of(home, machine, 1).instant()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1e9})
  void a_speed_that_no_clock_has_is_refused_with_its_setting(double speed) {
    assertThatThrownBy(() -> BusinessClock.of(home, machine, speed))
        .hasMessageContaining("ANLAN_SPEED");
  }

  private static String light(Townsperson handler, String number) {
    return handler.look(number).path("tasks").path(0).path("light").path("colour").asString();
  }

  private static Answer tomorrow(Browser browser, String key) {
    return browser.send(
        browser
            .request("/api/clock/tomorrow")
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Anlan-Key", key)
            .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
  }

  private static Instant now(Browser browser) {
    var now = browser.get("/api/city").body().path("now").asString();
    return OffsetDateTime.parse(now).toInstant();
  }

  private ConfigurableApplicationContext start() {
    var database = TestDatabase.freshUrl();
    return new SpringApplicationBuilder(Anlan.class)
        .initializers(context -> {
          TestDatabase.settings(database).applyTo(context);
          TestPropertyValues.of("anlan.home=" + home, "server.port=0").applyTo(context);
        })
        .run();
  }
}
