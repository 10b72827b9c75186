package org.anlan.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Limits;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Necessity;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.themes.Theme;
import org.anlan.rules.themes.Theme.Child;
import org.anlan.rules.themes.Theme.Given;
import org.anlan.rules.themes.Theme.Known;
import org.anlan.rules.themes.Theme.Line;
import org.anlan.rules.themes.Theme.Needs;
import org.anlan.rules.themes.Theme.Paper;
import org.anlan.rules.themes.Theme.Promise;
import org.anlan.rules.themes.Theme.Way;
import org.anlan.rules.themes.When;

/// Makes of a theme's file and its items what is needed, by whom: an item's own questions are answered by those of the theme.
final class ThemeMaking {

  /// @param pointer where in the theme's file
  record Fault(String pointer, String words) {}

  /// @param theme without the items that there are not
  record Made(Theme theme, List<Fault> faults) {}

  private final ThemeFile file;
  private final Function<String, Optional<Item>> items;
  private final List<Fault> faults = new ArrayList<>();

  private ThemeMaking(ThemeFile file, Function<String, Optional<Item>> items) {
    this.file = file;
    this.items = items;
  }

  /// @param sources by field, as the field dictionary names them
  static Made of(
      ThemeFile file, Function<String, Optional<Item>> items, Map<String, String> sources) {
    var making = new ThemeMaking(file, items);
    var theme = making.theme(sources);
    return new Made(theme, making.faults);
  }

  /// The same material of several items is known by the licence that it is, else by its name.
  static String code(Material material) {
    var licence = material.licence();
    return licence == null ? material.name().zh() : licence;
  }

  private Theme theme(Map<String, String> sources) {
    var children = new ArrayList<Child>();
    for (int n = 0; n < file.children().size(); n++) {
      var part = file.children().get(n);
      var at = "/children/" + n;
      items
          .apply(part.item())
          .ifPresentOrElse(
              item -> children.add(child(at, part, item)),
              () ->
                  faults.add(
                      new Fault(at + "/item", "there is no item '%s'".formatted(part.item()))));
    }
    return new Theme(
        file.code(),
        file.questions().stream().map(ThemeFile.Asking::question).toList(),
        children,
        new Promise(file.days(), file.visits()),
        known(sources));
  }

  private Known known(Map<String, String> sources) {
    var kinds = new HashMap<String, String>();
    sources.forEach((field, source) -> kinds.put(field, source.replaceFirst("\\..*", "")));
    return new Known(
        kinds,
        file.held().stream()
            .map(one -> new Given(one.source(), ThemeFile.when(one.when())))
            .toList(),
        file.derived().stream()
            .map(one -> new Given(one.field(), ThemeFile.when(one.when())))
            .toList(),
        questions(file.asked()));
  }

  private static Map<String, String> questions(Map<String, ThemeFile.Fill> asked) {
    var questions = new HashMap<String, String>();
    asked.forEach((field, fill) -> questions.put(field, fill.question()));
    return questions;
  }

  private Child child(String at, ThemeFile.Part part, Item item) {
    answered(at + "/answers", part, item);
    var papers = new ArrayList<Paper>();
    for (var material : item.materials())
      when(part, item, material)
          .ifPresent(when -> papers.add(new Paper(code(material), way(material), when)));
    var handling = item.handling();
    var needs =
        new Needs(
            lines(part, item), papers, handling == null ? 0 : handling.visits(), gives(part, item));
    return new Child(
        item.code(),
        ThemeFile.when(part.when()),
        part.mandatory(),
        new HashSet<>(part.after()),
        days(item.limits()),
        needs);
  }

  private List<Line> lines(ThemeFile.Part part, Item item) {
    var lines = new ArrayList<Line>();
    for (var entry : item.entries())
      asked(part, item, entry)
          .ifPresent(when -> lines.add(new Line(part.element(entry.element()), when)));
    return lines;
  }

  private Optional<When> asked(ThemeFile.Part part, Item item, FormEntry entry) {
    var when = entry.when();
    if (when == null) return Optional.of(When.ALWAYS);
    var dot = when.indexOf('.');
    return item.scenarios().stream()
        .filter(one -> one.id().equals(when.substring(0, dot)))
        .findFirst()
        .flatMap(one -> picked(part, item, one, when.substring(dot + 1)))
        .map(one -> one.isEmpty() ? When.ALWAYS : new When(List.of(one)));
  }

