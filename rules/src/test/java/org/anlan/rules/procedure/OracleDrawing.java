package org.anlan.rules.procedure;

import java.util.stream.Collectors;

/// Writes one of our procedures in the dialect of the engine that serves as the oracle: machines and people alike become its user
/// tasks, a receive task a message event, our conditions its expressions.
final class OracleDrawing {

  private final Procedure procedure;
  private final StringBuilder xml = new StringBuilder();

  private OracleDrawing(Procedure procedure) {
    this.procedure = procedure;
  }

  static String of(Procedure procedure) {
    var drawing = new OracleDrawing(procedure);
    drawing.scope("");
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t">
    %s
    <process id="%s" isExecutable="true">
    %s</process></definitions>
    """
        .formatted(drawing.messages(), procedure.key(), drawing.xml);
  }

  private String messages() {
    return procedure.nodes().values().stream()
        .map(node ->
            switch (node) {
              case Node.ReceiveTask task -> task.message();
              case Node.Catch(var tag, Trigger.Message(var name)) -> name;
              case Node.Boundary(var tag, var host, var cut, Trigger.Message(var name)) -> name;
              default -> "";
            })
        .filter(name -> !name.isEmpty())
        .map(name -> "<message id=\"m_%s\" name=\"%s\"/>".formatted(name, name))
        .collect(Collectors.joining());
  }

  private void scope(String scope) {
    procedure.nodes().values().stream()
        .filter(node -> node.scope().equals(scope))
        .forEach(this::node);
    procedure.flows().values().stream()
        .filter(flow -> procedure.getNode(flow.from()).scope().equals(scope))
        .forEach(this::flow);
  }

  private void flow(Flow flow) {
    xml.append(
        "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">"
            .formatted(flow.id(), flow.from(), flow.to()));
    if (flow.condition() != null) {
      xml.append(
          "<conditionExpression><![CDATA[${%s}]]></conditionExpression>"
              .formatted(expression(flow.condition())));
    }
    xml.append("</sequenceFlow>\n");
  }

  private void node(Node node) {
    var element = element(node);
    var otherwise = Choices.otherwise(procedure.outgoing(node.id()));
    xml.append("<%s id=\"%s\"".formatted(element, node.id()));
    if (otherwise != null) {
      xml.append(" default=\"%s\"".formatted(otherwise.id()));
    }
    switch (node) {
      case Node.Boundary boundary ->
          xml.append(
              " attachedToRef=\"%s\" cancelActivity=\"%s\""
                  .formatted(boundary.host(), boundary.interrupting()));
      case Node.CallActivity call ->
          xml.append(
              " calledElement=\"%s\" flowable:inheritVariables=\"true\"".formatted(call.called()));
      default -> {}
    }
    xml.append(">");
    inside(node);
    xml.append("</%s>\n".formatted(element));
  }

  private static String element(Node node) {
    return switch (node) {
      case Node.ServiceTask task -> "userTask";
      case Node.ReceiveTask task -> "intermediateCatchEvent";
      default -> Structure.kind(node);
    };
  }

  private void inside(Node node) {
    switch (node) {
      case Node.End end when end.terminates() -> xml.append("<terminateEventDefinition/>");
      case Node.ReceiveTask task -> trigger(new Trigger.Message(task.message()));
      case Node.Catch event -> trigger(event.trigger());
      case Node.Boundary boundary -> trigger(boundary.trigger());
      case Node.SubProcess sub -> {
        repeat(sub);
        scope(sub.id());
      }
      case Node.Activity activity -> repeat(activity);
      default -> {}
    }
  }

  private void trigger(Trigger trigger) {
    switch (trigger) {
      case Trigger.Timer(var due) ->
          xml.append(
              "<timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition>"
                  .formatted(due));
      case Trigger.Message(var name) ->
          xml.append("<messageEventDefinition messageRef=\"m_%s\"/>".formatted(name));
    }
  }

  private void repeat(Node.Activity activity) {
    var repeat = activity.repeat();
    if (repeat == null) {
      return;
    }
    xml.append(
        "<multiInstanceLoopCharacteristics isSequential=\"%s\"><loopCardinality>%s</loopCardinality>"
            .formatted(repeat.sequential(), repeat.count()));
    if (repeat.until() != null) {
      xml.append(
          "<completionCondition><![CDATA[${%s}]]></completionCondition>"
              .formatted(expression(repeat.until()).replace("done", "nrOfCompletedInstances")));
    }
    xml.append("</multiInstanceLoopCharacteristics>");
  }

  private static String expression(Condition condition) {
    return switch (condition) {
      case Condition.Any(var left, var right) ->
          "(" + expression(left) + " || " + expression(right) + ")";
      case Condition.All(var left, var right) ->
          "(" + expression(left) + " && " + expression(right) + ")";
      case Condition.Not(var inner) -> "!(" + expression(inner) + ")";
      case Condition.Truth(var operand) -> operand(operand);
      case Condition.Compare(var left, var sign, var right) ->
          operand(left) + (sign == Condition.Sign.EQ ? "==" : sign.text) + operand(right);
    };
  }

  private static String operand(Condition.Operand operand) {
    return switch (operand) {
      case Condition.Variable(var name) -> name;
      case Condition.Literal(String text) -> "\"" + text + "\"";
      case Condition.Literal(var value) -> String.valueOf(value);
    };
  }
}
