package org.anlan.access;

import static org.anlan.access.Someone.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// What a person sees and does about the own sign-ins: the browsers, signing out elsewhere, another password.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class SessionsAndPasswordsStoryTest {

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;

  @BeforeEach
  void nobody_is_signed_in() {
    db.sql("delete from access.case_grant").update();
    db.sql("delete from access.session").update();
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
    db.sql("delete from access.wrong_try").update();
  }

  @Test
  void each_browser_is_listed_with_where_it_came_from_and_another_is_signed_out() {
    var desk = Someone.signedIn(port, "li.handler");
    var telephone = Someone.signedIn(port, "li.handler");
    var open = desk.get("/api/access/security").path("sessions");
    assertThat(open.size()).isEqualTo(2);
    var other = open.path(0).path("here").asBoolean() ? open.path(1) : open.path(0);
    assertThat(other.path("address").asString()).startsWith("127.");
    assertThat(other.path("agent").asString()).startsWith("Java-http-client");

    done(desk.post("/api/access/security/sessions/" + other.path("id").asString() + "/end", "{}"));

    assertThat(telephone.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    assertThat(desk.get("/api/access/me").path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void nobody_ends_the_session_of_another() {
    var li = Someone.signedIn(port, "li.handler");
    var zhao = Someone.signedIn(port, "zhao.handler");
    var of = zhao.get("/api/access/security").at("/sessions/0/id").asString();
    assertThat(li.post("/api/access/security/sessions/" + of + "/end", "{}").status())
        .isEqualTo(404);
    assertThat(zhao.get("/api/access/me").path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void one_browser_too_many_ends_the_one_used_longest_ago() {
    var all = new ArrayList<Someone>();
    for (int count = 0; count <= SessionLife.STAFF.atOnce(); count++) {
      all.add(Someone.signedIn(port, "li.handler"));
      db.sql("update access.session set seen_at = seen_at - interval '1 minute'").update();
    }
    assertThat(all.getFirst().get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    for (var later : all.subList(1, all.size()))
      assertThat(later.get("/api/access/me").path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void a_new_password_signs_all_other_browsers_out_and_the_old_one_opens_nothing() {
    citizen("ferry.man", "the old ferry 9");
    var here = new Someone(port);
    done(here.signIn("ferry.man", "the old ferry 9"));
    var there = new Someone(port);
    done(there.signIn("ferry.man", "the old ferry 9"));
    assertThat(change(here, "wrong one", "four quiet herons")).isEqualTo("password-wrong");
    assertThat(change(here, "the old ferry 9", "four quiet herons")).isEmpty();
    assertThat(here.get("/api/access/me").path("signedIn").asBoolean()).isTrue();
    assertThat(there.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    assertThat(new Someone(port).signIn("ferry.man", "the old ferry 9").status()).isEqualTo(401);
    assertThat(new Someone(port).signIn("ferry.man", "four quiet herons").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "short7!, 8",
    "password123, 常见",
    "Woaini1314!!, 常见",
    "aaaaaaaaaa, 重复",
    "12345678, 连续",
    "my heron.watch, 账号名",
    "苏若兰的自行车坏了, 姓名",
    "x19900001111x, 电话"
  })
  void a_weak_password_is_refused_with_the_reason(String next, String why) {
    var account =
        new Account(
            java.util.UUID.randomUUID(),
            "heron.watch",
            Account.Kind.CITIZEN,
            null,
            "苏若兰",
            "19900001111");
    assertThat(PasswordRules.whyNot(account, next).orElseThrow().zh()).contains(why);
  }

  @Test
  void a_long_one_of_plain_words_is_taken_whatever_its_letters() {
    var account =
        new Account(java.util.UUID.randomUUID(), "li", Account.Kind.STAFF, "H1", "李", null);
    for (var next : List.of("four quiet herons", "今天河边有四只安静的白鹭", "uvxw-utsr-oqpm"))
      assertThat(PasswordRules.whyNot(account, next)).as(next).isEmpty();
    assertThat(PasswordRules.whyNot(account, "nine.char")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "12, 128", "13, 240", "40, 240"})
  void waits_grow_and_end_at_four_hours(int tries, long minutes) {
    assertThat(WrongTries.waitAfter(tries)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void an_administrators_session_ends_sooner_than_that_of_staff() {
    Someone.signedIn(port, "admin.audit");
    var idle =
        db.sql(
                """
                select extract(epoch from s.idle_at - s.seen_at) from access.session s
                  join access.account a on a.id = s.account where a.login = 'admin.audit'
                """)
            .query(Double.class)
            .single();
    assertThat(Duration.ofSeconds(Math.round(idle))).isEqualTo(Duration.ofMinutes(15));
  }

  private void citizen(String login, String password) {
    accounts.put(
        new Account(java.util.UUID.randomUUID(), login, Account.Kind.CITIZEN, null, "渡", null),
        passwords.hash(password),
        java.time.Instant.parse("2026-11-20T00:00:00Z"));
  }

  private static String change(Someone who, String old, String next) {
    return who.post(
            "/api/access/security/password",
            "{\"password\": \"%s\", \"next\": \"%s\"}".formatted(old, next))
        .problem();
  }
}