  private static Set<String> gives(ThemeFile.Part part, Item item) {
    var gives = new HashSet<String>();
    var result = item.result();
    var licence = result == null ? null : result.licence();
    if (licence != null) gives.add("licence:" + licence);
    if (part.gives() != null) gives.addAll(part.gives());
    return gives;
  }

  private static int days(@org.jspecify.annotations.Nullable Limits limits) {
    return limits == null ? 0 : (int) Math.ceil(limits.promised().inWorkdays());
  }

  private static Way way(Material material) {
    return switch (material.obtained()) {
      case HANDED_IN -> Way.BROUGHT;
      case FORM -> Way.FILLED_IN;
      case SHARED -> Way.SHARED;
    };
  }

  /// Every question of the item must have an answer that it knows and does not refuse.
  private void answered(String at, ThemeFile.Part part, Item item) {
    for (var scenario : item.scenarios()) {
      var answer = part.answers().get(scenario.id());
      if (answer == null)
        faults.add(new Fault(at, "question '%s' of the item is open".formatted(scenario.id())));
      else
        for (var choice : choices(answer))
          if (scenario.choices().stream()
              .noneMatch(one -> one.id().equals(choice) && one.refused() == null))
            faults.add(
                new Fault(
                    at + "/" + scenario.id(),
                    "'%s' is no answer with which the item can be had".formatted(choice)));
    }
    for (var question : part.answers().keySet())
      if (item.scenarios().stream().noneMatch(one -> one.id().equals(question)))
        faults.add(
            new Fault(at + "/" + question, "the item asks no question '%s'".formatted(question)));
  }

  private Set<String> choices(ThemeFile.Answer answer) {
    var is = answer.is();
    if (is != null) return Set.of(is);
    var named = answer.choices();
    if (named != null) return new TreeSet<>(named.values());
    var all = new TreeSet<String>();
    for (var question : file.questions())
      if (question.code().equals(answer.question()))
        question.choices().forEach(one -> all.add(one.code()));
    return all;
  }

  /// Empty where nobody who comes for the theme needs it.
  private Optional<When> when(ThemeFile.Part part, Item item, Material material) {
    if (material.necessity() != Necessity.CONDITIONAL) return Optional.of(When.ALWAYS);
    var cases = new ArrayList<Map<String, Set<String>>>();
    for (var scenario : item.scenarios())
      for (var choice : scenario.choices())
        if (choice.materials().contains(material.id()))
          picked(part, item, scenario, choice.id()).ifPresent(cases::add);
    if (cases.isEmpty()) return Optional.empty();
    return Optional.of(cases.contains(Map.of()) ? When.ALWAYS : new When(cases));
  }

  /// By which answers to the theme's questions this answer to the item's is given; empty where by none.
  private Optional<Map<String, Set<String>>> picked(
      ThemeFile.Part part, Item item, Scenario scenario, String choice) {
    var answer = part.answers().get(scenario.id());
    if (answer == null) return Optional.empty();
    var only = direct(answer, choice);
    var when = scenario.when();
    var dot = when == null ? -1 : when.indexOf('.');
    if (when == null || dot < 0 || only.isEmpty()) return only;
    return item.scenarios().stream()
        .filter(one -> one.id().equals(when.substring(0, dot)))
        .findFirst()
        .flatMap(before -> picked(part, item, before, when.substring(dot + 1)))
        .map(before -> both(before, only.get()));
  }

  private Optional<Map<String, Set<String>>> direct(ThemeFile.Answer answer, String choice) {
    if (answer.is() != null)
      return choice.equals(answer.is()) ? Optional.of(Map.of()) : Optional.empty();
    var question = Objects.requireNonNullElse(answer.question(), "");
    var all = new TreeSet<String>();
    for (var asking : file.questions())
      if (asking.code().equals(question))
        for (var option : asking.choices())
          if (answer.choice(option.code()).equals(choice)) all.add(option.code());
    return all.isEmpty() ? Optional.empty() : Optional.of(Map.of(question, all));
  }

  private static Map<String, Set<String>> both(
      Map<String, Set<String>> one, Map<String, Set<String>> other) {
    var all = new TreeMap<>(one);
    other.forEach((question, choices) ->
        all.merge(
            question,
            choices,
            (before, now) -> {
              var common = new TreeSet<>(before);
              common.retainAll(now);
              return common;
            }));
    return all;
  }
}
