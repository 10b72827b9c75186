package org.anlan.procedures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.calendar.CalendarDesk;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Flaw;
import org.anlan.rules.procedure.LifecycleProof;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Reading;
import org.anlan.rules.procedure.Trigger;
import org.anlan.rules.procedure.Work;
import org.springframework.stereotype.Component;

/// Finds all that stands against putting a text into force: how it is written, what it names that the city does not have, and
/// where it would break what runs by it.
@Component
class Checking {

  static final int LARGEST = 1_000_000;

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  private final Ways ways;
  private final ProcedureDesk desk;
  private final Uses uses;
  private final City city;
  private final InstantSource businessClock;

  /// Who and what a task can name.
  @Component("namesOfTheCity")
  record City(Directory directory, CalendarDesk calendar) {}

  Checking(Ways ways, ProcedureDesk desk, Uses uses, City city, InstantSource businessClock) {
    this.ways = ways;
    this.desk = desk;
    this.uses = uses;
    this.city = city;
    this.businessClock = businessClock;
  }

  /// All flaws; none where it may be put into force.
  List<Flaw> flaws(WayForm form, String key, String text) {
    if (!keyFlaws(key).isEmpty()) return keyFlaws(key);
    if (text.length() > LARGEST)
      return List.of(
          new Flaw(
              "",
              "document",
              "文件有 %d 个字符，最多 %d 个，请拆分。".formatted(text.length(), LARGEST),
              "The file has %d characters, at most %d are taken; split it."
                  .formatted(text.length(), LARGEST)));
    return switch (form) {
      case PROCEDURE -> procedureFlaws(key, text);
      case DECISION -> decisionFlaws(key, text);
      case FORM ->
          FormReader.read(key, text) instanceof FormReader.FormRefused(var flaws)
              ? flaws
              : List.of();
    };
  }

  static List<Flaw> keyFlaws(String key) {
    if (KEY.matcher(key).matches()) return List.of();
    return List.of(
        new Flaw(
            "",
            "key",
            "标识“%s”应为 2 到 60 个小写字母、数字或连字符，以字母开头。".formatted(key),
            "The key '%s' has 2 to 60 small letters, digits or hyphens and begins with a letter."
                .formatted(key)));
  }

  private List<Flaw> procedureFlaws(String key, String text) {
    return switch (ProcedureReader.read(text)) {
      case Reading.Refused(var flaws) -> flaws;
      case Reading.Read(var procedure) when !procedure.key().equals(key) ->
          List.of(
              new Flaw(
                  procedure.key(),
                  "process",
                  "流程的 id 是“%s”，应与标识“%s”相同。".formatted(procedure.key(), key),
                  "The process id is '%s'; it must be the key, '%s'."
                      .formatted(procedure.key(), key)));
      case Reading.Read(var procedure) -> {
        var set = with(procedure);
        var flaws = new ArrayList<>(set.flaws());
        procedure.nodes().values().forEach(node -> names(node, flaws));
        yield flaws.isEmpty() ? proofs(set, key) : flaws;
      }
    };
  }

  /// The procedures in force with this one in its place.
  ProcedureSet with(Procedure changed) {
    var all = new LinkedHashMap<String, Procedure>();
    for (var way : ways.listInForce(businessClock.instant()))
      if (way.form().equals("procedure"))
        all.put(way.key(), desk.get(way.key(), way.version()).procedure());
    all.put(changed.key(), changed);
    return ProcedureSet.of(all.values());
  }

