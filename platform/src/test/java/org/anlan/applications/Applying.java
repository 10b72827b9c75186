package org.anlan.applications;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People of Linlan who apply for something on line.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
abstract class Applying {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  /// Somebody who wants to trade alone: no visit, with premises of their own or rented.
  static final String SOLE_TRADER = "11990100042134250E399012500200Y";

  /// The firm that tang stands for from the start; stories found others for her.
  static final String RESTAURANT = "91990102200000072B";

  static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  Townsperson zhou;

  @BeforeEach
  void aMonday() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    db.sql("delete from applications.draft").update();
    zhou = Townsperson.signedIn(port, "zhou");
  }

  Townsperson as(String login) {
    return Townsperson.signedIn(port, login);
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static String begin(Townsperson who, String item) {
    return done(who.browser.post("/api/applications/drafts", json(Map.of("item", item))))
        .path("draft")
        .asString();
  }

  static JsonNode look(Townsperson who, String draft) {
    return done(who.browser.get("/api/applications/drafts/" + draft));
  }

  /// What a page would send that has just opened a draft.
  static Map<String, Object> shown(JsonNode draft) {
    var form = new HashMap<String, Object>();
    form.put("revision", draft.path("revision").asLong());
    form.put("itemVersion", draft.path("itemVersion").asInt());
    form.put("situation", texts(draft.path("situation")));
    form.put("answers", texts(draft.path("answers")));
    form.put("materials", draft.path("materials"));
    form.put("delivery", draft.path("delivery").isObject() ? draft.path("delivery") : null);
    form.put("step", draft.path("step").asString());
    return form;
  }

  static Map<String, String> texts(JsonNode node) {
    var texts = new HashMap<String, String>();
    node.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
    return texts;
  }

  static Browser.Answer save(Townsperson who, String draft, Map<String, Object> form) {
    return who.browser.put("/api/applications/drafts/" + draft, json(form));
  }

  /// Saves with some things changed.
  static JsonNode change(Townsperson who, String draft, Map<String, ?> changes) {
    var form = shown(look(who, draft));
    form.putAll(changes);
    return done(save(who, draft, form));
  }

  static Map<String, String> answers(JsonNode draft, String... more) {
    var answers = texts(draft.path("answers"));
    for (var i = 0; i < more.length; i += 2) answers.put(more[i], more[i + 1]);
    return answers;
  }

  /// A draft of a sole trader with rented premises to which nothing is missing.
  static String complete(Townsperson who) {
    var draft = begin(who, SOLE_TRADER);
    var lease = UUID.fromString(who.handIn());
    var form = shown(look(who, draft));
    form.put("situation", Map.of("premises", "rent", "name", "no"));
    form.put(
        "answers",
        answers(
            look(who, draft),
            "shop.name",
            "晓禾早餐店",
            "firm.scope",
            "餐饮服务",
            "premises.kind",
            "租用",
            "premises.address",
            "鼓楼街道文庭社区9幢101室",
            "premises.leaseUntil",
            "2028-12-31"));
    form.put("materials", List.of(Handed.paper("lease", lease)));
    form.put("delivery", new Delivery(Delivery.Way.ONLINE, null, null));
    done(save(who, draft, form));
    return draft;
  }

  static List<String> list(JsonNode nodes, String part) {
    var all = new ArrayList<String>();
    nodes.forEach(node -> all.add(node.path(part).asString()));
    return all;
  }
}
