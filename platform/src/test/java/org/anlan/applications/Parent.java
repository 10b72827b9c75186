package org.anlan.applications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One place in front of a screen, taken by one parent after the other.
final class Parent {

  private static final String ITEM = "11990100042104115W399200304000Y";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STEPS = 5;

  /// One connection pool, as the many browsers would have many connections.
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// What the platform has confirmed.
  record Kept(UUID draft, String school, boolean handedIn) {}

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final String why;

    Refused(String why) {
      super(why);
      this.why = why;
    }
  }

  private final String address;
  private final List<String> secrets;
  private final Measured measured;
  private final Random chance;
  private final List<Kept> kept = new ArrayList<>();
  private String secret = "";

  /// @param secrets of the browsers of those who come one after the other
  Parent(String address, List<String> secrets, Measured measured, Random chance) {
    this.address = address;
    this.secrets = secrets;
    this.measured = measured;
    this.chance = chance;
  }

  List<Kept> kept() {
    return kept;
  }

  void live(Duration first, Duration step, Instant end) {
    try {
      Thread.sleep(first);
      for (var next : secrets) {
        if (Instant.now().isAfter(end)) return;
        secret = next;
        file(step, end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Refused e) {
      measured.failed("stopped", e.why);
    }
  }

  private void file(Duration step, Instant end) throws InterruptedException, Refused {
    waitInLine(end);
    if (Instant.now().isAfter(end)) return;
    var draft =
        UUID.fromString(
            send("begin", "POST", "/drafts", Map.of("item", ITEM)).path("draft").asString());
    var shown = send("open", "GET", "/drafts/" + draft, null);
    var school = "";
    var revision = shown.path("revision").asLong();
    for (var n = 1; n <= STEPS; n++) {
      think(step);
      var choice = "第" + n + "小学 " + draft.toString().substring(0, 8);
      revision =
          send("save", "PUT", "/drafts/" + draft, form(shown, revision, choice))
              .path("revision")
              .asLong();
      school = choice;
      if (n == STEPS - 1) shown = send("open", "GET", "/drafts/" + draft, null);
      if (Instant.now().isAfter(end)) break;
    }
    if (Instant.now().isAfter(end)) {
      kept.add(new Kept(draft, school, false));
      return;
    }
    think(step);
    var number = handIn(draft);
    kept.add(new Kept(draft, school, true));
    ask("look", request("GET", "/../cases/" + number + "/progress", null, UUID.randomUUID()));
  }

  /// Asks as the page does, until it is their turn.
  private void waitInLine(Instant end) throws InterruptedException, Refused {
    var since = System.nanoTime();
    var begun = Instant.now();
    while (Instant.now().isBefore(end)) {
      var entrance = send("entrance", "GET", "/entrance", null);
      if (entrance.path("inside").asBoolean()) {
        measured.took("waited", begun, System.nanoTime() - since);
        return;
      }
      Thread.sleep(Duration.ofSeconds(entrance.path("again").asLong()));
    }
  }

  /// One in ten presses twice.
  private String handIn(UUID draft) throws Refused, InterruptedException {
    var request = request("POST", "", Map.of("draft", draft), UUID.randomUUID());
    var second =
        chance.nextInt(10) == 0
            ? Optional.of(HTTP.sendAsync(request, BodyHandlers.ofString()))
            : Optional.<CompletableFuture<HttpResponse<String>>>empty();
    var answer = ask("submit", request);
    if (answer.statusCode() != 200) throw refused("submit", answer);
    var other = second.map(CompletableFuture::join).filter(one -> one.statusCode() == 200);
    if (other.isPresent() && !other.get().body().equals(answer.body()))
      throw new Refused("two answers");
    return JSON.readTree(answer.body()).path("number").asString();
  }

  private Map<String, Object> form(JsonNode shown, long revision, String school) {
    var answers = new HashMap<String, String>();
    shown
        .path("answers")
        .properties()
        .forEach(each -> answers.put(each.getKey(), each.getValue().asString()));
    answers.putAll(
        Map.of(
            "child.name",
            "周小满",
            "child.sex",
            "女",
            "child.birthDate",
            "2020-05-20",
            "child.household",
            "临澜市澜城区鼓楼街道文庭社区9幢101室",
            "guardian.name",
            answers.getOrDefault("person.name", "周晓禾"),
            "guardian.relation",
            "母亲",
            "guardian.phone",
            "13800000000",
            "person.address",
            "临澜市澜城区鼓楼街道文庭社区9幢101室",
            "school.choice",
            school));
    answers.putIfAbsent("guardian.idNumber", "990102199305170026");
    answers.put("child.idNumber", "990102202005200021");
    var form = new HashMap<String, Object>();
    form.put("revision", revision);
    form.put("itemVersion", shown.path("itemVersion").asInt());
    form.put("situation", Map.of("stage", "primary", "home", "own"));
    form.put("answers", answers);
    form.put("materials", List.of());
    form.put("delivery", Map.of("way", "COLLECT", "venue", "V0001"));
    form.put("step", "form");
    return form;
  }

  private void think(Duration step) throws InterruptedException {
    Thread.sleep(step.toMillis() / 2 + chance.nextInt((int) step.toMillis()));
  }

  private JsonNode send(String what, String method, String path, @Nullable Object body)
      throws Refused, InterruptedException {
    var answer = ask(what, request(method, path, body, UUID.randomUUID()));
    if (answer.statusCode() != 200) throw refused(what, answer);
    return JSON.readTree(answer.body());
  }

  private Refused refused(String what, HttpResponse<String> answer) {
    measured.failed(what, String.valueOf(answer.statusCode()));
    return new Refused(what + " " + answer.statusCode() + " " + answer.body());
  }

  private HttpResponse<String> ask(String what, HttpRequest request)
      throws Refused, InterruptedException {
    var begun = Instant.now();
    var since = System.nanoTime();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      measured.took(what, begun, System.nanoTime() - since);
      return answer;
    } catch (IOException e) {
      measured.failed(what, e.getClass().getSimpleName());
      throw new Refused(what + " " + e);
    }
  }

  private HttpRequest request(String method, String path, @Nullable Object body, UUID command) {
    var uri = URI.create(address + "/api/applications" + path).normalize();
    var publisher =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body));
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("Cookie", "anlan_session=" + secret)
        .header("Content-Type", "application/json")
        .header("Anlan-Command", command.toString())
        .method(method, publisher)
        .build();
  }
}
