package org.anlan.exchange;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.access.Masking;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser.Answer;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// The base libraries of Linlan: read under a grant and no further, each look shown to whoever it is about, a wrong field corrected by its
/// source, a table loaded again and again.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class BaseLibraryStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {
    final List<DataChanged> heard = new ArrayList<>();

    @EventListener
    void on(DataChanged changed) {
      heard.add(changed);
    }
  }

  private static final String ZHOU = "990102199305170026";
  private static final String CIVIL = "11990100042110961X";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired ByHand hearing;
  @Autowired LibraryLoading loading;
  @LocalServerPort int port;

  @BeforeEach
  void aMonday() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    db.sql("truncate exchange.look, exchange.correction").update();
    db.sql("delete from exchange.data_grant where not from_city").update();
    hearing.heard.clear();
  }

  private Townsperson as(String login) {
    return Townsperson.signedIn(port, login);
  }

  private static String question(String purpose, String fields, String more) {
    return """
    {"library": "persons", "key": "%s", "purpose": "%s", "matter": "老年人优待证申领 0001", "fields": %s%s}
    """
        .formatted(ZHOU, purpose, fields, more);
  }

  private static Answer ask(Townsperson who, String form) {
    return who.browser.post("/api/exchange/readings", form);
  }

  private static Map<String, String> values(JsonNode reading) {
    var values = new HashMap<String, String>();
    reading
        .path("values")
        .forEach(
            value -> values.put(value.path("field").asString(), value.path("value").asString()));
    return values;
  }

  @Test
  void a_unit_reads_what_its_grant_gives_masked_and_no_more() {
    var he = as("he.civil");
    var given = done(ask(he, question("check", "[\"name\", \"birth\", \"marital\"]", "")));
    assertThat(values(given))
        .containsEntry("name", "周**")
        .containsEntry("birth", "1993-**-**")
        .containsEntry("marital", "married");

    var plain = ask(he, question("check", "[\"name\"]", ", \"plain\": true"));
    assertThat(plain.status()).isEqualTo(403);
    assertThat(plain.problem()).isEqualTo("data-not-granted");
    assertThat(plain.body().path("detail").asString()).contains("临澜市民政局", "审批核验", "姓名", "数据授权");
    var further = ask(he, question("check", "[\"name\", \"phone\"]", ""));
    assertThat(further.body().path("missing").get(0).asString()).isEqualTo("phone");
    assertThat(ask(he, question("prefill", "[\"name\"]", "")).problem())
        .isEqualTo("data-not-granted");
    assertThat(ask(as("li.handler"), question("check", "[\"name\"]", "")).problem())
        .isEqualTo("data-not-granted");
  }

  @Test
  void whether_something_is_so_is_answered_without_the_value() {
    var answer =
        done(
            ask(
                as("he.civil"),
                question(
                    "check",
                    "[]",
                    """
                    , "claims": [{"field": "name", "test": "equals", "value": "周晓禾"},
                                 {"field": "birth", "test": "age-at-least", "value": "60"},
                                 {"field": "birth", "test": "age-below", "value": "60"}]\
                    """)));
    assertThat(answer.path("values")).isEmpty();
    var holds = new ArrayList<Boolean>();
    answer.path("answers").forEach(one -> holds.add(one.path("holds").asBoolean()));
    assertThat(holds).containsExactly(true, false, true);
    var look = done(as("zhou").browser.get("/api/exchange/mine/looks")).path("rows").get(0);
    assertThat(look.path("result").asString()).isEqualTo("answered");
    assertThat(look.path("fields").asString()).contains("出生日期（是否满 60 岁）").doesNotContain("周晓禾");
  }

  @Test
  void every_look_is_written_down_also_a_refused_one_and_the_person_sees_them() {
    var he = as("he.civil");
    done(ask(he, question("check", "[\"name\"]", "")));
    ask(he, question("check", "[\"phone\"]", ""));
    var looks = done(as("zhou").browser.get("/api/exchange/mine/looks")).path("rows");
    assertThat(looks).hasSize(2);
    assertThat(looks.get(0).path("result").asString()).isEqualTo("refused");
    assertThat(looks.get(1).path("unit").asString()).isEqualTo("临澜市民政局");
    assertThat(looks.get(1).path("purposeName").asString()).isEqualTo("审批核验");
    assertThat(looks.get(1).path("matter").asString()).isEqualTo("老年人优待证申领 0001");
    assertThat(done(as("zhou.elder").browser.get("/api/exchange/mine/looks")).path("rows"))
        .isEmpty();

    assertThat(done(as("bao.data").browser.get("/api/exchange/looks?result=refused")).path("rows"))
        .hasSize(1);
    assertThat(done(as("li.handler").browser.get("/api/exchange/looks")).path("rows")).isEmpty();
    var file = as("bao.data").browser.get("/api/exchange/looks.csv").whole();
    assertThat(new String(file.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("老年人优待证申领 0001", "exported by bao.data")
        .doesNotContain(ZHOU);
  }

  private static String grant(String fields) {
    return """
    {"unit": "%s", "library": "persons", "fields": %s, "purpose": "check", "depth": "masked",
     "basis": "高龄津贴核验，民政局与数据局会商", "from": "2026-11-01", "to": "2027-10-31"}
    """
        .formatted(CIVIL, fields);
  }

  @Test
  void a_grant_is_asked_for_by_one_approved_by_another_and_revoked() {
    var he = as("he.civil");
    var id =
        done(he.browser.post("/api/exchange/grants", grant("[\"phone\"]"))).path("id").asString();
    var address = "/api/exchange/grants/" + id;
    assertThat(ask(he, question("check", "[\"phone\"]", "")).status()).isEqualTo(403);
    var yes = "{\"approved\": true}";
    assertThat(he.browser.post(address + "/decision", yes).problem()).isEqualTo("grant-owner-only");
    assertThat(as("jiang.data").browser.post(address + "/decision", yes).problem())
        .isEqualTo("grant-owner-only");
    assertThat(as("li.handler").browser.post(address + "/decision", yes).status()).isEqualTo(404);

    var bao = as("bao.data");
    done(bao.browser.post(address + "/decision", yes));
    assertThat(values(done(ask(he, question("check", "[\"phone\"]", "")))))
        .containsEntry("phone", Masking.phone("19900000217"));
    assertThat(bao.browser.post(address + "/decision", yes).problem()).isEqualTo("grant-moved-on");

    assertThat(bao.browser.post(address + "/revocation", "{\"why\": \"\"}").status())
        .isEqualTo(422);
    done(bao.browser.post(address + "/revocation", "{\"why\": \"会商到期，不再需要\"}"));
    assertThat(ask(he, question("check", "[\"phone\"]", "")).status()).isEqualTo(403);
    var shown = done(he.browser.get("/api/exchange/grants?state=revoked")).path("rows");
    assertThat(shown.get(0).path("endedWhy").asString()).isEqualTo("会商到期，不再需要");
    assertThat(
            db.sql("select count(*) from ledger.pending where kind = 'data-grant'")
                    .query(Long.class)
                    .single()
                + db.sql("select count(*) from ledger.entry where kind = 'data-grant'")
                    .query(Long.class)
                    .single())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void nobody_decides_on_their_own_request_and_wrong_requests_are_named() {
    var bao = as("bao.data");
    var id =
        done(bao.browser.post("/api/exchange/grants", grant("[\"phone\"]"))).path("id").asString();
    assertThat(
            bao.browser
                .post("/api/exchange/grants/" + id + "/decision", "{\"approved\": true}")
                .problem())
        .isEqualTo("grant-by-another");
    var wrong = bao.browser.post("/api/exchange/grants", grant("[\"shoe_size\"]"));
    assertThat(wrong.problem()).isEqualTo("data-field");
    assertThat(wrong.body().path("detail").asString()).contains("shoe_size");
    assertThat(as("ye.police").browser.post("/api/exchange/grants", grant("[\"phone\"]")).status())
        .isEqualTo(422);
    assertThat(as("zhou").browser.get("/api/exchange/grants").status()).isEqualTo(403);
  }

  private String say(Townsperson who, String field, String value) {
    return done(who.browser.post(
            "/api/exchange/corrections",
            "{\"place\": 0, \"field\": \"%s\", \"value\": \"%s\", \"words\": \"户口簿上不是这样写的\"}"
                .formatted(field, value)))
        .path("number")
        .asString();
  }

  private static void act(Townsperson who, String number, String act, String more) {
    who.act(number, act, ", \"words\": \"已核对户籍档案\"" + more);
  }

  private String nation() {
    return db.sql("select fields ->> 'nation' from exchange.record where key = :key")
        .param("key", ZHOU)
        .query(String.class)
        .single();
  }

  @Test
  void a_wrong_field_is_corrected_by_its_source_verified_by_another_and_told() throws IOException {
    var zhou = as("zhou");
    var number = say(zhou, "nation", "回族");
    var second =
        zhou.browser.post(
            "/api/exchange/corrections",
            "{\"place\": 0, \"field\": \"nation\", \"value\": \"满族\", \"words\": \"再说一次\"}");
    assertThat(second.problem()).isEqualTo("correction-open");

    var ye = as("ye.police");
    act(ye, number, "corrected", "");
    assertThat(nation()).isEqualTo("汉族");
    act(as("jiang.data"), number, "answer", "");
    assertThat(nation()).isEqualTo("回族");
    assertThat(hearing.heard).extracting(DataChanged::fields).containsExactly(Set.of("nation"));
    assertThat(zhou.progress(number).path("stage").asString()).isEqualTo("CLOSED");
    var told = done(zhou.browser.get("/api/notices")).toString();
    assertThat(told).contains("您的数据已更正");
    var mine = done(zhou.browser.get("/api/exchange/mine")).path("records").get(0).path("fields");
    assertThat(mine.toString()).contains("回族");

    load("id_number,nation\n" + ZHOU + ",汉族\n");
    assertThat(nation()).as("the source still has the error").isEqualTo("回族");
    load("id_number,nation\n" + ZHOU + ",满族\n");
    assertThat(nation()).isEqualTo("满族");
    load("id_number,nation\n" + ZHOU + ",汉族\n");
  }

  @Test
  void what_is_right_stays_and_a_value_that_cannot_be_is_refused_to_the_handler_too() {
    var zhou = as("zhou");
    assertThat(
            zhou.browser
                .post(
                    "/api/exchange/corrections",
                    "{\"place\": 0, \"field\": \"birth\", \"value\": \"1993年\", \"words\": \"生日不对\"}")
                .body()
                .path("detail")
                .asString())
        .contains("2026-03-01");
    var number = say(zhou, "birth", "1993-05-18");
    var ye = as("ye.police");
    var page = ye.look(number);
    var offer =
        page.path("acts")
            .valueStream()
            .filter(one -> one.path("act").asString().equals("corrected"))
            .findFirst()
            .orElseThrow();
    var wrong =
        ye.browser.post(
            "/api/cases/" + number + "/acts",
            """
            {"act": "corrected", "task": "%s", "version": %d, "words": "已核对", "given": {"form.value": "昨天"}}
            """
                .formatted(offer.path("task").asString(), page.path("version").asLong()));
    assertThat(wrong.status()).as(wrong.body().toString()).isEqualTo(422);
    assertThat(wrong.body().path("detail").asString()).contains("昨天");
    act(ye, number, "right", "");
    act(as("jiang.data"), number, "answer", "");
    assertThat(
            db.sql("select fields ->> 'birth' from exchange.record where key = :key")
                .param("key", ZHOU)
                .query(String.class)
                .single())
        .isEqualTo("1993-05-17");
    assertThat(zhou.progress(number).path("stage").asString()).isEqualTo("UNSOLVED");
  }

  @Test
  void a_clerk_says_what_is_wrong_only_of_a_record_that_the_unit_was_given() {
    var form =
        "{\"library\": \"persons\", \"key\": \"%s\", \"field\": \"marital\", \"value\": \"single\", \"words\": \"婚姻登记系统里没有\"}"
            .formatted(ZHOU);
    var he = as("he.civil");
    assertThat(he.browser.post("/api/exchange/corrections", form).problem())
        .isEqualTo("data-unknown");
    done(ask(he, question("check", "[\"marital\"]", "")));
    done(he.browser.post("/api/exchange/corrections", form));
    assertThat(as("zhou.elder").browser.post("/api/exchange/corrections", form).problem())
        .isEqualTo("data-unknown");
  }

  @Test
  void ones_own_data_fills_a_form_and_nobody_elses_does() {
    var zhou = as("zhou");
    var mine = done(zhou.browser.get("/api/exchange/mine")).path("records");
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).path("title").asString()).isEqualTo("周晓禾");
    var tang = done(as("tang").browser.get("/api/exchange/mine")).path("records");
    assertThat(tang).hasSize(2);
    assertThat(tang.get(1).path("title").asString()).isEqualTo("临澜市悦来餐饮有限公司");
    assertThat(zhou.browser.get("/api/exchange/mine/looks?place=1").status()).isEqualTo(404);
    assertThat(new Townsperson(port).browser.get("/api/exchange/mine").status()).isEqualTo(401);
    assertThat(done(as("li.handler").browser.get("/api/exchange/mine")).path("records")).isEmpty();
  }

  @TempDir Path folder;

  private void load(String table) throws IOException {
    var file = folder.resolve("persons.csv");
    Files.writeString(file, table);
    new LoadRun(loading, loading.catalogue().getLibrary("persons"))
        .run(
            file,
            (in, line, reason) -> {
              throw new AssertionError(reason);
            });
  }
}
