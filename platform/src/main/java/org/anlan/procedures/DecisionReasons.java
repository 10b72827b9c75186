package org.anlan.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Texts;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.model.api.DecisionRule;

/// Says in words why a table decided as it did: what was known of what the row asks, and what the row says. The words are those of
/// the table itself, so whoever changes the table changes the reason with it.
final class DecisionReasons {

  /// @param asks the row's conditions, column by column; `-` asks nothing
  record RowText(String id, int number, Texts words, List<String> asks, List<String> answers) {}

  private static final String NOTHING = "-";

  private final DecisionColumns columns;
  private final List<RowText> rows;

  private DecisionReasons(DecisionColumns columns, List<RowText> rows) {
    this.columns = columns;
    this.rows = List.copyOf(rows);
  }

  static DecisionReasons of(DMNModel model, DecisionColumns columns) {
    var rows = new ArrayList<RowText>();
    for (var rule : model.getDefinitions().findAllChildren(DecisionRule.class))
      rows.add(row(rule, rows.size() + 1));
    return new DecisionReasons(columns, rows);
  }

  private static RowText row(DecisionRule rule, int number) {
    var id = Optional.ofNullable(rule.getId()).orElse("row-" + number);
    var zh = Optional.ofNullable(rule.getDescription()).map(String::strip).orElse("");
    return new RowText(
        id,
        number,
        new Texts(zh, DecisionColumns.attribute(rule, "descriptionEn").orElse(zh)),
        rule.getInputEntry().stream().map(entry -> text(entry.getText())).toList(),
        rule.getOutputEntry().stream().map(entry -> text(entry.getText())).toList());
  }

  private static String text(String written) {
    return written == null || written.isBlank() ? NOTHING : written.strip();
  }

  List<RowText> rows() {
    return rows;
  }

  Texts why(Map<String, Object> inputs, List<Decision.Row> traced) {
    var chosen = traced.stream().filter(Decision.Row::chosen).map(Decision.Row::number).toList();
    if (chosen.isEmpty()) return none(known(inputs, all()));
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var number : chosen) {
      var row = rows.get(number - 1);
      var known = known(inputs, row.asks());
      zh.add("因为%s，第 %d 行适用：%s".formatted(known.zh(), number, row.words().zh()));
      en.add("Because %s, row %d decides: %s".formatted(known.en(), number, row.words().en()));
    }
    return new Texts(String.join("；", zh) + "。", String.join("; ", en) + ".");
  }

  private static Texts none(Texts known) {
    return new Texts(
        "已知%s，没有一行适用，由人决定。".formatted(known.zh()),
        "Given that %s, no row applies; a person decides.".formatted(known.en()));
  }

  private List<String> all() {
    return columns.inputs().stream().map(input -> "?").toList();
  }

  private Texts known(Map<String, Object> inputs, List<String> asks) {
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (int i = 0; i < Math.min(asks.size(), columns.inputs().size()); i++) {
      if (asks.get(i).equals(NOTHING)) continue;
      var input = columns.inputs().get(i);
      var value = inputs.get(input.name());
      var said = value == null ? new Texts("未知", "unknown") : input.say(value);
      zh.add(input.label().zh() + "为" + said.zh());
      en.add(input.label().en() + " is " + said.en());
    }
    if (zh.isEmpty()) return new Texts("前面各行都不适用", "no earlier row applies");
    return new Texts(String.join("、", zh), String.join(" and ", en));
  }
}
