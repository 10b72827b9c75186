package org.anlan.licences;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser.Answer;
import org.anlan.http.HandClock;
import org.anlan.rules.codes.LicenceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Licences of Linlan: issued in the transaction that grants them, held in the wallet, shown by a code that holds once, checked by everybody,
/// looked up for a use and no further.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LicencesStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  private static final String TANGS_FIRM = "91990102200000072B";
  private static final String ZHOU = "990102199305170026";
  private static final String MARKET = "11990100042134250E";
  private static final Issuing.Wish RESTAURANT =
      new Issuing.Wish(
          "food-business",
          new Issuing.Holder(TANGS_FIRM, "临澜市悦来餐饮有限公司"),
          Map.of(
              "name", "临澜市悦来餐饮有限公司",
              "legal_rep", "唐悦",
              "address", "澜城区鼓楼街道下塘社区1号",
              "form", "餐饮服务经营者",
              "items", "热食类食品制售"),
          MARKET,
          null);

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Issuing issuing;
  @Autowired Disclosing disclosing;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @BeforeEach
  void aMonday() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    db.sql("truncate licences.use_of, licences.pass").update();
    db.sql("delete from licences.licence where not from_city").update();
  }

  private Townsperson as(String login) {
    return Townsperson.signedIn(port, login);
  }

  private Licence issued() {
    return Objects.requireNonNull(transaction.execute(status -> issuing.issue(RESTAURANT)));
  }

  private void end(Licence licence, Licence.State state) {
    transaction.executeWithoutResult(
        status -> issuing.end(licence.identifier(), state, "监督检查发现严重问题"));
  }

  private static JsonNode wallet(Townsperson who) {
    return done(who.browser.get("/api/licences/mine")).path("licences");
  }

  private static JsonNode held(Townsperson who, String kind) {
    return wallet(who)
        .valueStream()
        .filter(one -> one.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " is not among " + wallet(who)));
  }

  private static JsonNode check(Townsperson who, String form) {
    return done(who.browser.post("/api/licences/checks", form));
  }

  private static JsonNode checkCode(Townsperson who, String code) {
    return check(who, "{\"code\": \"%s\"}".formatted(code));
  }

  @Test
  void the_citys_licences_are_there_each_with_an_identifier_that_holds() {
    var identifiers = db.sql("select identifier from licences.licence").query(String.class).list();
    assertThat(identifiers).hasSizeGreaterThan(7_000).doesNotHaveDuplicates();
    assertThat(identifiers).allMatch(text -> LicenceId.find(text).isPresent());
    var kinds = new HashSet<String>();
    done(new Townsperson(port).browser.get("/api/licences/kinds"))
        .forEach(kind -> kinds.add(kind.path("code").asString()));
    assertThat(kinds).hasSize(14).contains("business-licence", "id-card", "marriage");
  }

  @Test
  void an_issued_licence_has_number_document_and_proof_or_there_is_nothing() {
    var licence = issued();
    assertThat(LicenceId.find(licence.identifier()).orElseThrow().issuer()).isEqualTo(MARKET);
    assertThat(licence.number()).matches("2026\\d{7}");
    assertThat(licence.validTo()).isEqualTo(LocalDate.of(2031, 11, 22));

    var tang = as("tang");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> held(tang, "food-business").path("files").path(0).has("ofd"));
    var files = held(tang, "food-business").path("files").get(0);
    assertThat(files.path("number").asString()).contains("证");
    var pdf = files.path("pdf").asString();
    assertThat(tang.browser.get(pdf).status()).isEqualTo(200);
    assertThat(as("zhou").browser.get(pdf).status()).isEqualTo(404);

    var before = db.sql("select count(*) from licences.licence").query(Long.class).single();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              issuing.issue(RESTAURANT);
              throw new IllegalStateException("the act failed");
            }))
        .hasMessage("the act failed");
    assertThat(db.sql("select count(*) from licences.licence").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void what_a_kind_does_not_allow_is_said_before_it_is_issued() {
    var bare =
        new Issuing.Wish("food-business", RESTAURANT.holder(), Map.of("name", "某店"), MARKET, null);
    assertThat(Objects.requireNonNull(issuing.whyNot(bare)).zh()).contains("照面信息缺少");
    var civil =
        new Issuing.Wish(
            "food-business", RESTAURANT.holder(), RESTAURANT.face(), "11990100042110961X", null);
    assertThat(Objects.requireNonNull(issuing.whyNot(civil)).zh()).contains("不是“食品经营许可证”的发证机关");
    assertThat(issuing.whyNot(RESTAURANT)).isNull();
  }

  @Test
  void a_changed_licence_is_the_next_version_and_the_one_before_is_replaced() {
    var first = issued();
    var next =
        Objects.requireNonNull(
            transaction.execute(status -> issuing.issueNext(first.identifier(), RESTAURANT)));
    assertThat(next.number()).isEqualTo(first.number());
    assertThat(next.previous()).isEqualTo(first.identifier());
    assertThat(LicenceId.find(next.identifier()).orElseThrow().version()).isEqualTo(2);
    var stranger = new Townsperson(port);
    assertThat(checkCode(stranger, first.identifier()).path("result").asString())
        .isEqualTo("REVOKED");
    assertThat(checkCode(stranger, next.identifier()).path("result").asString()).isEqualTo("VALID");
  }

  @Test
  void the_wallet_has_what_the_person_and_her_firm_hold_views_of_the_library_too() {
    var tang = as("tang");
    assertThat(held(tang, "id-card").path("fields").toString()).contains("唐悦", "女");
    assertThat(held(tang, "business-licence").path("holder").asString()).isEqualTo("临澜市悦来餐饮有限公司");
    assertThat(held(as("zhou"), "marriage").path("state").asString()).isEqualTo("valid");
    assertThat(wallet(as("zhou")).toString()).doesNotContain("唐悦");
    assertThat(wallet(as("li.handler"))).isEmpty();
    assertThat(new Townsperson(port).browser.get("/api/licences/mine").status()).isEqualTo(401);
  }

  private static JsonNode pass(Townsperson who, String key) {
    return done(who.browser.post("/api/licences/mine/passes", "{\"key\": \"%s\"}".formatted(key)));
  }

  @Test
  void a_code_shows_a_licence_once_masked_and_the_holder_sees_that_it_was_used() {
    var tang = as("tang");
    var code = pass(tang, "view:id-card").path("code").asString();
    var inspector = as("meng.market");
    var shown = checkCode(inspector, code.toLowerCase(java.util.Locale.ROOT));
    assertThat(shown.path("result").asString()).isEqualTo("VALID");
    assertThat(shown.path("fields").toString()).contains("唐*").doesNotContain("唐悦");
    assertThat(checkCode(inspector, code).path("result").asString()).isEqualTo("UNKNOWN");

    var uses = done(tang.browser.get("/api/licences/mine/uses")).path("rows");
    assertThat(uses).hasSize(1);
    assertThat(uses.get(0).path("result").asString()).isEqualTo("shown");
    assertThat(uses.get(0).path("user").asString()).isEqualTo("临澜市市场监督管理局");
    assertThat(done(as("zhou").browser.get("/api/licences/mine/uses")).path("rows")).isEmpty();

    var before = pass(tang, "view:id-card").path("code").asString();
    pass(tang, "view:id-card");
    assertThat(checkCode(inspector, before).path("result").asString())
        .as("a newer code takes its place")
        .isEqualTo("UNKNOWN");
    var late = pass(tang, "view:id-card").path("code").asString();
    db.sql("update licences.pass set ends_at = made_at").update();
    assertThat(checkCode(inspector, late).path("result").asString()).isEqualTo("UNKNOWN");
  }

  @Test
  void everybody_checks_an_identifier_and_learns_nothing_of_the_holder() {
    var licence = issued();
    var stranger = new Townsperson(port);
    var found = checkCode(stranger, licence.identifier());
    assertThat(found.path("result").asString()).isEqualTo("VALID");
    assertThat(found.path("issuer").asString()).isEqualTo("临澜市市场监督管理局");
    assertThat(found.toString()).doesNotContain("悦来", "唐悦", TANGS_FIRM);
    var last = licence.identifier().charAt(licence.identifier().length() - 1);
    var wrong =
        licence.identifier().substring(0, licence.identifier().length() - 1)
            + (last == 'A' ? 'B' : 'A');
    assertThat(checkCode(stranger, wrong).path("result").asString()).isEqualTo("UNKNOWN");
    var withFile =
        "{\"code\": \"%s\", \"sha256\": \"%s\"}".formatted(licence.identifier(), "0".repeat(64));
    assertThat(check(stranger, withFile).path("result").asString()).isEqualTo("TAMPERED");
    var ofAnother = "{\"code\": \"%s\", \"holder\": \"%s\"}".formatted(licence.identifier(), ZHOU);
    assertThat(check(stranger, ofAnother).path("result").asString()).isEqualTo("TAMPERED");

    end(licence, Licence.State.SUSPENDED);
    assertThat(checkCode(stranger, licence.identifier()).path("result").asString())
        .isEqualTo("REVOKED");
    end(licence, Licence.State.VALID);
    businessClock.pass(Duration.ofDays(366 * 5));
    assertThat(checkCode(stranger, licence.identifier()).path("result").asString())
        .isEqualTo("EXPIRED");
  }

  @Test
  void what_ended_stays_ended() {
    var licence = issued();
    end(licence, Licence.State.FORFEITED);
    assertThatThrownBy(() -> end(licence, Licence.State.VALID)).hasMessageContaining("FORFEITED");
    var tang = as("tang");
    var key = "{\"key\": \"%s\"}".formatted(licence.identifier());
    assertThat(tang.browser.post("/api/licences/mine/passes", key).problem())
        .isEqualTo("licence-field");
    assertThat(as("zhou").browser.post("/api/licences/mine/passes", key).status()).isEqualTo(404);
  }

  private Answer lookUp(String login, String purpose, String fields) {
    return as(login)
        .browser
        .post(
            "/api/licences/readings",
            """
            {"kind": "marriage", "holder": "%s", "purpose": "%s", "matter": "生育登记 0001", "fields": %s}
            """
                .formatted(ZHOU, purpose, fields));
  }

  @Test
  void a_look_up_gives_what_its_use_needs_and_is_written_down_also_when_refused() {
    var whole = done(lookUp("he.civil", "prefill", "[]"));
    assertThat(whole.path("fields").toString()).contains("周晓禾", "spouse_id");
    var masked = done(lookUp("he.civil", "check", "[]"));
    assertThat(masked.path("fields").toString()).contains("周**").doesNotContain("周晓禾", "spouse_id");
    assertThat(lookUp("he.civil", "check", "[\"spouse_id\"]").problem())
        .isEqualTo("licence-not-for-this");
    assertThat(lookUp("he.civil", "marketing", "[]").problem()).isEqualTo("licence-not-for-this");
    assertThat(lookUp("zhou", "check", "[]").problem()).isEqualTo("licence-staff-only");

    var uses = done(as("zhou").browser.get("/api/licences/mine/uses")).path("rows");
    assertThat(uses.valueStream().map(use -> use.path("result").asString()).toList())
        .isEqualTo(List.of("refused", "refused", "given", "given"));
    assertThat(uses.get(3).path("matter").asString()).isEqualTo("生育登记 0001");
  }

  @Test
  void a_module_reads_the_best_licence_of_a_kind() {
    var wish =
        new Disclosing.Wish(
            null, "办事预填", "", "food-business", TANGS_FIRM, "prefill", "开餐馆 0001", Set.of());
    assertThat(disclosing.read(wish)).isInstanceOf(Disclosed.None.class);
    var licence = issued();
    assertThat(disclosing.read(wish))
        .isInstanceOfSatisfying(
            Disclosed.Given.class,
            given -> {
              assertThat(given.identifier()).isEqualTo(licence.identifier());
              assertThat(given.values()).containsEntry("items", "热食类食品制售");
            });
  }
}
