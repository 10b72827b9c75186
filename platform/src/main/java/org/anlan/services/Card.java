package org.anlan.services;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.rules.items.Element;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemChecks;
import org.anlan.rules.items.ItemRates;
import org.anlan.rules.items.Signs;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// A published item as it stands in lists and is searched: light enough to hold thousands in memory.
///
/// @param gaps elements of which the source says nothing
/// @param laws by which it exists
/// @param named what its name is compared by, `told` what the rest of it is
record Card(
    ServiceItem head,
    Words name,
    @Nullable Words summary,
    ItemRates.Row facts,
    List<Element> gaps,
    List<String> laws,
    boolean hasForm,
    Set<String> named,
    Set<String> told) {

  static Card of(ServiceItem head, Item item, String unit) {
    return new Card(
        head,
        item.name(),
        item.summary(),
        ItemRates.Row.of(item),
        ItemChecks.gaps(item),
        item.bases().stream().map(basis -> basis.law().zh()).toList(),
        !item.form().isEmpty(),
        Signs.of(both(item.name())),
        Signs.of(rest(item, unit)));
  }

  private static String rest(Item item, String unit) {
    var summary = item.summary();
    var result = item.result();
    return Stream.of(
            Stream.of(unit, summary == null ? "" : both(summary)),
            Stream.of(result == null ? "" : both(result.name())),
            item.faqs().stream().map(faq -> both(faq.question())))
        .flatMap(one -> one)
        .collect(Collectors.joining("，"));
  }

  private static String both(Words words) {
    return words.en() == null ? words.zh() : words.zh() + "，" + words.en();
  }
}
