package org.anlan.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;
import org.anlan.procedures.Use;
import org.anlan.procedures.WaysCheck;
import org.anlan.rules.codes.CodeList;
import org.jspecify.annotations.Nullable;

/// Everything that is wrong with the kinds of matter of a city's folder and the codes by which they are counted, and where what they name is not there.
public final class KindsCheck {

  private static final Set<String> ASKED = Set.of("kind", "place", "road", "distance");
  private static final Set<String> LEVELS = Set.of("street", "county", "city");
  private static final String MATTERS = "codes/matters.csv";

  /// What a kind can name.
  ///
  /// @param rules types of the time rules
  public record Known(DirectoryCheck.Names names, Set<String> rules, WaysCheck.Found ways) {}

  private final CheckedFolder city;
  private final Known known;
  private final Set<String> matters;
  private final Map<String, String> homes = new HashMap<>();

  private KindsCheck(CheckedFolder city, Known known) {
    this.city = city;
    this.known = known;
    this.matters = codes(MATTERS);
    codes("codes/components.csv");
  }

  /// What the platform does when a procedure calls it.
  public static Set<String> services() {
    return Services.ALL;
  }

  /// What people are told of.
  public static Set<String> occasions() {
    return Herald.OCCASIONS;
  }

  /// The template that this module issues by, and what it gives.
  public static Map<String, Set<String>> papers() {
    return Map.of(AnswerLetter.TEMPLATE, AnswerLetter.GIVEN);
  }

  /// The codes of the kinds.
  public static Set<String> check(CheckedFolder city, Known known) {
    var check = new KindsCheck(city, known);
    var codes = new TreeSet<String>();
    for (var file : city.list("kinds", ".json"))
      city.json(file, Kind.class)
          .ifPresent(kind -> {
            codes.add(kind.code());
            check.kind(file, kind);
          });
    if (codes.isEmpty()) city.fault("kinds", 1, "there is no kind of matter; put one there");
    return codes;
  }

  private Set<String> codes(String file) {
    var text = city.text(file);
    if (text.isEmpty()) return Set.of();
    var codes = new TreeSet<String>();
    city.guard(
        file,
        () -> {
          switch (CodeList.read(text.get())) {
            case CodeList.Refused(var flaws) -> flaws.forEach(flaw -> city.fault(file, 1, flaw));
            case CodeList.Read(var list) ->
                list.entries().forEach(entry -> codes.add(entry.code()));
          }
        });
    return codes;
  }

  private void kind(String file, Kind kind) {
    for (var flaw : KindBook.flaws(kind))
      city.fault(file, 1, "%s: %s; %s".formatted(flaw.place(), flaw.what(), flaw.remedy()));
    var other = homes.putIfAbsent(kind.code() + " " + kind.from(), file);
    if (other != null) at(file, "/from", "begins on the same day as " + other);
    if (!matters.contains(kind.matter()))
      at(file, "/matter", "the code '%s' is not in %s".formatted(kind.matter(), MATTERS));
    rule(file, "/deadline", kind.deadline());
    var extension = kind.extension();
    if (extension != null) grant(file, "/extension", extension.role(), extension.unit());
    var suspension = kind.suspension();
    if (suspension != null) grant(file, "/suspension", suspension.role(), suspension.unit());
    procedure(file, kind);
    decision(file, kind);
  }

  private void rule(String file, String pointer, String named) {
    if (!known.rules().contains(named))
      at(file, pointer, "there is no time rule '%s' in calendar/rules.csv".formatted(named));
  }

  private void grant(String file, String pointer, String role, String unit) {
    if (!known.names().roles().contains(role))
      at(file, pointer + "/role", "no post has the role '%s'".formatted(role));
    if (unit.startsWith("duty:")) duty(file, pointer + "/unit", unit.substring(5));
  }

  /// A matter in a county where nobody has the duty could not go on.
  private void duty(String file, String pointer, String duty) {
    if (!known.names().duties().containsKey(duty))
      at(file, pointer, "no unit of directory/units.csv has the duty '%s'".formatted(duty));
    else
      for (var county : known.names().without(duty))
        at(file, pointer, "no unit has the duty '%s' in %s".formatted(duty, county));
  }

  private void procedure(String file, Kind kind) {
    var procedure = known.ways().procedures().find(kind.procedure());
    if (procedure == null) {
      at(
          file,
          "/procedure",
          "there is no procedures/%s.bpmn that can be read".formatted(kind.procedure()));
      return;
    }
    if (procedure.findNode(kind.reopenAt()) == null)
      at(
          file,
          "/reopenAt",
          "'%s' is no element of %s".formatted(kind.reopenAt(), kind.procedure()));
    var use = new Use(kind.code(), kind.title(), kind.procedure(), kind.dispatch(), kind.table());
    WaysCheck.proof(known.ways(), use)
        .forEach(words -> at(file, "/lifecycle", "%s: %s".formatted(kind.procedure(), words)));
    for (var unit : WaysCheck.duties(known.ways(), kind.procedure()))
      duty("procedures/%s.bpmn".formatted(kind.procedure()), "", unit);
  }

  private void decision(String file, Kind kind) {
    WaysCheck.@Nullable Table table = known.ways().decisions().get(kind.dispatch());
    if (table == null) {
      at(
          file,
          "/dispatch",
          "there is no decisions/%s.dmn that can be asked".formatted(kind.dispatch()));
      return;
    }
    var dmn = "decisions/%s.dmn".formatted(kind.dispatch());
    var given = kind.attributes().stream().map(Attribute::code).collect(Collectors.toSet());
    for (var input : table.inputs())
      if (!ASKED.contains(input) && !given.contains(input))
        at(file, "/dispatch", "%s asks for '%s', which no attribute gives".formatted(dmn, input));
    answers(table, "duty").forEach(duty -> duty(dmn, "", duty));
    answers(table, Dispatch.DEADLINE).forEach(rule -> rule(dmn, "", rule));
    for (var level : answers(table, "level"))
      if (!LEVELS.contains(level))
        city.fault(dmn, 1, "the level '%s' is none of %s".formatted(level, LEVELS));
    for (var matter : answers(table, Dispatch.MATTER))
      if (!matters.contains(matter))
        city.fault(dmn, 1, "the matter '%s' is not in %s".formatted(matter, MATTERS));
  }

  private static List<String> answers(WaysCheck.Table table, String field) {
    return table.answers().getOrDefault(field, List.of());
  }

  private void at(String file, String pointer, String words) {
    city.faultAt(file, pointer, words);
  }
}
