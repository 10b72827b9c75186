package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// A mother of 75 and her daughter, each with a browser of her own.
abstract class Family extends Applying {

  static final String ELDER = "990102195103020021";
  static final String DAUGHTER = "990102199305170026";
  static final String SON = "990102202012110016";

  Townsperson elder;

  @BeforeEach
  void people() {
    for (var table : List.of("mandate_work", "mandate"))
      db.sql("delete from applications." + table).update();
    elder = as("zhou.elder");
  }

  static Map<String, Object> wish(String name, String id) {
    return Map.of("name", name, "idNumber", id, "relation", "child", "days", 30);
  }

  static Browser.Answer family(Townsperson who, String address, Object body) {
    return who.browser.post("/api/applications/family" + address, json(body));
  }

  static JsonNode page(Townsperson who) {
    return done(who.browser.get("/api/applications/family"));
  }

  static JsonNode people(Townsperson who) {
    return page(who).path("people").path(0);
  }

  static JsonNode proxies(Townsperson who) {
    return page(who).path("proxies").path(0);
  }

  static String told(Townsperson who) {
    return done(who.browser.get("/api/notices")).path("rows").path(0).toString();
  }

  /// The mother offers and the daughter accepts.
  String agreed() {
    done(family(elder, "/offers", wish("周晓禾", DAUGHTER)));
    var id = people(zhou).path("id").asString();
    done(family(zhou, "/" + id + "/agree", Map.of()));
    return id;
  }

  static String begun(Townsperson who, String mandate) {
    return done(family(who, "/" + mandate + "/drafts", Map.of("item", SOLE_TRADER)))
        .path("draft")
        .asString();
  }

  static void write(Townsperson who, String standing, String draft) {
    var address = "/api/applications/drafts/" + draft;
    var seen = done(who.inNameOf(standing, "GET", address, null));
    var form = new HashMap<>(shown(seen));
    form.put("situation", Map.of("premises", "own", "name", "no"));
    form.put(
        "answers",
        answers(
            seen,
            "shop.name",
            "桂兰早餐店",
            "firm.scope",
            "餐饮服务",
            "premises.kind",
            "自有",
            "premises.address",
            "鼓楼街道文庭社区9幢101室",
            "person.phone",
            "19900000138"));
    form.put("delivery", new Delivery(Delivery.Way.ONLINE, null, null));
    done(who.inNameOf(standing, "PUT", address, form));
  }

  static String file(Townsperson who, String mandate, String draft) {
    return done(family(who, "/" + mandate + "/filings", Map.of("draft", draft)))
        .path("number")
        .asString();
  }
}
