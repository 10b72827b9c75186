package org.anlan.access;

import static org.anlan.access.Someone.PASSWORD;
import static org.anlan.access.Someone.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// The three administrators: what each may do, that none can do another's, and what stays of it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class AdministratorsStoryTest {

  private static final String FAR_HANDLER_POST =
      "select h.post from directory.holding h where h.person = 'H00944' limit 1";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired Leavers leavers;
  @Autowired org.anlan.ledger.Ledger ledger;

  @BeforeEach
  void a_new_morning() {
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
    db.sql("delete from access.wrong_try").update();
    db.sql("delete from access.role_grant").update();
    db.sql("update access.account set blocked_at = null").update();
  }

  @Test
  void each_does_its_own_and_none_the_others() {
    var system = Someone.signedIn(port, "admin.system");
    var security = Someone.signedIn(port, "admin.security");
    var audit = Someone.signedIn(port, "admin.audit");
    var li = Someone.signedIn(port, "li.handler");
    var zhao = account("zhao.handler");

    var blocking = "/api/access/accounts/" + zhao + "/block";
    for (var other : List.of(security, audit, li))
      assertThat(other.post(blocking, "{\"why\": \"试试\"}").problem())
          .isEqualTo("administrator-only");
    var unlocking = "/api/access/accounts/" + zhao + "/unlock";
    for (var other : List.of(system, audit, li))
      assertThat(other.post(unlocking, "{}").problem()).isEqualTo("administrator-only");
    for (var other : List.of(system, security, li))
      for (var reading : List.of("looks", "records", "looks.csv", "records.csv", "choices"))
        assertThat(other.browser.get("/api/access/audit/" + reading).problem())
            .as(reading)
            .isEqualTo("administrator-only");
    for (var admin : List.of(system, security, audit)) {
      assertThat(admin.browser.get("/api/cases/tasks").problem()).isEqualTo("staff-only");
      assertThat(admin.get("/api/notices").path("rows").size()).isZero();
    }
  }

  @Test
  void a_new_member_of_staff_gets_a_password_that_opens_only_its_change() {
    var system = Someone.signedIn(port, "admin.system");
    var person = personWithoutAccount();
    var given = done(system.post("/api/access/accounts", form("new.clerk", person, "staff")));
    var password = given.path("password").asString();

    var clerk = new Someone(port);
    assertThat(done(clerk.signIn("new.clerk", password)).path("next").asString())
        .isEqualTo("password");
    assertThat(clerk.browser.get("/api/cases/tasks").problem()).isEqualTo("sign-in-needed");
    assertThat(change(clerk, password, "new.clerk-2026").path("detail").asString()).contains("账号名");
    var me = change(clerk, password, "three bridges and a ferry");
    assertThat(me.path("signedIn").asBoolean()).isTrue();
    assertThat(clerk.browser.get("/api/cases/tasks").status()).isEqualTo(200);
    assertThat(new Someone(port).signIn("new.clerk", password).problem())
        .isEqualTo("wrong-credentials");

    assertThat(system.post("/api/access/accounts", form("new.clerk", person, "staff")).problem())
        .isEqualTo("login-taken");
    assertThat(system.post("/api/access/accounts", form("other", person, "staff")).problem())
        .isEqualTo("account-twice");
    assertThat(system.post("/api/access/accounts", form("other", "H9", "staff")).problem())
        .isEqualTo("person-unknown");
    db.sql("update access.account set blocked_at = now() where login = 'new.clerk'").update();
  }

  @Test
  void another_administrator_waits_for_the_security_administrator_and_is_a_third_person() {
    var system = Someone.signedIn(port, "admin.system");
    var security = Someone.signedIn(port, "admin.security");
    assertThat(
            system.post("/api/access/accounts", form("second", "H00191", "audit-admin")).problem())
        .isEqualTo("administrator-twice");
    var given =
        done(
            system.post(
                "/api/access/accounts", form("audit.two", personWithoutAccount(), "audit-admin")));
    var id = given.path("account").asString();
    var auditor = new Someone(port);
    assertThat(auditor.signIn("audit.two", given.path("password").asString()).problem())
        .isEqualTo("wrong-credentials");
    assertThat(
            system
                .post("/api/access/accounts/" + id + "/decision", "{\"approve\": true}")
                .problem())
        .isEqualTo("administrator-only");
    done(security.post("/api/access/accounts/" + id + "/decision", "{\"approve\": true}"));
    assertThat(
            done(auditor.signIn("audit.two", given.path("password").asString()))
                .path("next")
                .asString())
        .isEqualTo("password");
  }

  @Test
  void the_tables_themselves_refuse_one_person_as_two_administrators() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            db.sql(
                    """
                    insert into access.account (id, login, kind, person, name, secret, created_at)
                    values (gen_random_uuid(), 'twice', 'AUDIT_ADMIN', 'H00190', 'x', 'x', now())
                    """)
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_role_is_asked_for_by_one_and_granted_by_another_to_the_post_and_the_module() {
    var system = Someone.signedIn(port, "admin.system");
    var security = Someone.signedIn(port, "admin.security");
    var luo = Someone.signedIn(port, "luo.handler");
    assertThat(luo.browser.get("/api/cases/versions?procedure=street-repair").problem())
        .isEqualTo("staff-only");

    var asked = done(system.post("/api/access/roles", grant("supervisor", "cases")));
    var id = asked.path(0).path("id").asString();
    assertThat(asked.path(0).path("state").asString()).isEqualTo("asked");
    assertThat(luo.browser.get("/api/cases/versions?procedure=street-repair").status())
        .as("asked is not granted")
        .isEqualTo(403);
    assertThat(decide(system, id, true).problem()).isEqualTo("administrator-only");
    done(decide(security, id, true));
    assertThat(luo.browser.get("/api/cases/versions?procedure=street-repair").status())
        .isEqualTo(200);
    assertThat(luo.get("/api/access/me").at("/post/roles").toString())
        .as("for the module of cases, not for that of access")
        .doesNotContain("supervisor");
    assertThat(decide(security, id, false).problem()).isEqualTo("grant-decided");

    done(security.post("/api/access/roles/" + id + "/end", "{}"));
    assertThat(luo.browser.get("/api/cases/versions?procedure=street-repair").status())
        .isEqualTo(403);
    assertThat(security.get("/api/access/roles").size()).isZero();
    assertThat(security.get("/api/access/roles?past=true").path(0).path("state").asString())
        .isEqualTo("ended");
  }

  @Test
  void who_asked_does_not_decide_and_what_is_not_there_is_named() {
    var security = Someone.signedIn(port, "admin.security");
    var own = done(security.post("/api/access/roles", grant("supervisor", "cases")));
    var id = own.path(0).path("id").asString();
    assertThat(decide(security, id, true).problem()).isEqualTo("grant-own");
    assertThat(security.post("/api/access/roles", grant("emperor", "cases")).problem())
        .isEqualTo("role-unknown");
    assertThat(security.post("/api/access/roles", grant("supervisor", "moon")).problem())
        .isEqualTo("module-unknown");
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            db.sql("update access.role_grant set decided_by = asked_by, approved = true").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_role_for_another_area_shows_that_area_and_is_over_with_its_last_day() {
    var post = db.sql(FAR_HANDLER_POST).query(String.class).single();
    var luo = Someone.signedIn(port, "luo.handler");
    var zhou = Someone.signedIn(port, "zhou");
    var number = report(zhou);
    assertThat(luo.browser.get("/api/cases/" + number).status()).isEqualTo(404);
    grantDirectly(post, "dispatcher", "990102000000");
    assertThat(luo.browser.get("/api/cases/" + number).status()).isEqualTo(200);
    db.sql("update access.role_grant set valid_to = date '2026-01-02'").update();
    assertThat(luo.browser.get("/api/cases/" + number).status()).isEqualTo(404);
    db.sql("update access.role_grant set valid_to = null, post = 'P00001'").update();
    assertThat(luo.browser.get("/api/cases/" + number).status())
        .as("the post has it, not the person: whoever leaves the post leaves it")
        .isEqualTo(404);
  }

  @Test
  void who_was_locked_out_is_unlocked_by_the_security_administrator() {
    var security = Someone.signedIn(port, "admin.security");
    for (int count = 0; count < WrongTries.PER_LOGIN; count++)
      new Someone(port).signIn("sun.handler", "wrong");
    assertThat(new Someone(port).signIn("sun.handler", PASSWORD).problem())
        .isEqualTo("too-many-tries");
    var locked = security.get("/api/access/accounts/locked");
    assertThat(locked.path(0).path("login").asString()).isEqualTo("sun.handler");
    done(
        security.post(
            "/api/access/accounts/" + locked.path(0).path("account").asString() + "/unlock", "{}"));
    assertThat(new Someone(port).signIn("sun.handler", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_blocked_account_is_out_at_once_and_so_is_who_has_left() {
    var system = Someone.signedIn(port, "admin.system");
    var tan = Someone.signedIn(port, "tan.verifier");
    done(
        system.post(
            "/api/access/accounts/" + account("tan.verifier") + "/block", "{\"why\": \"停职\"}"));
    assertThat(tan.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    assertThat(new Someone(port).signIn("tan.verifier", PASSWORD).problem())
        .isEqualTo("wrong-credentials");
    assertThat(
            system
                .post(
                    "/api/access/accounts/" + account("admin.system") + "/block",
                    "{\"why\": \"x\"}")
                .problem())
        .isEqualTo("own-account");

    var he = Someone.signedIn(port, "he.verifier");
    db.sql("update access.account set person = 'H99999' where login = 'he.verifier'").update();
    leavers.look();
    assertThat(he.get("/api/access/me").path("signedIn").asBoolean()).isFalse();
    db.sql("update access.account set person = 'H00607' where login = 'he.verifier'").update();
  }

  @Test
  void all_of_it_stands_in_the_record_and_in_the_ledger_and_only_the_auditor_reads_it() {
    var system = Someone.signedIn(port, "admin.system");
    var audit = Someone.signedIn(port, "admin.audit");
    done(
        system.post(
            "/api/access/accounts/" + account("song.answerer") + "/block", "{\"why\": \"借调到外市\"}"));
    new Someone(port).signIn("song.answerer", PASSWORD);

    var blocked = audit.get("/api/access/audit/records?act=account_blocked").at("/rows/0");
    assertThat(blocked.path("login").asString()).isEqualTo("admin.system");
    assertThat(blocked.path("subjectText").asString()).isEqualTo("song.answerer");
    assertThat(blocked.path("words").asString()).isEqualTo("借调到外市");
    assertThat(blocked.path("address").asString()).startsWith("127.");
    assertThat(blocked.hasNonNull("proof")).isTrue();
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> assertThat(ledger.listProofs(blocked.path("subject").asString())).isNotEmpty());
    assertThat(
            db.sql(
                    "select act from access.record where act = 'SIGN_IN_FAILED' and words like 'so%'")
                .query(String.class)
                .list())
        .isNotEmpty();
    var read = audit.get("/api/access/audit/records?act=record_read").at("/rows").size();
    assertThat(read).isPositive();
    assertThat(audit.get("/api/access/audit/records?act=record_read").at("/rows").size())
        .as("reading is recorded once for a while, whoever else read before")
        .isEqualTo(read);
    var file = audit.browser.get("/api/access/audit/records.csv?act=account_blocked");
    var text = new String(file.whole().body(), StandardCharsets.UTF_8);
    assertThat(text).contains("song.answerer", "借调到外市", "exported by admin.audit");
    assertThat(audit.browser.get("/api/access/audit/records?act=nonsense").problem())
        .isEqualTo("filter-unknown");
  }

  private JsonNode change(Someone who, String old, String next) {
    return who.post(
            "/api/access/security/password",
            "{\"password\": \"%s\", \"next\": \"%s\"}".formatted(old, next))
        .body();
  }

  private static org.anlan.http.Browser.Answer decide(Someone who, String id, boolean approve) {
    return who.post("/api/access/roles/" + id + "/decision", "{\"approve\": " + approve + "}");
  }

  private String grant(String role, String module) {
    return """
    {"post": "%s", "role": "%s", "division": "990121000000", "module": "%s", "reason": "代理值班长一周"}
    """
        .formatted(db.sql(FAR_HANDLER_POST).query(String.class).single(), role, module);
  }

  private void grantDirectly(String post, String role, String division) {
    db.sql(
            """
            insert into access.role_grant (id, post, role, division, module, valid_from, reason, asked_by, asked_at,
                                           decided_by, decided_at, approved)
            select gen_random_uuid(), :post, :role, :division, 'cases', date '2026-01-01', '协查', s.id, now(), d.id, now(), true
              from access.account s, access.account d where s.login = 'admin.system' and d.login = 'admin.security'
            """)
        .param("post", post)
        .param("role", role)
        .param("division", division)
        .update();
  }

  private static String report(Someone citizen) {
    var photo = org.anlan.files.SamplePictures.jpeg(64, 48);
    var border = "anlan-border";
    var body =
        java.net.http.HttpRequest.BodyPublishers.concat(
            java.net.http.HttpRequest.BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                    .formatted(border)),
            java.net.http.HttpRequest.BodyPublishers.ofByteArray(photo),
            java.net.http.HttpRequest.BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
    var file =
        done(citizen.browser.upload(
                "/api/files",
                "multipart/form-data; boundary=" + border,
                body,
                java.util.UUID.randomUUID()))
            .path("id")
            .asString();
    var form =
        """
        {"kind": "pothole", "words": "路中间有个大坑", "place": {"lon": 123.29666, "lat": 31.05687}, "photos": ["%s"]}
        """
            .formatted(file);
    return done(citizen.post("/api/cases", form)).at("/progress/number").asString();
  }

  private String personWithoutAccount() {
    return db.sql(
            """
            select h.person from directory.holding h
             where h.valid_to is null and h.person not in (select person from access.account where person is not null)
             order by h.person limit 1
            """)
        .query(String.class)
        .single();
  }

  private static String form(String login, String person, String kind) {
    return "{\"login\": \"%s\", \"person\": \"%s\", \"kind\": \"%s\"}"
        .formatted(login, person, kind);
  }

  private String account(String login) {
    return db.sql("select id::text from access.account where login = :login")
        .param("login", login)
        .query(String.class)
        .single();
  }
}