  private void names(Node node, List<Flaw> flaws) {
    switch (node) {
      case Node.ServiceTask task ->
          require(node, new Texts("服务", "service"), task.call(), uses.services(), flaws);
      case Node.UserTask task -> {
        var work = task.work();
        named(node, flaws);
        if (work.role() != null)
          require(node, new Texts("角色", "role"), work.role(), roles(), flaws);
        if (work.unit() != null && work.unit().startsWith("duty:"))
          require(node, new Texts("职责", "duty"), work.unit().substring(5), duties(), flaws);
        if (work.deadline() != null && !work.deadline().equals("case"))
          require(node, new Texts("时限规则", "time rule"), work.deadline(), rules(), flaws);
        if (work.form() != null) formFits(node, work, flaws);
        if (work.form() != null)
          require(node, new Texts("表单", "form"), work.form(), keys(WayForm.FORM), flaws);
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
      require(node, new Texts("时限规则", "time rule"), due.substring(5), rules(), flaws);
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

  Set<String> roles() {
    var roles = new HashSet<String>();
    city.directory().listPosts().forEach(post -> roles.addAll(post.roles()));
    return roles;
  }

  Set<String> duties() {
    var duties = new HashSet<String>();
    city.directory().listUnits().forEach(unit -> duties.addAll(unit.duties()));
    return duties;
  }

  Set<String> rules() {
    var rules = new HashSet<String>();
    city.calendar().listRules().forEach(rule -> rules.add(rule.type()));
    return rules;
  }

  Set<String> keys(WayForm form) {
    var keys = new HashSet<String>();
    for (var way : ways.listInForce(now())) if (way.form().equals(form.word())) keys.add(way.key());
    return keys;
  }

  private Instant now() {
    return businessClock.instant();
  }

  /// Every kind that runs by it, itself or by a call, must stay within its lifecycle whatever people do.
  private List<Flaw> proofs(ProcedureSet set, String key) {
    var flaws = new ArrayList<Flaw>();
    for (var use : uses.list())
      if (set.find(use.procedure()) != null && reaches(set, use.procedure(), key))
        flaws.addAll(proof(set, use));
    return flaws;
  }

  private static List<Flaw> proof(ProcedureSet set, Use use) {
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

  private static boolean reaches(ProcedureSet set, String from, String key) {
    if (from.equals(key)) return true;
    var procedure = set.find(from);
    return procedure != null
        && procedure.calls().stream().anyMatch(called -> reaches(set, called, key));
  }

  private List<Flaw> decisionFlaws(String key, String text) {
    var written = writingFlaws(key, text);
    return written.isEmpty() ? tableFlaws(key, DecisionTable.load(key, 1, text)) : written;
  }

  /// What hinders a decision from being asked at all.
  List<Flaw> writingFlaws(String key, String text) {
    var written =
        DecisionCheck.flaws(text).stream()
            .map(flaw -> new Flaw(flaw.element(), "decision", flaw.reason(), flaw.reasonEn()))
            .toList();
    if (!written.isEmpty()) return written;
    return switch (DecisionTable.read(key, 1, text)) {
      case DecisionTable.Uncompiled(var flaws) -> flaws;
      case DecisionTable.Loaded loaded -> List.of();
    };
  }

  private List<Flaw> tableFlaws(String key, DecisionTable table) {
    var flaws = new ArrayList<Flaw>();
    var columns = table.columns();
    if (columns.inputs().isEmpty() || columns.outputs().isEmpty())
      flaws.add(new Flaw("", "decision", "没有决策表。", "There is no decision table."));
    for (var row : table.rowsInWords())
      if (row.words().zh().isBlank())
        flaws.add(
            new Flaw(
                row.id(),
                "rule",
                "第 %d 行没有说明；说明会作为理由显示。".formatted(row.number()),
                "Row %d has no description; it is shown as the reason.".formatted(row.number())));
    if (uses.list().stream().anyMatch(use -> use.decision().equals(key)))
      keeps(desk.columns(key), columns, flaws);
    return flaws;
  }

  /// Whoever asks the table gives what it asks today and reads what it answers today.
  private static void keeps(DecisionColumns today, DecisionColumns next, List<Flaw> flaws) {
    var given = today.inputs().stream().map(DecisionColumns.Input::name).toList();
    for (var input : next.inputs())
      if (!given.contains(input.name()))
        flaws.add(
            new Flaw(
                "",
                "input",
                "输入“%s”没有人提供，可用的有 %s。".formatted(input.name(), given),
                "Nobody gives the input '%s'; there are %s.".formatted(input.name(), given)));
    for (var output : today.outputs())
      if (!next.outputs().contains(output))
        flaws.add(
            new Flaw(
                "",
                "output",
                "输出“%s”正在使用，不能删去。".formatted(output),
                "The output '%s' is in use and cannot be taken away.".formatted(output)));
  }

  /// Whether it can be read at all, so that it can be compared and shown.
  boolean readable(WayForm form, String key, String text) {
    return switch (form) {
      case PROCEDURE -> ProcedureReader.read(text) instanceof Reading.Read;
      case DECISION -> writingFlaws(key, text).isEmpty();
      case FORM -> FormReader.read(key, text) instanceof FormReader.FormRead;
    };
  }
}
