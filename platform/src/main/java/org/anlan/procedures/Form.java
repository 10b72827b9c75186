package org.anlan.procedures;

import java.util.List;
import org.anlan.http.Texts;

/// A form that is filled in with a task: its fields in their order. Written as JSON Schema (draft 2020-12, the part that
/// [FormReader] admits), so that other systems can check what they send.
public record Form(String key, Texts title, List<FormField> fields) {

  public Form {
    fields = List.copyOf(fields);
  }

  public enum Type {
    WORDS,
    NUMBER,
    CHOICE
  }

  /// @param min for a number the least
  /// @param max for a number the greatest, for words the most characters
  /// @param choices for `CHOICE`; else empty
  public record FormField(
      String name,
      Texts title,
      Type type,
      boolean required,
      int min,
      int max,
      List<FormChoice> choices) {

    public FormField {
      choices = List.copyOf(choices);
    }
  }

  public record FormChoice(String value, Texts title) {}
}
