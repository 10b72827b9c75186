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
import org.anlan.rules.procedure.Flaw;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Reading;
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
        flaws.addAll(names().flaws(procedure));
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

  private NameCheck names() {
    return new NameCheck(
        new NameCheck.Known(roles(), duties(), rules(), uses.services(), keys(WayForm.FORM)));
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
        flaws.addAll(NameCheck.proof(set, use));
    return flaws;
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
  static List<Flaw> writingFlaws(String key, String text) {
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
    var flaws = readingFlaws(table);
    if (uses.list().stream().anyMatch(use -> use.decision().equals(key)))
      keeps(desk.columns(key), table.columns(), flaws);
    return flaws;
  }

  /// What hinders people from reading a decision that can be asked.
  static List<Flaw> readingFlaws(DecisionTable table) {
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
