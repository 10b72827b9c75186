package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class SignInTest {

  private static final Instant BEFORE = Instant.parse("2026-11-20T00:00:00Z");

  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private final String login = "citizen-" + UUID.randomUUID();

  @BeforeEach
  void aCitizen() {
    db.sql("delete from access.wrong_try").update();
    accounts.put(
        new Account(UUID.randomUUID(), login, Account.Kind.CITIZEN, null, "周敏", "19900000217"),
        passwords.hash("right"),
        BEFORE);
  }

  @Test
  void a_visitor_is_nobody_and_gets_no_cookie_for_reading() {
    var browser = new Browser(port);
    var me = browser.get("/api/access/me");
    assertThat(me.body().path("signedIn").asBoolean()).isFalse();
    assertThat(me.header("Set-Cookie")).isEmpty();
  }

  @Test
  void the_right_password_signs_in_whatever_the_case_of_the_name() {
    var browser = new Browser(port);
    var me = signIn(browser, login.toUpperCase(java.util.Locale.ROOT), "right");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.body().path("account").path("name").asString()).isEqualTo("周敏");
    assertThat(me.body().path("account").path("kind").asString()).isEqualTo("citizen");
    assertThat(me.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(browser.get("/api/access/me").body()).isEqualTo(me.body());
  }

  @Test
  void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
    var wrong = signIn(new Browser(port), login, "wrong");
    var unknown = signIn(new Browser(port), "nobody-" + UUID.randomUUID(), "wrong");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.problem()).isEqualTo("wrong-credentials");
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void the_sixth_try_for_a_name_is_refused_even_with_the_right_password() {
    for (var count = 0; count < WrongTries.PER_LOGIN; count++)
      assertThat(signIn(new Browser(port), login, "wrong").status()).isEqualTo(401);
    var locked = signIn(new Browser(port), login, "right");
    assertThat(locked.status()).isEqualTo(429);
    assertThat(locked.problem()).isEqualTo("too-many-tries");
    assertThat(locked.body().path("retryAfter").asInt()).isBetween(1, 900);
    assertThat(locked.header("Retry-After")).isEqualTo(locked.body().path("retryAfter").asString());
  }

  @Test
  void thirty_tries_at_once_are_no_way_round_the_lock() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 30)
              .mapToObj(i -> threads.submit(() -> signIn(new Browser(port), login, "wrong")))
              .toList();
      var wrong = 0;
      for (var answer : tries) if (answer.get().status() == 401) wrong++;
      assertThat(wrong).isEqualTo(WrongTries.PER_LOGIN);
    }
  }

  @Test
  void a_member_of_staff_works_in_the_post_held_today_and_may_choose_another_that_is_held() {
    var browser = new Browser(port);
    var me = signIn(browser, "lin.dispatcher", "linlan-demo").body();
    assertThat(me.path("account").path("kind").asString()).isEqualTo("staff");
    assertThat(me.path("post").path("roles").toString()).contains("dispatcher");
    assertThat(me.path("post").path("unit").path("nameEn").asString()).isNotEmpty();
    var post = me.path("post").path("id").asString();
    var chosen = browser.post("/api/access/post", "{\"post\":\"" + post + "\"}");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.body()).isEqualTo(me);
    assertThat(browser.post("/api/access/post", "{\"post\":\"P99999\"}").problem())
        .isEqualTo("post-not-held");
  }

  @Test
  void the_demo_tells_whom_one_may_try_it_as() {
    var accounts = new Browser(port, "en").get("/api/access/demo-accounts").body();
    assertThat(accounts.size()).isGreaterThan(5);
    assertThat(accounts.path(0).path("login").asString()).isEqualTo("zhou");
    assertThat(accounts.path(0).path("note").asString()).startsWith("Citizen");
  }

  @Test
  void a_name_that_does_not_exist_is_locked_just_the_same() {
    var nobody = "nobody-" + UUID.randomUUID();
    for (var count = 0; count < WrongTries.PER_LOGIN; count++)
      assertThat(signIn(new Browser(port), nobody, "wrong").status()).isEqualTo(401);
    assertThat(signIn(new Browser(port), nobody, "wrong").problem()).isEqualTo("too-many-tries");
  }

  @Test
  void twenty_wrong_tries_from_one_address_lock_the_address_for_every_name() {
    for (var count = 0; count < WrongTries.PER_ADDRESS; count++)
      signIn(new Browser(port), "nobody-" + UUID.randomUUID(), "wrong");
    assertThat(signIn(new Browser(port), login, "right").problem()).isEqualTo("too-many-tries");
  }

  @Test
  void signing_in_gives_a_new_token_and_the_one_known_before_opens_nothing() {
    var browser = new Browser(port);
    signIn(browser, login, "wrong");
    var planted = browser.cookie(SessionCookie.NAME);
    assertThat(planted).isNotEmpty();

    signIn(browser, login, "right");
    assertThat(browser.cookie(SessionCookie.NAME)).isNotEqualTo(planted);
    assertThat(meWith(planted).body().path("signedIn").asBoolean()).isFalse();
    assertThat(meWith(browser.cookie(SessionCookie.NAME)).body().path("signedIn").asBoolean())
        .isTrue();
  }

  @Test
  void after_signing_out_the_token_opens_nothing() {
    var browser = new Browser(port);
    signIn(browser, login, "right");
    var token = browser.cookie(SessionCookie.NAME);
    assertThat(browser.post("/api/access/sign-out", "{}").status()).isEqualTo(200);
    assertThat(browser.cookie(SessionCookie.NAME)).isEmpty();
    assertThat(meWith(token).body().path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void the_database_holds_no_token() {
    var browser = new Browser(port);
    signIn(browser, login, "right");
    var kept =
        db.sql("select string_agg(s::text, ' ') from access.session s")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(browser.cookie(SessionCookie.NAME));
  }

  @Test
  void an_idle_session_ends() {
    var browser = new Browser(port);
    signIn(browser, login, "right");
    db.sql("update access.session set idle_at = timestamptz '2026-01-01'").update();
    assertThat(browser.get("/api/access/me").body().path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void an_empty_password_is_asked_for_in_both_languages() {
    var form = "{\"login\":\"" + login + "\",\"password\":\" \"}";
    var zh = new Browser(port, "zh-CN").post("/api/access/sign-in", form);
    var en = new Browser(port, "en").post("/api/access/sign-in", form);
    assertThat(zh.status()).isEqualTo(422);
    assertThat(zh.body().path("field").asString()).isEqualTo("password");
    assertThat(zh.body().path("title").asString()).isEqualTo("内容没有填完");
    assertThat(en.body().path("title").asString()).isEqualTo("Something is missing");
  }

  @Test
  void a_post_that_is_not_held_cannot_be_chosen() {
    var browser = new Browser(port);
    assertThat(browser.post("/api/access/post", "{\"post\":\"P00001\"}").problem())
        .isEqualTo("sign-in-needed");
    signIn(browser, login, "right");
    assertThat(browser.post("/api/access/post", "{\"post\":\"P00001\"}").problem())
        .isEqualTo("post-not-held");
  }

  private static Browser.Answer signIn(Browser browser, String login, String password) {
    return browser.post(
        "/api/access/sign-in", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
  }

  private Browser.Answer meWith(String token) {
    var browser = new Browser(port);
    return browser.send(
        browser.request("/api/access/me").header("Cookie", SessionCookie.NAME + "=" + token).GET());
  }
}
