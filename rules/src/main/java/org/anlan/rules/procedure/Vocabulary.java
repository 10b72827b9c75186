package org.anlan.rules.procedure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.procedure.XmlTree.Element;

/// The closed list of what a drawing may be written with: for each element its attributes and its children. Whatever is not in
/// the table is refused by its name, so a procedure never means less than its drawing seems to say.
final class Vocabulary {

  private static final String NODES =
      "startEvent endEvent userTask serviceTask receiveTask exclusiveGateway parallelGateway inclusiveGateway "
          + "subProcess callActivity boundaryEvent intermediateCatchEvent";

  private static final String TABLE =
      """
      definitions            | id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage xsi:schemaLocation | process message documentation bpmndi:BPMNDiagram
      message                | id name | documentation
      process                | id name isExecutable isClosed processType anlan:labelEn | NODES sequenceFlow textAnnotation association documentation extensionElements
      subProcess             | COMMON triggeredByEvent anlan:stage | NODES sequenceFlow textAnnotation association CHILDREN multiInstanceLoopCharacteristics
      sequenceFlow           | COMMON sourceRef targetRef | documentation extensionElements conditionExpression
      conditionExpression    | id xsi:type language |
      startEvent             | COMMON anlan:stage | CHILDREN
      endEvent               | COMMON anlan:stage | CHILDREN terminateEventDefinition
      userTask               | COMMON anlan:stage anlan:role anlan:unit anlan:notBy anlan:deadline anlan:photos-before anlan:photos-after anlan:words anlan:form | CHILDREN multiInstanceLoopCharacteristics
      serviceTask            | COMMON implementation anlan:stage anlan:call | CHILDREN multiInstanceLoopCharacteristics
      receiveTask            | COMMON implementation messageRef anlan:stage | CHILDREN multiInstanceLoopCharacteristics
      callActivity           | COMMON calledElement anlan:stage | CHILDREN multiInstanceLoopCharacteristics
      exclusiveGateway       | COMMON gatewayDirection | CHILDREN
      parallelGateway        | COMMON gatewayDirection | CHILDREN
      inclusiveGateway       | COMMON gatewayDirection | CHILDREN
      boundaryEvent          | COMMON attachedToRef cancelActivity | CHILDREN timerEventDefinition messageEventDefinition
      intermediateCatchEvent | COMMON anlan:stage | CHILDREN timerEventDefinition messageEventDefinition
      timerEventDefinition   | id | timeDuration documentation
      timeDuration           | id xsi:type |
      messageEventDefinition | id messageRef | documentation
      terminateEventDefinition | id | documentation
      multiInstanceLoopCharacteristics | id isSequential anlan:over anlan:as | loopCardinality completionCondition documentation
      loopCardinality        | id xsi:type |
      completionCondition    | id xsi:type |
      extensionElements      | | anlan:outcome
      anlan:outcome          | id label labelEn primary danger words tells |
      documentation          | id textFormat |
      incoming               | |
      outgoing               | |
      textAnnotation         | id textFormat | text
      text                   | |
      association            | id sourceRef targetRef associationDirection | documentation
      """;

  private static final Map<String, Entry> ENTRIES = entries();

  /// Attributes that are allowed with one value only, since any other would ask for something outside the subset.
  private static final Map<String, String> ONLY = Map.of("triggeredByEvent", "false");

  private record Entry(Set<String> attributes, Set<String> children) {}

  private Vocabulary() {}

  private static Map<String, Entry> entries() {
    var entries = new HashMap<String, Entry>();
    for (var line : TABLE.lines().toList()) {
      var columns = line.split("\\|", -1);
      var attributes = columns[1].replace("COMMON", "id name default anlan:label anlan:labelEn");
      var children =
          columns[2]
              .replace("NODES", NODES)
              .replace("CHILDREN", "incoming outgoing documentation extensionElements");
      entries.put(columns[0].strip(), new Entry(words(attributes), words(children)));
    }
    return Map.copyOf(entries);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  static boolean isNode(Element element) {
    return words(NODES).contains(element.name());
  }

  /// Adds a flaw for everything in and below `element` that the table does not know.
  static void vet(Element element, List<Flaw> flaws) {
    if (element.name().startsWith("bpmndi:")) {
      return;
    }
    var entry = ENTRIES.get(element.name());
    if (entry == null) {
      return;
    }
    element.attributes().forEach((name, value) -> vet(element, entry, name, value, flaws));
    for (var child : element.children()) {
      if (!entry.children().contains(child.name())) {
        flaws.add(
            new Flaw(
                child.id(),
                child.name(),
                "不支持元素 %s（在 %s 中）。".formatted(child.name(), element.name()),
                "Element %s is not supported (in %s).".formatted(child.name(), element.name())));
      } else {
        vet(child, flaws);
      }
    }
  }

  private static void vet(
      Element element, Entry entry, String name, String value, List<Flaw> flaws) {
    if (!entry.attributes().contains(name)) {
      flaws.add(
          new Flaw(
              element.id(),
              element.name(),
              "不认识属性 %s。".formatted(name),
              "Attribute %s is not known.".formatted(name)));
    } else if (ONLY.containsKey(name) && !value.equals(ONLY.get(name))) {
      flaws.add(
          new Flaw(
              element.id(),
              element.name(),
              "属性 %s 只能为 %s。".formatted(name, ONLY.get(name)),
              "Attribute %s must be %s.".formatted(name, ONLY.get(name))));
    }
  }
}
