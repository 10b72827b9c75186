package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of a procedure, place by place and arrow by arrow, in words: for whoever publishes one, to
/// read what they put into force. An element is the same when its id is.
public final class Comparison {

  private Comparison() {}

  public enum What {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// @param element its id in the drawing
  /// @param kind as BPMN names it, such as `userTask`
  public record Change(What what, String element, String kind, String zh, String en) {}

  private record Part(String kind, String zh, String en, Map<Aspect, String> aspects) {}

  private enum Aspect {
    NAME("名称", "name"),
    KIND("种类", "kind"),
    STAGE("阶段", "stage"),
    ROLE("角色", "role"),
    UNIT("单位", "unit"),
    NOT_BY("不得由其办理人办理", "not by whoever did"),
    DEADLINE("时限", "deadline"),
    BEFORE("处置前照片", "pictures before"),
    AFTER("处置后照片", "pictures after"),
    WORDS("文字", "words"),
    FORM("表单", "form"),
    OUTCOMES("办理结果", "outcomes"),
    CALL("调用", "calls"),
    MESSAGE("消息", "message"),
    TRIGGER("触发", "trigger"),
    HOST("附着于", "attached to"),
    INTERRUPTS("中断", "interrupts"),
    REPEAT("多实例", "repetition"),
    FROM("起点", "from"),
    TO("终点", "to"),
    CONDITION("条件", "condition"),
    DEFAULT("默认", "default");

    private final String zh;
    private final String en;

    Aspect(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  public static List<Change> of(Procedure before, Procedure after) {
    var old = parts(before);
    var now = parts(after);
    var changes = new ArrayList<Change>();
    now.forEach((id, part) -> {
      var was = old.get(id);
      if (was == null) {
        changes.add(plain(What.ADDED, id, part));
      } else if (!was.aspects().equals(part.aspects())) {
        changes.add(changed(id, was, part));
      }
    });
    old.forEach((id, part) -> {
      if (!now.containsKey(id)) {
        changes.add(plain(What.REMOVED, id, part));
      }
    });
    return changes;
  }

  private static Change plain(What what, String id, Part part) {
    boolean added = what == What.ADDED;
    return new Change(
        what,
        id,
        part.kind(),
        (added ? "新增“%s”" : "删去“%s”").formatted(part.zh()),
        (added ? "'%s' is new" : "'%s' is gone").formatted(part.en()));
  }

  private static Change changed(String id, Part was, Part is) {
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var aspect : Aspect.values()) {
      var old = was.aspects().getOrDefault(aspect, "—");
      var now = is.aspects().getOrDefault(aspect, "—");
      if (!old.equals(now)) {
        zh.add("%s %s → %s".formatted(aspect.zh, old, now));
        en.add("%s %s → %s".formatted(aspect.en, old, now));
      }
    }
    return new Change(
        What.CHANGED,
        id,
        is.kind(),
        "“%s”：%s".formatted(is.zh(), String.join("；", zh)),
        "'%s': %s".formatted(is.en(), String.join("; ", en)));
  }

  private static Map<String, Part> parts(Procedure procedure) {
    var parts = new LinkedHashMap<String, Part>();
    procedure.nodes().values().forEach(node -> parts.put(node.id(), part(node)));
    procedure.flows().values().forEach(flow -> parts.put(flow.id(), part(procedure, flow)));
    return parts;
  }

  private static Part part(Procedure procedure, Flow flow) {
    var from = procedure.getNode(flow.from());
    var to = procedure.getNode(flow.to());
    var aspects = new LinkedHashMap<Aspect, String>();
    put(aspects, Aspect.FROM, flow.from());
    put(aspects, Aspect.TO, flow.to());
    put(aspects, Aspect.CONDITION, flow.condition() == null ? null : flow.condition().text());
    put(aspects, Aspect.DEFAULT, flow.otherwise() ? "✓" : null);
    return new Part(
        "sequenceFlow",
        from.name() + " → " + to.name(),
        from.tag().nameEn() + " → " + to.tag().nameEn(),
        aspects);
  }

  private static Part part(Node node) {
    var aspects = new LinkedHashMap<Aspect, String>();
    var tag = node.tag();
    put(aspects, Aspect.NAME, tag.name() + " / " + tag.nameEn());
    put(aspects, Aspect.KIND, Structure.kind(node));
    put(aspects, Aspect.STAGE, tag.stage());
    switch (node) {
      case Node.UserTask task -> work(task.work(), aspects);
      case Node.ServiceTask task -> put(aspects, Aspect.CALL, task.call());
      case Node.CallActivity call -> put(aspects, Aspect.CALL, call.called());
      case Node.ReceiveTask task -> put(aspects, Aspect.MESSAGE, task.message());
      case Node.Catch event -> put(aspects, Aspect.TRIGGER, trigger(event.trigger()));
      case Node.Boundary event -> {
        put(aspects, Aspect.TRIGGER, trigger(event.trigger()));
        put(aspects, Aspect.HOST, event.host());
        put(aspects, Aspect.INTERRUPTS, event.interrupting() ? "✓" : null);
      }
      default -> {}
    }
    if (node instanceof Node.Activity activity) {
      put(aspects, Aspect.REPEAT, activity.repeat());
    }
    return new Part(Structure.kind(node), tag.name(), tag.nameEn(), aspects);
  }

  private static void work(Work work, Map<Aspect, String> aspects) {
    put(aspects, Aspect.ROLE, work.role());
    put(aspects, Aspect.UNIT, work.unit());
    put(aspects, Aspect.NOT_BY, work.notBy().isEmpty() ? null : String.join(" ", work.notBy()));
    put(aspects, Aspect.DEADLINE, work.deadline());
    put(aspects, Aspect.BEFORE, work.photosBefore());
    put(aspects, Aspect.AFTER, work.photosAfter());
    put(aspects, Aspect.WORDS, work.words());
    put(aspects, Aspect.FORM, work.form());
    put(
        aspects,
        Aspect.OUTCOMES,
        work.outcomes().stream().map(Comparison::outcome).collect(Collectors.joining("、")));
  }

  private static String outcome(Work.Outcome outcome) {
    return "%s %s（%s）".formatted(outcome.id(), outcome.label(), outcome.words());
  }

  private static String trigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Timer(var due) -> due;
      case Trigger.Message(var name) -> name;
    };
  }

  private static void put(Map<Aspect, String> aspects, Aspect aspect, @Nullable Object value) {
    if (value != null) {
      aspects.put(aspect, value.toString());
    }
  }
}
