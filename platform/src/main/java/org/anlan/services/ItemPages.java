package org.anlan.services;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.directory.Geography;
import org.anlan.directory.Venue;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemCode;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Theme;
import org.anlan.rules.items.Words;
import org.springframework.stereotype.Component;

/// The public's pages of items: lists, themes and guides 办事指南.
@Component
class ItemPages {

  private final ItemShelf shelf;
  private final Cards cards;
  private final ItemFolder folder;
  private final Directory directory;
  private final Grounds grounds;

  /// Where things lie and what goes down to which level.
  @Component("groundsOfItems")
  record Grounds(Geography geography, Delegations delegations) {}

  ItemPages(ItemShelf shelf, Cards cards, ItemFolder folder, Directory directory, Grounds grounds) {
    this.shelf = shelf;
    this.cards = cards;
    this.folder = folder;
    this.directory = directory;
    this.grounds = grounds;
  }

  ItemView.CardView card(Card card) {
    var head = card.head();
    var handling = card.facts().handling();
    var limits = card.facts().limits();
    return new ItemView.CardView(
        head.code(),
        new ItemCode(head.code()).shape() == ItemCode.Shape.OF_ANOTHER_SYSTEM,
        card.name(),
        card.summary(),
        card.facts().type().name(),
        unit(head.unit()),
        head.level(),
        handling == null ? List.of() : names(handling.objects()),
        handling == null ? List.of() : names(handling.themes()),
        handling == null ? null : handling.level().name(),
        handling == null ? null : handling.visits(),
        limits == null ? null : limits.promised(),
        card.gaps().stream().map(element -> element.key()).toList(),
        card.hasForm(),
        head.status().name());
  }

  static List<String> names(Collection<? extends Enum<?>> entries) {
    return entries.stream().map(Enum::name).toList();
  }

  Texts unit(String uscc) {
    return directory.findUnit(uscc).map(unit -> unit.name()).orElseGet(() -> new Texts(uscc, uscc));
  }

  ItemView.ThemesView themes() {
    var shelf = cards.now();
    var all = shelf.all();
    var events =
        folder.events().stream()
            .map(event ->
                new ItemView.CountView(
                    event.code(),
                    event.name(),
                    (int)
                        event.items().stream()
                            .filter(code -> shelf.find(code).isPresent())
                            .count()))
            .toList();
    return new ItemView.ThemesView(
        events,
        themes(all, Theme::personal),
        themes(all, theme -> !theme.personal()),
        units(all),
        all.size(),
        (int) all.stream().filter(card -> card.gaps().isEmpty()).count());
  }

  private static List<ItemView.CountView> themes(Collection<Card> all, Predicate<Theme> which) {
    return Arrays.stream(Theme.values())
        .filter(which)
        .map(theme ->
            new ItemView.CountView(
                theme.name(), Words.of(theme.zh(), theme.en()), count(all, theme)))
        .filter(count -> count.items() > 0)
        .toList();
  }

  private static int count(Collection<Card> all, Theme theme) {
    return (int)
        all.stream()
            .map(card -> card.facts().handling())
            .filter(handling -> handling != null && handling.themes().contains(theme))
            .count();
  }

  private List<ItemView.CountView> units(Collection<Card> all) {
    return all.stream()
        .collect(Collectors.groupingBy(card -> card.head().unit(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> {
          var name = unit(entry.getKey());
          return new ItemView.CountView(
              entry.getKey(), Words.of(name.zh(), name.en()), entry.getValue().intValue());
        })
        .toList();
  }

  ItemView.GuideView guide(String code) {
    var card = cards.now().find(code).orElseThrow(() -> new Absent(new Texts("事项", "item"), code));
    var head = card.head();
    var item = shelf.shown(head);
    var body = item.body();
    return new ItemView.GuideView(
        card(card),
        item,
        Objects.requireNonNull(head.inForce()),
        head.department(),
        head.words(),
        body == null ? List.of() : body.joint().stream().map(this::unit).toList(),
        places(item),
        fields(item),
        licences(item),
        delegated(code));
  }

  private List<ItemView.PlaceView> places(Item item) {
    var named = item.places().stream().map(place -> place.venue()).collect(Collectors.toSet());
    return grounds.geography().venues().stream()
        .filter(venue -> named.contains(venue.id()))
        .map(ItemPages::place)
        .toList();
  }

  private static ItemView.PlaceView place(Venue venue) {
    var spot = venue.spot();
    return new ItemView.PlaceView(
        venue.id(), venue.name(), venue.address(), spot.lon(), spot.lat());
  }

  private Map<String, Words> fields(Item item) {
    var carried = item.materials().stream().flatMap(material -> material.elements().stream());
    var asked = item.entries().stream().map(FormEntry::element);
    return Stream.concat(asked, carried)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), folder::nameOf));
  }

  private Map<String, Words> licences(Item item) {
    return item.materials().stream()
        .map(Material::licence)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), folder::licence));
  }

  List<ItemView.DelegationView> delegated(String code) {
    return grounds.delegations().listOf(code).stream()
        .map(one ->
            new ItemView.DelegationView(
                one.division(), division(one.division()), one.level(), one.since()))
        .toList();
  }

  private Texts division(String code) {
    return directory.findDivision(code).map(Division::name).orElseGet(() -> new Texts(code, code));
  }

  ItemView.DelegatedView delegatedItems() {
    var counts = grounds.delegations().count();
    return new ItemView.DelegatedView(
        counts.stream().map(one -> new ItemView.LevelView(one.level(), one.items())).toList(),
        counts.stream().mapToInt(Delegations.Count::items).sum());
  }
}
