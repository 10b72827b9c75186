package org.anlan.services;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.http.Page;
import org.anlan.rules.items.CaseType;
import org.anlan.rules.items.Coded;
import org.anlan.rules.items.ExerciseLevel;
import org.anlan.rules.items.HandlingForm;
import org.anlan.rules.items.ItemType;
import org.anlan.rules.items.LimitUnit;
import org.anlan.rules.items.MaterialForm;
import org.anlan.rules.items.MaterialType;
import org.anlan.rules.items.Necessity;
import org.anlan.rules.items.Obtained;
import org.anlan.rules.items.OnlineDepth;
import org.anlan.rules.items.OnlineLevel;
import org.anlan.rules.items.OpeningScope;
import org.anlan.rules.items.ServiceObject;
import org.anlan.rules.items.SourceChannel;
import org.anlan.rules.items.SpecialProcedure;
import org.anlan.rules.items.StepKind;
import org.anlan.rules.items.Theme;
import org.anlan.rules.items.WindowKind;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may ask about service items: find them, and read what is needed for one.
@RestController
@RequestMapping("/api/services")
class ItemDoor {

  /// What is asked for; what is left out takes everything.
  record Asked(
      @Nullable String text,
      @Nullable String object,
      @Nullable String theme,
      @Nullable String event,
      @Nullable String unit,
      @Nullable String online,
      @Nullable String level,
      @Nullable Integer after,
      @Nullable Integer limit) {

    Finder.Wish wish() {
      return new Finder.Wish(
          cut(text),
          entry(ServiceObject.class, object),
          entry(Theme.class, theme),
          event,
          unit,
          entry(OnlineLevel.class, online),
          level);
    }
  }

  /// The words of the code sets, by set and entry.
  record WordsView(Map<String, Map<String, Words>> sets) {}

  private static final int LONGEST = 200;

  private final Finder finder;
  private final ItemPages pages;
  private final ItemCases cases;

  ItemDoor(Finder finder, ItemPages pages, ItemCases cases) {
    this.finder = finder;
    this.pages = pages;
    this.cases = cases;
  }

  @GetMapping("/items")
  ItemView.FoundView find(@ParameterObject @ModelAttribute Asked asked) {
    var found = finder.find(asked.wish());
    var from = asked.after() == null ? 0 : Math.max(0, asked.after());
    var limit = Page.limit(asked.limit(), 20, 100);
    var rows = found.stream().skip(from).limit(limit).map(pages::card).toList();
    var end = from + rows.size();
    return new ItemView.FoundView(
        rows, found.size(), end < found.size() && !rows.isEmpty() ? Integer.toString(end) : null);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /// An entry that there is not takes everything, as if it had been left out: addresses of pages are passed on for years.
  private static <T extends Enum<T>> @Nullable T entry(Class<T> set, @Nullable String word) {
    return Arrays.stream(set.getEnumConstants())
        .filter(one -> one.name().equals(word))
        .findFirst()
        .orElse(null);
  }

  @GetMapping("/items/{code}")
  ItemView.GuideView guide(@PathVariable String code) {
    return pages.guide(code);
  }

  /// @param a answers so far, each as `question.choice`
  @GetMapping("/items/{code}/case")
  ItemView.CaseView caseOf(
      @PathVariable String code, @RequestParam(required = false) @Nullable List<String> a) {
    return cases.find(code, a == null ? List.of() : a);
  }

  @GetMapping("/themes")
  ItemView.ThemesView themes() {
    return pages.themes();
  }

  @GetMapping("/delegations")
  ItemView.DelegatedView delegations() {
    return pages.delegatedItems();
  }

  @GetMapping("/words")
  WordsView words() {
    var sets = new LinkedHashMap<String, Map<String, Words>>();
    put(sets, "type", ItemType.values());
    put(sets, "level", ExerciseLevel.values());
    put(sets, "object", ServiceObject.values());
    put(sets, "form", HandlingForm.values());
    put(sets, "caseType", CaseType.values());
    put(sets, "special", SpecialProcedure.values());
    put(sets, "scope", OpeningScope.values());
    put(sets, "depth", OnlineDepth.values());
    put(sets, "online", OnlineLevel.values());
    put(sets, "necessity", Necessity.values());
    put(sets, "materialType", MaterialType.values());
    put(sets, "materialForm", MaterialForm.values());
    put(sets, "channel", SourceChannel.values());
    put(sets, "obtained", Obtained.values());
    put(sets, "window", WindowKind.values());
    put(sets, "step", StepKind.values());
    put(sets, "unit", LimitUnit.values());
    put(sets, "theme", Theme.values());
    return new WordsView(sets);
  }

  private static <T extends Enum<T> & Coded> void put(
      Map<String, Map<String, Words>> sets, String name, T[] entries) {
    var words = new LinkedHashMap<String, Words>();
    for (var entry : entries) words.put(entry.name(), Words.of(entry.zh(), entry.en()));
    sets.put(name, words);
  }
}
