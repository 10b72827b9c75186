package org.anlan.services;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.items.Words;
import org.anlan.rules.questions.Question;
import org.anlan.rules.themes.When;
import org.jspecify.annotations.Nullable;

/// One thing at once 一件事 as a file of the city says it (`city/themes/*.json`); what its items need, they say themselves.
///
/// @param code the file's name; that of the event of life, too, where there is one
/// @param lead unified social credit code of the unit that leads 牵头部门
/// @param days within so many working days the whole is promised
/// @param visits how often somebody must come at most
/// @param said how people speak of it
/// @param held what is there when it begins
/// @param asked fields that one of the questions asks for, with the question
record ThemeFile(
    String code,
    Words name,
    Words summary,
    String lead,
    int days,
    int visits,
    List<String> said,
    List<Asking> questions,
    List<Part> children,
    List<Source> held,
    Map<String, Fill> asked,
    List<Derivation> derived) {

  record Asking(String code, Words text, List<Option> choices) {

    Question question() {
      return new Question(
          code,
          choices.stream().map(one -> new Question.Choice(one.code(), one.weight())).toList());
    }
  }

  /// @param weight how often people choose it, relative to the other choices
  record Option(String code, double weight, Words label) {}

  /// An item of the theme.
  ///
  /// @param when who needs it; left out for everybody
  /// @param after codes of items that come before it
  /// @param answers by the item's own questions
  /// @param fields where its form speaks of somebody else than the theme's does: the theme's element by its own, such as the child's name for the name
  ///   of whoever gets the card
  /// @param gives elements that its result says, beside those that are read off its licence
  record Part(
      String item,
      @Nullable List<Map<String, Set<String>>> when,
      boolean mandatory,
      List<String> after,
      Map<String, Answer> answers,
      @Nullable Map<String, String> fields,
      @Nullable List<String> gives) {

    /// As the theme's form calls an element of the item's.
    String element(String own) {
      return fields == null ? own : fields.getOrDefault(own, own);
    }
  }

  /// How a question of the theme fills a field in.
  ///
  /// @param values by choice; left out where the label of the choice is the value
  record Fill(String question, @Nullable Map<String, String> values) {}

  /// How a question of an item is answered within the theme: always alike, or by a question of the theme.
  ///
  /// @param is the item's choice
  /// @param question of the theme
  /// @param choices from the theme's to the item's; left out where they are named alike
  record Answer(
      @Nullable String is, @Nullable String question, @Nullable Map<String, String> choices) {

    String choice(String ofTheme) {
      return choices == null ? ofTheme : choices.getOrDefault(ofTheme, "");
    }
  }

  /// @param source such as `licence:ID_CARD` or `library:firm`
  record Source(String source, @Nullable List<Map<String, Set<String>>> when) {}

  /// A field that follows from others.
  ///
  /// @param from where it comes from, in words
  /// @param as what it is: text with other elements in braces, such as `{premises.address}`; blank for one that nobody fills in
  /// @param given only where other elements have one of these values
  record Derivation(
      String field,
      Words from,
      String as,
      @Nullable List<Map<String, Set<String>>> when,
      @Nullable Map<String, Set<String>> given) {}

  static When when(@Nullable List<Map<String, Set<String>>> cases) {
    return cases == null ? When.ALWAYS : new When(cases);
  }
}
