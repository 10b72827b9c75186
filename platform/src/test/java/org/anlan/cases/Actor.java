package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.files.SamplePictures;
import org.anlan.http.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody in a story of a case: a citizen or a member of staff of the demo city, who speaks to the platform as a browser does.
final class Actor {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger PLACES = new AtomicInteger();
  private static final String BORDER = "anlan-border";

  private final Browser browser;

  private Actor(Browser browser) {
    this.browser = browser;
  }

  static Actor visitor(int port) {
    return new Actor(Browser.elsewhere(port));
  }

  static Actor signedIn(int port, String login) {
    var actor = visitor(port);
    var form = Map.of("login", login, "password", "linlan-demo");
    var answer = actor.browser.post("/api/access/sign-in", JSON.writeValueAsString(form));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return actor;
  }

  /// Reports a pothole on a main road of 澜城区, each a good way from the last.
  ///
  /// @return the case's number
  String report() {
    return report("pothole");
  }

  String report(String kind) {
    var door = 20 + 6 * (PLACES.getAndIncrement() % 15);
    var query =
        java.net.URLEncoder.encode("文昌路 " + door + " 号", java.nio.charset.StandardCharsets.UTF_8);
    var place = get("/api/directory/places?q=" + query).get(0);
    var spot = new LinkedHashMap<String, Object>();
    spot.put("lon", place.path("lon").asDouble());
    spot.put("lat", place.path("lat").asDouble());
    var form =
        Map.of(
            "kind", kind, "words", "路中间有个大坑，骑车差点摔倒", "place", spot, "photos", List.of(picture()));
    var answer = browser.post("/api/cases", JSON.writeValueAsString(form));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body().path("progress").path("number").asString();
  }

  /// Reports a matter of any kind in front of 文昌路 220 号, in 鼓楼街道 of 澜城区, on a main road.
  String report(String kind, Map<String, String> attributes) {
    var answer = tryReport(kind, attributes);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body().path("progress").path("number").asString();
  }

  Browser.Answer tryReport(String kind, Map<String, String> attributes) {
    var form =
        Map.of(
            "kind",
            kind,
            "words",
            "请尽快来人看看，很不安全",
            "attributes",
            attributes,
            "place",
            Map.of("lon", 123.29666, "lat", 31.05687),
            "photos",
            List.of(picture()));
    return browser.post("/api/cases", JSON.writeValueAsString(form));
  }

  String picture() {
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                    .formatted(BORDER)),
            BodyPublishers.ofByteArray(SamplePictures.jpeg(64, 48)),
            BodyPublishers.ofString("\r\n--" + BORDER + "--\r\n"));
    var type = "multipart/form-data; boundary=" + BORDER;
    return browser.upload("/api/files", type, body, UUID.randomUUID()).body().path("id").asString();
  }

  JsonNode get(String address) {
    var answer = browser.get(address);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  Browser.Answer tryGet(String address) {
    return browser.get(address);
  }

  JsonNode look(String number) {
    return get("/api/cases/" + number);
  }

  JsonNode progress(String number) {
    return get("/api/cases/" + number + "/progress");
  }

  /// What is said with an act.
  record With(String words, Map<String, String> given, boolean photos) {
    static final With NOTHING = new With("按规定办理", Map.of(), false);
    static final With PHOTOS = new With("处置完成", Map.of(), true);

    static With given(Map<String, String> given) {
      return new With("按规定办理", given, false);
    }
  }

  JsonNode act(String number, String act) {
    return act(number, act, With.NOTHING);
  }

  JsonNode act(String number, String act, With with) {
    var answer = tryAct(number, act, with);
    assertThat(answer.status()).as(act + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  Browser.Answer tryAct(String number, String act, With with) {
    return actOn(look(number), act, with);
  }

  /// On a page that was loaded before.
  Browser.Answer actOn(JsonNode page, String act, With with) {
    var form = new LinkedHashMap<String, Object>();
    form.put("act", act);
    form.put("version", page.path("version").asLong());
    form.put("words", with.words());
    if (act.equals("dispatch")) form.put("unit", with.given().get("unit"));
    else form.put("given", with.given());
    var offer = offer(page, act);
    if (offer.hasNonNull("task")) form.put("task", offer.path("task").asString());
    if (with.photos()) form.put("photos", shots());
    return browser.post(
        "/api/cases/" + page.path("number").asString() + "/acts", JSON.writeValueAsString(form));
  }

  private List<Map<String, String>> shots() {
    var shots = new ArrayList<Map<String, String>>();
    for (var purpose : List.of("before", "after"))
      shots.add(Map.of("id", picture(), "purpose", purpose));
    return shots;
  }

  /// One that is allowed before one that is not; missing where the act is not offered at all.
  static JsonNode offer(JsonNode page, String act) {
    return page.path("acts")
        .valueStream()
        .filter(offer -> offer.path("act").asString().equals(act))
        .min(Comparator.comparing(offer -> !offer.path("allowed").asBoolean()))
        .orElse(page.path("acts").path(act));
  }

  Browser.Answer post(String address, Object form) {
    return browser.post(address, JSON.writeValueAsString(form));
  }
}
