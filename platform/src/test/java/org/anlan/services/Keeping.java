package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/// Those who keep items at work: one who writes, one who reviews in law, one who publishes, and one of a county.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
abstract class Keeping {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Ledger ledger;
  @Autowired InForce inForce;
  @Autowired ItemFolder folder;
  @LocalServerPort int port;

  Browser visitor;
  Browser meng;
  Browser tao;
  Browser jin;
  Browser ren;

  @BeforeEach
  void people() {
    db.sql("delete from access.wrong_try").update();
    visitor = Browser.elsewhere(port);
    meng = signedIn("meng.items");
    tao = signedIn("tao.legal");
    jin = signedIn("jin.publisher");
    ren = signedIn("ren.items");
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

  /// The item of this name.
  String code(String name) {
    return folder.items().stream()
        .filter(item -> item.name().zh().equals(name))
        .findFirst()
        .orElseThrow()
        .code();
  }

  JsonNode get(Browser who, String address) {
    return done(who.get("/api/services/" + address));
  }

  JsonNode desk(Browser who, String code) {
    return get(who, "desk/items/" + code);
  }

  Browser.Answer post(Browser who, String address, Object form) {
    return who.post("/api/services/desk/" + address, json(form));
  }

  Browser.Answer act(Browser who, String code, String act, Map<String, ?> more) {
    var form = new HashMap<String, Object>(more);
    form.put("revision", desk(jin, code).at("/open/revision").asLong());
    return post(who, "items/" + code + "/" + act, form);
  }

  Browser.Answer write(Browser who, String code, String element, Object value) {
    return act(who, code, "element", Map.of("element", element, "value", value));
  }

  Browser.Answer offer(Browser who, String code) {
    return act(who, code, "offer", Map.of("words", "按新规定修改"));
  }

  void published(String code) {
    done(act(tao, code, "review", Map.of("words", "合法")));
    done(act(jin, code, "publish", Map.of()));
  }

  List<String> found(String text) {
    return get(
            visitor,
            "items?text="
                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
        .path("rows")
        .valueStream()
        .map(row -> row.at("/name/zh").asString())
        .toList();
  }
}
