package org.anlan.procedures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Texts;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;

/// What a decision table asks and answers, with the words that people know its columns and values by: the label of DMN, and
/// beside it the attributes `labelEn` and `words` of the namespace `https://anlan.dev/bpmn`.
record DecisionColumns(List<Input> inputs, List<String> outputs) {

  private static final String SPACE = "https://anlan.dev/bpmn";

  /// @param name the expression, such as `road`
  /// @param type as FEEL names it; blank where the table says none
  /// @param words what its values are called, by value
  record Input(String name, Texts label, String type, Map<String, Texts> words) {

    Texts say(Object value) {
      return words.getOrDefault(
          String.valueOf(value),
          value instanceof String
              ? new Texts("“%s”".formatted(value), "“%s”".formatted(value))
              : new Texts(String.valueOf(value), String.valueOf(value)));
    }
  }

  DecisionColumns {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  static DecisionColumns of(DMNModel model) {
    var tables = model.getDefinitions().findAllChildren(DecisionTable.class);
    if (tables.isEmpty()) return new DecisionColumns(List.of(), List.of());
    var table = tables.getFirst();
    return new DecisionColumns(
        table.getInput().stream().map(DecisionColumns::input).toList(),
        table.getOutput().stream()
            .map(output -> Optional.ofNullable(output.getName()).orElse(""))
            .toList());
  }

  private static Input input(InputClause clause) {
    var expression = clause.getInputExpression();
    var name = expression == null ? "" : expression.getText().strip();
    var type = expression == null ? null : expression.getTypeRef();
    var label = Optional.ofNullable(clause.getLabel()).orElse(name);
    return new Input(
        name,
        new Texts(label, attribute(clause, "labelEn").orElse(name)),
        type == null ? "" : type.getLocalPart(),
        words(attribute(clause, "words").orElse("")));
  }

  /// `green=公园绿地|a park; land=一般用地|other land`
  private static Map<String, Texts> words(String text) {
    var words = new LinkedHashMap<String, Texts>();
    for (var each : text.split(";")) {
      var parts = each.strip().split("=", 2);
      if (parts.length < 2) continue;
      var said = parts[1].split("\\|", 2);
      words.put(parts[0].strip(), new Texts(said[0].strip(), said[said.length - 1].strip()));
    }
    return words;
  }

  static Optional<String> attribute(DMNModelInstrumentedBase element, String name) {
    return element.getAdditionalAttributes().entrySet().stream()
        .filter(each -> each.getKey().getLocalPart().equals(name))
        .filter(each -> each.getKey().getNamespaceURI().equals(SPACE))
        .map(Map.Entry::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
