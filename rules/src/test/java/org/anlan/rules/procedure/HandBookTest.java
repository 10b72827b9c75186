package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandBookTest {

  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:anlan="https://anlan.dev/bpmn" id="d" targetNamespace="t">
        <process id="p" name="联办" isExecutable="true">
          <startEvent id="start"/>
          <endEvent id="end"/>
      """;

  private static List<HandBook.Step> steps(String inside) {
    var text = HEAD + inside + "</process></definitions>";
    return switch (ProcedureReader.read(text)) {
      case Reading.Read(var procedure) -> HandBook.steps(procedure);
      case Reading.Refused(var flaws) -> throw new AssertionError(flaws);
    };
  }

  private static String task(String id, String... outcomes) {
    var text =
        new StringBuilder("<userTask id=\"%s\" name=\"%s\"><extensionElements>".formatted(id, id));
    for (var outcome : outcomes) text.append("<anlan:outcome id=\"%s\"/>".formatted(outcome));
    return text + "</extensionElements></userTask>";
  }

  private static String flow(String id, String from, String to) {
    return "<sequenceFlow id=\"%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
        .formatted(id, id, from, to);
  }

  private static String flow(String id, String from, String to, String condition) {
    return "<sequenceFlow id=\"%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"><conditionExpression>%s</conditionExpression></sequenceFlow>"
        .formatted(id, id, from, to, condition);
  }

  /// `go → [wide] wash, walk` for each outcome of a step.
  private static String told(HandBook.Step step) {
    return step.leads().stream()
        .map(lead ->
            (lead.outcome() == null ? "done" : lead.outcome().id()) + " → " + told(lead.nexts()))
        .collect(Collectors.joining("; "));
  }

  private static String told(List<HandBook.Next> nexts) {
    return nexts.stream()
        .map(next -> {
          var when = next.when().stream().map(Flow::name).toList();
          return (when.isEmpty() ? "" : when + " ")
              + (next.joined() ? "& " : "")
              + next.node().id();
        })
        .collect(Collectors.joining(", "));
  }

  @Test
  void each_outcome_says_what_follows_and_what_else_decides() {
    var steps =
        steps(
            task("look", "go", "no")
                + "<exclusiveGateway id=\"g\" default=\"otherwise\"/>"
                + task("wash", "washed")
                + task("walk", "walked")
                + "<endEvent id=\"refused\"/>"
                + flow("f1", "start", "look")
                + flow("f2", "look", "g")
                + flow("wide", "g", "wash", "outcome = \"go\" and wide = true")
                + flow("narrow", "g", "walk", "outcome = \"go\"")
                + flow("otherwise", "g", "refused")
                + flow("f3", "wash", "end")
                + flow("f4", "walk", "end"));
    assertThat(steps.stream().map(step -> step.node().id()))
        .containsExactly("look", "wash", "walk");
    assertThat(told(steps.getFirst())).isEqualTo("go → [wide] wash, [narrow] walk; no → refused");
    assertThat(told(steps.getLast())).isEqualTo("walked → end");
  }

  @Test
  void branches_begin_together_and_what_joins_them_waits_for_all() {
    var steps =
        steps(
            task("call", "called")
                + "<parallelGateway id=\"fork\"/><parallelGateway id=\"join\"/>"
                + task("one", "done")
                + task("two", "done")
                + "<exclusiveGateway id=\"need\" default=\"none\"/><exclusiveGateway id=\"met\"/>"
                + task("check", "pass", "redo")
                + "<exclusiveGateway id=\"good\" default=\"again\"/>"
                + flow("f1", "start", "call")
                + flow("f2", "call", "fork")
                + flow("f3", "fork", "one")
                + flow("f4", "fork", "need")
                + flow("some", "need", "two", "deep = true")
                + flow("none", "need", "met")
                + flow("f5", "two", "met")
                + flow("f6", "one", "join")
                + flow("f7", "met", "join")
                + flow("f8", "join", "check")
                + flow("f9", "check", "good")
                + flow("ok", "good", "end", "outcome = \"pass\"")
                + flow("again", "good", "call"));
    assertThat(told(steps.getFirst())).isEqualTo("called → one, [some] two");
    assertThat(told(steps.get(1))).isEqualTo("done → & check");
    assertThat(told(steps.getLast())).isEqualTo("pass → end; redo → call");
  }

  @Test
  void an_alarm_says_when_it_rings_and_what_it_leads_to() {
    var steps =
        steps(
            task("look", "seen")
                + "<boundaryEvent id=\"late\" attachedToRef=\"look\" cancelActivity=\"false\">"
                + "<timerEventDefinition><timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>"
                + "<serviceTask id=\"urge\" anlan:call=\"remind\"/>"
                + "<endEvent id=\"refused\"/>"
                + flow("f1", "start", "look")
                + flow("f2", "look", "end")
                + flow("f3", "late", "urge")
                + flow("f4", "urge", "refused"));
    var alarm = steps.getFirst().alarms().getFirst();
    assertThat(alarm.event().trigger()).isEqualTo(new Trigger.Timer("PT4H"));
    assertThat(told(alarm.nexts())).isEqualTo("urge");
    assertThat(steps.getLast().node().id()).isEqualTo("urge");
    assertThat(told(steps.getLast())).isEqualTo("done → refused");
  }
}
