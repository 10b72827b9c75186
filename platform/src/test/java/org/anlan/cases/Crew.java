package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.cases.Actor.With;
import org.anlan.directory.Directory;
import org.anlan.http.HandClock;
import tools.jackson.databind.JsonNode;

/// Those who handle a matter, each signed in once.
final class Crew {

  private final int port;
  private final Directory directory;
  private final Map<String, Actor> people = new HashMap<>();

  Crew(int port, Directory directory) {
    this.port = port;
    this.directory = directory;
  }

  Actor as(String login) {
    return people.computeIfAbsent(login, name -> Actor.signedIn(port, name));
  }

  /// A unit is given by its short name.
  JsonNode does(String number, Walk.Act act) {
    var given = new HashMap<>(act.with().given());
    given.computeIfPresent("unit", (field, shortName) -> uscc(shortName));
    var with = new With(act.with().words(), given, act.with().photos());
    return as(act.who()).act(number, act.act(), with);
  }

  private String uscc(String shortName) {
    return directory.listUnits().stream()
        .filter(unit -> unit.shortName().equals(shortName))
        .findFirst()
        .orElseThrow()
        .uscc();
  }

  String stage(String number) {
    return as("xu.chief").look(number).path("stage").asString();
  }

  static List<String> elements(JsonNode page) {
    return page.path("tasks").valueStream().map(task -> task.path("element").asString()).toList();
  }

  /// The unit says that it is not responsible; a whistle is taken back as a whole.
  void returned(Walk walk, String number) {
    if (walk.kind().equals("site-dust")) {
      does(number, walk.start().getFirst());
      as("lin.dispatcher").act(number, "send-back", With.given(Map.of("element", "blow")));
      assertThat(elements(as("lin.dispatcher").look(number))).containsExactly("blow");
      return;
    }
    var unit = as("xu.chief").look(number).path("unit").path("uscc").asString();
    as(walk.handler()).act(number, "return");
    assertThat(stage(number)).isEqualTo("REPORTED");
    var again = Map.of("unit", directory.getUnit(unit).shortName());
    does(number, Walk.Act.given("lin.dispatcher", "dispatch", again));
  }

  /// On the first ground that the kind knows; the clock stands for a whole working day, whatever its rule counts in.
  void suspended(Walk walk, String number, HandClock businessClock) {
    var handler = as(walk.handler());
    var due = due(number);
    var fields = Actor.offer(handler.look(number), "ask-suspension").path("needs").path("fields");
    var ground =
        fields
            .valueStream()
            .filter(field -> field.path("name").asString().equals("ground"))
            .map(field -> field.path("choices").get(0).path("value").asString())
            .findFirst()
            .orElseThrow();
    var ask = Map.of("ground", ground, "scope", "CASE", "days", "2");
    handler.act(number, "ask-suspension", With.given(ask));
    var held = as("xu.chief").act(number, "grant");
    assertThat(held.path("light").path("colour").asString()).isEqualTo("grey");
    businessClock.pass(Duration.ofHours(47));
    handler.act(number, resuming(held));
    assertThat(due(number)).isAfter(due);
  }

  private static String resuming(JsonNode page) {
    return page.path("acts")
        .valueStream()
        .map(offer -> offer.path("act").asString())
        .filter(act -> act.startsWith("resume:"))
        .findFirst()
        .orElseThrow();
  }

  private Instant due(String number) {
    return Instant.parse(as("xu.chief").look(number).path("due").asString());
  }
}
