package org.anlan.services;

import java.util.List;
import java.util.Map;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.anlan.rules.themes.Plan;
import org.jspecify.annotations.Nullable;

/// One thing at once as it goes out.
final class ThemeView {

  private ThemeView() {}

  record SavedView(int alone, int together) {
    static SavedView of(Plan.Count count) {
      return new SavedView(count.alone(), count.together());
    }
  }

  /// What each is counted as, `rules.themes.Plan.Savings` says.
  record SavingsView(
      SavedView fields,
      SavedView written,
      SavedView materials,
      SavedView brought,
      SavedView visits,
      SavedView days) {
    static SavingsView of(Plan.Savings savings) {
      return new SavingsView(
          SavedView.of(savings.fields()),
          SavedView.of(savings.written()),
          SavedView.of(savings.materials()),
          SavedView.of(savings.brought()),
          SavedView.of(savings.visits()),
          SavedView.of(savings.days()));
    }
  }

  /// @param items how many it joins
  /// @param savings for whoever gives the most frequent answer to each question
  record ThemeRowView(
      String code, Words name, Words summary, Texts lead, int items, SavingsView savings) {}

  record ThemeListView(List<ThemeRowView> rows) {}

  record OptionView(String code, Words label) {}

  record AskedView(String code, Words text, List<OptionView> choices) {}

  record PartView(
      String item,
      Words name,
      Texts unit,
      int days,
      int visits,
      boolean mandatory,
      List<String> after) {}

  /// @param source `applicant`, `question`, `answers`, `licence:KIND`, `library:person`, `library:firm`
  /// @param from the source in words; null for what somebody writes
  record EntryView(
      String field, Words name, List<String> items, String source, @Nullable Words from) {}

  record PaperView(Words name, List<String> items) {}

  /// @param waves parts that can begin together
  /// @param longest items on the path that takes longest
  record PlanView(
      List<List<PartView>> waves,
      List<EntryView> fields,
      List<PaperView> materials,
      List<PaperView> spared,
      List<String> longest,
      int days,
      SavingsView savings) {}

  /// @param answers those that count, by question
  /// @param next the question to ask now; null when all is decided
  /// @param left how many questions on average, the next one included
  record ThemePageView(
      String code,
      Words name,
      Words summary,
      Texts lead,
      List<Texts> members,
      int promised,
      List<AskedView> questions,
      Map<String, String> answers,
      @Nullable String next,
      int left,
      @Nullable PlanView plan) {}
}
