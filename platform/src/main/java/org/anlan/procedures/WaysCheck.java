package org.anlan.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.cli.CheckedFolder;
import org.anlan.rules.procedure.Flaw;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Reading;

/// Everything that is wrong with the procedures, decisions and forms of a city's folder.
public final class WaysCheck {

  /// What people are told of.
  public static final String OCCASION = "way-news";

  /// What the folder must have for them.
  ///
  /// @param rules the types of the time rules
  /// @param services what the platform does when a procedure calls it
  public record Known(
      Set<String> roles, Set<String> duties, Set<String> rules, Set<String> services) {}

  /// What can be run and asked.
  public record Found(ProcedureSet procedures, Map<String, Table> decisions) {
    public boolean hasProcedure(String key) {
      return procedures.find(key) != null;
    }
  }

  /// What a decision asks, and what its rows may answer by field.
  public record Table(
      List<String> inputs, List<String> outputs, Map<String, List<String>> answers) {
    static Table of(DecisionTable loaded) {
      var answers = new HashMap<String, List<String>>();
      for (var field : loaded.columns().outputs()) answers.put(field, loaded.answers(field));
      return new Table(
          loaded.columns().inputs().stream().map(DecisionColumns.Input::name).toList(),
          loaded.columns().outputs(),
          answers);
    }
  }

  private final CheckedFolder city;

  private WaysCheck(CheckedFolder city) {
    this.city = city;
  }

  public static Found check(CheckedFolder city, Known known) {
    var check = new WaysCheck(city);
    var forms = check.forms();
    return new Found(check.procedures(known, forms), check.decisions());
  }

  /// What stands against a kind's walking by a procedure.
  public static List<String> proof(Found ways, Use use) {
    return NameCheck.proof(ways.procedures(), use).stream().map(Flaw::en).toList();
  }

  /// The duties that tasks of a procedure, and of those that it calls, are for.
  public static Set<String> duties(Found ways, String key) {
    var duties = new TreeSet<String>();
    collect(ways, key, duties, new HashSet<>());
    return duties;
  }

  private static void collect(Found ways, String key, Set<String> duties, Set<String> seen) {
    var procedure = ways.procedures().find(key);
    if (procedure == null || !seen.add(key)) return;
    for (var node : procedure.nodes().values())
      if (node instanceof Node.UserTask task && task.work().unit() != null) {
        var unit = task.work().unit();
        if (unit.startsWith("duty:")) duties.add(unit.substring(5));
      }
    procedure.calls().forEach(called -> collect(ways, called, duties, seen));
  }

  private Set<String> forms() {
    var keys = new HashSet<String>();
    for (var file : city.list(WayForm.FORM.folder(), ".json")) {
      var key = key(file, ".json");
      keys.add(key);
      flaws(file, Checking.keyFlaws(key));
      if (city.tree(file).isPresent()
          && FormReader.read(key, city.text(file).orElseThrow())
              instanceof FormReader.FormRefused(var flaws)) flaws(file, flaws);
    }
    return keys;
  }

  private ProcedureSet procedures(Known known, Set<String> forms) {
    var names =
        new NameCheck(
            new NameCheck.Known(
                known.roles(), known.duties(), known.rules(), known.services(), forms));
    var read = new ArrayList<Procedure>();
    for (var file : city.list(WayForm.PROCEDURE.folder(), ".bpmn"))
      city.text(file).ifPresent(text -> procedure(file, text, names, read));
    var set = ProcedureSet.of(read);
    flaws(WayForm.PROCEDURE.folder(), set.flaws());
    return set;
  }

  private void procedure(String file, String text, NameCheck names, List<Procedure> read) {
    var key = key(file, ".bpmn");
    flaws(file, Checking.keyFlaws(key));
    switch (ProcedureReader.read(text)) {
      case Reading.Refused(var flaws) -> flaws(file, flaws);
      case Reading.Read(var procedure) -> {
        if (!procedure.key().equals(key))
          city.fault(
              file,
              1,
              "the process id '%s' must be the file's name '%s'".formatted(procedure.key(), key));
        flaws(file, names.flaws(procedure));
        read.add(procedure);
      }
    }
  }

  private Map<String, Table> decisions() {
    var tables = new HashMap<String, Table>();
    for (var file : city.list(WayForm.DECISION.folder(), ".dmn"))
      city.text(file).ifPresent(text -> decision(file, text, tables));
    return tables;
  }

  private void decision(String file, String text, Map<String, Table> tables) {
    var key = key(file, ".dmn");
    flaws(file, Checking.keyFlaws(key));
    var flaws = Checking.writingFlaws(key, text);
    flaws(file, flaws);
    if (!flaws.isEmpty()) return;
    var loaded = DecisionTable.load(key, 1, text);
    flaws(file, Checking.readingFlaws(loaded));
    tables.put(key, Table.of(loaded));
  }

  private void flaws(String file, List<Flaw> flaws) {
    for (var flaw : flaws)
      city.fault(
          file,
          line(file, flaw.elementId()),
          "%s %s: %s".formatted(flaw.elementKind(), flaw.elementId(), flaw.en()));
  }

  /// Where an element stands in a drawing or a table.
  private long line(String file, String element) {
    if (element.isEmpty() || !city.has(file)) return 1;
    var text = city.text(file).orElse("");
    int at = text.indexOf("id=\"%s\"".formatted(element));
    return at < 0 ? 1 : 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String key(String file, String ending) {
    return file.substring(file.lastIndexOf('/') + 1).replace(ending, "");
  }
}
