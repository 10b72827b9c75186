package org.anlan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.cases.Actor.With;
import org.anlan.cli.CommandLine;
import org.anlan.directory.CityNewVerb;
import org.anlan.rules.csv.Csv;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// The first case of a city that `anlan city new` has just made: with five people in its posts it goes from the report to the answer.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NewCityStoryTest.Hebi.class)
class NewCityStoryTest {

  private static final String COUNTY = "410602000000";
  private static final String STREET = "410602001000";

  /// 鹤壁市 with people in the posts that a pothole passes through.
  static final class Hebi implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      new TestDatabase.Fresh().initialize(context);
      var city = Path.of("target", "cities", "hebi-" + UUID.randomUUID()).toAbsolutePath();
      var none = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
      var made =
          new CommandLine(List.of(CityNewVerb.verb(Path.of("../city"))), none, none)
              .run("city", "new", "--division", "410600", "--out", city.toString());
      assertThat(made).isZero();
      staff(city);
      TestPropertyValues.of("anlan.city=" + city).applyTo(context);
    }
  }

  private static String roadMaintenance = "";

  @LocalServerPort int port;

  /// Their accounts are those of a demo, so that they can sign in without administrators.
  private static void staff(Path city) {
    var people = new StringBuilder("id,name,name_en,sex,phone,birth\n");
    var holdings = new StringBuilder("person,post,valid_from,valid_to\n");
    var accounts = new StringBuilder("login,person,kind,name,phone,role_note,role_note_en\n");
    var roles =
        Map.of(
            "handler", post(city, COUNTY, "handler", "road-maintenance"),
            "answerer", post(city, COUNTY, "answerer", "city-operation"),
            "dispatcher", post(city, COUNTY, "dispatcher", "city-operation"),
            "verifier", post(city, STREET, "verifier", "supervision-centre"));
    roles.forEach((role, post) -> {
      people.append("%s,王%s,Wang,,,\n".formatted(role, role));
      holdings.append("%s,%s,2026-01-01,\n".formatted(role, post));
      accounts.append("%s,%s,staff,王%s,,岗,Post\n".formatted(role, role, role));
    });
    roadMaintenance = unit(city, "road-maintenance");
    write(city.resolve("directory/people.csv"), people);
    write(city.resolve("directory/holdings.csv"), holdings);
    write(city.resolve("accounts.csv"), accounts);
  }

  private static String unit(Path city, String duty) {
    return table(city, "units").stream()
        .filter(unit -> unit.get("duties").contains(duty) && unit.get("division").equals(COUNTY))
        .map(unit -> unit.get("uscc"))
        .findFirst()
        .orElseThrow();
  }

  private static String post(Path city, String division, String role, String duty) {
    var unit = unit(city, duty);
    return table(city, "posts").stream()
        .filter(post -> post.get("unit").equals(unit) && post.get("division").equals(division))
        .filter(post -> List.of(post.get("roles").split(" ")).contains(role))
        .map(post -> post.get("id"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Csv.Row> table(Path city, String name) {
    try {
      return Csv.read(Files.readString(city.resolve("directory/%s.csv".formatted(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, CharSequence text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_pothole_in_a_new_city_is_dispatched_handled_checked_and_answered() {
    var citizen = Actor.visitor(port);
    var city = citizen.get("/api/city");
    assertThat(city.path("name").asString()).isEqualTo("鹤壁市");
    assertThat(city.path("note").asString()).contains("示意地图");

    var grid = citizen.get("/api/directory/locate?lon=123.07778&lat=31.18750");
    assertThat(grid.toString()).contains("鹤山区").contains("中山北路街道");
    var report =
        Map.of(
            "kind",
            "pothole",
            "words",
            "路中间有个大坑，骑车差点摔倒",
            "place",
            Map.of("lon", 123.07778, "lat", 31.18750),
            "photos",
            List.of(citizen.picture()));
    var answer = citizen.post("/api/cases", report);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    var number = answer.body().path("progress").path("number").asString();
    assertThat(number).startsWith("410602");

    // The schematic map has no roads, so that a person decides who repairs.
    var dispatcher = Actor.signedIn(port, "dispatcher");
    dispatcher.act(number, "dispatch", With.given(Map.of("unit", roadMaintenance)));
    Actor.signedIn(port, "handler").act(number, "accept");
    Actor.signedIn(port, "handler").act(number, "handled", With.PHOTOS);
    Actor.signedIn(port, "verifier").act(number, "pass");
    Actor.signedIn(port, "answerer").act(number, "answer");
    assertThat(citizen.progress(number).path("stage").toString()).contains("CLOSED");
  }
}
