package org.anlan.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.items.Words;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.themes.Theme;
import org.anlan.rules.themes.When;
import org.jspecify.annotations.Nullable;

/// One thing 一件事 as it is offered now, for a module that takes applications for it.
///
/// @param lead credit code of the unit that leads 牵头部门
/// @param questions those of the theme, as an item has its own
/// @param parts its items as they stand in force, by code
/// @param interview asks only what decides; null for a theme of an earlier day, which nobody is asked any more
/// @param usual the most frequent answer to each question
public record OfferedTheme(
    String code,
    Words name,
    Words summary,
    String lead,
    Theme theme,
    @Nullable Interview<Theme.Decided> interview,
    List<Scenario> questions,
    Map<String, Part> parts,
    Map<String, String> usual,
    List<Derived> derived,
    Map<String, Filled> filled) {

  public OfferedTheme {
    questions = List.copyOf(questions);
    parts = Map.copyOf(parts);
    usual = Map.copyOf(usual);
    derived = List.copyOf(derived);
    filled = Map.copyOf(filled);
  }

  /// An item of the theme.
  public record Part(Offered offered, ThemeFile.Part file) {

    /// As the theme's form calls an element of the item's.
    public String element(String own) {
      return file.element(own);
    }

    /// The item's own questions, answered by those of the theme.
    public Map<String, String> situation(Map<String, String> answers) {
      var own = new HashMap<String, String>();
      file.answers()
          .forEach((question, answer) -> {
            var is = answer.is();
            var by = answers.get(Objects.requireNonNullElse(answer.question(), ""));
            if (is != null) own.put(question, is);
            else if (by != null) own.put(question, answer.choice(by));
          });
      return own;
    }
  }

  /// A field that a question of the theme fills in.
  ///
  /// @param values by choice
  public record Filled(String question, Map<String, String> values) {

    public Optional<String> value(Map<String, String> answers) {
      return Optional.ofNullable(answers.get(question)).map(values::get);
    }
  }

  /// A field that follows from others.
  ///
  /// @param as text with other elements in braces; blank for one that nobody fills in
  public record Derived(
      String field, Words from, String as, When when, Map<String, Set<String>> given) {

    static final Pattern ELEMENT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

    static Derived of(ThemeFile.Derivation one) {
      return new Derived(
          one.field(), one.from(), one.as(), ThemeFile.when(one.when()), given(one.given()));
    }

    private static Map<String, Set<String>> given(@Nullable Map<String, Set<String>> given) {
      return given == null ? Map.of() : given;
    }

    /// Whether anybody is shown it, to be changed perhaps.
    public boolean isShown() {
      return !as.isBlank();
    }

    /// The elements that it is made of.
    public List<String> elements() {
      var made = ELEMENT.matcher(as).results().map(found -> found.group(1)).toList();
      return java.util.stream.Stream.concat(made.stream(), given.keySet().stream())
          .distinct()
          .toList();
    }

    /// Empty where it does not hold for these answers, or where an element that it needs is not known.
    ///
    /// @param known by element
    public Optional<String> value(Map<String, String> situation, Map<String, String> known) {
      var holds =
          isShown()
              && when.holds(situation)
              && given.entrySet().stream()
                  .allMatch(one -> one.getValue().contains(known.getOrDefault(one.getKey(), "")));
      var there = elements().stream().noneMatch(one -> known.getOrDefault(one, "").isBlank());
      if (!holds || !there) return Optional.empty();
      return Optional.of(
          ELEMENT
              .matcher(as)
              .replaceAll(
                  found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), ""))));
    }
  }

  /// What is asked now, the answers that nobody is asked for as most people give them.
  public Map<String, String> whole(Map<String, String> answers) {
    var all = new HashMap<>(usual);
    all.putAll(answers);
    return all;
  }

  /// Grows whenever one of its items gets a new version.
  public int version() {
    return parts.values().stream().mapToInt(part -> part.offered().version()).sum();
  }

  public boolean isOpen() {
    return parts.values().stream().allMatch(part -> part.offered().open());
  }
}
