package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anlan.http.Browser;
import org.anlan.rules.otp.Base32;
import org.anlan.rules.otp.Totp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of the demo city who signs in as a browser does, with an authenticator where one is asked for.
public final class Someone {

  static final String PASSWORD = "linlan-demo";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public final Browser browser;
  private byte[] secret = {};
  JsonNode recoveryCodes = JSON.createArrayNode();

  Someone(int port) {
    this.browser = Browser.elsewhere(port);
  }

  public static Someone signedIn(int port, String login) {
    var someone = new Someone(port);
    var me = done(someone.signIn(login, PASSWORD));
    if (me.path("next").asString("").equals("enrol")) someone.enrol();
    return someone;
  }

  Browser.Answer signIn(String login, String password) {
    return browser.post(
        "/api/access/sign-in",
        JSON.createObjectNode().put("login", login).put("password", password).toString());
  }

  /// Sets up the second factor and so ends the sign-in.
  void enrol() {
    secret =
        Base32.bytes(done(post("/api/access/security/factor", "{}")).path("secret").asString());
    var confirmed = done(post("/api/access/security/factor/confirm", form(code(0))));
    recoveryCodes = confirmed.path("codes");
    assertThat(confirmed.at("/me/signedIn").asBoolean()).isTrue();
  }

  /// The code of a step that many after the present one.
  String code(int later) {
    return Totp.usual(secret).code(Totp.stepAt(Instant.now()) + later);
  }

  void uses(Someone other) {
    secret = other.secret;
  }

  static String form(String code) {
    return "{\"code\": \"" + code + "\"}";
  }

  public Browser.Answer post(String address, String form) {
    return browser.post(address, form);
  }

  public JsonNode get(String address) {
    return done(browser.get(address));
  }

  public static JsonNode done(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
    return answer.body();
  }
}
