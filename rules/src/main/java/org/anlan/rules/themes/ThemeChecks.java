package org.anlan.rules.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.rules.questions.Question;
import org.jspecify.annotations.Nullable;

/// Everything that stands against offering a theme.
public final class ThemeChecks {

  private ThemeChecks() {}

  /// What is wrong, in the order in which it is looked for.
  public enum Rule {
    /// An item stands there twice.
    TWICE,
    /// A condition asks for a question or a choice that the theme does not have.
    UNKNOWN_ANSWER,
    /// An item waits for one that is not of the theme.
    UNKNOWN_ITEM,
    /// Items wait for each other.
    CIRCLE,
    /// A question whose answer changes nothing.
    IDLE_QUESTION,
    /// Somebody's items take longer than the theme promises.
    LATE,
    /// Somebody needs no item at all.
    EMPTY
  }

  /// @param place the item or question where it stands
  /// @param value what is wrong there
  public record Fault(String place, Rule rule, String value) {}

  /// @param theme with questions that an interview can hold
  public static List<Fault> of(Theme theme) {
    var faults = new ArrayList<Fault>();
    var items = new HashSet<String>();
    for (var child : theme.children())
      if (!items.add(child.item())) faults.add(new Fault(child.item(), Rule.TWICE, child.item()));
    unknownAnswers(theme, faults);
    for (var child : theme.children())
      for (var earlier : new TreeSet<>(child.after()))
        if (!items.contains(earlier))
          faults.add(new Fault(child.item(), Rule.UNKNOWN_ITEM, earlier));
    if (faults.isEmpty()) throughout(theme, faults);
    return faults;
  }

  private static void unknownAnswers(Theme theme, List<Fault> faults) {
    var told = new HashSet<Fault>();
    theme
        .conditions()
        .forEach(place ->
            place
                .getValue()
                .cases()
                .forEach(one ->
                    one.forEach((code, choices) -> {
                      var known = choices(theme, code);
                      for (var choice : new TreeSet<>(choices)) {
                        var fault =
                            new Fault(place.getKey(), Rule.UNKNOWN_ANSWER, code + "." + choice);
                        if (!known.contains(choice) && told.add(fault)) faults.add(fault);
                      }
                    })));
  }

  private static Set<String> choices(Theme theme, String code) {
    var choices = new HashSet<String>();
    for (var question : theme.questions())
      if (question.code().equals(code))
        question.choices().forEach(choice -> choices.add(choice.code()));
    return choices;
  }

  /// What shows only when the theme is thought through for everybody who could come.
  private static void throughout(Theme theme, List<Fault> faults) {
    var idle = new TreeSet<>(theme.questions().stream().map(Question::code).toList());
    theme
        .children()
        .forEach(child -> {
          idle.removeAll(child.when().questions());
          child.needs().papers().forEach(paper -> idle.removeAll(paper.when().questions()));
        });
    for (var code : idle) faults.add(new Fault(code, Rule.IDLE_QUESTION, code));
    var told = new HashSet<Fault>();
    for (var answers : everybody(theme)) {
      var fault = of(theme, answers);
      if (fault != null && told.add(fault)) faults.add(fault);
    }
  }

  private static @Nullable Fault of(Theme theme, Map<String, String> answers) {
    if (theme.needed(answers).isEmpty())
      return new Fault(theme.code(), Rule.EMPTY, answers.toString());
    try {
      var days = Order.of(theme.needed(answers)).days();
      return days > theme.promise().days()
          ? new Fault(theme.code(), Rule.LATE, days + " > " + theme.promise().days())
          : null;
    } catch (IllegalArgumentException circle) {
      return new Fault(theme.code(), Rule.CIRCLE, String.valueOf(circle.getMessage()));
    }
  }

  private static List<Map<String, String>> everybody(Theme theme) {
    List<Map<String, String>> all = List.of(Map.of());
    for (var question : theme.questions()) {
      var longer = new ArrayList<Map<String, String>>();
      for (var known : all)
        for (var choice : question.choices()) {
          var more = new TreeMap<>(known);
          more.put(question.code(), choice.code());
          longer.add(more);
        }
      all = longer;
    }
    return all;
  }
}
