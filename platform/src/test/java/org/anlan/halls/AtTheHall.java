package org.anlan.halls;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
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

/// People of Linlan in the hall: at the ticket screen, at the windows, behind them.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
abstract class AtTheHall {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  static final String SOLE_TRADER = "11990100042134250E399012500200Y";
  static final String TAX = "11990100042147959F399203500800Y";
  static final String ZHOU = "990102199305170026";

  static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  @BeforeEach
  void aMonday() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    for (var table : List.of("ticket", "seat", "visit", "writing"))
      db.sql("delete from halls." + table).update();
  }

  void pass(Duration time) {
    businessClock.pass(time);
  }

  Townsperson as(String login) {
    return Townsperson.signedIn(port, login);
  }

  Townsperson visitor() {
    return new Townsperson(port);
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Browser.Answer post(Townsperson who, String address, Object body) {
    return who.browser.post("/api/halls" + address, json(body));
  }

  static JsonNode post(Townsperson who, String address) {
    return done(post(who, address, Map.of()));
  }

  static JsonNode get(Townsperson who, String address) {
    return done(who.browser.get("/api/halls" + address));
  }

  static JsonNode draw(Townsperson who, String group, boolean care) {
    return done(post(who, "/city/tickets", Map.of("group", group, "care", care)));
  }

  static void open(Townsperson clerk, String window) {
    done(post(clerk, "/city/window/open", Map.of("window", window)));
  }

  static String next(Townsperson clerk) {
    return post(clerk, "/city/window/next").path("at").path("number").asString();
  }

  static void finish(Townsperson clerk) {
    done(post(clerk, "/city/window/finish", Map.of("outcome", "advised")));
  }

  /// A picture, handed in the name of a person.
  static String handIn(Townsperson who, String standing) {
    var head =
        """
        --border\r
        Content-Disposition: form-data; name="file"; filename="lease.png"\r
        Content-Type: image/png\r
        \r
        """;
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(picture()),
            BodyPublishers.ofString("\r\n--border--\r\n"));
    var request =
        who.browser
            .request("/api/files")
            .header("Anlan-Standing-In", standing)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Content-Type", "multipart/form-data; boundary=border");
    return done(who.browser.send(request.POST(body))).path("id").asString();
  }

  private static byte[] picture() {
    var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, 0x336699);
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a page sends of a draft that it has just opened.
  static Map<String, Object> form(JsonNode seen) {
    var form = new HashMap<String, Object>();
    form.put("revision", seen.path("revision").asLong());
    form.put("itemVersion", seen.path("itemVersion").asInt());
    form.put("situation", texts(seen.path("situation")));
    form.put("answers", texts(seen.path("answers")));
    form.put("materials", List.of());
    form.put("step", "check");
    return form;
  }

  static Map<String, String> texts(JsonNode node) {
    var texts = new HashMap<String, String>();
    node.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
    return texts;
  }

  /// A sole trader with premises of their own, to be collected in the hall.
  static void write(Townsperson who, String standing, String draft) {
    var address = "/api/applications/drafts/" + draft;
    var seen = done(who.inNameOf(standing, "GET", address, null));
    var answers = texts(seen.path("answers"));
    answers.put("shop.name", "晓禾早餐店");
    answers.put("firm.scope", "餐饮服务");
    answers.put("premises.kind", "自有");
    answers.put("premises.address", "鼓楼街道文庭社区9幢101室");
    answers.putIfAbsent("person.phone", "19900000217");
    var form = form(seen);
    form.put("situation", Map.of("premises", "own", "name", "no"));
    form.put("answers", answers);
    form.put("delivery", Map.of("way", "COLLECT", "venue", "V0001"));
    done(who.inNameOf(standing, "PUT", address, form));
    var now = done(who.inNameOf(standing, "GET", address, null));
    assertThat(now.path("faults").size()).as(now.path("faults").toString()).isZero();
  }
}
