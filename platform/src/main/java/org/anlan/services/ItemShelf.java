package org.anlan.services;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.directory.Geography;
import org.anlan.directory.Venue;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.rules.items.Fault;
import org.anlan.rules.items.Inheritance;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemChecks;
import org.anlan.rules.items.Surroundings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the desks of items share: an act that is done once, and the judgement of an item.
@Component
class ItemShelf {

  /// Where it is kept.
  @Component("storesOfItems")
  record Stores(Items items, ItemVersions versions, ItemActs acts) {}

  /// Where commands are remembered.
  @Component("memoryOfItems")
  record Memory(CommandLog log, TransactionTemplate transaction) {}

  private final Stores stores;
  private final Memory memory;
  private final ItemFolder folder;
  private final Geography geography;
  private final ItemLoading.Clock clock;

  ItemShelf(
      Stores stores,
      Memory memory,
      ItemFolder folder,
      Geography geography,
      ItemLoading.Clock clock) {
    this.stores = stores;
    this.memory = memory;
    this.folder = folder;
    this.geography = geography;
    this.clock = clock;
  }

  Stores stores() {
    return stores;
  }

  ItemLoading.Clock clock() {
    return clock;
  }

  /// Does it once for this command; a refusal undoes all of it and becomes the answer.
  ItemDesk.Outcome once(
      Command command, Caller caller, java.util.function.Supplier<ItemDesk.Done> act) {
    try {
      var done =
          memory
              .transaction()
              .execute(
                  status -> memory.log().once(command, caller.name(), ItemDesk.Done.class, act));
      return java.util.Objects.requireNonNull(done);
    } catch (Refused refused) {
      return new ItemDesk.NotDone(refused.why());
    }
  }

  /// Everything that stands against publishing it on a day, what it may not change of the item above included.
  List<Fault> faults(ServiceItem head, Item item, LocalDate day) {
    var faults = new java.util.ArrayList<>(ItemChecks.of(item, surroundings(day)));
    var upper = head.upper();
    if (upper != null)
      stores.items().findPublished(upper).ifPresent(above -> faults.addAll(inherited(above, item)));
    return faults.stream().distinct().toList();
  }

  private List<Fault> inherited(ServiceItem above, Item item) {
    return Inheritance.faults(shown(above), item);
  }

  /// The content that is shown of a published item.
  Item shown(ServiceItem item) {
    return stores.versions().listInForce(List.of(item.code())).getFirst().content();
  }

  Surroundings surroundings(LocalDate day) {
    return new Surroundings(
        day,
        folder.fieldIds(),
        folder.settings().shareable(),
        geography.venues().stream().map(Venue::id).collect(Collectors.toSet()),
        folder.settings().windowKinds());
  }

  static String words(String field, @org.jspecify.annotations.Nullable String typed) {
    var words = typed == null ? "" : typed.strip();
    int length = words.codePointCount(0, words.length());
    if (length < 2 || length > 1_000) throw new Refused(new Refusal.Words(field, 2, 1_000, length));
    return words;
  }
}
