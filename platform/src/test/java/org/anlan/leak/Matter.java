package org.anlan.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.files.SamplePictures;
import org.anlan.http.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A matter of 澜城区 whose every part is unmistakable: nobody else in the city says such words, has such a name or such a number.
final class Matter {

  static final String WORDS = "榫卯鹦鹉洲的路面塌了一个大洞";
  static final String NAME = "濮阳鹿鸣";
  static final String PHONE = "19912340987";
  static final String DETAIL = "鹦鹉螺大厦七层暗门旁";
  static final String NOTE = "鹤顶红内部暗语勿外传";
  static final String ADDED = "蜃楼补充说明一则";
  static final String LIST = "獬豸私藏清单";
  static final String PICTURE = "饕餮现场.jpg";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  final String number;
  final String shown;
  final List<String> files = new ArrayList<>();
  final Set<String> ids = new LinkedHashSet<>();

  private Matter(String number, String shown) {
    this.number = number;
    this.shown = shown;
  }

  /// Reported by a citizen, noted and taken by the handler of the unit, kept in a list that the unit shares.
  static Matter seed(Browser citizen, Browser dispatcher, Browser handler) {
    var photo = handIn(citizen);
    var form =
        Map.of(
            "kind", "pothole",
            "words", WORDS,
            "place", Map.of("lon", 123.29666, "lat", 31.05687, "detail", DETAIL),
            "photos", List.of(photo),
            "contact", Map.of("name", NAME, "phone", PHONE));
    var receipt = done(citizen.post("/api/cases", JSON.writeValueAsString(form)));
    var progress = receipt.path("progress");
    var matter = new Matter(progress.path("number").asString(), progress.path("shown").asString());
    matter.files.add(photo);
    matter.note(dispatcher);
    matter.take(handler);
    matter.add(citizen);
    matter.keepList(handler);
    matter.harvest(citizen, dispatcher, handler);
    return matter;
  }

  private void note(Browser staff) {
    act(staff, "note", NOTE);
  }

  private void take(Browser staff) {
    act(staff, "claim", "");
  }

  void act(Browser staff, String act, String words) {
    var page = done(staff.get("/api/cases/" + number));
    var offer =
        page.path("acts")
            .valueStream()
            .filter(one -> one.path("act").asString().equals(act))
            .findFirst()
            .orElseThrow(() -> new AssertionError(act + " in " + page.path("acts")));
    var form = JSON.createObjectNode();
    form.put("act", act).put("version", page.path("version").asLong()).put("words", words);
    if (offer.hasNonNull("task")) form.put("task", offer.path("task").asString());
    done(staff.post("/api/cases/" + number + "/acts", form.toString()));
  }

  private void add(Browser citizen) {
    var version = done(citizen.get("/api/cases/" + number + "/progress")).path("version").asLong();
    var form = Map.of("act", "add-words", "version", version, "words", ADDED);
    done(citizen.post("/api/cases/" + number + "/wishes", JSON.writeValueAsString(form)));
  }

  private void keepList(Browser handler) {
    var look =
        "{\"view\": \"unit\", \"q\": \""
            + WORDS
            + "\", \"sort\": \"due\", \"columns\": [], \"density\": \"dense\"}";
    var kept =
        done(
            handler.post(
                "/api/cases/views", "{\"name\": \"" + LIST + "\", \"look\": " + look + "}"));
    var id = kept.at("/own/0/id").asString();
    done(handler.post("/api/cases/views/" + id + "/share", "{\"on\": true}"));
  }

  /// All ids that those concerned are shown: of tasks, files, lists, entries of the ledger.
  private void harvest(Browser... concerned) {
    for (var browser : concerned)
      for (var address :
          List.of(
              "/api/cases/" + number,
              "/api/cases/" + number + "/progress",
              "/api/cases/" + number + "/proofs",
              "/api/cases/views",
              "/api/notices")) {
        var found = UUIDS.matcher(browser.get(address).body().toString());
        while (found.find()) ids.add(found.group());
      }
    assertThat(ids).containsAll(files);
  }

  /// What must be seen nowhere else.
  List<String> marks() {
    var marks =
        new ArrayList<>(
            List.of(WORDS, NAME, PHONE, DETAIL, NOTE, ADDED, LIST, PICTURE, number, shown));
    marks.addAll(ids);
    return marks;
  }

  private static String handIn(Browser browser) {
    var border = "anlan-border";
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                    .formatted(border, PICTURE)),
            BodyPublishers.ofByteArray(SamplePictures.jpeg(96, 80)),
            BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
    var type = "multipart/form-data; boundary=" + border;
    return done(browser.upload("/api/files", type, body, UUID.randomUUID())).path("id").asString();
  }

  static JsonNode done(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
    return answer.body();
  }
}
