package org.anlan.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemRates;
import org.anlan.rules.items.Limit;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// Items as they go out. Words stand in both languages, since a source may have only one.
final class ItemView {

  private ItemView() {}

  /// @param foreign the code is that of another system
  /// @param gaps elements of which the source says nothing
  /// @param visits how often somebody has to come; null where it is not known
  record CardView(
      String code,
      boolean foreign,
      Words name,
      @Nullable Words summary,
      String type,
      Texts unit,
      String level,
      List<String> objects,
      List<String> themes,
      @Nullable String online,
      @Nullable Integer visits,
      @Nullable Limit promised,
      List<String> gaps,
      boolean hasForm,
      String status) {}

  record FoundView(List<CardView> rows, int total, @Nullable String next) {}

  record CountView(String code, Words name, int items) {}

  record ThemesView(
      List<CountView> events,
      List<CountView> person,
      List<CountView> firm,
      List<CountView> units,
      int items,
      int whole) {}

  record PlaceView(String venue, Texts name, String address, double lon, double lat) {}

  /// @param department as the source writes it
  /// @param words why it is suspended or cancelled
  /// @param places by the ids that the item names
  /// @param fields what data elements are called
  /// @param licences what kinds of licences are called
  /// @param delegated divisions in which it can be had as well
  record GuideView(
      CardView card,
      Item item,
      int version,
      @Nullable String department,
      @Nullable String words,
      List<Texts> partners,
      List<PlaceView> places,
      Map<String, Words> fields,
      Map<String, Words> licences,
      List<DelegationView> delegated) {}

  /// Somebody's case.
  ///
  /// @param answers those that count, by question
  /// @param next the question to ask now; null when nothing more changes what is needed
  /// @param left how many questions on average, the next one included
  record CaseView(
      Map<String, String> answers,
      @Nullable String next,
      int left,
      @Nullable OutcomeView settled) {}

  /// @param materials ids within the item
  /// @param refused why it cannot be done here; then nothing is needed
  record OutcomeView(List<String> materials, List<Words> conditions, @Nullable Words refused) {}

  record DelegationView(String division, Texts name, String level, LocalDate since) {}

  record DelegatedView(List<LevelView> levels, int items) {}

  record LevelView(String level, int items) {}

  record LawTaskView(
      UUID id, String law, String words, String code, Words item, Instant openedAt) {}

  /// @param state of the open change, else the item's own
  record DeskRowView(
      String code,
      boolean foreign,
      Words name,
      Texts unit,
      String level,
      String status,
      @Nullable String state,
      Texts stateTitle,
      @Nullable Integer inForce,
      int gaps) {}

  record DeskListView(List<DeskRowView> rows, int total, @Nullable String next, MayView may) {}

  record MayView(boolean write, boolean review, boolean publish) {}

  record VersionView(
      int number,
      String state,
      Texts stateTitle,
      List<String> writers,
      @Nullable String reviewer,
      @Nullable String publisher,
      @Nullable LocalDate from,
      @Nullable String words,
      Instant changedAt,
      boolean inForce) {}

  record ActView(
      Instant at, Texts title, String person, @Nullable Integer version, @Nullable String words) {}

  /// @param freedom what this level may do with it; null for what is its own
  record ElementView(String key, Words title, @Nullable String freedom) {}

  record OpenView(
      int number,
      String state,
      Texts stateTitle,
      long revision,
      boolean mine,
      List<String> steps,
      Item item,
      List<ItemProblems.FaultView> faults) {}

  record DeskItemView(
      DeskRowView row,
      @Nullable String upper,
      @Nullable Item shown,
      List<ItemProblems.FaultView> shownFaults,
      @Nullable OpenView open,
      List<ElementView> elements,
      List<VersionView> versions,
      List<ActView> acts,
      List<DelegationView> delegated,
      MayView may) {}

  record ChangeView(String element, Words title, String before, String after) {}

  record ComparisonView(int from, int to, List<ChangeView> changes) {}

  /// @param unit null for the whole city
  record RatesView(@Nullable String unit, Texts name, int items, ItemRates rates) {}
}
