package org.anlan.procedures;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.rules.procedure.Flaw;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.internal.io.ResourceFactory;

/// One published decision, loaded and ready; safe for many threads.
final class DecisionTable {

  private static final String TRACE = "trace";

  private final String key;
  private final int version;
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<String> rowTexts;
  private final DecisionColumns columns;
  private final DecisionReasons reasons;
  private final Map<String, List<String>> answers;

  private DecisionTable(String key, int version, DMNRuntime runtime) {
    this.key = key;
    this.version = version;
    this.runtime = runtime;
    this.model = runtime.getModels().getFirst();
    this.rowTexts = rowTexts(model);
    this.answers = answers(model);
    this.columns = DecisionColumns.of(model);
    this.reasons = DecisionReasons.of(model, columns);
    runtime.addListener(new Tracer());
  }

  /// Loads a text that [DecisionCheck] has passed; what the engine cannot compile is refused with its own words.
  static DecisionTable load(String key, int version, String xml) {
    return switch (read(key, version, xml)) {
      case Loaded(var table) -> table;
      case Uncompiled(var flaws) ->
          throw new IllegalArgumentException(
              "The decision %s has errors: %s".formatted(key, flaws));
    };
  }

  /// What became of a text.
  sealed interface Loading {}

  record Loaded(DecisionTable table) implements Loading {}

  record Uncompiled(List<Flaw> flaws) implements Loading {}

  static Loading read(String key, int version, String xml) {
    var resource = ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8");
    resource.setSourcePath(key + ".dmn");
    return DMNRuntimeBuilder.fromDefaults()
        .buildConfiguration()
        .fromResources(List.of(resource))
        .cata(
            broken -> uncompiled("", String.valueOf(broken.getMessage())),
            runtime -> of(key, version, runtime));
  }

  private static Loading of(String key, int version, DMNRuntime runtime) {
    if (runtime.getModels().isEmpty()) return uncompiled("", "no model");
    var model = runtime.getModels().getFirst();
    if (!model.hasErrors()) return new Loaded(new DecisionTable(key, version, runtime));
    return new Uncompiled(
        model.getMessages(DMNMessage.Severity.ERROR).stream()
            .map(message ->
                flaw(Objects.requireNonNullElse(message.getSourceId(), ""), message.getText()))
            .toList());
  }

  private static Uncompiled uncompiled(String element, String words) {
    return new Uncompiled(List.of(flaw(element, words)));
  }

  private static Flaw flaw(String element, String words) {
    return new Flaw(
        element, "decision", "引擎不能编译：" + words, "The engine cannot compile it: " + words);
  }

  /// What became of a try.
  sealed interface Tried {}

  record Answered(Decision decision) implements Tried {}

  record Failed(String words) implements Tried {}

  Decision decide(Map<String, Object> inputs) {
    return switch (attempt(inputs)) {
      case Answered(var decision) -> decision;
      case Failed(var words) ->
          throw new IllegalStateException(
              "The decision %s failed on %s: %s".formatted(key, inputs, words));
    };
  }

  Tried attempt(Map<String, Object> inputs) {
    var trace = new Trace();
    var context = runtime.newContext();
    inputs.forEach(context::set);
    context.getMetadata().set(TRACE, trace);
    var result = runtime.evaluateAll(model, context);
    if (result.hasErrors())
      return new Failed(
          result.getMessages().stream().map(DMNMessage::getText).collect(Collectors.joining("; ")));
    var answer = result.getDecisionResults().getFirst().getResult();
    var rows = rows(trace);
    return new Answered(
        new Decision(key, version, inputs, outcome(answer), rows, reasons.why(inputs, rows)));
  }

  /// What is asked and answered.
  DecisionColumns columns() {
    return columns;
  }

  List<DecisionReasons.RowText> rowsInWords() {
    return reasons.rows();
  }

  /// What the rows may answer in this field, each word once, in the order of the rows; what a row computes is not among it.
  List<String> answers(String field) {
    return answers.getOrDefault(field, List.of());
  }

  private static Map<String, List<String>> answers(DMNModel model) {
    var answers = new LinkedHashMap<String, List<String>>();
    for (var table :
        model.getDefinitions().findAllChildren(org.kie.dmn.model.api.DecisionTable.class))
      for (var column = 0; column < table.getOutput().size(); column++)
        answers.put(table.getOutput().get(column).getName(), words(table.getRule(), column));
    return answers;
  }

  private static List<String> words(List<DecisionRule> rows, int column) {
    return rows.stream()
        .map(row -> row.getOutputEntry().get(column).getText().strip())
        .filter(text -> text.matches("\"[^\"]*\""))
        .map(text -> text.substring(1, text.length() - 1))
        .distinct()
        .toList();
  }

  /// A cell of `null` answers nothing; a table with one answer gives it without its name.
  private Map<String, String> outcome(@Nullable Object answer) {
    var outcome = new LinkedHashMap<String, String>();
    if (answer != null && !(answer instanceof Map<?, ?>) && columns.outputs().size() == 1)
      outcome.put(columns.outputs().getFirst(), String.valueOf(answer));
    if (answer instanceof Map<?, ?> fields)
      fields.forEach((name, value) -> {
        if (value != null) outcome.put(String.valueOf(name), String.valueOf(value));
      });
    return outcome;
  }

  private List<Decision.Row> rows(Trace trace) {
    var rows = new ArrayList<Decision.Row>();
    for (var n = 1; n <= rowTexts.size(); n++)
      rows.add(
          new Decision.Row(
              n, rowTexts.get(n - 1), trace.matched.contains(n), trace.chosen.contains(n)));
    return rows;
  }

  private static List<String> rowTexts(DMNModel model) {
    return model.getDefinitions().findAllChildren(DecisionRule.class).stream()
        .map(DecisionTable::words)
        .toList();
  }

  private static String words(DecisionRule rule) {
    return rule.getDescription() == null ? rule.getId() : rule.getDescription();
  }

  /// Which rows held and which gave the answer, numbered from 1.
  private static final class Trace {
    private final List<Integer> matched = new ArrayList<>();
    private final List<Integer> chosen = new ArrayList<>();
  }

  private static final class Tracer implements DMNRuntimeEventListener {
    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
      if (event.getResult().getContext().getMetadata().get(TRACE) instanceof Trace trace) {
        trace.matched.addAll(event.getMatches());
        trace.chosen.addAll(event.getSelected());
      }
    }
  }
}
