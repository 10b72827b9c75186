package org.anlan.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.anlan.http.HandClock;
import org.anlan.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A way is changed by one and put into force by another, tried before, and taken back when it was wrong.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DraftStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STREET = "procedure/street-repair";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Ledger ledger;
  @Autowired ProcedureDesk desk;
  @LocalServerPort int port;

  private Browser gu;
  private Browser pei;

  @BeforeEach
  void people() {
    db.sql("delete from access.wrong_try").update();
    db.sql(
            "update procedures.draft set state = 'DROPPED' where state in ('WRITING', 'OFFERED', 'SENT_BACK')")
        .update();
    gu = signedIn("gu.editor");
    pei = signedIn("pan.publisher");
  }

  private Browser signedIn(String login) {
    var browser = Browser.elsewhere(port);
    done(
        browser.post(
            "/api/access/sign-in", json(Map.of("login", login, "password", "linlan-demo"))));
    return browser;
  }

  private static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  private static JsonNode done(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
    return answer.body();
  }

  private static Browser.Answer post(Browser who, String address, Object form) {
    return who.post("/api/procedures/" + address, json(form));
  }

  private static JsonNode get(Browser who, String address) {
    return done(who.get("/api/procedures/" + address));
  }

  private String open(Browser who, String form, String key) {
    return done(post(who, "drafts", Map.of("form", form, "key", key))).path("draft").asString();
  }

  private JsonNode draft(String id) {
    return get(gu, "drafts/" + id);
  }

  private long version(String id) {
    return draft(id).path("version").asLong();
  }

  private Browser.Answer write(Browser who, String id, String text, List<?> examples) {
    return post(
        who,
        "drafts/" + id + "/text",
        Map.of("version", version(id), "text", text, "examples", examples));
  }

  private Browser.Answer write(Browser who, String id, String text) {
    return write(who, id, text, List.of());
  }

  private Browser.Answer act(Browser who, String id, String act, Map<String, ?> more) {
    var form = new java.util.HashMap<String, Object>(more);
    form.put("version", version(id));
    return post(who, "drafts/" + id + "/" + act, form);
  }

  private Browser.Answer offer(Browser who, String id) {
    return act(who, id, "offer", Map.of("reason", "值班意见"));
  }

  private String renamed(String text, String to) {
    return text.replaceFirst("id=\"accept\" name=\"[^\"]*\"", "id=\"accept\" name=\"" + to + "\"");
  }

  private static String city(String file) throws java.io.IOException {
    return Files.readString(Path.of("../city").resolve(file));
  }

  @Test
  void one_writes_another_publishes_and_new_matters_follow_the_new_version() {
    int before = desk.newest("street-repair").version();
    var id = open(gu, "procedure", "street-repair");
    var text = draft(id).path("text").asString();
    assertThat(offer(gu, id).problem()).isEqualTo("way-unchanged");
    done(write(gu, id, renamed(text, "接单")));
    assertThat(act(pei, id, "publish", Map.of()).problem()).isEqualTo("draft-state");
    done(offer(gu, id));
    assertThat(write(gu, id, text).problem()).isEqualTo("draft-state");
    assertThat(act(gu, id, "publish", Map.of()).problem()).isEqualTo("procedure-right");
    assertThat(act(pei, id, "send-back", Map.of("words", "")).problem()).isEqualTo("words-length");
    done(act(pei, id, "send-back", Map.of("words", "名称再短一些")));
    assertThat(draft(id).at("/decided/words").asString()).isEqualTo("名称再短一些");
    done(write(gu, id, renamed(text, "签")));
    done(offer(gu, id));
    var published = done(act(pei, id, "publish", Map.of("words", "同意")));
    assertThat(published.path("published").asInt()).isEqualTo(before + 1);

    var now = desk.newest("street-repair");
    assertThat(now.version()).isEqualTo(before + 1);
    assertThat(now.procedure().getNode("accept").name()).isEqualTo("签");
    var history = get(gu, "ways/" + STREET);
    var version = history.path("versions").get(0);
    assertThat(version.path("inForce").asBoolean()).isTrue();
    assertThat(version.path("reason").asString()).isEqualTo("值班意见");
    assertThat(version.path("publishedBy").asString()).startsWith("潘").contains("*");
    assertThat(version.path("writers").get(0).asString()).startsWith("顾");
    assertThat(history.path("acts").get(0).path("title").asString()).isEqualTo("发布");
    assertThat(ledger.listProofs("procedure:street-repair")).hasSizeGreaterThanOrEqualTo(5);

    var address = "ways/%s/comparison?from=%d&to=%d".formatted(STREET, before, before + 1);
    var changes = get(gu, address).path("changes");
    assertThat(changes.toString()).contains("\"element\":\"accept\"").contains("名称");

    var back = post(gu, "ways/" + STREET + "/roll-back", Map.of("to", before, "reason", "新名称有误"));
    var undo = done(back).path("draft").asString();
    assertThat(draft(undo).at("/draft/state").asString()).isEqualTo("OFFERED");
    assertThat(act(gu, undo, "publish", Map.of()).problem()).isEqualTo("procedure-right");
    done(act(pei, undo, "publish", Map.of()));
    assertThat(desk.newest("street-repair").version()).isEqualTo(before + 2);
    assertThat(desk.drawing("street-repair", before + 2)).isEqualTo(text);
  }

  @Test
  void who_wrote_any_of_it_does_not_publish_it_even_with_the_right_to() {
    var id = open(gu, "procedure", "street-repair");
    var text = draft(id).path("text").asString();
    done(write(pei, id, renamed(text, "潘改")));
    done(write(gu, id, renamed(text, "顾改")));
    done(offer(gu, id));
    assertThat(act(pei, id, "publish", Map.of()).problem()).isEqualTo("own-work");
    assertThat(act(pei, id, "send-back", Map.of("words", "不妥")).problem()).isEqualTo("own-work");
    assertThat(draft(id).path("mine").asBoolean()).isTrue();
    done(act(gu, id, "take-back", Map.of()));
    done(act(gu, id, "drop", Map.of()));
    assertThat(draft(id).at("/draft/state").asString()).isEqualTo("DROPPED");
  }

  @Test
  void an_older_state_is_told_and_a_second_change_of_the_same_way_is_not_begun() {
    var id = open(gu, "procedure", "street-repair");
    var text = draft(id).path("text").asString();
    long seen = version(id);
    done(write(gu, id, renamed(text, "先改")));
    var stale = Map.of("version", seen, "text", text, "examples", List.of());
    assertThat(post(pei, "drafts/" + id + "/text", stale).problem()).isEqualTo("draft-moved-on");
    var second = post(pei, "drafts", Map.of("form", "procedure", "key", "street-repair"));
    assertThat(second.problem()).isEqualTo("draft-open");
    assertThat(second.body().path("draft").asString()).isEqualTo(id);
    var command = UUID.randomUUID();
    var form = json(Map.of("version", version(id), "words", ""));
    var address = "/api/procedures/drafts/" + id + "/drop";
    done(gu.post(address, form, command));
    done(gu.post(address, form, command));
  }

  @Test
  void a_version_comes_into_force_at_its_hour() {
    int before = desk.newest("street-repair").version();
    var id = open(gu, "procedure", "street-repair");
    done(write(gu, id, renamed(draft(id).path("text").asString(), "明日签收")));
    var late = businessClock.instant().minusSeconds(1).toString();
    var reason = "从明天起";
    assertThat(act(gu, id, "offer", Map.of("reason", reason, "effectiveFrom", late)).problem())
        .isEqualTo("not-in-future");
    var tomorrow = businessClock.instant().plus(Duration.ofDays(1)).toString();
    done(act(gu, id, "offer", Map.of("reason", reason, "effectiveFrom", tomorrow)));
    int next = done(act(pei, id, "publish", Map.of())).path("published").asInt();
    assertThat(desk.newest("street-repair").version()).isEqualTo(before).isNotEqualTo(next);
    var rows = get(gu, "ways").path("rows").toString();
    assertThat(rows).contains("\"next\":" + next);
    businessClock.pass(Duration.ofDays(1));
    assertThat(desk.newest("street-repair").version()).isEqualTo(next);
  }

  @Test
  void flaws_name_their_element_and_nothing_flawed_is_offered() throws Exception {
    var good = city("procedures/street-repair.bpmn");
    assertThat(flaws("procedure", "street-repair", good)).isEmpty();
    assertThat(flaws("procedure", "street-repair", "<a")).contains("XML");
    assertThat(flaws("procedure", "street-repair", "<!DOCTYPE x><x/>")).contains("DOCTYPE");
    assertThat(
            flaws(
                "procedure",
                "street-repair",
                good.replace("\"accept\" name", "\"accept\" anlan:deadline2=\"x\" name")))
        .contains("\"element\":\"accept\"");
    assertThat(
            flaws(
                "procedure",
                "street-repair",
                good.replace("anlan:deadline=\"accept\"", "anlan:deadline=\"no-such\"")))
        .contains("no-such")
        .contains("\"element\":\"accept\"");
    assertThat(
            flaws(
                "procedure",
                "street-repair",
                good.replaceFirst("anlan:role=\"verifier\"", "anlan:role=\"nobody\"")))
        .contains("nobody")
        .contains("\"element\":\"check\"");
    assertThat(
            flaws(
                "procedure",
                "street-repair",
                good.replace("anlan:call=\"dispatch\"", "anlan:call=\"dispach\"")))
        .contains("dispach")
        .contains("\"element\":\"assign\"");
    assertThat(
            flaws(
                "procedure",
                "street-repair",
                good.replaceFirst(
                    "anlan:words=\"x\"|anlan:deadline=\"answer\"",
                    "anlan:form=\"no-form\" anlan:deadline=\"answer\"")))
        .contains("no-form")
        .contains("\"element\":\"answer\"");
    assertThat(
            flaws(
                "procedure",
                "street-repair",
                good.replace("anlan:stage=\"CHECKING\"", "anlan:stage=\"REPORTED\"")))
        .contains("生命周期不允许");
    assertThat(flaws("procedure", "street-repair", " ".repeat(1_000_001))).contains("1000001");
    assertThat(flaws("procedure", "Bad Key", good)).contains("标识");

    var id = open(gu, "procedure", "street-repair");
    done(write(gu, id, good.replace("anlan:stage=\"CHECKING\"", "anlan:stage=\"REPORTED\"")));
    var refused = offer(gu, id);
    assertThat(refused.problem()).isEqualTo("way-flawed");
    assertThat(refused.body().path("flaws").get(0).path("zh").asString()).contains("生命周期");
    assertThat(write(gu, id, " ".repeat(1_000_001)).problem()).isEqualTo("way-too-large");
    assertThat(write(gu, id, " ".repeat(5_000_000)).problem()).isEqualTo("body-too-large");
  }

  @Test
  void calls_in_a_circle_and_of_nothing_are_flaws() throws Exception {
    var calling = calling("street-repair", "ring");
    var ring = calling("ring", "street-repair");
    assertThat(flaws("procedure", "street-repair", calling)).contains("没有名为“ring”");
    assertThat(
            flaws(
                "procedure",
                "ring",
                ring.replace("calledElement=\"street-repair\"", "calledElement=\"ring\"")))
        .contains("ring → ring");
  }

  private static String calling(String key, String called) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:anlan="https://anlan.dev/bpmn" targetNamespace="t">
      <process id="%s" name="x" isExecutable="true">
        <startEvent id="s"/><callActivity id="c" name="调用" calledElement="%s" anlan:stage="REPORTED"/><endEvent id="e" anlan:stage="CLOSED"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="c"/><sequenceFlow id="f2" sourceRef="c" targetRef="e"/>
      </process>
    </definitions>
    """
        .formatted(key, called);
  }

  private String flaws(String form, String key, String text) {
    var answer = post(gu, "check", Map.of("form", form, "key", key, "text", text));
    var flaws = done(answer).path("flaws");
    return flaws.isEmpty() ? "" : flaws.toString();
  }

  @Test
  void a_decision_is_offered_when_its_examples_hold_and_says_why_it_decides() throws Exception {
    var good = city("decisions/dispatch-street.dmn");
    assertThat(flaws("decision", "dispatch-street", good)).isEmpty();
    var inputs = Map.of("kind", "pothole", "place", "land", "road", "arterial", "distance", "12");
    var tried =
        done(
            post(
                gu,
                "tries/decision",
                Map.of("key", "dispatch-street", "text", good, "inputs", inputs)));
    assertThat(tried.at("/outcome/duty").asString()).isEqualTo("road-maintenance");
    assertThat(tried.path("why").asString())
        .isEqualTo("因为事件类型为路面坑洞、道路等级为主干路、离道路（米）为12，第 3 行适用：市管主干路由市政工程单位管。");
    assertThat(tried.path("whyEn").asString())
        .startsWith("Because the kind of matter is a pothole and the road is an arterial road")
        .endsWith("row 3 decides: arterial roads of the city are kept by municipal works.");
    var unknown = Map.of("key", "x1", "text", good, "inputs", Map.of("weather", "rain"));
    assertThat(done(post(gu, "tries/decision", unknown)).path("flaws").toString())
        .contains("weather");

    var id = open(gu, "decision", "dispatch-street");
    var changed = good.replace("<text>&lt;= 60</text>", "<text>&lt;= 80</text>");
    assertThat(changed).isNotEqualTo(good);
    done(write(gu, id, changed));
    assertThat(offer(gu, id).problem()).isEqualTo("examples-missing");
    var example = Map.of("name", "主干路", "inputs", inputs, "expected", Map.of("level", "county"));
    done(write(gu, id, changed, List.of(example)));
    var failing = offer(gu, id);
    assertThat(failing.problem()).isEqualTo("examples-fail");
    assertThat(failing.body().path("detail").asString()).contains("主干路");
    var right = Map.of("name", "主干路", "inputs", inputs, "expected", Map.of("level", "city"));
    done(write(gu, id, changed, List.of(right)));
    done(offer(gu, id));
    assertThat(get(pei, "drafts/" + id + "/comparison").path("changes").toString())
        .contains("<= 60 → <= 80")
        .contains("motorway");
    done(act(pei, id, "publish", Map.of()));
    var next = open(gu, "decision", "dispatch-street");
    assertThat(draft(next).path("examples").get(0).path("name").asString()).isEqualTo("主干路");
    done(act(gu, next, "drop", Map.of()));
  }

  @Test
  void a_decision_with_foreign_code_or_columns_that_nobody_fills_is_flawed() throws Exception {
    var good = city("decisions/dispatch-street.dmn");
    var outside =
        good.replace(
            "</definitions>",
            "<import namespace=\"x\" locationURI=\"http://x/y\" importType=\"z\"/></definitions>");
    assertThat(flaws("decision", "dispatch-street", outside)).contains("import");
    var java =
        good.replace(
            "<text>\"greening\"</text>",
            "<text>function(x) external {java: {class: \"java.lang.System\"}}</text>");
    assertThat(flaws("decision", "dispatch-street", java)).contains("external");
    assertThat(flaws("decision", "dispatch-street", "<!DOCTYPE x>" + good)).contains("DOCTYPE");
    assertThat(
            flaws(
                "decision",
                "dispatch-street",
                good.replaceFirst("<text>road</text>", "<text>weather</text>")))
        .contains("weather");
    assertThat(
            flaws(
                "decision",
                "dispatch-street",
                good.replaceFirst("name=\"level\"", "name=\"rung\"")))
        .contains("level");
    assertThat(
            flaws(
                "decision",
                "dispatch-street",
                good.replaceFirst("<description>[^<]*</description>", "")))
        .contains("\"element\":\"park\"")
        .contains("说明");
    assertThat(flaws("decision", "dispatch-street", "<x/>")).isNotEmpty();
    assertThat(
            flaws(
                "decision",
                "dispatch-street",
                good.replaceFirst("<text>\"green\"</text>", "<text>((</text>")))
        .isNotEmpty();
  }

  @Test
  void a_procedure_is_walked_by_choosing_without_any_matter() throws Exception {
    var text = city("procedures/street-repair.bpmn");
    long matters = db.sql("select count(*) from cases.case_file").query(Long.class).single();
    var start = walk(text, List.of());
    assertThat(start.path("stage").asString()).isEqualTo("REPORTED");
    assertThat(start.at("/next/0/act").asString()).isEqualTo("assign");
    assertThat(start.at("/next/0/ways")).hasSize(2);
    var picks =
        List.of(
            Map.of("act", "assign", "way", 0),
            Map.of("act", "accept=accept", "way", 0),
            Map.of("act", "handle=handled", "way", 0));
    var checking = walk(text, picks);
    assertThat(checking.path("stage").asString()).isEqualTo("CHECKING");
    assertThat(checking.at("/waiting/0/role").asString()).isEqualTo("verifier");
    assertThat(checking.at("/waiting/0/deadline").asString()).isEqualTo("check");
    assertThat(checking.path("passed").toString()).contains("handle");
    var wrong = walk(text, List.of(Map.of("act", "check=pass", "way", 0)));
    assertThat(wrong.path("flaws").toString()).contains("check=pass");
    assertThat(db.sql("select count(*) from cases.case_file").query(Long.class).single())
        .isEqualTo(matters);
  }

  private JsonNode walk(String text, List<?> picks) {
    return done(post(gu, "tries/walk", Map.of("text", text, "picks", picks)));
  }

  @Test
  void a_form_is_made_published_and_asked_for() {
    var text =
        """
        {"title": "维修记录", "titleEn": "Repair record", "type": "object", "required": ["depth"],
         "properties": {"depth": {"type": "integer", "title": "深度（厘米）", "titleEn": "Depth (cm)", "maximum": 300},
                        "cause": {"type": "string", "title": "成因", "titleEn": "Cause",
                                  "oneOf": [{"const": "water", "title": "积水", "titleEn": "Water"}]}}}
        """;
    assertThat(flaws("form", "repair-note", text)).isEmpty();
    assertThat(flaws("form", "repair-note", "[]")).contains("object");
    assertThat(flaws("form", "repair-note", "{\"type\": \"object\"}")).contains("properties");
    assertThat(flaws("form", "repair-note", "{\"type\": ")).contains("JSON");
    assertThat(flaws("form", "repair-note", text.replace("integer", "money"))).contains("depth");
    assertThat(flaws("form", "repair-note", text.replace("\"maximum\": 300", "\"maximum\": -1")))
        .contains("maximum");
    assertThat(flaws("form", "repair-note", text.replace("\"depth\": {", "\"outcome\": {")))
        .contains("outcome");
    assertThat(flaws("form", "repair-note", text.replace("[\"depth\"]", "[\"width\"]")))
        .contains("width");
    var form = Map.of("form", "form", "key", "repair-note", "text", text);
    var id = done(post(gu, "drafts", form)).path("draft").asString();
    done(offer(gu, id));
    done(act(pei, id, "publish", Map.of()));
    assertThat(desk.findForm("repair-note").orElseThrow().fields()).hasSize(2);
    assertThat(post(gu, "drafts", form).problem()).isEqualTo("key-taken");
  }

  @Test
  void others_look_and_change_nothing() {
    var li = signedIn("li.handler");
    assertThat(get(li, "ways").at("/may/edit").asBoolean()).isFalse();
    assertThat(post(li, "drafts", Map.of("form", "procedure", "key", "street-repair")).problem())
        .isEqualTo("procedure-right");
    assertThat(li.get("/api/procedures/ways/poem/x").status()).isEqualTo(404);
    assertThat(Browser.elsewhere(port).get("/api/procedures/ways").status()).isEqualTo(401);
  }
}
