package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.anlan.Anlan;
import org.anlan.TestDatabase;
import org.anlan.calendar.YearLoaded;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A city at the end of December, whose next year's working days are loaded while cases wait.
class RecountingTest {

  private static final Instant TUESDAY = Instant.parse("2026-12-29T02:00:00Z");
  private static final String GUESSED = "2027-01-05T15:59:59Z";
  private static final String COUNTED = "2027-01-06T15:59:59Z";

  @TempDir Path folder;
  private final String database = TestDatabase.freshUrl();

  @Test
  void
      deadlines_that_were_guessed_become_final_when_the_year_is_loaded_once_and_whatever_was_missed()
          throws IOException {
    copyCity();
    String number;
    try (var platform = start()) {
      number = before_the_year_is_loaded(port(platform));
    }
    load2027();
    try (var platform = start()) {
      after_the_year_is_loaded(port(platform), number);
      what_was_missed_is_taken_up_by_a_start_and_nothing_is_done_twice(platform, number);
    }
  }

  private static void what_was_missed_is_taken_up_by_a_start_and_nothing_is_done_twice(
      ConfigurableApplicationContext platform, String number) {
    var zhou = Townsperson.signedIn(port(platform), "zhou");
    guessAgain(platform.getBean(JdbcClient.class), number);
    for (var start = 0; start < 2; start++) {
      platform.publishEvent(
          new ApplicationReadyEvent(new SpringApplication(), new String[0], platform, null));
      platform.publishEvent(new YearLoaded(2027));
      assertThat(zhou.progress(number).path("due").asString()).isEqualTo(COUNTED);
      assertThat(zhou.progress(number).path("dueProvisional").asBoolean()).isFalse();
      assertThat(finals(zhou.progress(number))).isEqualTo(2);
    }
    no_reminder_that_was_given_is_given_again(platform);
  }

  private static void no_reminder_that_was_given_is_given_again(
      ConfigurableApplicationContext platform) {
    var db = platform.getBean(JdbcClient.class);
    db.sql("update cases.task set remind_at = null, remind_percent = null").update();
    platform.publishEvent(new YearLoaded(2027));
    var set = db.sql("select count(*) from cases.task where remind_at is not null");
    assertThat(set.query(Integer.class).single()).isZero();
  }

  private String before_the_year_is_loaded(int port) {
    var zhou = Townsperson.signedIn(port, "zhou");
    var number = zhou.report().number();
    Townsperson.signedIn(port, "li.handler").act(number, "accept", "");
    var progress = zhou.progress(number);
    assertThat(progress.path("due").asString()).isEqualTo(GUESSED);
    assertThat(progress.path("dueProvisional").asBoolean()).isTrue();

    var health = new Browser(port).get("/actuator/health").body();
    assertThat(health.path("status").asString()).isEqualTo("UP");
    var calendar = health.path("components").path("calendar");
    assertThat(calendar.path("status").asString()).isEqualTo("UP");
    assertThat(calendar.path("details").path("calendar for 2027 not loaded").toString())
        .contains("calendar/2027.json");

    var chief = Townsperson.signedIn(port, "xu.chief");
    var warnings = chief.browser.get("/api/cases/warnings").body();
    assertThat(warnings.path(0).path("year").asInt()).isEqualTo(2027);
    assertThat(warnings.path(0).path("words").asString()).contains("2027 年的节假日安排还没有装入");
    assertThat(zhou.browser.get("/api/cases/warnings").problem()).isEqualTo("staff-only");
    assertThat(
            Townsperson.signedIn(port, "li.handler").browser.get("/api/cases/warnings").problem())
        .isEqualTo("staff-only");
    assertThat(new Browser(port).get("/api/cases/warnings").problem()).isEqualTo("sign-in-needed");
    return number;
  }

  private static void after_the_year_is_loaded(int port, String number) {
    var zhou = Townsperson.signedIn(port, "zhou");
    var progress = zhou.progress(number);
    assertThat(progress.path("due").asString()).isEqualTo(COUNTED);
    assertThat(progress.path("dueProvisional").asBoolean()).isFalse();
    var step = progress.path("steps").path(progress.path("steps").size() - 1);
    assertThat(step.path("act").asString()).isEqualTo("due-final");
    assertThat(step.path("title").asString()).isEqualTo("办理期限已确定，不再是暂定");
    assertThat(step.path("titleEn").asString()).isEqualTo("The due date is now final");
    assertThat(step.path("words").asString()).isEqualTo("2027-01-06 23:59");

    var li = Townsperson.signedIn(port, "li.handler");
    var task = li.look(number).path("tasks").path(0);
    assertThat(task.path("element").asString()).isEqualTo("handle");
    assertThat(task.path("due").asString()).isEqualTo(COUNTED);
    assertThat(task.path("dueProvisional").asBoolean()).isFalse();
    assertThat(new Browser(port).get("/actuator/health").body().path("components").toString())
        .doesNotContain("not loaded");
    var chief = Townsperson.signedIn(port, "xu.chief");
    assertThat(chief.browser.get("/api/cases/warnings").body()).isEmpty();
  }

  /// As a platform leaves it that did not know the year yet while another one loaded it.
  private static void guessAgain(JdbcClient db, String number) {
    var changed =
        db.sql(
                """
                update cases.case_file set due_at = due_at - interval '1 day', due_provisional = true
                 where number = :number
                """)
            .param("number", number)
            .update();
    assertThat(changed).isEqualTo(1);
  }

  private static long finals(JsonNode progress) {
    return progress
        .path("steps")
        .valueStream()
        .filter(step -> step.path("act").asString().equals("due-final"))
        .count();
  }

  private void copyCity() throws IOException {
    var city = Path.of("..", "city");
    try (var files = Files.walk(city)) {
      for (var file : files.toList())
        Files.copy(file, folder.resolve("city").resolve(city.relativize(file).toString()));
    }
  }

  private void load2027() throws IOException {
    Files.writeString(
        folder.resolve("city/calendar/2027.json"),
        """
        {"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
        """);
  }

  private ConfigurableApplicationContext start() throws IOException {
    var home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("clock"), "%s %s 1.0%n".formatted(Instant.now(), TUESDAY));
    return new SpringApplicationBuilder(Anlan.class)
        .initializers(context -> {
          TestDatabase.settings(database).applyTo(context);
          TestPropertyValues.of(
                  "anlan.city=" + folder.resolve("city"), "anlan.home=" + home, "server.port=0")
              .applyTo(context);
        })
        .run();
  }

  private static int port(ConfigurableApplicationContext platform) {
    return Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
        .getPort();
  }
}
