package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.rules.procedure.Rehearsal.At;
import org.anlan.rules.procedure.Rehearsal.Lost;
import org.anlan.rules.procedure.Rehearsal.Pick;
import org.junit.jupiter.api.Test;

/// Walking through a drawing by choosing, and telling two drawings apart.
class RehearsalTest {

  private static final Lifecycle LIFECYCLE =
      Lifecycle.of(
          """
          OPEN: CHECKING CLOSED
          CHECKING: OPEN CLOSED
          CLOSED:
          """);

  private static final String TEXT =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:anlan="https://anlan.dev/bpmn" targetNamespace="t">
        <process id="lamp" name="路灯" isExecutable="true">
          <startEvent id="s"/>
          <userTask id="mend-it" name="维修" anlan:labelEn="Mend" anlan:stage="OPEN" anlan:deadline="mend">
            <extensionElements><anlan:outcome id="done" label="完成" labelEn="Done"/><anlan:outcome id="part" label="缺件" labelEn="Part missing"/></extensionElements>
          </userTask>
          <exclusiveGateway id="large" default="f-small"/>
          <userTask id="check" name="核查" anlan:stage="CHECKING"/>
          <exclusiveGateway id="again" default="f-end"/>
          <endEvent id="e" anlan:stage="CLOSED"/>
          <sequenceFlow id="f1" sourceRef="s" targetRef="mend-it"/>
          <sequenceFlow id="f2" sourceRef="mend-it" targetRef="large"/>
          <sequenceFlow id="f-large" sourceRef="large" targetRef="check"><conditionExpression>cost &gt; 500</conditionExpression></sequenceFlow>
          <sequenceFlow id="f-small" sourceRef="large" targetRef="e"/>
          <sequenceFlow id="f3" sourceRef="check" targetRef="again"/>
          <sequenceFlow id="f-again" sourceRef="again" targetRef="mend-it"><conditionExpression>mend_it = "part"</conditionExpression></sequenceFlow>
          <sequenceFlow id="f-end" sourceRef="again" targetRef="e"/>
        </process>
      </definitions>
      """;

  private static Procedure read(String text) {
    var reading = ProcedureReader.read(text);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).procedure();
  }

  private static Rehearsal.Outcome walk(Pick... picks) {
    return Rehearsal.walk(ProcedureSet.of(read(TEXT)), "lamp", LIFECYCLE, List.of(picks));
  }

  private static At at(Pick... picks) {
    return (At) walk(picks);
  }

  @Test
  void it_stands_where_a_new_matter_does_and_names_what_can_happen() {
    var start = at();
    assertThat(start.stage()).isEqualTo("OPEN");
    assertThat(start.waiting()).extracting(Rehearsal.Waiting::element).containsExactly("mend-it");
    assertThat(start.next()).extracting(Rehearsal.Next::zh).containsExactly("维修：完成", "维修：缺件");
    assertThat(start.next().getFirst().en()).isEqualTo("Mend: Done");
  }

  @Test
  void where_a_condition_hangs_on_what_nobody_said_each_way_is_a_choice() {
    var ways = at().next().getFirst().ways();
    assertThat(ways)
        .extracting(Rehearsal.Way::stage)
        .containsExactlyInAnyOrder("CHECKING", "CLOSED");
    assertThat(ways).anyMatch(Rehearsal.Way::ends);
  }

  @Test
  void what_was_chosen_before_is_known_later() {
    int checking = at().next().get(1).ways().getFirst().ends() ? 1 : 0;
    var there = at(new Pick("mend-it=part", checking));
    assertThat(there.stage()).isEqualTo("CHECKING");
    assertThat(there.passed()).containsExactly("mend-it");
    assertThat(there.next().getFirst().ways()).hasSize(1);
    assertThat(at(new Pick("mend-it=part", checking), new Pick("check", 0)).stage())
        .isEqualTo("OPEN");
    var ended = at(new Pick("mend-it=done", checking), new Pick("check", 0));
    assertThat(ended.ended()).isTrue();
    assertThat(ended.next()).isEmpty();
  }

  @Test
  void a_pick_that_is_not_open_there_is_named() {
    assertThat(walk(new Pick("check", 0)))
        .isEqualTo(
            new Lost(
                0,
                "第 1 步“check”（走法 0）此时不能发生，请从列出的选项中选择。",
                "Step 1, 'check' (way 0), cannot happen there; choose from what is listed."));
    assertThat(walk(new Pick("mend-it=done", 9))).isInstanceOf(Lost.class);
    assertThat(walk(new Pick("mend-it=done", -1))).isInstanceOf(Lost.class);
  }

  @Test
  void two_versions_differ_by_place_arrow_and_property() {
    var changed =
        TEXT.replace("anlan:deadline=\"mend\"", "anlan:deadline=\"mend-fast\"")
            .replace("cost &gt; 500", "cost &gt; 900")
            .replace("id=\"check\"", "id=\"look\"")
            .replace("\"check\"", "\"look\"");
    var changes = Comparison.of(read(TEXT), read(changed));
    assertThat(changes)
        .extracting(change -> change.what() + " " + change.element())
        .contains("CHANGED mend-it", "CHANGED f-large", "ADDED look", "REMOVED check");
    assertThat(changes)
        .anyMatch(change -> change.zh().contains("时限 mend → mend-fast"))
        .anyMatch(change -> change.en().contains("condition cost > 500 → cost > 900"));
    assertThat(Comparison.of(read(TEXT), read(TEXT.replace("name=\"核查\"", "name=\"复核\""))))
        .as("arrows are not changed by what the places at their ends are called")
        .extracting(Comparison.Change::what, Comparison.Change::element)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Comparison.What.CHANGED, "check"));
    assertThat(Comparison.of(read(TEXT), read(TEXT))).isEmpty();
  }
}
