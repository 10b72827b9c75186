package org.anlan.services;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.directory.Person;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.anlan.rules.items.Element;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemCode;
import org.anlan.rules.items.ItemRates;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages of those who keep items: what waits for whom, one item with its change, its checks and its history, and the rates.
@Component
class DeskPages {

  /// @param state of an open change, or of the item itself; null for all
  record Query(@Nullable String text, @Nullable String state, int after, int limit) {}

  private final ItemShelf shelf;
  private final Cards cards;
  private final ItemPages pages;
  private final Sight.Of sights;
  private final Directory directory;

  DeskPages(ItemShelf shelf, Cards cards, ItemPages pages, Sight.Of sights, Directory directory) {
    this.shelf = shelf;
    this.cards = cards;
    this.pages = pages;
    this.sights = sights;
    this.directory = directory;
  }

  ItemView.DeskListView list(Caller caller, Query query) {
    var sight = sights.caller(caller);
    var open =
        shelf.stores().versions().listOpen(sight).stream()
            .collect(Collectors.toMap(ItemVersion::code, version -> version));
    var rows =
        shelf.stores().items().list(sight).stream()
            .map(head -> row(head, Optional.ofNullable(open.get(head.code()))))
            .filter(row -> fits(row, query))
            .sorted(java.util.Comparator.comparing(row -> row.state() == null))
            .toList();
    var page = rows.stream().skip(query.after()).limit(query.limit()).toList();
    var end = query.after() + page.size();
    return new ItemView.DeskListView(
        page, rows.size(), end < rows.size() ? Integer.toString(end) : null, may(caller));
  }

  private static boolean fits(ItemView.DeskRowView row, Query query) {
    var text = query.text();
    var state = query.state();
    return (text == null
            || text.isBlank()
            || row.name().zh().contains(text.strip())
            || row.code().contains(text.strip()))
        && (state == null
            || state.equals(row.state())
            || row.state() == null && state.equals(row.status()));
  }

  private ItemView.DeskRowView row(ServiceItem head, Optional<ItemVersion> open) {
    var card = cards.now().find(head.code());
    var name =
        open.map(version -> version.content().name())
            .or(() -> card.map(Card::name))
            .orElseGet(() -> new Words(head.code(), null));
    return new ItemView.DeskRowView(
        head.code(),
        new ItemCode(head.code()).shape() == ItemCode.Shape.OF_ANOTHER_SYSTEM,
        name,
        pages.unit(head.unit()),
        head.level(),
        head.status().name(),
        open.map(version -> version.state().name()).orElse(null),
        open.map(version -> version.state().title()).orElse(head.status().title()),
        head.inForce(),
        card.map(one -> one.gaps().size()).orElse(0));
  }

  static ItemView.MayView may(Caller caller) {
    return new ItemView.MayView(
        caller.has(Rights.EDITOR), caller.has(Rights.REVIEWER), caller.has(Rights.PUBLISHER));
  }

  ItemView.DeskItemView item(Caller caller, String code) {
    var sight = sights.caller(caller);
    var head = shelf.stores().items().get(sight, code);
    var open = shelf.stores().versions().findOpen(sight, code);
    var shown = head.inForce() == null ? null : shelf.shown(head);
    return new ItemView.DeskItemView(
        row(head, open),
        head.upper(),
        shown,
        shown == null ? List.of() : faults(head, shown),
        open.map(version -> open(head, version, caller)).orElse(null),
        elements(head),
        shelf.stores().versions().list(sight, code).stream()
            .map(one -> version(head, one))
            .toList(),
        shelf.stores().acts().list(sight, code).stream().map(this::act).toList(),
        pages.delegated(code),
        may(caller));
  }

  private List<ItemProblems.FaultView> faults(ServiceItem head, Item item) {
    return ItemProblems.FaultView.of(shelf.faults(head, item, shelf.clock().today()));
  }

  private ItemView.OpenView open(ServiceItem head, ItemVersion version, Caller caller) {
    return new ItemView.OpenView(
        version.number(),
        version.state().name(),
        version.state().title(),
        version.revision(),
        version.writtenBy(ItemDesk.person(caller)),
        Arrays.stream(State.Step.values())
            .filter(step -> version.state().after(step).isPresent())
            .map(Enum::name)
            .toList(),
        version.content(),
        faults(head, version.content()));
  }

  private static List<ItemView.ElementView> elements(ServiceItem head) {
    return Arrays.stream(Element.values())
        .map(element ->
            new ItemView.ElementView(
                element.key(),
                element.title(),
                head.upper() == null || element.freedom() == Element.Freedom.FREE
                    ? null
                    : element.freedom().name()))
        .toList();
  }

  private ItemView.VersionView version(ServiceItem head, ItemVersion version) {
    var reviewer = version.reviewer();
    var publisher = version.publisher();
    return new ItemView.VersionView(
        version.number(),
        version.state().name(),
        version.state().title(),
        version.writers().stream().map(this::person).toList(),
        reviewer == null ? null : person(reviewer),
        publisher == null ? null : person(publisher),
        version.from(),
        version.words(),
        version.changedAt(),
        Objects.equals(head.inForce(), version.number()));
  }

  private ItemView.ActView act(ItemActs.Act act) {
    return new ItemView.ActView(
        act.at(), act.what().title(), person(act.person()), act.version(), act.words());
  }

  private String person(String id) {
    return directory.findPerson(id).map(Person::name).map(Texts::zh).orElse(id);
  }

  ItemView.ComparisonView comparison(Caller caller, String code, int from, int to) {
    var sight = sights.caller(caller);
    var before = shelf.stores().versions().get(sight, code, from).content();
    var after = shelf.stores().versions().get(sight, code, to).content();
    var changes =
        Arrays.stream(Element.values())
            .filter(element -> !Objects.equals(element.of(before), element.of(after)))
            .map(element ->
                new ItemView.ChangeView(
                    element.key(), element.title(), text(before, element), text(after, element)))
            .toList();
    return new ItemView.ComparisonView(from, to, changes);
  }

  private static String text(Item item, Element element) {
    return ItemReading.tree(item).path(element.key()).toPrettyString();
  }

  /// The whole city first, then unit by unit.
  List<ItemView.RatesView> rates() {
    var all = cards.now().all();
    var city =
        new ItemView.RatesView(
            null, new Texts("全市", "Whole city"), all.size(), rates(List.copyOf(all)));
    var units =
        all.stream().collect(Collectors.groupingBy(card -> card.head().unit())).entrySet().stream()
            .map(entry ->
                new ItemView.RatesView(
                    entry.getKey(),
                    pages.unit(entry.getKey()),
                    entry.getValue().size(),
                    rates(entry.getValue())))
            .sorted(java.util.Comparator.comparingInt(ItemView.RatesView::items).reversed());
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(city), units).toList();
  }

  private static ItemRates rates(List<Card> cards) {
    return ItemRates.of(cards.stream().map(Card::facts).toList());
  }

  static int limit(@Nullable Integer asked) {
    return Page.limit(asked, 50, 200);
  }
}
