package org.anlan.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.anlan.http.HandClock;
import org.anlan.ledger.Ledger;
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

/// Two people at work on how the city does things: one who writes and one who publishes.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
abstract class Drafting {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String STREET = "procedure/street-repair";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Ledger ledger;
  @Autowired ProcedureDesk desk;
  @LocalServerPort int port;

  Browser gu;
  Browser pei;

  @BeforeEach
  void people() {
    db.sql("delete from access.wrong_try").update();
    db.sql(
            "update procedures.draft set state = 'DROPPED' where state in ('WRITING', 'OFFERED', 'SENT_BACK')")
        .update();
    gu = signedIn("gu.editor");
    pei = signedIn("pan.publisher");
  }

  Browser signedIn(String login) {
    var browser = Browser.elsewhere(port);
    done(
        browser.post(
            "/api/access/sign-in", json(Map.of("login", login, "password", "linlan-demo"))));
    return browser;
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static JsonNode done(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
    return answer.body();
  }

  static Browser.Answer post(Browser who, String address, Object form) {
    return who.post("/api/procedures/" + address, json(form));
  }

  static JsonNode get(Browser who, String address) {
    return done(who.get("/api/procedures/" + address));
  }

  String open(Browser who, String form, String key) {
    return done(post(who, "drafts", Map.of("form", form, "key", key))).path("draft").asString();
  }

  JsonNode draft(String id) {
    return get(gu, "drafts/" + id);
  }

  long version(String id) {
    return draft(id).path("version").asLong();
  }

  Browser.Answer write(Browser who, String id, String text, List<?> examples) {
    return post(
        who,
        "drafts/" + id + "/text",
        Map.of("version", version(id), "text", text, "examples", examples));
  }

  Browser.Answer write(Browser who, String id, String text) {
    return write(who, id, text, List.of());
  }

  Browser.Answer act(Browser who, String id, String act, Map<String, ?> more) {
    var form = new java.util.HashMap<String, Object>(more);
    form.put("version", version(id));
    return post(who, "drafts/" + id + "/" + act, form);
  }

  Browser.Answer offer(Browser who, String id) {
    return act(who, id, "offer", Map.of("reason", "值班意见"));
  }

  String renamed(String text, String to) {
    return text.replaceFirst("id=\"accept\" name=\"[^\"]*\"", "id=\"accept\" name=\"" + to + "\"");
  }

  static String city(String file) throws java.io.IOException {
    return Files.readString(Path.of("../city").resolve(file));
  }

  String flaws(String form, String key, String text) {
    var answer = post(gu, "check", Map.of("form", form, "key", key, "text", text));
    var flaws = done(answer).path("flaws");
    return flaws.isEmpty() ? "" : flaws.toString();
  }
}
