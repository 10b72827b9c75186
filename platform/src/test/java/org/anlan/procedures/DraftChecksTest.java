package org.anlan.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is written is checked and tried before anybody offers it.
class DraftChecksTest extends Drafting {

  private static final String FILE = "procedures/street-repair.bpmn";
  private static final String CHECKING = "anlan:stage=\"CHECKING\"";
  private static final String REPORTED = "anlan:stage=\"REPORTED\"";

  @Test
  void flaws_name_their_element() throws Exception {
    assertThat(street("", "")).isEmpty();
    assertThat(flaws("procedure", "street-repair", "<a")).contains("XML");
    assertThat(flaws("procedure", "street-repair", "<!DOCTYPE x><x/>")).contains("DOCTYPE");
    assertThat(street("\"accept\" name", "\"accept\" anlan:deadline2=\"x\" name"))
        .contains("\"element\":\"accept\"");
    assertThat(street("anlan:deadline=\"accept\"", "anlan:deadline=\"no-such\""))
        .contains("no-such")
        .contains("\"element\":\"accept\"");
    assertThat(street("anlan:role=\"verifier\"", "anlan:role=\"nobody\""))
        .contains("nobody")
        .contains("\"element\":\"check\"");
    assertThat(street("anlan:call=\"dispatch\"", "anlan:call=\"dispach\""))
        .contains("dispach")
        .contains("\"element\":\"assign\"");
    assertThat(
            street("anlan:deadline=\"answer\"", "anlan:form=\"no-form\" anlan:deadline=\"answer\""))
        .contains("no-form")
        .contains("\"element\":\"answer\"");
    assertThat(street("\"accept\" name=\"签收\"", "\"accept\""))
        .contains("没有中文名称")
        .contains("\"element\":\"accept\"");
    assertThat(street(CHECKING, REPORTED)).contains("生命周期不允许");
    assertThat(flaws("procedure", "street-repair", " ".repeat(1_000_001))).contains("1000001");
    assertThat(flaws("procedure", "Bad Key", city(FILE))).contains("标识");
  }

  /// The flaws of the street's procedure after its first such words were changed.
  private String street(String from, String to) throws Exception {
    var good = city(FILE);
    assertThat(good).contains(from);
    var at = good.indexOf(from);
    return flaws(
        "procedure",
        "street-repair",
        good.substring(0, at) + to + good.substring(at + from.length()));
  }

  @Test
  void nothing_flawed_is_offered() throws Exception {
    var id = open(gu, "procedure", "street-repair");
    done(write(gu, id, city(FILE).replace(CHECKING, REPORTED)));
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

  @Test
  void a_try_says_which_inputs_it_cannot_use_or_lacks() throws Exception {
    var good = city("decisions/dispatch-street.dmn");
    var unknown = Map.of("key", "x1", "text", good, "inputs", Map.of("weather", "rain"));
    assertThat(done(post(gu, "tries/decision", unknown)).path("flaws").toString())
        .contains("weather");
    var words = Map.of("kind", "x", "place", "x", "road", "x", "distance", "abc");
    var uncounted = Map.of("key", "x1", "text", good, "inputs", words);
    assertThat(done(post(gu, "tries/decision", uncounted)).path("flaws").toString())
        .contains("应为数，不是“abc”");
    var half = Map.of("key", "x1", "text", good, "inputs", Map.of("kind", "pothole"));
    assertThat(done(post(gu, "tries/decision", half)).path("flaws").toString())
        .contains("请填写“道路等级”");
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
}
