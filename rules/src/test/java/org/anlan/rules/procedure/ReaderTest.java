package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the reader refuses, each by the name of its element.
class ReaderTest {

  private static final String SOUND =
      """
      start s
      user a outcomes=ok,redo
      xor g
      end e
      s -> a -> g
      g -> e : outcome = "ok"
      g -> a : outcome = "redo"
      """;

  private static List<Flaw> refused(String xml) {
    return switch (ProcedureReader.read(xml)) {
      case Reading.Read(var procedure) -> throw new AssertionError("Read: " + procedure);
      case Reading.Refused(var flaws) -> flaws;
    };
  }

  private static void flawed(String lines, String element, String words) {
    var flaws = Drawn.flaws(lines);
    assertThat(flaws).as(lines).isNotEmpty();
    assertThat(flaws)
        .as(words)
        .anyMatch(flaw -> flaw.elementId().equals(element) && flaw.en().contains(words));
    assertThat(flaws).allMatch(flaw -> !flaw.zh().isBlank() && !flaw.en().isBlank());
  }

  @Test
  void a_gateway_whose_conditions_cover_all_outcomes_needs_no_default() {
    assertThat(Drawn.flaws(SOUND)).isEmpty();
    flawed(SOUND.replace("ok,redo", "ok,redo,other"), "g", "no default");
    flawed(SOUND.replace("outcome = \"ok\"", "outcome = \"ok\" and x"), "g", "no default");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scriptTask",
        "sendTask",
        "manualTask",
        "task",
        "businessRuleTask",
        "eventBasedGateway",
        "complexGateway",
        "transaction",
        "adHocSubProcess",
        "intermediateThrowEvent",
        "laneSet",
        "dataObject"
      })
  void what_is_outside_the_subset_is_refused_by_name(String kind) {
    var xml = Drawn.bpmn("p", SOUND).replace("</process>", "<" + kind + " id=\"odd\"/></process>");
    assertThat(refused(xml))
        .singleElement()
        .satisfies(flaw -> {
          assertThat(flaw.elementId()).isEqualTo("odd");
          assertThat(flaw.elementKind()).isEqualTo(kind);
          assertThat(flaw.zh()).contains(kind);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "cancelEventDefinition, e",
    "errorEventDefinition, e",
    "signalEventDefinition, e",
    "messageEventDefinition, e",
    "standardLoopCharacteristics, a",
    "dataInputAssociation, a",
    "timerEventDefinition, s"
  })
  void events_and_markers_outside_the_subset_are_refused(String kind, String element) {
    var marked = "id=\"%s\">".formatted(element);
    var xml = Drawn.bpmn("p", SOUND).replace(marked, marked + "<" + kind + " id=\"odd\"/>");
    assertThat(refused(xml)).extracting(Flaw::elementKind).contains(kind);
  }

  @Test
  void foreign_and_unknown_attributes_and_extensions_are_refused() {
    var xml = Drawn.bpmn("p", SOUND);
    var foreign =
        xml.replace(
            "<userTask id=\"a\"",
            "<userTask xmlns:flowable=\"http://flowable.org/bpmn\" flowable:assignee=\"x\" id=\"a\"");
    assertThat(refused(foreign)).extracting(Flaw::elementId).containsExactly("a");
    var unknown = xml.replace("<userTask", "<userTask anlan:stag=\"HANDLING\"");
    assertThat(refused(unknown).getFirst().en()).contains("anlan:stag");
    var child = xml.replace("<anlan:outcome id=\"ok\"/>", "<anlan:outcom id=\"ok\"/>");
    assertThat(refused(child)).extracting(Flaw::elementKind).contains("anlan:outcom");
    var event = xml.replace("<process id=\"p\"", "<process id=\"p\" anlan:kind=\"x\"");
    assertThat(refused(event)).extracting(Flaw::elementKind).contains("process");
  }

  @Test
  void event_sub_processes_and_compensation_are_refused() {
    var sub = "start s\nsub x {\nstart i\nend o\ni -> o\n}\nend e\ns -> x -> e";
    var xml = Drawn.bpmn("p", sub);
    assertThat(ProcedureReader.read(xml)).isInstanceOf(Reading.Read.class);
    refused(xml.replace("<subProcess", "<subProcess triggeredByEvent=\"true\""));
    refused(xml.replace("<subProcess", "<subProcess isForCompensation=\"true\""));
  }

  @Test
  void document_types_entities_and_broken_files_are_refused() {
    var xml = Drawn.bpmn("p", SOUND);
    var doctype =
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + xml.replace("name=", "n=");
    assertThat(refused(doctype).getFirst().zh()).contains("DOCTYPE");
    var laughs = "<!DOCTYPE l [<!ENTITY a \"ha\">]>" + xml.replace("</process>", "&a;</process>");
    assertThat(refused(laughs).getFirst().zh()).contains("DOCTYPE");
    assertThat(refused(xml.replace("</process>", "&a;</process>"))).hasSize(1);
    assertThat(refused("<?php x?>" + xml).getFirst().en()).contains("processing instructions");
    assertThat(refused(xml.substring(0, xml.length() / 2)).getFirst().en()).contains("well-formed");
    assertThat(refused("").getFirst().elementKind()).isEqualTo("document");
    assertThat(refused("<html/>").getFirst().en()).contains("definitions");
    assertThat(refused("<a>".repeat(100_000)).getFirst().en()).contains("deeply");
    assertThat(refused("x".repeat(2_000_001)).getFirst().en()).contains("characters");
  }

  @Test
  void an_id_is_used_once() {
    assertThat(refused(Drawn.bpmn("p", SOUND + "user a\n"))).hasSize(1);
  }

  @Test
  void arrows_have_two_ends_and_stay_in_their_scope() {
    flawed(SOUND + "a -> nowhere", "f5", "nowhere");
    flawed(SOUND + "e -> a", "f5", "leave an end");
    flawed(SOUND + "a -> s", "f5", "lead to a start");
    flawed(
        "start s\nsub x {\nstart i\nuser u\nend o\ni -> u -> o\n}\nend e\ns -> x -> e\ns -> u",
        "f5",
        "cross");
  }

  @Test
  void everything_is_reached_and_comes_to_an_end() {
    flawed(SOUND + "user lost\nlost -> e", "lost", "No flow leads here");
    flawed(SOUND + "user lost\nuser other\nlost -> other -> lost", "lost", "cannot be reached");
    flawed(
        "start s\nuser a\nuser b\nxor g\nend e\ns -> g\ng -> a : x\ng -> e *\na -> b -> a",
        "a",
        "No end");
    flawed("start s\nand f\nuser a\nend e\ns -> f\nf -> a\nf -> e", "a", "No flow leads on");
    flawed("start s\nuser a\ns -> a", "p", "no end event");
    flawed("start s\nstart t\nend e\ns -> e\nt -> e", "p", "exactly one start");
  }

  @Test
  void gateways_split_or_join_and_decide() {
    flawed("start s\nxor g\nend e\ns -> g -> e", "g", "neither splits nor joins");
    flawed("start s\nand g\nend e\ns -> g -> e", "g", "neither splits nor joins");
    flawed("start s\nuser a\nend e\nend f\ns -> a -> e\na -> f", "a", "divide them");
    flawed("start s\nxor g\nend e\nend f\ns -> g -> e\ng -> f *", "f2", "neither a condition");
    flawed("start s\nuser a\nend e\ns -> a -> e : x = 1", "f1", "Only the branches");
    flawed("start s\nor g\nend e\nend f\ns -> g\ng -> e : x\ng -> f : y", "g", "no default");
    flawed("start s\nxor g\nend e\nend f\ns -> g\ng -> e : x +\ng -> f *", "f2", "character 3");
  }

  @Test
  void boundaries_hang_on_activities() {
    flawed(SOUND + "timer t on=nothing due=PT1H\nt -> e", "t", "hangs on no activity");
    flawed(SOUND + "timer t on=g due=PT1H\nt -> e", "t", "hangs on no activity");
    flawed(SOUND + "timer t on=a due=soon\nt -> e", "t", "soon");
    flawed(SOUND + "timer t on=a due=P\nt -> e", "t", "duration");
    assertThat(Drawn.flaws(SOUND + "timer t on=a due=rule:pothole\nt -> e")).isEmpty();
    assertThat(Drawn.flaws(SOUND + "timer t on=a due=P1DT12H\nt -> e")).isEmpty();
  }

  @Test
  void forks_and_joins_are_nested() {
    var fork = "start s\nand f\nuser a\nuser b\nend e\ns -> f\nf -> a\nf -> b\n";
    assertThat(Drawn.flaws(fork + "and j\na -> j\nb -> j\nj -> e")).isEmpty();
    assertThat(Drawn.flaws(fork + "end x\na -> e\nb -> x")).isEmpty();
    flawed(fork + "xor j\na -> j\nb -> j\nj -> e", "j", "join them");
    flawed(fork + "a -> e\nb -> e", "e", "join them");
    flawed(
        "start s\nxor f\nuser a\nuser b\nand j\nend e\ns -> f\nf -> a : x\nf -> b *\na -> j\nb -> j\nj -> e",
        "j",
        "one matching gateway");
    flawed(
        "start s\nor f\nuser a\nuser b\nand j\nend e\ns -> f\nf -> a : x\nf -> b *\na -> j\nb -> j\nj -> e",
        "j",
        "one matching gateway");
    flawed(
        fork + "xor g\nand j\nend x\na -> g\ng -> j : x\ng -> x *\nb -> j\nj -> e",
        "x",
        "a join waits");
    flawed(
        "start s\nuser a\nand j\nand f\nend e\ns -> j\nj -> a -> f\nf -> j\nf -> e",
        "j",
        "for ever");
  }

  @Test
  void a_branch_may_stop_everything() {
    assertThat(
            Drawn.flaws(
                "start s\nand f\nuser a\nuser b\nxor g\nstop x\nand j\nend e\ns -> f\nf -> a -> g\nf -> b\n"
                    + "g -> j : x\ng -> x *\nb -> j\nj -> e"))
        .isEmpty();
  }

  @Test
  void a_circle_without_a_wait_is_refused() {
    flawed("start s\nxor m\nxor g\nend e\ns -> m -> g\ng -> m : x\ng -> e *", "m", "circle");
    assertThat(
            Drawn.flaws(
                "start s\nxor m\nservice w\nxor g\nend e\ns -> m -> w -> g\ng -> m : x\ng -> e *"))
        .isEmpty();
  }

  @Test
  void stages_are_known_wherever_a_matter_waits() {
    var xor =
        "start s stage=A\nxor g\nuser a stage=B\nuser b stage=C\nservice m\nend e stage=D\n"
            + "s -> g\ng -> a : x\ng -> b *\na -> m\nb -> m\nm -> e";
    flawed(xor, "m", "[B, C]");
    assertThat(Drawn.flaws(xor.replace("service m", "service m stage=C"))).isEmpty();
    flawed("start s\nuser a\nend e stage=D\ns -> a -> e", "a", "No stage");
    flawed("start s stage=handling\nuser a\nend e\ns -> a -> e", "s", "HANDLING");
  }

  @Test
  void doers_name_tasks_that_exist() {
    flawed("start s\nuser a notBy=b\nend e\ns -> a -> e", "a", "no user task");
    flawed("start s\nuser a unit=somebody\nend e\ns -> a -> e", "a", "dispatched");
  }

  @Test
  void procedures_that_call_in_a_circle_are_found_over_the_whole_set() {
    var a = Drawn.procedure("a", "start s\ncall c of=b\nend e\ns -> c -> e");
    var b = Drawn.procedure("b", "start s\ncall c of=a\ncall d of=gone\nend e\ns -> c -> d -> e");
    assertThat(ProcedureSet.of(a, b).flaws())
        .extracting(Flaw::en)
        .anyMatch(words -> words.contains("a → b → a"))
        .anyMatch(words -> words.contains("'gone'"));
    var fine = Drawn.procedure("b", "start s\nuser u\nend e\ns -> u -> e");
    assertThat(ProcedureSet.of(a, fine).flaws()).isEmpty();
  }
}
