package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anlan.rules.procedure.Work.Words;
import org.anlan.rules.procedure.XmlTree.Element;
import org.jspecify.annotations.Nullable;

/// Makes one place of a procedure out of its element, and says what is missing or wrong in it.
final class NodeReader {

  private static final Pattern STAGE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern SLUG = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final Pattern UNIT = Pattern.compile("dispatched|reporter|duty:[a-z][a-z0-9-]*");
  private static final Pattern DUE =
      Pattern.compile(
          "rule:[a-z][a-z0-9-]*|P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}|[\\p{L}_][\\p{L}\\p{N}_]*");

  private final Element element;
  private final String scope;
  private final Map<String, String> messages;
  private final List<Flaw> flaws;

  NodeReader(Element element, String scope, Map<String, String> messages, List<Flaw> flaws) {
    this.element = element;
    this.scope = scope;
    this.messages = messages;
    this.flaws = flaws;
  }

  /// Null for an element without an id, which is a flaw.
  @Nullable Node node() {
    if (element.id().isEmpty()) {
      flaw("元素缺少 id。", "The element has no id.");
      return null;
    }
    var tag = tag();
    return switch (element.name()) {
      case "startEvent" -> new Node.Start(tag);
      case "endEvent" -> new Node.End(tag, !element.children("terminateEventDefinition").isEmpty());
      case "userTask" -> new Node.UserTask(tag, work(), repeat());
      case "serviceTask" ->
          new Node.ServiceTask(tag, needed("anlan:call", SLUG, "dispatch"), repeat());
      case "receiveTask" -> new Node.ReceiveTask(tag, message(element), repeat());
      case "subProcess" -> new Node.SubProcess(tag, repeat());
      case "callActivity" -> new Node.CallActivity(tag, called(), repeat());
      case "exclusiveGateway" -> new Node.Exclusive(tag);
      case "parallelGateway" -> new Node.Parallel(tag);
      case "inclusiveGateway" -> new Node.Inclusive(tag);
      case "boundaryEvent" ->
          new Node.Boundary(
              tag,
              element.attribute("attachedToRef"),
              !element.attribute("cancelActivity").equals("false"),
              trigger());
      case "intermediateCatchEvent" -> new Node.Catch(tag, trigger());
      default -> throw new IllegalArgumentException("No node: " + element.name());
    };
  }

  private Tag tag() {
    var label = first("anlan:label", "name", "id");
    var labelEn = first("anlan:labelEn", "anlan:label", "name", "id");
    return new Tag(element.id(), label, labelEn, scope, optional("anlan:stage", STAGE, "HANDLING"));
  }

