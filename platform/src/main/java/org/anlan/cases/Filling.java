package org.anlan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.procedures.Form;
import org.anlan.procedures.Form.FormField;
import org.anlan.procedures.ProcedureDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Filling in a task's form: its fields are asked with the task's primary outcome, checked like any field of an act, kept with the
/// event in words, and known to the procedure's conditions by their names.
@Component
class Filling {

  /// Which names an act's own fields cannot collide with.
  private static final String OF_FORM = "form.";

  private final ProcedureDesk procedures;

  Filling(ProcedureDesk procedures) {
    this.procedures = procedures;
  }

  /// None where the task has no form; a form that is asked for is there, since nothing else is published.
  List<Field> fields(@Nullable String key) {
    if (key == null) return List.of();
    return procedures.findForm(key).map(Form::fields).orElse(List.of()).stream()
        .map(Filling::field)
        .toList();
  }

  private static Field field(FormField of) {
    var type = Field.Type.valueOf(of.type().name());
    var choices =
        of.choices().stream()
            .map(choice -> new Field.Choice(choice.value(), choice.title()))
            .toList();
    return new Field(
        OF_FORM + of.name(), of.title(), type, of.required(), of.min(), of.max(), choices);
  }

  /// What conditions can ask: numbers as numbers, yes and no as such.
  static Map<String, Object> variables(Offer offer, CaseDesk.Order order) {
    var variables = new HashMap<String, Object>();
    for (var field : asked(offer)) {
      var typed = order.get(field.name());
      if (!typed.isEmpty())
        variables.put(field.name().substring(OF_FORM.length()), value(field, typed));
    }
    return variables;
  }

  private static Object value(Field field, String typed) {
    if (field.type() == Field.Type.NUMBER) return Integer.valueOf(typed);
    return switch (typed) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> typed;
    };
  }

  /// What was filled in, in both languages; empty where nothing was.
  static Map<String, String> words(Offer offer, CaseDesk.Order order) {
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var field : asked(offer)) {
      var typed = order.get(field.name());
      if (typed.isEmpty()) continue;
      var chosen = field.choices().stream().filter(c -> c.value().equals(typed)).findFirst();
      zh.add(field.label().zh() + "：" + chosen.map(c -> c.label().zh()).orElse(typed));
      en.add(field.label().en() + ": " + chosen.map(c -> c.label().en()).orElse(typed));
    }
    if (zh.isEmpty()) return Map.of();
    return Map.of("form", String.join("；", zh), "formEn", String.join("; ", en));
  }

  private static List<Field> asked(Offer offer) {
    return offer.needs().fields().stream()
        .filter(field -> field.name().startsWith(OF_FORM))
        .toList();
  }
}
