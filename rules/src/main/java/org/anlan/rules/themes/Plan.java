package org.anlan.rules.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.themes.Theme.Child;
import org.anlan.rules.themes.Theme.Paper;
import org.anlan.rules.themes.Theme.Way;

/// What a theme comes to for somebody: the items, one form, one set of materials, the order, the day.
///
/// @param order in which the items run
/// @param fields each data element once 多表合一, with the items that use it and where it comes from
/// @param materials each material that must be handed in once, with the items that use it
/// @param spared materials that sharing or a licence gives
public record Plan(
    Order order,
    List<Entry> fields,
    Map<String, List<String>> materials,
    Map<String, List<String>> spared,
    Savings savings) {

  /// @param items that use it
  /// @param source from which it is filled in; `applicant` where somebody writes it, `question` where they answered it already
  /// @param later known only when an item before it was granted, so nobody is asked
  public record Entry(String field, List<String> items, String source, boolean later) {

    public static final String BY_HAND = "applicant";
    public static final String ASKED = "question";
    public static final String DERIVED = "answers";

    /// Whether it costs somebody an answer, on the form or before.
    public boolean byHand() {
      return !later && source.equals(BY_HAND) || source.equals(ASKED);
    }
  }

  /// What is saved against doing every item by itself, one after the other.
  ///
  /// @param fields alone: every field of every form; together: those of the one form that somebody writes by hand
  /// @param written the same measure on both sides: those that somebody writes by hand when each form is pre-filled from what is known at its time
  /// @param materials alone: every material on the lists of the items for this case; together: those handed in, and the one form
  /// @param brought the same measure on both sides: those handed in, and the forms
  /// @param days alone: all in a row
  public record Savings(
      Count fields, Count written, Count materials, Count brought, Count visits, Count days) {}

  /// @param alone the sum over the items
  /// @param together what remains
  public record Count(int alone, int together) {
    public int saved() {
      return alone - together;
    }
  }

  /// @param answers to all questions that matter
  /// @throws IllegalArgumentException where items wait for each other in a circle
  public static Plan of(Theme theme, Map<String, String> answers) {
    var needed = theme.needed(answers);
    var order = Order.of(needed);
    var writing = new Writing(theme.known(), needed, answers);
    var fields = writing.merged();
    var brought = papers(needed, answers, Way.BROUGHT);
    var counting = new Counting(needed, answers, writing);
    return new Plan(
        order,
        fields,
        brought,
        papers(needed, answers, Way.SHARED),
        counting.against(theme, order, fields, brought.size()));
  }

  private static Map<String, List<String>> papers(
      List<Child> needed, Map<String, String> answers, Way way) {
    var merged = new LinkedHashMap<String, List<String>>();
    for (var child : needed)
      for (var paper : child.needs().papers())
        if (paper.way() == way && paper.when().holds(answers))
          merged.computeIfAbsent(paper.code(), first -> new ArrayList<>()).add(child.item());
    merged.replaceAll((one, items) -> List.copyOf(items));
    return Collections.unmodifiableMap(merged);
  }

  /// Both sides of each count.
  private record Counting(List<Child> needed, Map<String, String> answers, Writing writing) {

    Savings against(Theme theme, Order order, List<Entry> fields, int brought) {
      int byHand = (int) fields.stream().filter(Entry::byHand).count();
      int forms = papers(Way.FILLED_IN) > 0 ? 1 : 0;
      int listed = papers(Way.BROUGHT) + papers(Way.FILLED_IN) + papers(Way.SHARED);
      int visits = needed.stream().mapToInt(child -> child.needs().visits()).sum();
      return new Savings(
          new Count(
              needed.stream().mapToInt(one -> one.needs().fields(answers).size()).sum(), byHand),
          new Count(writing.byHandAlone(), byHand),
          new Count(listed, brought + forms),
          new Count(papers(Way.BROUGHT) + papers(Way.FILLED_IN), brought + forms),
          new Count(visits, Math.min(visits, theme.promise().visits())),
          new Count(needed.stream().mapToInt(Child::days).sum(), order.days()));
    }

    private int papers(Way way) {
      return (int)
          needed.stream()
              .flatMap(child -> child.needs().papers().stream())
              .filter((Paper paper) -> paper.way() == way && paper.when().holds(answers))
              .count();
    }
  }
}
