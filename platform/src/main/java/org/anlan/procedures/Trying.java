package org.anlan.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.procedures.DecisionTable.Answered;
import org.anlan.procedures.DecisionTable.Failed;
import org.anlan.procedures.DecisionTable.Tried;
import org.anlan.rules.procedure.Flaw;
import org.anlan.rules.procedure.Lifecycle;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Reading;
import org.anlan.rules.procedure.Rehearsal;
import org.springframework.stereotype.Component;

/// Tries a text that nobody works by yet: asks a decision table, walks through a procedure. No matter is touched.
@Component
class Trying {

  /// What came of a try of a decision.
  sealed interface DecisionTry {}

  record Decided(Decision decision, DecisionColumns columns) implements DecisionTry {}

  record NotDecided(List<Flaw> flaws) implements DecisionTry {}

  /// What came of a walk.
  sealed interface Walk {}

  record Walked(Rehearsal.Outcome outcome) implements Walk {}

  record NotWalked(List<Flaw> flaws) implements Walk {}

  private final Checking checking;
  private final Uses uses;

  Trying(Checking checking, Uses uses) {
    this.checking = checking;
    this.uses = uses;
  }

  DecisionTry decide(String key, String text, Map<String, Object> inputs) {
    var flaws = checking.writingFlaws(key, text);
    if (!flaws.isEmpty()) return new NotDecided(flaws);
    var table = DecisionTable.load(key, 1, text);
    var unknown = unknown(table.columns(), inputs);
    if (!unknown.isEmpty()) return new NotDecided(unknown);
    var missing = missing(table.columns(), inputs);
    if (!missing.isEmpty()) return new NotDecided(missing);
    var uncounted = uncounted(table.columns(), inputs);
    if (!uncounted.isEmpty()) return new NotDecided(uncounted);
    return switch (table.attempt(typed(table.columns(), inputs))) {
      case Answered(var decision) -> new Decided(decision, table.columns());
      case Failed(var words) ->
          new NotDecided(
              List.of(
                  new Flaw(
                      "",
                      "inputs",
                      "按这些输入不能得出结果：" + words,
                      "There is no answer to these inputs: " + words)));
    };
  }

  /// Names of the examples that are not answered as expected.
  List<String> failing(String key, Draft.Content content) {
    var table = DecisionTable.load(key, 1, content.text());
    var failing = new ArrayList<String>();
    for (var example : content.examples())
      if (!holds(example, table.attempt(typed(table.columns(), example.inputs()))))
        failing.add(example.name());
    return failing;
  }

  private static boolean holds(Example example, Tried tried) {
    return tried instanceof Answered(var decision) && example.holds(decision);
  }

  /// A table asks for all of its inputs.
  private static List<Flaw> missing(DecisionColumns columns, Map<String, Object> inputs) {
    return columns.inputs().stream()
        .filter(input -> String.valueOf(inputs.getOrDefault(input.name(), "")).isBlank())
        .map(input ->
            new Flaw(
                input.name(),
                "inputs",
                "请填写“%s”。".formatted(input.label().zh()),
                "Fill in “%s”.".formatted(input.label().en())))
        .toList();
  }

  /// Where the table counts, words are no answer.
  private static List<Flaw> uncounted(DecisionColumns columns, Map<String, Object> inputs) {
    return columns.inputs().stream()
        .filter(input -> input.type().equals("number"))
        .filter(input ->
            inputs.get(input.name()) instanceof String text && typed(input, text) instanceof String)
        .map(input ->
            new Flaw(
                input.name(),
                "inputs",
                "“%s”应为数，不是“%s”。".formatted(input.label().zh(), inputs.get(input.name())),
                "“%s” is a number, not “%s”."
                    .formatted(input.label().en(), inputs.get(input.name()))))
        .toList();
  }

  private static List<Flaw> unknown(DecisionColumns columns, Map<String, Object> inputs) {
    var names = columns.inputs().stream().map(DecisionColumns.Input::name).toList();
    return inputs.keySet().stream()
        .filter(name -> !names.contains(name))
        .map(name ->
            new Flaw(
                name,
                "inputs",
                "表中没有输入“%s”，应为 %s 之一。".formatted(name, names),
                "The table has no input '%s'; it is one of %s.".formatted(name, names)))
        .toList();
  }

  /// What was typed as text where the table counts becomes a number.
  private static Map<String, Object> typed(DecisionColumns columns, Map<String, Object> inputs) {
    var typed = new HashMap<>(inputs);
    for (var column : columns.inputs()) {
      var value = inputs.get(column.name());
      if (value instanceof String text && !text.isBlank())
        typed.put(column.name(), typed(column, text));
      else if (value == null || value.equals("")) typed.remove(column.name());
    }
    return typed;
  }

  private static Object typed(DecisionColumns.Input column, String text) {
    var plain = text.strip();
    if (column.type().equals("number") && plain.matches("-?\\d{1,15}(\\.\\d{1,10})?"))
      return new java.math.BigDecimal(plain);
    if (column.type().equals("boolean") && Set.of("true", "false").contains(plain))
      return Boolean.valueOf(plain);
    return text;
  }

  Walk walk(String text, List<Rehearsal.Pick> picks) {
    if (text.length() > Checking.LARGEST)
      return new NotWalked(checking.flaws(WayForm.PROCEDURE, "walk", text));
    return switch (ProcedureReader.read(text)) {
      case Reading.Refused(var flaws) -> new NotWalked(flaws);
      case Reading.Read(var procedure) -> {
        var set = checking.with(procedure);
        yield set.flaws().isEmpty()
            ? new Walked(
                Rehearsal.walk(set, procedure.key(), lifecycle(set, procedure.key()), picks))
            : new NotWalked(set.flaws());
      }
    };
  }

  /// That of the kind that runs by it; a procedure that no kind uses is walked without one, in the order of its drawing.
  private Lifecycle lifecycle(ProcedureSet set, String key) {
    return uses.list().stream()
        .filter(use -> use.procedure().equals(key))
        .findFirst()
        .map(Use::lifecycle)
        .orElseGet(() -> free(set));
  }

  private static Lifecycle free(ProcedureSet set) {
    var moves = new LinkedHashMap<String, Set<String>>();
    for (var procedure : set.byKey().values())
      for (var id : procedure.nodes().keySet()) {
        var stage = procedure.stageOf(id);
        if (stage != null) moves.put(stage, Set.of());
      }
    if (moves.isEmpty()) moves.put("OPEN", Set.of());
    return new Lifecycle(moves);
  }
}
