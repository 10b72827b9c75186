package org.anlan.access;

import static org.anlan.access.Someone.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// People sign in by a provider outside, and what it says is not believed when anything about it is wrong.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class OutsideStoryTest {

  private static final ProviderDouble OUTSIDE = start();

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  private static ProviderDouble start() {
    try {
      return new ProviderDouble();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("anlan.outside.issuer", OUTSIDE::issuer);
    registry.add("anlan.outside.client", () -> "anlan");
    registry.add("anlan.outside.secret", () -> "a-secret");
  }

  @BeforeEach
  void as_it_was() {
    OUTSIDE.lie = claims -> claims;
    OUTSIDE.subject = "citizen-card-" + System.nanoTime();
    db.sql("delete from access.second_factor").update();
    db.sql("delete from access.wrong_try").update();
  }

  private static String sent(org.anlan.http.Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(302);
    return answer.header("Location");
  }

  /// Goes there and comes back with a code.
  private static String return_of(Someone who, String to) {
    var asked =
        RelyingParty.parameters(sent(who.browser.get("/api/access/outside/begin?to=" + to)));
    OUTSIDE.nonce = asked.getOrDefault("nonce", "");
    assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
    return sent(who.browser.get("/api/access/outside/back?code=abc&state=" + asked.get("state")));
  }

  @Test
  void a_stranger_links_himself_by_signing_in_once_and_is_known_from_then_on() {
    var chen = new Someone(port);
    assertThat(return_of(chen, "/mine")).startsWith("/sign-in?outside=link&to=%2F");
    assertThat(chen.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    done(chen.signIn("zhou", Someone.PASSWORD));
    assertThat(done(chen.post("/api/access/outside/link", "{}")).path("linked").asBoolean())
        .isTrue();
    assertThat(done(chen.post("/api/access/outside/link", "{}")).path("linked").asBoolean())
        .as("once")
        .isFalse();
    assertThat(OUTSIDE.lastForm).contains("code_verifier=").contains("code=abc");

    var elsewhere = new Someone(port);
    assertThat(return_of(elsewhere, "/mine")).isEqualTo("/mine");
    assertThat(elsewhere.get("/api/access/me").at("/account/login").asString()).isEqualTo("zhou");
    assertThat(elsewhere.get("/api/access/outside/links").size()).isEqualTo(1);
    assertThat(done(elsewhere.post("/api/access/outside/unlink", "{}")).size()).isZero();
    assertThat(return_of(new Someone(port), "/mine")).startsWith("/sign-in?outside=link&to=%2F");
  }

  @Test
  void the_second_factor_is_asked_for_as_always() {
    var admin = Someone.signedIn(port, "admin.audit");
    assertThat(return_of(admin, "/admin")).startsWith("/sign-in?outside=link&to=%2F");
    done(admin.post("/api/access/outside/link", "{}"));

    var elsewhere = new Someone(port);
    elsewhere.uses(admin);
    assertThat(return_of(elsewhere, "/admin")).isEqualTo("/sign-in?step=code&to=%2Fadmin");
    assertThat(elsewhere.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    var me = done(elsewhere.post("/api/access/sign-in/code", Someone.form(elsewhere.code(1))));
    assertThat(me.at("/account/login").asString()).isEqualTo("admin.audit");
  }

  @Test
  void a_blocked_account_stays_blocked() {
    var zhao = Someone.signedIn(port, "zhao.handler");
    return_of(zhao, "/desk");
    done(zhao.post("/api/access/outside/link", "{}"));
    db.sql("update access.account set blocked_at = now() where login = 'zhao.handler'").update();
    assertThat(return_of(new Someone(port), "/desk")).isEqualTo("/sign-in?outside=blocked");
    db.sql("update access.account set blocked_at = null").update();
  }

  @Test
  void nothing_is_believed_that_is_forged_late_or_for_somebody_else() {
    var lies = new LinkedHashMap<String, UnaryOperator<JWTClaimsSet.Builder>>();
    lies.put("another issuer", claims -> claims.issuer("https://evil.example"));
    lies.put("for another", claims -> claims.audience("somebody-else"));
    lies.put("of another browser", claims -> claims.claim("nonce", "another"));
    lies.put(
        "run out", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
    lies.forEach((name, lie) -> {
      OUTSIDE.lie = lie;
      assertThat(return_of(new Someone(port), "/")).as(name).isEqualTo("/sign-in?outside=refused");
    });
    OUTSIDE.lie = claims -> claims;
    var honest = OUTSIDE.signs;
    OUTSIDE.signs = ProviderDouble.key();
    assertThat(return_of(new Someone(port), "/"))
        .as("signed with another key")
        .isEqualTo("/sign-in?outside=refused");
    OUTSIDE.signs = honest;
  }

  @Test
  void a_journey_ends_once_and_in_the_browser_that_began_it() {
    var who = new Someone(port);
    var asked = RelyingParty.parameters(sent(who.browser.get("/api/access/outside/begin?to=/")));
    OUTSIDE.nonce = asked.getOrDefault("nonce", "");
    var back = "/api/access/outside/back?code=abc&state=" + asked.get("state");
    assertThat(sent(new Someone(port).browser.get(back)))
        .as("another browser")
        .isEqualTo("/sign-in?outside=late");
    assertThat(sent(who.browser.get(back))).startsWith("/sign-in?outside=link&to=%2F");
    assertThat(sent(who.browser.get(back))).as("again").isEqualTo("/sign-in?outside=late");
    assertThat(sent(who.browser.get("/api/access/outside/back?error=access_denied&state=x")))
        .isEqualTo("/sign-in?outside=late");
    assertThat(
            RelyingParty.parameters(
                    sent(who.browser.get("/api/access/outside/begin?to=https://evil.example")))
                .get("redirect_uri"))
        .endsWith("/api/access/outside/back");
  }
}
