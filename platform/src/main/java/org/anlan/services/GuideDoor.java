package org.anlan.services;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The guide for everybody 智能导办: a question in plain words leads to items and themes; what it did not understand, editors find in a list.
@RestController
@RequestMapping("/api/services")
class GuideDoor {

  /// @param kind `item` or `theme`
  /// @param why `SAID`: people call it so, `NAMED`: it is called so, `MEANT`: it means nearly the same
  /// @param words what was said, where people call it so
  record CandidateView(
      String kind,
      String code,
      Words name,
      @Nullable Words summary,
      String why,
      @Nullable String words) {}

  /// @param outside what it sounds like where it is no service of the city, such as `emergency`
  /// @param byMeaning false while the guide is still being read; then words alone were compared
  record AnswerView(List<CandidateView> found, @Nullable String outside, boolean byMeaning) {}

  record MissForm(@Nullable String text) {}

  record SettleForm(Gap.@Nullable State state) {}

  record GapView(
      UUID id,
      String words,
      @Nullable String kind,
      int times,
      String state,
      java.time.Instant last) {}

  record GapListView(
      List<GapView> rows, int total, @Nullable String next, Map<String, Texts> states) {}

  private final GuideShelf shelf;
  private final Finder finder;
  private final Cards cards;
  private final Themes themes;
  private final Kept kept;

  /// What was asked in vain.
  @org.springframework.stereotype.Component("keptOfGuide")
  record Kept(GapDesk desk, Gaps gaps) {}

  GuideDoor(GuideShelf shelf, Finder finder, Cards cards, Themes themes, Kept kept) {
    this.shelf = shelf;
    this.finder = finder;
    this.cards = cards;
    this.themes = themes;
    this.kept = kept;
  }

  /// Without a text it only makes the guide ready.
  @GetMapping("/guide")
  AnswerView ask(@RequestParam(required = false) @Nullable String text) {
    var guide = shelf.find();
    var asked = text == null ? "" : text.strip();
    if (asked.isEmpty()) return new AnswerView(List.of(), null, guide.isPresent());
    if (guide.isEmpty()) return byWords(asked);
    var answer = guide.get().answer(asked);
    var outside = answer.outside();
    return new AnswerView(
        answer.found().stream().flatMap(found -> candidate(found).stream()).toList(),
        outside == null ? null : outside.name().toLowerCase(Locale.ROOT),
        true);
  }

  private AnswerView byWords(String text) {
    var cut = text.substring(0, Math.min(text.length(), GuideShelf.LONGEST));
    if (shelf.soundsUrgent(cut)) return new AnswerView(List.of(), "emergency", false);
    var found =
        finder.find(new Finder.Wish(cut, null, null, null, null, null, null)).stream()
            .limit(Guide.MOST)
            .map(card ->
                new CandidateView(
                    "item", card.head().code(), card.name(), card.summary(), "NAMED", null))
            .toList();
    return new AnswerView(found, null, false);
  }

  /// Empty where it was withdrawn since the guide was read.
  private Optional<CandidateView> candidate(Guide.Found found) {
    var code = found.subject().code();
    var why = found.why().name();
    if (found.subject().kind() == Subject.Kind.THEME)
      return themes
          .find(code)
          .map(theme ->
              new CandidateView(
                  "theme", code, theme.file().name(), theme.file().summary(), why, found.words()));
    return cards
        .now()
        .find(code)
        .map(card ->
            new CandidateView("item", code, card.name(), card.summary(), why, found.words()));
  }

  @PostMapping("/guide/misses")
  DeskDoor.ItemDoneView miss(Command command, Caller caller, @RequestBody MissForm form) {
    return DeskDoor.answer(kept.desk().miss(command, caller, form.text()));
  }

  @GetMapping("/desk/gaps")
  GapListView gaps(
      Caller caller,
      @RequestParam(required = false) Gap.@Nullable State state,
      @RequestParam(required = false) @Nullable Integer after,
      @RequestParam(required = false) @Nullable Integer limit) {
    Rights.mustLook(caller);
    var which = Objects.requireNonNullElse(state, Gap.State.NEW);
    var from = after == null ? 0 : Math.max(0, after);
    var rows = kept.gaps().list(which, from, Page.limit(limit, 50, 200));
    var total = kept.gaps().count(which);
    var end = from + rows.size();
    var states = new java.util.LinkedHashMap<String, Texts>();
    for (var one : Gap.State.values()) states.put(one.name(), one.title());
    return new GapListView(
        rows.stream().map(GuideDoor::view).toList(),
        total,
        end < total && !rows.isEmpty() ? Integer.toString(end) : null,
        states);
  }

  private static GapView view(Gap gap) {
    return new GapView(
        gap.id(), gap.words(), gap.kind(), gap.times(), gap.state().name(), gap.last());
  }

  @PostMapping("/desk/gaps/{id}/state")
  DeskDoor.ItemDoneView settle(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody SettleForm form) {
    Rights.mustWrite(caller);
    var state = Objects.requireNonNullElse(form.state(), Gap.State.NEW);
    return DeskDoor.answer(kept.desk().settle(command, caller, id, state));
  }
}
