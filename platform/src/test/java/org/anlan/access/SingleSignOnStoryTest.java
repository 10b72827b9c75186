package org.anlan.access;

import static org.anlan.access.Someone.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// Another system lets its people sign in here, as OpenID Connect Core 1.0 says, seen from a library that somebody else wrote.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class SingleSignOnStoryTest {

  private static final String FORM =
      """
      {"name": "会议预约", "nameEn": "Meeting rooms", "redirects": ["%s"], "farewells": ["http://localhost:9/bye"],
       "scopes": ["profile", "phone", "post"], "confidential": %s, "trusted": %s}
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired SigningKeys keys;
  private Someone system;
  private Someone li;

  @BeforeEach
  void a_new_morning() {
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
    db.sql("delete from access.wrong_try").update();
    db.sql("delete from access.consent").update();
    system = Someone.signedIn(port, "admin.system");
    li = Someone.signedIn(port, "li.handler");
  }

  @AfterEach
  void nobody_stays_blocked() {
    db.sql("update access.account set blocked_at = null").update();
  }

  private JsonNode made(boolean confidential, boolean trusted) {
    var form = FORM.formatted(RelyingParty.HOME, confidential, trusted);
    return done(system.post("/api/access/applications", form));
  }

  private RelyingParty party(JsonNode made) throws Exception {
    var secret = made.path("secret").asString("");
    return new RelyingParty(
        port, made.at("/application/clientId").asString(), secret.isEmpty() ? null : secret);
  }

  /// Where the browser is sent to; without the origin where that is ours.
  private String sent(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(302);
    return answer.header("Location").replaceFirst("^http://127.0.0.1:" + port, "");
  }

  private static Browser.Answer consent(Someone who, String asked, String... scopes) {
    var page = RelyingParty.parameters(asked);
    var form =
        new StringBuilder("client_id=" + page.get("client_id") + "&state=" + page.get("state"));
    for (var scope : scopes) form.append("&scope=").append(scope);
    return who.browser.send(
        who.browser
            .request("/oauth2/authorize")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  private static String code(RelyingParty party, String address) {
    assertThat(address).startsWith(RelyingParty.HOME + "?");
    var came = RelyingParty.parameters(address);
    assertThat(came.get("state")).isEqualTo(party.state.getValue());
    return came.getOrDefault("code", "");
  }

  @Test
  void somebody_signs_in_there_agrees_to_what_it_learns_and_takes_it_back() throws Exception {
    var party = party(made(true, false));
    var asks = party.asks("openid", "profile", "post");
    var visitor = new Someone(port);
    assertThat(sent(visitor.browser.get(asks)))
        .as("first one signs in here")
        .startsWith("/sign-in?to=%2Foauth2%2Fauthorize");

    var asked = sent(li.browser.get(asks));
    assertThat(asked).contains("/consent?");
    var page = RelyingParty.parameters(asked);
    var shown =
        li.get(
            "/api/access/applications/asking?client=%s&scope=%s"
                .formatted(
                    page.get("client_id"), page.getOrDefault("scope", "").replace(" ", "%20")));
    assertThat(shown.path("name").asString()).isEqualTo("会议预约");
    assertThat(shown.toString()).contains("现任岗位").doesNotContain("手机号码");

    var agreed = consent(li, asked, "profile", "post");
    var tokens = (OIDCTokenResponse) party.redeem(code(party, agreed.body().path("to").asString()));
    var claims = party.validated(tokens);
    assertThat(claims.getSubject().getValue()).isEqualTo(account("li.handler").toString());
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("li.handler");
    assertThat(claims.toJSONObject().toJSONString()).contains("handler");
    assertThat(claims.getClaim("phone_number")).as("not asked for").isNull();

    var info = party.userInfo(tokens.getOIDCTokens().getAccessToken());
    assertThat(info.getBodyAsJSONObject().get("name"))
        .as(info.getBody())
        .isEqualTo(claims.getStringClaim("name"));
    assertThat(sent(li.browser.get(asks))).as("agreed once").startsWith(RelyingParty.HOME + "?");

    var given = li.get("/api/access/applications/consents").path(0);
    assertThat(given.path("scopes").toString()).contains("profile", "post");
    done(
        li.post(
            "/api/access/applications/%s/withdraw".formatted(given.path("application").asString()),
            "{}"));
    assertThat(party.userInfo(tokens.getOIDCTokens().getAccessToken()).getStatusCode())
        .isEqualTo(401);
    assertThat(sent(li.browser.get(asks))).as("asked anew").contains("/consent?");
  }

  @Test
  void a_code_opens_once_to_its_own_browser_and_a_refresh_token_once() throws Exception {
    var party = party(made(false, true));
    var code = code(party, sent(li.browser.get(party.asks("openid"))));
    var own = party.verifier;
    party.verifier = new com.nimbusds.oauth2.sdk.pkce.CodeVerifier();
    assertThat(party.redeem(code).indicatesSuccess()).as("somebody who saw the code").isFalse();
    party.verifier = own;
    assertThat(party.redeem(code).indicatesSuccess()).isTrue();
    assertThat(party.redeem(code).indicatesSuccess()).as("a second time").isFalse();

    var secretly = party(made(true, true));
    var first =
        (OIDCTokenResponse)
            secretly.redeem(code(secretly, sent(li.browser.get(secretly.asks("openid")))));
    var old = first.getOIDCTokens().getRefreshToken();
    var second = (OIDCTokenResponse) secretly.refresh(old);
    assertThat(secretly.validatedLater(second).getSubject().getValue())
        .isEqualTo(account("li.handler").toString());
    assertThat(secretly.refresh(old).indicatesSuccess()).as("an old refresh token").isFalse();
  }

  @Test
  void who_is_blocked_gets_no_token_and_a_blocked_application_none_for_anybody() throws Exception {
    var made = made(true, true);
    var party = party(made);
    var tokens =
        (OIDCTokenResponse) party.redeem(code(party, sent(li.browser.get(party.asks("openid")))));
    done(
        system.post(
            "/api/access/accounts/%s/block".formatted(account("li.handler")), "{\"why\": \"调离\"}"));
    assertThat(party.refresh(tokens.getOIDCTokens().getRefreshToken()).indicatesSuccess())
        .isFalse();
    assertThat(party.userInfo(tokens.getOIDCTokens().getAccessToken()).getStatusCode())
        .isEqualTo(401);

    var zhao = Someone.signedIn(port, "zhao.handler");
    var id = made.at("/application/id").asString();
    done(system.post("/api/access/applications/%s/block".formatted(id), "{}"));
    var refused = sent(zhao.browser.get(party.asks("openid")));
    assertThat(refused).startsWith("/sign-in-refused?").contains("client_id");
    done(system.post("/api/access/applications/%s/open".formatted(id), "{}"));
    assertThat(sent(zhao.browser.get(party.asks("openid")))).startsWith(RelyingParty.HOME + "?");
  }

  @Test
  void an_address_that_is_not_registered_is_never_gone_to() throws Exception {
    var party = party(made(true, true));
    var elsewhere = party.asks("openid").replace("localhost%3A9%2Fback", "evil.example%2Fback");
    assertThat(sent(li.browser.get(elsewhere)))
        .startsWith("/sign-in-refused?")
        .contains("redirect_uri")
        .doesNotContain("evil");
    var withoutProof = party.asks("openid").replaceAll("&?code_challenge[^&]*", "");
    assertThat(sent(li.browser.get(withoutProof))).contains("error=invalid_request");
    var tooMuch = party.asks("openid", "everything");
    assertThat(sent(li.browser.get(tooMuch))).contains("error=invalid_scope");
    var nobody = "/oauth2/authorize?client_id=nobody&response_type=code";
    assertThat(sent(li.browser.get(nobody))).startsWith("/sign-in-refused?");
  }

  @Test
  void forged_tokens_open_nothing() throws Exception {
    var party = party(made(true, true));
    var tokens =
        (OIDCTokenResponse) party.redeem(code(party, sent(li.browser.get(party.asks("openid")))));
    var text = tokens.getOIDCTokens().getAccessToken().getValue();
    var forged = text.substring(0, text.length() - 6) + "AAAAAA";
    assertThat(party.userInfo(new BearerAccessToken(forged)).getStatusCode()).isEqualTo(401);
    assertThat(party.userInfo(new BearerAccessToken("x")).getStatusCode()).isEqualTo(401);
    var wrongSecret =
        new RelyingParty(
            port,
            db.sql("select max(client_id) from access.application").query(String.class).single(),
            "wrong");
    assertThat(wrongSecret.redeem("any").indicatesSuccess()).isFalse();
    assertThat(
            db.sql(
                    "select count(*) from access.sign_on where position(convert_to(:t, 'UTF8') in sealed) > 0")
                .param("t", text)
                .query(Long.class)
                .single())
        .as("a copy of the database shows no token")
        .isZero();
  }

  @Test
  void keys_turn_over_and_tokens_of_the_old_one_still_count() throws Exception {
    var party = party(made(true, true));
    var tokens =
        (OIDCTokenResponse) party.redeem(code(party, sent(li.browser.get(party.asks("openid")))));
    db.sql("update access.signing_key set made_at = made_at - interval '90 days'").update();
    keys.renew();
    assertThat(party.validated(tokens).getSubject()).isNotNull();
    var newer = (OIDCTokenResponse) party.refresh(tokens.getOIDCTokens().getRefreshToken());
    assertThat(
            ((com.nimbusds.jwt.SignedJWT) newer.getOIDCTokens().getIDToken())
                .getHeader()
                .getKeyID())
        .isNotEqualTo(
            ((com.nimbusds.jwt.SignedJWT) tokens.getOIDCTokens().getIDToken())
                .getHeader()
                .getKeyID());
    assertThat(party.validatedLater(newer).getSubject()).isNotNull();
  }

  @Test
  void signing_out_there_signs_out_here() throws Exception {
    var party = party(made(true, true));
    var tokens =
        (OIDCTokenResponse) party.redeem(code(party, sent(li.browser.get(party.asks("openid")))));
    var out =
        "/connect/logout?id_token_hint=%s&post_logout_redirect_uri=http://localhost:9/bye&state=s1"
            .formatted(tokens.getOIDCTokens().getIDTokenString());
    assertThat(sent(li.browser.get(out))).isEqualTo("http://localhost:9/bye?state=s1");
    assertThat(li.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void only_the_system_administrator_keeps_applications_and_only_whole_addresses() {
    var form = FORM.formatted(RelyingParty.HOME, true, true);
    assertThat(li.post("/api/access/applications", form).problem()).isEqualTo("administrator-only");
    assertThat(li.browser.get("/api/access/applications").problem())
        .isEqualTo("administrator-only");
    for (var wrong :
        new String[] {
          "http://rooms.example/back", "https://*.example/back", "https://rooms.example/back#x",
          "https://user@rooms.example/", "javascript:alert(1)", "rooms"
        }) {
      var refused = system.post("/api/access/applications", FORM.formatted(wrong, true, true));
      assertThat(refused.problem()).as(wrong).isEqualTo("address-unfit");
      assertThat(refused.body().path("detail").asString()).contains(wrong);
    }
    assertThat(
            system
                .post("/api/access/applications", form.replace("\"phone\"", "\"salary\""))
                .problem())
        .isEqualTo("scope-unknown");
    var made = made(true, false);
    var again =
        done(
            system.post(
                "/api/access/applications/%s/secret"
                    .formatted(made.at("/application/id").asString()),
                "{}"));
    assertThat(again.path("secret").asString()).isNotEqualTo(made.path("secret").asString());
    assertThat(
            db.sql(
                    "select count(*) from access.record where act = 'APPLICATION_SECRET' and entry is not null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private UUID account(String login) {
    return db.sql("select id from access.account where login = :login")
        .param("login", login)
        .query(UUID.class)
        .single();
  }
}
