package org.anlan.rules.benefits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A clause as it is written in a test: columns, then rows of cells with what each pays.
final class Written {

  private final List<String> columns = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();
  private int count;

  private Written() {}

  static Written asking(String... columns) {
    var written = new Written();
    written.columns.addAll(List.of(columns));
    return written;
  }

  Written row(String amount, String... cells) {
    count++;
    rows.append("<rule id=\"row-%d\"><description>第 %d 行</description>".formatted(count, count));
    for (var cell : cells)
      rows.append("<inputEntry id=\"c\"><text>%s</text></inputEntry>".formatted(escaped(cell)));
    rows.append(
        "<outputEntry id=\"a\"><text>%s</text></outputEntry></rule>".formatted(escaped(amount)));
    return this;
  }

  String dmn() {
    var inputs = new StringBuilder();
    for (var column : columns) {
      var blank = column.startsWith("?");
      var asked = blank ? column.substring(1) : column;
      inputs.append(
          "<input id=\"i\" label=\"%s\"%s><inputExpression id=\"e\"><text>%s</text></inputExpression></input>"
              .formatted(asked, blank ? " anlan:blank=\"no\"" : "", escaped(asked)));
    }
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:anlan="https://anlan.dev/bpmn" id="d" name="d" namespace="n">
    <decision id="x" name="x"><decisionTable id="t" hitPolicy="FIRST">%s<output id="o" name="amount" typeRef="number"/>%s</decisionTable></decision>
    </definitions>
    """
        .formatted(inputs, rows);
  }

  Clause over(Map<String, FieldType> types) {
    return switch (ClauseReader.read(dmn(), types)) {
      case ClauseReader.Read(var clause) -> clause;
      case ClauseReader.Refused(var flaws) -> throw new AssertionError(flaws.toString());
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
