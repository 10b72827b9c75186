package org.anlan.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Townsperson;
import org.anlan.cli.CommandLine;
import org.anlan.http.Browser.Answer;
import org.anlan.http.HandClock;
import org.anlan.rules.csv.Csv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A November of promises kept and broken: counted while it runs, excluded, sampled, published, corrected, and counted again from the
/// command line.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class RateStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROADS = "1299010004216576X1";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired DataSource database;
  @Autowired HeardDesk heard;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Townsperson zhou;
  private Townsperson li;
  private Townsperson wei;
  private Townsperson qin;
  private Townsperson shen;

  @BeforeEach
  void nothingYet() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
    db.sql("truncate cases.case_file, cases.task, cases.event, cases.past_round, cases.reporter")
        .update();
    db.sql(
            "truncate oversight.supervision_order, oversight.trigger, oversight.heard, oversight.exclusion, oversight.publication, oversight.published, oversight.membership, oversight.sample, oversight.sample_round")
        .update();
    zhou = Townsperson.signedIn(port, "zhou");
    li = Townsperson.signedIn(port, "li.handler");
    wei = Townsperson.signedIn(port, "wei.overseer");
    qin = Townsperson.signedIn(port, "qin.overseer");
    shen = Townsperson.signedIn(port, "shen.liaison");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private String accepted() {
    var number = zhou.report().number();
    var unit = wei.look(number).path("unit").path("uscc").asString();
    assertThat(unit).isEqualTo(ROADS);
    li.act(number, "accept", "");
    return number;
  }

  private String handled() {
    var number = accepted();
    var photos =
        "{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}"
            .formatted(li.handIn(), li.handIn());
    li.act(number, "handled", ", \"photos\": [" + photos + "]");
    return number;
  }

  /// Closed by the verifier and the answerer.
  private String closed() {
    var number = handled();
    Townsperson.signedIn(port, "he.verifier").act(number, "pass", "");
    Townsperson.signedIn(port, "song.answerer").act(number, "answer", ", \"words\": \"已修补平整\"");
    return number;
  }

  private JsonNode board(Townsperson who, String period) {
    return Townsperson.done(who.browser.get("/api/oversight/rates/" + period));
  }

  private static JsonNode figure(JsonNode board, String kind, String code, String rate) {
    return board
        .path("subjects")
        .valueStream()
        .filter(subject ->
            subject.path("kind").asString().equals(kind)
                && subject.path("code").asString().equals(code))
        .flatMap(subject -> subject.path("figures").valueStream())
        .filter(figure -> figure.path("rate").asString().equals(rate))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " " + code + " " + rate + " in " + board));
  }

  private static String value(JsonNode board, String rate) {
    var value = figure(board, "whole", "", rate).path("value");
    return !value.isNumber() ? "" : value.decimalValue().stripTrailingZeros().toPlainString();
  }

  private static Answer post(Townsperson who, String address, Object form) {
    return who.browser.post("/api/oversight/" + address, JSON.writeValueAsString(form));
  }

  private Answer ask(Townsperson who, String number) {
    var form =
        new LinkedHashMap<String, Object>(Map.of("ground", "impossible", "words", "规划未批，已书面解释"));
    form.put("files", List.of(who.handIn()));
    form.put("rates", List.of("disposal", "on-time-disposal"));
    return post(who, "cases/" + number + "/exclusion", form);
  }

  private Answer decide(Townsperson who, JsonNode exclusion, String act) {
    return post(
        who,
        "exclusions/" + exclusion.path("id").asString() + "/acts",
        Map.of("act", act, "version", exclusion.path("version").asLong(), "words", "材料充分"));
  }

  private JsonNode exclusion(String number) {
    return Townsperson.done(wei.browser.get("/api/oversight/exclusions?period=2026-11"))
        .path("rows")
        .valueStream()
        .filter(row -> row.path("caseNumber").asString().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private List<Csv.Row> recompute(String period) throws IOException {
    var out = folder.resolve("rates.csv");
    var said = new ByteArrayOutputStream();
    var line =
        new CommandLine(
            List.of(RatesVerb.verb(work -> work.accept(database))),
            new PrintStream(said),
            new PrintStream(said));
    int code =
        line.run(
            "rates", "recompute", "--period", period, "--out", out.toString(), "--city", "../city");
    assertThat(code).as(said.toString(UTF_8)).isZero();
    assertThat(said.toString(UTF_8)).contains("rows=");
    return Csv.read(Files.readString(out));
  }

  @Test
  void a_month_is_provisional_then_frozen_and_a_later_change_leaves_it_as_it_was()
      throws IOException {
    var kept = closed();
    var broken = accepted();
    assertThat(value(board(wei, "2026-11"), "disposal")).as("nothing is due yet").isEmpty();
    set("2026-12-01T01:00:00Z");
    var provisional = board(wei, "2026-11");
    assertThat(provisional.path("frozen").asBoolean()).isFalse();
    assertThat(value(provisional, "disposal")).isEqualTo("50");
    assertThat(value(provisional, "registration")).isEqualTo("100");
    assertThat(figure(provisional, "unit", ROADS, "closure").path("denominator").asInt())
        .isEqualTo(2);
    assertThat(figure(provisional, "post", "P00350", "disposal").path("value").asDouble())
        .isEqualTo(50.0);

    Townsperson.done(post(wei, "rates/2026-11/publish", Map.of()));
    assertThat(post(wei, "rates/2026-11/publish", Map.of()).problem()).isEqualTo("period-frozen");
    var members =
        wei.browser.get("/api/oversight/rates/2026-11/members?rate=disposal&kind=whole").body();
    assertThat(
            members
                .path("rows")
                .valueStream()
                .map(row -> row.path("number").asString() + row.path("percent").asInt()))
        .containsExactly(broken + "0", kept + "100");

    var photos =
        "{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}"
            .formatted(li.handIn(), li.handIn());
    li.act(broken, "handled", ", \"photos\": [" + photos + "]");
    wei.act(kept, "reopen", ", \"words\": \"又坏了\"");
    var frozen = board(wei, "2026-11");
    assertThat(frozen.path("frozen").asBoolean()).isTrue();
    assertThat(value(frozen, "disposal")).isEqualTo("50");
    assertThat(post(wei, "rates/2026-11/correct", Map.of("reason", "复查后更正")).problem())
        .isEqualTo("done-already");

    agrees_from_the_raw_events();
  }

  private void agrees_from_the_raw_events() throws IOException {
    var again = recompute("2026-11");
    assertThat(again).isNotEmpty().allMatch(row -> row.get("agrees").equals("yes"));
    assertThat(again)
        .anyMatch(row ->
            row.get("subject_name").equals("全市")
                && row.get("rate").equals("disposal")
                && row.get("published").equals("50.00"));
  }

  @Test
  void
      what_people_said_counts_when_they_said_it_and_whoever_was_not_reached_is_in_no_denominator() {
    var one = new CaseNumber(closed());
    var two = new CaseNumber(closed());
    var now = businessClock.instant();
    heard.hear(new Heard(one, 1, true, true, 80, now, "callback"));
    heard.hear(new Heard(one, 1, null, null, 20, now, "rating:a"));
    heard.hear(new Heard(two, 1, null, null, null, now, "callback"));
    businessClock.pass(Duration.ofHours(1));
    var today = board(wei, "2026-11-23");
    assertThat(value(today, "satisfaction")).isEqualTo("80");
    assertThat(figure(today, "whole", "", "resolution").path("denominator").asInt()).isEqualTo(1);
    assertThat(value(board(wei, "2026-W48"), "resolution")).isEqualTo("100");
    assertThat(value(board(wei, "2026"), "satisfaction")).isEqualTo("80");
  }

  @Test
  void an_exclusion_is_asked_for_by_the_unit_with_evidence_and_decided_once_by_a_centre() {
    var broken = accepted();
    set("2026-12-01T01:00:00Z");
    assertThat(ask(li, broken).body().path("detail").asString()).contains("联络员");
    assertThat(ask(wei, broken).body().path("detail").asString()).contains("责任单位");
    var bare =
        post(
            shen,
            "cases/" + broken + "/exclusion",
            Map.of("ground", "impossible", "words", "规划未批"));
    assertThat(bare.body().path("field").asString()).isEqualTo("files");
    assertThat(
            post(
                    shen,
                    "cases/" + broken + "/exclusion",
                    Map.of("ground", "mood", "words", "规划未批", "files", List.of(shen.handIn())))
                .problem())
        .isEqualTo("filter-unknown");
    Townsperson.done(ask(shen, broken));
    assertThat(ask(shen, broken).problem()).isEqualTo("done-already");
    assertThat(decide(shen, exclusion(broken), "approve").problem()).isEqualTo("act-unknown");
    assertThat(decide(li, exclusion(broken), "approve").problem()).isEqualTo("act-unknown");
    Townsperson.done(decide(wei, exclusion(broken), "approve"));
    assertThat(
            decide(
                    qin,
                    Objects.requireNonNull(
                        JSON.readTree(
                            "{\"id\": \"%s\", \"version\": 1}"
                                .formatted(exclusion(broken).path("id").asString()))),
                    "approve")
                .problem())
        .isEqualTo("order-moved-on");
  }

  @Test
  void an_exclusion_is_listed_audited_by_a_third_person_and_comes_too_late_after_the_freezing()
      throws IOException {
    var broken = accepted();
    closed();
    var late = accepted();
    set("2026-12-01T01:00:00Z");
    Townsperson.done(ask(shen, broken));
    Townsperson.done(decide(wei, exclusion(broken), "approve"));
    var board = board(wei, "2026-11");
    assertThat(figure(board, "unit", ROADS, "disposal").path("denominator").asInt()).isEqualTo(2);
    assertThat(figure(board, "unit", ROADS, "disposal").path("excluded").asInt()).isEqualTo(1);
    assertThat(figure(board, "unit", ROADS, "closure").path("denominator").asInt()).isEqualTo(3);

    Townsperson.done(post(wei, "samples/2026-11/draw", Map.of()));
    Townsperson.done(post(wei, "rates/2026-11/publish", Map.of()));
    assertThat(ask(shen, late).problem()).isEqualTo("period-frozen");
    set("2027-01-02T01:00:00Z");
    Townsperson.done(post(wei, "samples/2026-12/draw", Map.of()));
    assertThat(exclusion(broken).path("audit").asString()).isEqualTo("DRAWN");
    assertThat(decide(wei, exclusion(broken), "overturn").body().path("detail").asString())
        .contains("不同的人");
    Townsperson.done(decide(qin, exclusion(broken), "overturn"));
    assertThat(value(board(wei, "2026-11"), "disposal")).as("published stays").isEqualTo("50");
    assertThat(recompute("2026-11")).allMatch(row -> row.get("agrees").equals("yes"));
    Townsperson.done(post(qin, "rates/2026-11/correct", Map.of("reason", "复查撤销一件剔除")));
    var corrected = board(wei, "2026-11");
    assertThat(value(corrected, "disposal")).isEqualTo("33.33");
    assertThat(corrected.path("revisions").size()).isEqualTo(2);
    assertThat(corrected.path("revisions").get(0).path("reason").asString()).isEqualTo("复查撤销一件剔除");
  }

  @Test
  void a_second_look_is_drawn_once_and_a_failed_one_reopens_the_case_and_calls_for_an_order() {
    var number = closed();
    assertThat(post(wei, "samples/2026-11/draw", Map.of()).problem()).isEqualTo("period-not-ended");
    set("2026-12-01T01:00:00Z");
    assertThat(post(li, "samples/2026-11/draw", Map.of()).problem()).isEqualTo("act-not-allowed");
    var drawn = Townsperson.done(post(wei, "samples/2026-11/draw", Map.of()));
    assertThat(drawn.path("rows").valueStream().map(row -> row.path("caseNumber").asString()))
        .containsExactly(number);
    assertThat(post(qin, "samples/2026-11/draw", Map.of()).problem()).isEqualTo("done-already");

    var failed = Map.of("version", 1, "finding", "false-reply", "words", "坑还在，照片是别处的");
    var he = Townsperson.signedIn(port, "he.verifier");
    assertThat(post(he, "samples/2026-11/cases/" + number, failed).body().path("detail").asString())
        .contains("另外的人");
    assertThat(post(li, "samples/2026-11/cases/" + number, failed).problem())
        .isEqualTo("act-not-allowed");
    var tan = Townsperson.signedIn(port, "tan.verifier");
    var looked = Townsperson.done(post(tan, "samples/2026-11/cases/" + number, failed));
    assertThat(looked.path("rows").get(0).path("reopened").asInt()).isEqualTo(2);
    assertThat(post(tan, "samples/2026-11/cases/" + number, failed).problem())
        .isEqualTo("order-moved-on");
    var page = wei.look(number);
    assertThat(page.path("round").asInt()).isEqualTo(2);
    assertThat(page.path("timeline").toString()).contains("抽查不合格", "坑还在");
    assertThat(
            db.sql("select code from oversight.trigger where case_number = :n")
                .param("n", number)
                .query(String.class)
                .list())
        .contains("false-reply");
  }

  @Test
  void whoever_looks_sees_the_figures_of_their_own_reach() {
    closed();
    set("2026-12-01T01:00:00Z");
    assertThat(
            board(wei, "2026-11")
                .path("subjects")
                .valueStream()
                .map(s -> s.path("kind").asString()))
        .contains("whole", "area", "unit", "post");
    assertThat(
            board(shen, "2026-11")
                .path("subjects")
                .valueStream()
                .map(s -> s.path("kind").asString()))
        .containsOnly("unit", "post");
    var luo = Townsperson.signedIn(port, "luo.handler");
    assertThat(board(luo, "2026-11").path("subjects")).isEmpty();
    assertThat(
            luo.browser
                .get("/api/oversight/rates/2026-11/members?rate=disposal&kind=unit&code=" + ROADS)
                .problem())
        .isEqualTo("act-not-allowed");
    assertThat(wei.browser.get("/api/oversight/rates/2026-13").problem())
        .isEqualTo("period-unknown");
    assertThat(
            wei.browser.get("/api/oversight/rates/2026-11/members?rate=mood&kind=whole").problem())
        .isEqualTo("filter-unknown");
    assertThat(
            post(Townsperson.signedIn(port, "ding.overseer"), "rates/2026-11/publish", Map.of())
                .problem())
        .isEqualTo("act-not-allowed");
    assertThat(post(wei, "rates/2026-12/publish", Map.of()).body().path("detail").asString())
        .contains("2026-12-31");
  }

  @Test
  void the_verb_says_what_it_needs_and_refuses_what_is_no_period() {
    var said = new ByteArrayOutputStream();
    var line =
        new CommandLine(
            List.of(RatesVerb.verb(work -> work.accept(database))),
            new PrintStream(said),
            new PrintStream(said));
    assertThat(line.run("rates", "recompute", "--help")).isZero();
    assertThat(said.toString(UTF_8)).contains("ANLAN_HOME or ANLAN_DB_URL", "--period P");
    var out = folder.resolve("none.csv");
    assertThat(line.run("rates", "recompute", "--period", "2026-13", "--out", out.toString()))
        .isEqualTo(2);
    assertThat(said.toString(UTF_8)).contains("--period '2026-13'");
    assertThat(out).doesNotExist();
  }
}
