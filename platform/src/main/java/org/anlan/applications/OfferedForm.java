package org.anlan.applications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.forms.Dictionary;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Obtained;
import org.anlan.rules.items.OnlineDepth;
import org.anlan.services.Offered;

/// What an item asks of people who apply for it on line.
record OfferedForm(Offered offered, Dictionary dictionary) {

  private static final Set<OnlineDepth> TAKEN_IN =
      Set.of(
          OnlineDepth.RECEIPT,
          OnlineDepth.PRE_REVIEW,
          OnlineDepth.ACCEPTANCE,
          OnlineDepth.HANDLING);

  Item item() {
    return offered.item();
  }

  /// Whether it can be applied for on line: it is offered, has a form, and goes that far on the net.
  boolean isOpen() {
    var handling = item().handling();
    return offered.open()
        && !item().form().isEmpty()
        && handling != null
        && handling.onLine()
        && handling.depth().stream().anyMatch(TAKEN_IN::contains);
  }

  FormSchema schema(Map<String, String> situation) {
    return FormSchema.of(item().entries(), situation, dictionary);
  }

  /// Whatever is asked in any case: an answer is kept while the person tries another case.
  FormSchema everyCase() {
    var always =
        item().entries().stream()
            .map(entry -> new FormEntry(entry.element(), entry.required(), null))
            .toList();
    return FormSchema.of(always, Map.of(), dictionary);
  }

  /// What somebody has to hand in, promise or take from a wallet in this case.
  List<Material> toHandIn(Map<String, String> situation) {
    return item().materialsFor(situation).stream().filter(Material::handedIn).toList();
  }

  /// What the city fetches by itself in this case.
  List<Material> shared(Map<String, String> situation) {
    return item().materialsFor(situation).stream()
        .filter(material -> material.obtained() == Obtained.SHARED)
        .toList();
  }

  Set<Delivery.Way> ways() {
    var ways = java.util.EnumSet.noneOf(Delivery.Way.class);
    var result = item().result();
    var handling = item().handling();
    if (result != null && result.licence() != null) ways.add(Delivery.Way.ONLINE);
    if (!item().places().isEmpty()) ways.add(Delivery.Way.COLLECT);
    if (handling != null && handling.express()) ways.add(Delivery.Way.POST);
    // A result that is told and not handed over reaches the person on line.
    if (ways.isEmpty()) ways.add(Delivery.Way.ONLINE);
    return ways;
  }

  Set<String> venues() {
    return item().places().stream().map(place -> place.venue()).collect(Collectors.toSet());
  }

  /// The elements of the form that hold a file.
  Set<String> fileElements() {
    return everyCase().fields().stream()
        .map(FormSchema.Asked::field)
        .filter(field -> field.kind() == Field.Kind.FILE)
        .map(Field::id)
        .collect(Collectors.toSet());
  }
}
