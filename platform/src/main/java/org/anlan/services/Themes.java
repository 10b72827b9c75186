package org.anlan.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.rules.items.Item;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.themes.Theme;
import org.springframework.stereotype.Component;

/// The themes of the city, made of the items that are published now; one of which an item is not published cannot be had and is left out.
@Component
class Themes {

  /// @param items by code
  record Offered(
      ThemeFile file, Theme theme, Interview<Theme.Decided> interview, Map<String, Item> items) {

    /// The answers that this theme knows, in the order of its questions; addresses of pages are passed on for years.
    Map<String, String> known(List<String> given) {
      var known = new TreeMap<String, String>();
      for (var question : theme.questions())
        for (var choice : question.choices())
          if (given.contains(question.code() + "." + choice.code()))
            known.put(question.code(), choice.code());
      return known;
    }
  }

  private record Shelf(long stamp, Map<String, Offered> themes) {}

  private final ItemFolder folder;
  private final Cards cards;
  private final ItemShelf shelf;
  private volatile Shelf made = new Shelf(-1, Map.of());

  Themes(ItemFolder folder, Cards cards, ItemShelf shelf) {
    this.folder = folder;
    this.cards = cards;
    this.shelf = shelf;
  }

  List<Offered> list() {
    return List.copyOf(now().values());
  }

  Optional<Offered> find(String code) {
    return Optional.ofNullable(now().get(code));
  }

  private Map<String, Offered> now() {
    var published = cards.now();
    var held = made;
    return held.stamp() == published.stamp() ? held.themes() : renewed(published);
  }

  private synchronized Map<String, Offered> renewed(Cards.Shelf published) {
    if (made.stamp() == published.stamp()) return made.themes();
    var items = new HashMap<String, Item>();
    var themes = new TreeMap<String, Offered>();
    for (var file : folder.themes()) {
      for (var part : file.children())
        published
            .find(part.item())
            .ifPresent(
                card -> items.computeIfAbsent(part.item(), code -> shelf.shown(card.head())));
      var one =
          ThemeMaking.of(file, code -> Optional.ofNullable(items.get(code)), folder.sources());
      if (one.faults().isEmpty())
        themes.put(
            file.code(),
            new Offered(file, one.theme(), one.theme().interview(), Map.copyOf(items)));
    }
    made = new Shelf(published.stamp(), themes);
    return themes;
  }
}
