package org.anlan.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.directory.Directory;
import org.springframework.stereotype.Component;

/// All published items, held in memory and read afresh when one changed, here or in another instance.
@Component
class Cards {

  /// @param stamp of the items that it was made from
  record Shelf(long stamp, Map<String, Card> cards, Index index) {

    static final Shelf EMPTY = new Shelf(-1, Map.of(), Index.of(List.of()));

    Optional<Card> find(String code) {
      return Optional.ofNullable(cards.get(code));
    }

    Collection<Card> all() {
      return cards.values();
    }
  }

  private final Items items;
  private final ItemVersions versions;
  private final Directory directory;
  private volatile Shelf shelf = Shelf.EMPTY;

  Cards(Items items, ItemVersions versions, Directory directory, ItemLoading loading) {
    this.items = items;
    this.versions = versions;
    this.directory = directory;
    loading.loadIfChanged();
  }

  Shelf now() {
    var held = shelf;
    var stamp = items.stamp();
    return held.stamp() == stamp ? held : renewed(stamp);
  }

  private synchronized Shelf renewed(long stamp) {
    var before = shelf;
    if (before.stamp() == stamp) return before;
    var heads = items.listPublished();
    var cards = new TreeMap<String, Card>();
    var old = new ArrayList<ServiceItem>();
    for (var head : heads)
      before
          .find(head.code())
          .filter(card -> card.head().stamp() == head.stamp())
          .ifPresentOrElse(card -> cards.put(head.code(), card), () -> old.add(head));
    read(old).forEach(card -> cards.put(card.head().code(), card));
    shelf = new Shelf(stamp, cards, Index.of(List.copyOf(cards.values())));
    return shelf;
  }

  private List<Card> read(List<ServiceItem> heads) {
    var byCode = heads.stream().collect(Collectors.toMap(ServiceItem::code, Function.identity()));
    return versions.listInForce(byCode.keySet()).stream()
        .map(version -> card(Objects.requireNonNull(byCode.get(version.code())), version))
        .toList();
  }

  private Card card(ServiceItem head, ItemVersion version) {
    var unit = directory.findUnit(head.unit()).map(one -> one.name().zh()).orElse("");
    return Card.of(head, version.content(), unit);
  }
}
