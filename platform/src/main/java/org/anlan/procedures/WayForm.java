package org.anlan.procedures;

import java.util.Arrays;
import java.util.Locale;
import org.anlan.http.Absent;
import org.anlan.http.Texts;

/// What a way is written as: BPMN, DMN or JSON Schema.
enum WayForm {
  PROCEDURE("流程", "Procedure", "procedures", ".bpmn"),
  DECISION("决策表", "Decision table", "decisions", ".dmn"),
  FORM("表单", "Form", "forms", ".json");

  private final Texts title;
  private final String folder;
  private final String ending;

  WayForm(String zh, String en, String folder, String ending) {
    this.title = new Texts(zh, en);
    this.folder = folder;
    this.ending = ending;
  }

  Texts title() {
    return title;
  }

  String folder() {
    return folder;
  }

  String ending() {
    return ending;
  }

  /// In addresses and tables.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static WayForm of(String word) {
    return Arrays.stream(values())
        .filter(form -> form.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Absent(new Texts("流程、决策表或表单", "procedure, decision or form"), word));
  }
}
