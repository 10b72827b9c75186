package org.anlan.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anlan.procedures.DecisionReasons.RowText;
import org.anlan.rules.procedure.Comparison.Change;
import org.anlan.rules.procedure.Comparison.What;

/// What differs between two versions of a decision table, row by row, or of a form, field by field.
final class WayComparison {

  private WayComparison() {}

  static List<Change> of(DecisionTable before, DecisionTable after) {
    var changes = new ArrayList<Change>();
    columns(before.columns(), after.columns(), changes);
    var old = byId(before);
    var now = byId(after);
    now.forEach((id, row) -> {
      var was = old.get(id);
      if (was == null) changes.add(plain(What.ADDED, row));
      else if (!same(was, row)) changes.add(changed(was, row, after.columns()));
    });
    old.forEach((id, row) -> {
      if (!now.containsKey(id)) changes.add(plain(What.REMOVED, row));
    });
    return changes;
  }

  private static Map<String, RowText> byId(DecisionTable table) {
    var rows = new LinkedHashMap<String, RowText>();
    table.rowsInWords().forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  private static void columns(DecisionColumns old, DecisionColumns now, List<Change> changes) {
    var before = names(old);
    var after = names(now);
    for (var name : after)
      if (!before.contains(name))
        changes.add(
            new Change(
                What.ADDED,
                name,
                "column",
                "新增列“%s”".formatted(name),
                "Column '%s' is new".formatted(name)));
    for (var name : before)
      if (!after.contains(name))
        changes.add(
            new Change(
                What.REMOVED,
                name,
                "column",
                "删去列“%s”".formatted(name),
                "Column '%s' is gone".formatted(name)));
  }

  private static List<String> names(DecisionColumns columns) {
    var names =
        new ArrayList<>(columns.inputs().stream().map(DecisionColumns.Input::name).toList());
    names.addAll(columns.outputs());
    return names;
  }

  private static boolean same(RowText was, RowText is) {
    return was.words().equals(is.words())
        && was.asks().equals(is.asks())
        && was.answers().equals(is.answers())
        && was.number() == is.number();
  }

  private static Change plain(What what, RowText row) {
    var added = what == What.ADDED;
    return new Change(
        what,
        row.id(),
        "rule",
        (added ? "新增第 %d 行：%s" : "删去原第 %d 行：%s").formatted(row.number(), row.words().zh()),
        (added ? "Row %d is new: %s" : "Row %d is gone: %s")
            .formatted(row.number(), row.words().en()));
  }

  private static Change changed(RowText was, RowText is, DecisionColumns columns) {
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    BiConsumer<String, String> note =
        (chinese, english) -> {
          zh.add(chinese);
          en.add(english);
        };
    if (was.number() != is.number())
      note.accept(
          "由第 %d 行移到第 %d 行".formatted(was.number(), is.number()),
          "moved from row %d to row %d".formatted(was.number(), is.number()));
    if (!was.words().equals(is.words()))
      note.accept(
          "说明 %s → %s".formatted(was.words().zh(), is.words().zh()),
          "description %s → %s".formatted(was.words().en(), is.words().en()));
    for (int i = 0; i < Math.min(was.asks().size(), is.asks().size()); i++)
      if (!was.asks().get(i).equals(is.asks().get(i)) && i < columns.inputs().size()) {
        var label = columns.inputs().get(i).label();
        var step = "%s → %s".formatted(was.asks().get(i), is.asks().get(i));
        note.accept(label.zh() + " " + step, label.en() + " " + step);
      }
    for (int i = 0; i < Math.min(was.answers().size(), is.answers().size()); i++)
      if (!was.answers().get(i).equals(is.answers().get(i)) && i < columns.outputs().size()) {
        var step =
            "%s %s → %s"
                .formatted(columns.outputs().get(i), was.answers().get(i), is.answers().get(i));
        note.accept(step, step);
      }
    return new Change(
        What.CHANGED,
        is.id(),
        "rule",
        "第 %d 行：%s".formatted(is.number(), String.join("；", zh)),
        "Row %d: %s".formatted(is.number(), String.join("; ", en)));
  }

  static List<Change> ofForms(Form before, Form after) {
    var old = byName(before);
    var now = byName(after);
    var changes = new ArrayList<Change>();
    now.forEach((name, field) -> {
      var was = old.get(name);
      if (was == null) changes.add(field(What.ADDED, field, "新增字段“%s”", "Field '%s' is new"));
      else if (!was.equals(field))
        changes.add(field(What.CHANGED, field, "字段“%s”有改动", "Field '%s' is changed"));
    });
    old.forEach((name, field) -> {
      if (!now.containsKey(name))
        changes.add(field(What.REMOVED, field, "删去字段“%s”", "Field '%s' is gone"));
    });
    return changes;
  }

  private static Change field(What what, Form.FormField field, String zh, String en) {
    return new Change(
        what,
        field.name(),
        "field",
        zh.formatted(field.title().zh()),
        en.formatted(field.title().en()));
  }

  private static Map<String, Form.FormField> byName(Form form) {
    var fields = new LinkedHashMap<String, Form.FormField>();
    form.fields().forEach(field -> fields.put(field.name(), field));
    return fields;
  }
}
