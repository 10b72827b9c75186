package org.anlan.command;

import static org.anlan.cases.Townsperson.done;

import java.util.UUID;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser.Answer;
import tools.jackson.databind.JsonNode;

/// What collectors do on their rounds, for stories about them.
final class OnPatrol {

  private OnPatrol() {}

  static JsonNode today(Townsperson who) {
    return done(who.browser.get("/api/patrol/today"));
  }

  static JsonNode round(Townsperson who) {
    return today(who).path("rounds").get(0);
  }

  static String id(JsonNode round) {
    return round.path("id").asString();
  }

  static String position(JsonNode stop, double east, double accuracy) {
    return ", \"lon\": %s, \"lat\": %s, \"accuracy\": %s"
        .formatted(stop.path("lon").asDouble() + east, stop.path("lat").asDouble(), accuracy);
  }

  static String form(JsonNode stop, String more) {
    return "{\"grid\": \"%s\", \"turn\": 1%s}".formatted(stop.path("grid").asString(), more);
  }

  static Answer check(Townsperson who, JsonNode round, int place, String more) {
    return check(who, round, place, more, UUID.randomUUID());
  }

  static Answer check(Townsperson who, JsonNode round, int place, String more, UUID command) {
    var stop = round.path("stops").get(place);
    return who.browser.post(
        "/api/patrol/rounds/" + id(round) + "/checks", form(stop, more), command);
  }

  static Answer near(Townsperson who, JsonNode round, int place) {
    return check(who, round, place, position(round.path("stops").get(place), 0, 8));
  }

  static Answer end(Townsperson who, JsonNode round, String reason) {
    return who.browser.post(
        "/api/patrol/rounds/" + id(round) + "/end", "{\"reason\": \"%s\"}".formatted(reason));
  }

  static String find(double lon, double lat, String photo, String more) {
    return """
    {"kind": "pothole", "words": "路中间有个大坑", "lon": %s, "lat": %s, "means": "gps", "photos": ["%s"]%s}
    """
        .formatted(lon, lat, photo, more);
  }

  static String found(Townsperson who, JsonNode round, double lon, double lat) {
    var form = find(lon, lat, who.handIn(), "");
    return done(who.browser.post("/api/patrol/rounds/" + id(round) + "/finds", form))
        .path("number")
        .asString();
  }

  /// The road handler does the work.
  static void handle(int port, String number) {
    var li = Townsperson.signedIn(port, "li.handler");
    li.act(number, "accept", "");
    var photos =
        "{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}"
            .formatted(li.handIn(), li.handIn());
    li.act(number, "handled", ", \"photos\": [" + photos + "]");
  }
}
