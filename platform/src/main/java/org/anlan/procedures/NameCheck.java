package org.anlan.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Flaw;
import org.anlan.rules.procedure.LifecycleProof;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Trigger;
import org.anlan.rules.procedure.Work;

/// What a procedure names and the city does not have, and where it would leave the lifecycle of a kind that runs by it.
final class NameCheck {

  /// Who and what a task can name.
  ///
  /// @param rules the types of the time rules
  record Known(
      Set<String> roles,
      Set<String> duties,
      Set<String> rules,
      Set<String> services,
      Set<String> forms) {}

  private final Known known;

  NameCheck(Known known) {
    this.known = known;
  }

  List<Flaw> flaws(Procedure procedure) {
    var flaws = new ArrayList<Flaw>();
    procedure.nodes().values().forEach(node -> names(node, flaws));
    return flaws;
  }

  private void names(Node node, List<Flaw> flaws) {
    switch (node) {
      case Node.ServiceTask task ->
          require(node, new Texts("服务", "service"), task.call(), known.services(), flaws);
      case Node.UserTask task -> {
        var work = task.work();
        named(node, flaws);
        if (work.role() != null)
          require(node, new Texts("角色", "role"), work.role(), known.roles(), flaws);
        if (work.unit() != null && work.unit().startsWith("duty:"))
          require(node, new Texts("职责", "duty"), work.unit().substring(5), known.duties(), flaws);
        if (work.deadline() != null && !work.deadline().equals("case"))
          require(node, new Texts("时限规则", "time rule"), work.deadline(), known.rules(), flaws);
        if (work.form() != null) formFits(node, work, flaws);
        if (work.form() != null)
          require(node, new Texts("表单", "form"), work.form(), known.forms(), flaws);
      }
      case Node.Boundary event -> due(node, event.trigger(), flaws);
      case Node.Catch event -> due(node, event.trigger(), flaws);
      default -> {}
    }
  }

  /// A task without a name would be shown to people by its id.
  private static void named(Node node, List<Flaw> flaws) {
    if (node.name().equals(node.id()))
      flaws.add(
          new Flaw(
              node.id(),
              "task",
              "任务“%s”没有中文名称，办理人只会看到标识，请填写。".formatted(node.id()),
              "The task '%s' has no Chinese name; people would see its id. Fill it in."
                  .formatted(node.id())));
  }

  private void due(Node node, Trigger trigger, List<Flaw> flaws) {
    if (trigger instanceof Trigger.Timer(var due) && due.startsWith("rule:"))
      require(node, new Texts("时限规则", "time rule"), due.substring(5), known.rules(), flaws);
  }

  /// A form goes with the primary outcome, in a sheet of its own that takes no pictures.
  private static void formFits(Node node, Work work, List<Flaw> flaws) {
    if (work.outcomes().stream().noneMatch(Work.Outcome::primary))
      flaws.add(
          new Flaw(
              node.id(),
              "task",
              "“%s”有表单但没有主要结果，表单不会被填写。".formatted(node.name()),
              "'%s' has a form and no primary outcome; nobody would be asked to fill it in."
                  .formatted(node.tag().nameEn())));
    if (work.photosBefore() + work.photosAfter() > 0)
      flaws.add(
          new Flaw(
              node.id(),
              "task",
              "“%s”不能既要照片又要表单，请分成两个任务。".formatted(node.name()),
              "'%s' cannot ask for pictures and a form; make two tasks of it."
                  .formatted(node.tag().nameEn())));
  }

  private static void require(
      Node node, Texts what, String name, Set<String> known, List<Flaw> flaws) {
    if (known.contains(name)) return;
    var some = known.stream().sorted().limit(30).toList();
    flaws.add(
        new Flaw(
            node.id(),
            "task",
            "“%s”中的%s“%s”不存在，可用的有 %s。".formatted(node.name(), what.zh(), name, some),
            "'%s' names the %s '%s', which is not there; there are %s."
                .formatted(node.tag().nameEn(), what.en(), name, some)));
  }

  /// Whether a kind that runs by the procedure stays within its lifecycle whatever people do.
  static List<Flaw> proof(ProcedureSet set, Use use) {
    return switch (LifecycleProof.check(set, use.procedure(), use.lifecycle())) {
      case LifecycleProof.Proven proven -> List.of();
      case LifecycleProof.Broken(var walks) ->
          walks.stream().map(walk -> illegal(set, use, walk)).toList();
      case LifecycleProof.TooLarge(var situations) ->
          List.of(
              new Flaw(
                  "",
                  "lifecycle",
                  "情形超过 %d 种，无法逐一证明，请拆成几个流程。".formatted(situations),
                  "More than %d situations; they cannot all be proved. Divide the procedure."
                      .formatted(situations)));
    };
  }

  /// The last act of the walk names the place at fault.
  private static Flaw illegal(ProcedureSet set, Use use, LifecycleProof.IllegalWalk walk) {
    var last = walk.path().isEmpty() ? "" : walk.path().getLast().replaceFirst("[=?!~\\[].*$", "");
    var known = set.get(use.procedure()).findNode(last) != null;
    return new Flaw(
        known ? last : "",
        "lifecycle",
        "事项类型“%s”：%s".formatted(use.title().zh(), walk.zh()),
        "Kind '%s': %s".formatted(use.title().en(), walk.en()));
  }
}
