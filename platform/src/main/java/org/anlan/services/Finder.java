package org.anlan.services;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.rules.items.Handling;
import org.anlan.rules.items.OnlineLevel;
import org.anlan.rules.items.ServiceObject;
import org.anlan.rules.items.Signs;
import org.anlan.rules.items.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Public search: a question in people's own words, narrowed by whom an item serves, theme, event of life, unit, and how far it goes on line.
@Component
class Finder {

  /// What is looked for; null takes everything.
  record Wish(
      @Nullable String text,
      @Nullable ServiceObject object,
      @Nullable Theme theme,
      @Nullable String event,
      @Nullable String unit,
      @Nullable OnlineLevel online,
      @Nullable String level) {}

  private static final Pattern EMPTY_WORDS =
      Pattern.compile("我想|我要|想要|怎么办|怎么|怎样|如何|请问|需要|什么|哪里|可以|办理|手续|[吗呢的了啊吧？?！!。，,]");

  private static final double LEAST = 0.2;
  private static final double BESIDE_THE_BEST = 0.45;

  private final Cards cards;
  private final ItemFolder folder;
  private final Map<String, Set<String>> events;

  Finder(Cards cards, ItemFolder folder) {
    this.cards = cards;
    this.folder = folder;
    this.events =
        folder.events().stream()
            .collect(
                Collectors.toMap(ItemSettings.LifeEvent::code, event -> Set.copyOf(event.items())));
  }

  /// The best first; without words, whole guides before those with gaps.
  List<Card> find(Wish wish) {
    var shelf = cards.now();
    var fits = filter(wish);
    var text = wish.text();
    if (text != null && !text.isBlank()) return ranked(shelf, text).stream().filter(fits).toList();
    return shelf.all().stream()
        .filter(fits)
        .sorted(Comparator.comparingInt(card -> card.gaps().size()))
        .toList();
  }

  private List<Card> ranked(Cards.Shelf shelf, String text) {
    var code = shelf.find(text.strip());
    if (code.isPresent()) return List.of(code.get());
    var best = new HashMap<Card, Double>();
    for (var asked : meanings(text))
      for (var hit : shelf.index().find(Signs.of(asked)))
        best.merge(hit.card(), hit.score(), Math::max);
    var top = best.values().stream().mapToDouble(score -> score).max().orElse(0);
    return best.entrySet().stream()
        .filter(hit -> hit.getValue() >= Math.max(LEAST, BESIDE_THE_BEST * top))
        .sorted(
            Map.Entry.<Card, Double>comparingByValue()
                .reversed()
                .thenComparing(hit -> hit.getKey().gaps().size())
                .thenComparing(hit -> hit.getKey().head().code()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What was asked, without the words that every question has, and as items would say it.
  private List<String> meanings(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var core = EMPTY_WORDS.matcher(plain).replaceAll(" ").strip();
    var all = new ArrayList<String>();
    all.add(core.isEmpty() ? plain : core);
    var translated = all.getFirst();
    for (var synonym : folder.synonyms())
      if (plain.contains(synonym.said())) {
        all.addAll(synonym.means());
        translated = translated.replace(synonym.said(), String.join(" ", synonym.means()));
      }
    all.add(translated);
    return all;
  }

  private Predicate<Card> filter(Wish wish) {
    return card ->
        (wish.object() == null || has(card, how -> how.objects().contains(wish.object())))
            && (wish.theme() == null || has(card, how -> how.themes().contains(wish.theme())))
            && (wish.online() == null || has(card, how -> how.level() == wish.online()))
            && (wish.unit() == null || wish.unit().equals(card.head().unit()))
            && (wish.level() == null || wish.level().equals(card.head().level()))
            && (wish.event() == null
                || events.getOrDefault(wish.event(), Set.of()).contains(card.head().code()));
  }

  private static boolean has(Card card, Predicate<Handling> how) {
    var handling = card.facts().handling();
    return handling != null && how.test(handling);
  }
}
