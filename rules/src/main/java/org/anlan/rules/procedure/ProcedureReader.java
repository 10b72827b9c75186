package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.XmlTree.Element;

/// Reads a BPMN 2.0 file into a [Procedure], or says everything that stands against it.
///
/// Three looks, each only if the one before found nothing: is it written in words that we know ([Vocabulary]); is every
/// element complete ([NodeReader]); does the drawing hold together ([Structure], [Lanes], [StageReader]).
public final class ProcedureReader {

  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, String> messages = new HashMap<>();

  private ProcedureReader() {}

  public static Reading read(String xml) {
    return switch (XmlTree.parse(xml)) {
      case XmlTree.Broken(var zh, var en) ->
          new Reading.Refused(List.of(new Flaw("", "document", zh, en)));
      case XmlTree.Tree(var root) -> new ProcedureReader().definitions(root);
    };
  }

  private Reading definitions(Element root) {
    if (!root.name().equals("definitions")) {
      flaw(root, "根元素应为 BPMN 2.0 的 definitions。", "The root should be BPMN 2.0's definitions.");
      return refused();
    }
    Vocabulary.vet(root, flaws);
    var processes = root.children("process");
    if (processes.size() != 1) {
      flaw(root, "一个文件应恰有一个 process。", "A file should have exactly one process.");
    }
    uniqueIds(root, new HashSet<>());
    if (!flaws.isEmpty()) {
      return refused();
    }
    root.children("message")
        .forEach(message -> messages.put(message.id(), message.attribute("name")));
    return process(processes.getFirst());
  }

  private void uniqueIds(Element element, HashSet<String> seen) {
    if (element.name().startsWith("bpmndi:")) {
      return;
    }
    boolean own = !element.name().equals("anlan:outcome");
    if (own && !element.id().isEmpty() && !seen.add(element.id())) {
      flaw(
          element,
          "id 重复：%s。".formatted(element.id()),
          "The id %s is used twice.".formatted(element.id()));
    }
    element.children().forEach(child -> uniqueIds(child, seen));
  }

  private Reading process(Element process) {
    if (process.id().isEmpty()) {
      flaw(process, "process 缺少 id。", "The process has no id.");
    }
    var nodes = new ArrayList<Node>();
    var flows = new ArrayList<Flow>();
    gather(process, "", nodes, flows);
    if (!flaws.isEmpty()) {
      return refused();
    }
    var name = process.attribute("name").isEmpty() ? process.id() : process.attribute("name");
    var labelEn = process.attribute("anlan:labelEn");
    var procedure =
        new Procedure(process.id(), name, labelEn.isEmpty() ? name : labelEn, nodes, flows);
    return check(procedure);
  }

  private Reading check(Procedure procedure) {
    flaws.addAll(Structure.flaws(procedure));
    if (!flaws.isEmpty()) {
      return refused();
    }
    var lanes = Lanes.of(procedure, flaws);
    var stages = StageReader.stages(procedure, flaws);
    return flaws.isEmpty() ? new Reading.Read(procedure.with(lanes, stages)) : refused();
  }

  private void gather(Element around, String scope, List<Node> nodes, List<Flow> flows) {
    var defaults = new HashSet<String>();
    for (var element : around.children()) {
      if (Vocabulary.isNode(element)) {
        var node = new NodeReader(element, scope, messages, flaws).node();
        if (node != null) {
          nodes.add(node);
        }
        defaults.add(element.attribute("default"));
        if (element.name().equals("subProcess")) {
          gather(element, element.id(), nodes, flows);
        }
      }
    }
    around.children("sequenceFlow").forEach(flow -> flows.add(flow(flow, defaults)));
  }

  private Flow flow(Element element, HashSet<String> defaults) {
    if (element.id().isEmpty()) {
      flaw(element, "连线缺少 id。", "The flow has no id.");
    }
    var conditions = element.children("conditionExpression");
    var condition =
        conditions.isEmpty()
            ? null
            : NodeReader.condition(element, conditions.getFirst().text(), flaws);
    var name = element.attribute("name");
    var labelEn = element.attribute("anlan:labelEn");
    return new Flow(
        element.id(),
        name,
        labelEn.isEmpty() ? name : labelEn,
        element.attribute("sourceRef"),
        element.attribute("targetRef"),
        condition,
        defaults.contains(element.id()));
  }

  private void flaw(Element element, String zh, String en) {
    flaws.add(new Flaw(element.id(), element.name(), zh, en));
  }

  private Reading refused() {
    return new Reading.Refused(flaws);
  }
}
