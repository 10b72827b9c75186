package org.anlan.access;

import static org.anlan.access.Someone.PASSWORD;
import static org.anlan.access.Someone.done;
import static org.anlan.access.Someone.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.anlan.TestDatabase;
import org.anlan.rules.otp.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The second factor: administrators cannot do without, staff may have one, and nothing that was used opens again.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class SecondFactorStoryTest {

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  @Value("${anlan.home}")
  String home;

  @BeforeEach
  void nobody_has_one() {
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
    db.sql("delete from access.wrong_try").update();
  }

  @Test
  void an_administrator_sets_it_up_at_the_first_sign_in_and_is_nobody_before() {
    var admin = new Someone(port);
    var me = done(admin.signIn("admin.audit", PASSWORD));
    assertThat(me.path("signedIn").asBoolean()).isFalse();
    assertThat(me.path("next").asString()).isEqualTo("enrol");
    assertThat(admin.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    assertThat(admin.browser.get("/api/access/audit/looks").problem()).isEqualTo("sign-in-needed");

    admin.enrol();

    assertThat(admin.get("/api/access/me").at("/account/kind").asString()).isEqualTo("audit-admin");
    assertThat(admin.recoveryCodes.size()).isEqualTo(SecondFactorDesk.CODES);
  }

  @Test
  void the_next_sign_in_asks_for_a_code_and_a_used_one_opens_nothing() {
    var first = Someone.signedIn(port, "admin.system");
    var again = new Someone(port);
    again.uses(first);
    assertThat(done(again.signIn("admin.system", PASSWORD)).path("next").asString())
        .isEqualTo("code");
    assertThat(again.post("/api/access/sign-in/code", form(first.code(0))).problem())
        .as("the code that set it up")
        .isEqualTo("code-wrong");
    assertThat(again.post("/api/access/sign-in/code", form("123")).problem())
        .isEqualTo("code-wrong");
    var me = done(again.post("/api/access/sign-in/code", form(again.code(1))));
    assertThat(me.path("signedIn").asBoolean()).isTrue();

    var third = new Someone(port);
    third.signIn("admin.system", PASSWORD);
    assertThat(third.post("/api/access/sign-in/code", form(again.code(1))).problem())
        .as("a replay")
        .isEqualTo("code-wrong");
  }

  @Test
  void a_code_without_the_password_in_the_same_browser_opens_nothing() {
    var admin = Someone.signedIn(port, "admin.security");
    var thief = new Someone(port);
    assertThat(thief.post("/api/access/sign-in/code", form(admin.code(1))).problem())
        .isEqualTo("sign-in-again");
  }

  @Test
  void the_password_alone_changes_nothing_of_an_account_with_a_second_factor() {
    Someone.signedIn(port, "admin.system");
    var thief = new Someone(port);
    thief.signIn("admin.system", PASSWORD);
    assertThat(thief.post("/api/access/security/factor", "{}").problem())
        .isEqualTo("sign-in-again");
    var form = "{\"password\": \"%s\", \"next\": \"a quite different one\"}".formatted(PASSWORD);
    assertThat(thief.post("/api/access/security/password", form).problem())
        .isEqualTo("sign-in-again");
  }

  @Test
  void a_recovery_code_opens_once() {
    var admin = Someone.signedIn(port, "admin.system");
    var code = admin.recoveryCodes.path(3).asString();
    var without = new Someone(port);
    without.signIn("admin.system", PASSWORD);
    assertThat(
            done(without.post("/api/access/sign-in/code", form(code))).path("signedIn").asBoolean())
        .isTrue();
    assertThat(without.get("/api/access/security").path("codesLeft").asInt()).isEqualTo(9);
    var again = new Someone(port);
    again.signIn("admin.system", PASSWORD);
    assertThat(again.post("/api/access/sign-in/code", form(code)).problem())
        .isEqualTo("code-wrong");
  }

  @Test
  void guessing_codes_is_stopped_like_guessing_passwords() {
    var admin = Someone.signedIn(port, "admin.system");
    var thief = new Someone(port);
    thief.signIn("admin.system", PASSWORD);
    for (int count = 0; count < WrongTries.PER_LOGIN; count++)
      assertThat(thief.post("/api/access/sign-in/code", form("00000" + count)).status())
          .isEqualTo(422);
    var stopped = thief.post("/api/access/sign-in/code", form(admin.code(1)));
    assertThat(stopped.problem()).isEqualTo("too-many-tries");
    assertThat(stopped.body().path("retryAfter").asInt()).isBetween(1, 60);
  }

  @Test
  void staff_may_have_one_and_give_it_up_with_password_and_code() {
    var li = Someone.signedIn(port, "li.handler");
    assertThat(li.get("/api/access/security").path("needed").asBoolean()).isFalse();
    li.enrol();
    var proof = "{\"password\": \"%s\", \"code\": \"%s\"}";
    assertThat(
            li.post("/api/access/security/factor/remove", proof.formatted("wrong", li.code(1)))
                .problem())
        .isEqualTo("password-wrong");
    done(li.post("/api/access/security/factor/remove", proof.formatted(PASSWORD, li.code(1))));
    assertThat(li.get("/api/access/security").path("secondFactor").asBoolean()).isFalse();
    var admin = Someone.signedIn(port, "admin.audit");
    assertThat(
            admin
                .post(
                    "/api/access/security/factor/remove", proof.formatted(PASSWORD, admin.code(1)))
                .problem())
        .isEqualTo("second-factor-needed");
  }

  @Test
  void the_database_holds_neither_the_secret_nor_a_code_and_the_key_is_the_owners_alone()
      throws Exception {
    var admin = new Someone(port);
    admin.signIn("admin.system", PASSWORD);
    var secret = done(admin.post("/api/access/security/factor", "{}")).path("secret").asString();
    var kept = db.sql("select sealed from access.second_factor").query(byte[].class).single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(Base32.bytes(secret), StandardCharsets.ISO_8859_1));
    var key = Path.of(home, "keys", "access-seal.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }
}
