package org.anlan.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.items.Signs;

/// Finds items by the signs that they share with a question. Rare signs say more than common ones; a name says more than the rest; a name of which
/// little is left unsaid comes before a longer one.
final class Index {

  /// @param score from 0 to 1
  record Hit(Card card, double score) {}

  private record Place(int card, boolean named) {}

  private static final double TOLD = 0.4;
  private static final double OF_THE_NAME = 0.25;

  private final List<Card> cards;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final double[] names;

  private Index(List<Card> cards) {
    this.cards = cards;
    this.names = new double[cards.size()];
    for (var n = 0; n < cards.size(); n++) {
      put(n, cards.get(n).named(), true);
      for (var sign : cards.get(n).told())
        if (!cards.get(n).named().contains(sign)) put(n, Set.of(sign), false);
    }
    for (var n = 0; n < cards.size(); n++)
      names[n] = cards.get(n).named().stream().mapToDouble(this::weight).sum();
  }

  static Index of(List<Card> cards) {
    return new Index(cards);
  }

  private void put(int card, Set<String> signs, boolean named) {
    for (var sign : signs)
      places.computeIfAbsent(sign, key -> new ArrayList<>()).add(new Place(card, named));
  }

  /// How much a sign says; one that no item has says that this is not the item.
  private double weight(String sign) {
    var having = places.getOrDefault(sign, List.of()).size();
    return Signs.weight(sign) * Math.log(1 + (cards.size() + 1.0) / (having + 1));
  }

  /// The best first; of equals the order of codes.
  List<Hit> find(Set<String> asked) {
    var found = new double[cards.size()];
    var named = new double[cards.size()];
    double whole = 0;
    for (var sign : asked) {
      var weight = weight(sign);
      whole += weight;
      for (var place : places.getOrDefault(sign, List.of())) {
        found[place.card()] += place.named() ? weight : TOLD * weight;
        if (place.named()) named[place.card()] += weight;
      }
    }
    return hits(found, named, whole);
  }

  private List<Hit> hits(double[] found, double[] named, double whole) {
    var hits = new ArrayList<Hit>();
    for (var n = 0; n < found.length; n++) {
      if (found[n] == 0) continue;
      var ofName = names[n] == 0 ? 0 : named[n] / names[n];
      hits.add(new Hit(cards.get(n), (1 - OF_THE_NAME) * found[n] / whole + OF_THE_NAME * ofName));
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return hits;
  }
}
