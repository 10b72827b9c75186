package org.anlan.rules.procedure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws BPMN from a few lines, so that a test shows its procedure at a glance:
///
/// ```
/// start s stage=REPORTED
/// user a outcomes=ok,redo
/// xor g
/// sub x { … }
/// timer t on=a due=PT1H aside
/// s -> a -> g
/// g -> a : outcome = "redo"
/// g -> e *
/// ```
///
/// `*` marks the default. Kinds: start end stop user service receive xor and or sub call timer message wait hear.
final class Drawn {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("start", "startEvent"),
          Map.entry("end", "endEvent"),
          Map.entry("stop", "endEvent"),
          Map.entry("user", "userTask"),
          Map.entry("service", "serviceTask"),
          Map.entry("receive", "receiveTask"),
          Map.entry("xor", "exclusiveGateway"),
          Map.entry("and", "parallelGateway"),
          Map.entry("or", "inclusiveGateway"),
          Map.entry("sub", "subProcess"),
          Map.entry("call", "callActivity"),
          Map.entry("timer", "boundaryEvent"),
          Map.entry("message", "boundaryEvent"),
          Map.entry("wait", "intermediateCatchEvent"),
          Map.entry("hear", "intermediateCatchEvent"));

  private final StringBuilder xml = new StringBuilder();
  private final Map<String, String> defaults = new LinkedHashMap<>();
  private final Set<String> messages = new LinkedHashSet<>();
  private int flows;

  private Drawn() {}

  static String bpmn(String key, String lines) {
    return new Drawn().draw(key, lines.lines().map(String::strip).toList());
  }

  /// The procedure that the lines draw; fails, with the flaws, if they are refused.
  static Procedure procedure(String key, String lines) {
    return switch (ProcedureReader.read(bpmn(key, lines))) {
      case Reading.Read(var procedure) -> procedure;
      case Reading.Refused(var flaws) -> throw new AssertionError(flaws + "\n" + lines);
    };
  }

  static List<Flaw> flaws(String lines) {
    return switch (ProcedureReader.read(bpmn("p", lines))) {
      case Reading.Read(var procedure) -> List.of();
      case Reading.Refused(var flaws) -> flaws;
    };
  }

  private String draw(String key, List<String> lines) {
    lines.stream().filter(line -> line.endsWith(" *")).forEach(this::noteDefault);
    lines.forEach(this::line);
    var heard = new StringBuilder();
    messages.forEach(
        name -> heard.append("<message id=\"m_%s\" name=\"%s\"/>".formatted(name, name)));
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:anlan="https://anlan.dev/bpmn">
    %s<process id="%s">
    %s</process></definitions>
    """
        .formatted(heard, key, xml);
  }

  private void noteDefault(String line) {
    var ends = line.substring(0, line.length() - 2).split("->");
    defaults.put(ends[0].strip(), ends[0].strip() + "_" + ends[1].strip());
  }

  private void line(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (line.equals("}")) {
      xml.append("</subProcess>\n");
    } else if (line.contains("->")) {
      flow(line);
    } else {
      node(line);
    }
  }

  private void flow(String line) {
    var halves = line.split(" : ", 2);
    var chain = Arrays.stream(halves[0].replace(" *", "").split("->")).map(String::strip).toList();
    for (int i = 0; i + 1 < chain.size(); i++) {
      var from = chain.get(i);
      var to = chain.get(i + 1);
      boolean named = line.endsWith(" *");
      xml.append(
          "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">"
              .formatted(named ? from + "_" + to : "f" + ++flows, from, to));
      if (halves.length > 1) {
        xml.append("<conditionExpression><![CDATA[" + halves[1] + "]]></conditionExpression>");
      }
      xml.append("</sequenceFlow>\n");
    }
  }

  private void node(String line) {
    var words = line.split("\\s+");
    var kind = words[0];
    var id = words[1];
    var given = new LinkedHashMap<String, String>();
    for (var word : Arrays.copyOfRange(words, 2, words.length)) {
      var pair = word.split("=", 2);
      given.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    var element = KINDS.getOrDefault(kind, kind);
    xml.append("<%s id=\"%s\"".formatted(element, id));
    attributes(kind, id, given);
    xml.append(">");
    inside(kind, given);
    xml.append(given.containsKey("{") ? "\n" : "</%s>\n".formatted(element));
  }

  private void attributes(String kind, String id, Map<String, String> given) {
    if (defaults.containsKey(id)) {
      attribute("default", defaults.get(id));
    }
    if (given.containsKey("on")) {
      attribute("attachedToRef", given.get("on"));
      attribute("cancelActivity", Boolean.toString(!given.containsKey("aside")));
    }
    switch (kind) {
      case "service" -> attribute("anlan:call", given.getOrDefault("call", "dispatch"));
      case "call" -> attribute("calledElement", given.getOrDefault("of", ""));
      case "receive" -> attribute("messageRef", "m_" + note(given.getOrDefault("name", "")));
      default -> {}
    }
    for (var name : List.of("stage", "notBy", "unit", "deadline")) {
      if (given.containsKey(name)) {
        attribute("anlan:" + name, given.get(name));
      }
    }
  }

  private void attribute(String name, String value) {
    xml.append(" %s=\"%s\"".formatted(name, value));
  }

  private String note(String message) {
    messages.add(message);
    return message;
  }

  private void inside(String kind, Map<String, String> given) {
    if (given.containsKey("outcomes")) {
      xml.append("<extensionElements>");
      for (var outcome : given.get("outcomes").split(",")) {
        xml.append("<anlan:outcome id=\"%s\"/>".formatted(outcome));
      }
      xml.append("</extensionElements>");
    }
    switch (kind) {
      case "stop" -> xml.append("<terminateEventDefinition/>");
      case "timer", "wait" ->
          xml.append(
              "<timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition>"
                  .formatted(given.get("due")));
      case "message", "hear" ->
          xml.append(
              "<messageEventDefinition messageRef=\"m_%s\"/>"
                  .formatted(note(given.getOrDefault("name", ""))));
      default -> {}
    }
    repeat(given);
  }

  private void repeat(Map<String, String> given) {
    if (!given.containsKey("times") && !given.containsKey("over")) {
      return;
    }
    xml.append(
        "<multiInstanceLoopCharacteristics isSequential=\"%s\""
            .formatted(given.containsKey("sequential")));
    if (given.containsKey("over")) {
      attribute("anlan:over", given.get("over"));
      attribute("anlan:as", given.getOrDefault("as", "item"));
    }
    xml.append(">");
    if (given.containsKey("times")) {
      xml.append("<loopCardinality>%s</loopCardinality>".formatted(given.get("times")));
    }
    if (given.containsKey("until")) {
      xml.append(
          "<completionCondition><![CDATA[%s]]></completionCondition>"
              .formatted(given.get("until")));
    }
    xml.append("</multiInstanceLoopCharacteristics>");
  }
}