  private String first(String... names) {
    return Arrays.stream(names)
        .map(element::attribute)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Work work() {
    var words = words(element, "anlan:words", Words.NONE);
    var notBy =
        Arrays.stream(element.attribute("anlan:notBy").split("[\\s,]+"))
            .filter(id -> !id.isEmpty())
            .toList();
    return new Work(
        optional("anlan:role", SLUG, "handler"),
        optional("anlan:unit", UNIT, "dispatched"),
        notBy,
        optional("anlan:deadline", SLUG, "pothole"),
        photos("anlan:photos-before"),
        photos("anlan:photos-after"),
        words,
        optional("anlan:form", SLUG, "site-check"),
        outcomes(words));
  }

  private List<Work.Outcome> outcomes(Words words) {
    var outcomes = new ArrayList<Work.Outcome>();
    for (var extension : element.children("extensionElements")) {
      for (var outcome : extension.children("anlan:outcome")) {
        if (outcomes.stream().anyMatch(other -> other.id().equals(outcome.id()))) {
          flaw(
              "办理结果重复：%s。".formatted(outcome.id()),
              "Outcome %s is there twice.".formatted(outcome.id()));
        }
        outcomes.add(outcome(outcome, words));
      }
    }
    return outcomes;
  }

  private Work.Outcome outcome(Element outcome, Words words) {
    if (!SLUG.matcher(outcome.id()).matches()) {
      flaw("办理结果的 id 应如 handled。", "The id of an outcome should look like 'handled'.");
    }
    var label = outcome.attribute("label").isEmpty() ? outcome.id() : outcome.attribute("label");
    var labelEn = outcome.attribute("labelEn").isEmpty() ? label : outcome.attribute("labelEn");
    return new Work.Outcome(
        outcome.id(),
        label,
        labelEn,
        outcome.attribute("primary").equals("true"),
        outcome.attribute("danger").equals("true"),
        words(outcome, "words", words),
        tells(outcome));
  }

  private Work.Tells tells(Element outcome) {
    return switch (outcome.attribute("tells")) {
      case "" -> Work.Tells.NOTHING;
      case "act" -> Work.Tells.ACT;
      case "words" -> Work.Tells.WORDS;
      default -> {
        flaw("tells 应为 act 或 words。", "tells should be act or words.");
        yield Work.Tells.NOTHING;
      }
    };
  }

  private Words words(Element from, String name, Words otherwise) {
    return switch (from.attribute(name)) {
      case "" -> otherwise;
      case "required" -> Words.REQUIRED;
      case "optional" -> Words.OPTIONAL;
      case "none" -> Words.NONE;
      default -> {
        flaw(
            "%s 应为 required、optional 或 none。".formatted(name),
            "%s should be required, optional or none.".formatted(name));
        yield otherwise;
      }
    };
  }

  private int photos(String name) {
    var value = element.attribute(name);
    if (value.isEmpty()) {
      return 0;
    }
    if (!value.matches("\\d{1,2}")) {
      flaw(
          "%s 应为 0 到 99 的整数。".formatted(name),
          "%s should be a whole number from 0 to 99.".formatted(name));
      return 0;
    }
    return Integer.parseInt(value);
  }

  private @Nullable String optional(String name, Pattern shape, String example) {
    var value = element.attribute(name);
    if (value.isEmpty()) {
      return null;
    }
    if (!shape.matcher(value).matches()) {
      flaw(
          "%s“%s”写法不对，应如 %s。".formatted(name, value, example),
          "%s '%s' is not written right; it should look like %s.".formatted(name, value, example));
    }
    return value;
  }

  private String needed(String name, Pattern shape, String example) {
    var value = optional(name, shape, example);
    if (value == null) {
      flaw(
          "缺少 %s，应如 %s。".formatted(name, example),
          "%s is missing; it should look like %s.".formatted(name, example));
      return "";
    }
    return value;
  }

  private String called() {
    var called = element.attribute("calledElement");
    if (called.isEmpty()) {
      flaw("缺少 calledElement。", "calledElement is missing.");
    }
    return called;
  }

  private String message(Element from) {
    var name = messages.getOrDefault(from.attribute("messageRef"), "");
    if (name.isEmpty()) {
      flaw(
          "messageRef“%s”没有对应的有名消息。".formatted(from.attribute("messageRef")),
          "messageRef '%s' names no message that has a name."
              .formatted(from.attribute("messageRef")));
    }
    return name;
  }

  private Trigger trigger() {
    var timers = element.children("timerEventDefinition");
    var heard = element.children("messageEventDefinition");
    if (timers.size() + heard.size() != 1) {
      flaw("应恰有一个定时或消息定义。", "There should be exactly one timer or message definition.");
      return new Trigger.Timer("");
    }
    return heard.isEmpty()
        ? new Trigger.Timer(due(timers.getFirst()))
        : new Trigger.Message(message(heard.getFirst()));
  }

  private String due(Element timer) {
    var durations = timer.children("timeDuration");
    var due = durations.isEmpty() ? "" : durations.getFirst().text();
    if (!DUE.matcher(due).matches()) {
      flaw(
          "时长“%s”应为 ISO 8601 时长（如 PT4H）或 rule:<规则>。".formatted(due),
          "The duration '%s' should be ISO 8601 (such as PT4H) or rule:<id>.".formatted(due));
    }
    return due;
  }

  private @Nullable Repeat repeat() {
    var loops = element.children("multiInstanceLoopCharacteristics");
    if (loops.isEmpty()) {
      return null;
    }
    var loop = loops.getFirst();
    var cardinality = loop.children("loopCardinality");
    var over = loop.attribute("anlan:over");
    var count = over.isEmpty() && !cardinality.isEmpty() ? cardinality.getFirst().text() : over;
    if (!COUNT.matcher(count).matches() || (!over.isEmpty() && !cardinality.isEmpty())) {
      flaw(
          "多实例应写明次数（loopCardinality）或清单变量（anlan:over）之一。",
          "A repeated activity needs either a number (loopCardinality) or a list variable (anlan:over).");
      count = "1";
    }
    var as = loop.attribute("anlan:as");
    var until = loop.children("completionCondition");
    return new Repeat(
        loop.attribute("isSequential").equals("true"),
        count,
        as.isEmpty() ? null : as,
        until.isEmpty() ? null : condition(element, until.getFirst().text(), flaws));
  }

  static @Nullable Condition condition(Element element, String text, List<Flaw> flaws) {
    return switch (Condition.parse(text)) {
      case Condition.Understood(var condition) -> condition;
      case Condition.NotUnderstood(var position, var zh, var en) -> {
        flaws.add(
            new Flaw(
                element.id(),
                element.name(),
                "条件“%s”第 %d 个字符：%s。".formatted(text, position, zh),
                "Condition '%s', character %d: %s.".formatted(text, position, en)));
        yield null;
      }
    };
  }

  private void flaw(String zh, String en) {
    flaws.add(new Flaw(element.id(), element.name(), zh, en));
  }
}
