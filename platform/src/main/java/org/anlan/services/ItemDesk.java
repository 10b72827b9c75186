package org.anlan.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.rules.items.Item;
import org.anlan.services.ItemActs.What;
import org.anlan.services.ItemVersion.Hand;
import org.anlan.services.State.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How an item changes: somebody writes it, element by element, and offers it; a second person reviews it in law; a third puts it in force from a
/// day on. Every act is recorded and committed to the ledger.
@Service
class ItemDesk {

  /// What became of an act.
  sealed interface Outcome {}

  /// @param version that was worked on; null where the item itself was
  record Done(String code, @Nullable Integer version, long revision) implements Outcome {}

  record NotDone(Refusal why) implements Outcome {}

  /// @param seen the revision that the page showed
  record Seen(String code, long seen) {}

  private static final List<String> FIXED = List.of("code", "body");

  private final ItemShelf shelf;
  private final Sight.Of sights;

  ItemDesk(ItemShelf shelf, Sight.Of sights) {
    this.shelf = shelf;
    this.sights = sights;
  }

  /// Begins a change of what is published.
  Outcome open(Command command, Caller caller, String code) {
    return shelf.once(
        command,
        caller,
        () -> {
          var head = free(sights.caller(caller), code);
          if (head.inForce() == null) throw new Refused(new Refusal.WrongStatus(head.status()));
          return begin(head, shelf.shown(head), State.DRAFT, caller, What.OPENED);
        });
  }

  /// The first version of a new item, or a further one.
  Done begin(ServiceItem head, Item content, State state, Caller caller, What what) {
    var number = versions().nextNumber(head.code());
    var version = ItemVersion.begun(head.code(), number, state, content, hand(caller));
    versions().add(version);
    return told(version, what, caller, null);
  }

  private ServiceItem free(Sight sight, String code) {
    var head = shelf.stores().items().lock(sight, code);
    if (versions().findOpen(sight, code).isPresent())
      throw new Refused(new Refusal.ChangeOpen(code));
    return head;
  }

  /// Writes one element; code and body are the item's own and stay.
  Outcome write(Command command, Caller caller, Seen seen, String element, JsonNode value) {
    return shelf.once(
        command,
        caller,
        () -> {
          var version = at(caller, seen, Step.WRITE);
          var item = replaced(version.content(), element, value);
          return saved(version.written(item, hand(caller)), What.WROTE, caller, element);
        });
  }

  private static Item replaced(Item item, String element, JsonNode value) {
    var tree = (ObjectNode) ItemReading.tree(item);
    if (!tree.has(element) || FIXED.contains(element))
      throw new Refused(new Refusal.NoElement(element));
    tree.set(element, value);
    var read = ItemReading.strictly(tree.toString());
    if (read.item() == null) throw new Refused(new Refusal.Unreadable(read.faults()));
    return read.item();
  }

  Outcome offer(Command command, Caller caller, Seen seen, @Nullable String reason) {
    return shelf.once(
        command,
        caller,
        () -> {
          var version = at(caller, seen, Step.OFFER);
          var words = ItemShelf.words("words", reason);
          changed(caller, version);
          mustHold(caller, version, shelf.clock().today());
          var offered = version.moved(State.LOCALISED, words, shelf.clock().now());
          return saved(offered, What.OFFERED, caller, words);
        });
  }

  private void changed(Caller caller, ItemVersion version) {
    var head = shelf.stores().items().get(sights.caller(caller), version.code());
    var shown = head.inForce();
    if (shown != null && shelf.shown(head).equals(version.content()))
      throw new Refused(new Refusal.Unchanged(shown));
  }

  private void mustHold(Caller caller, ItemVersion version, LocalDate day) {
    var head = shelf.stores().items().get(sights.caller(caller), version.code());
    var faults = shelf.faults(head, version.content(), day);
    if (!faults.isEmpty()) throw new Refused(new Refusal.Faulty(faults));
  }

  Outcome takeBack(Command command, Caller caller, Seen seen) {
    return move(command, caller, seen, Step.TAKE_BACK, What.TAKEN_BACK);
  }

  Outcome drop(Command command, Caller caller, Seen seen) {
    return move(command, caller, seen, Step.DROP, What.DROPPED);
  }

  private Outcome move(Command command, Caller caller, Seen seen, Step step, What what) {
    return shelf.once(
        command,
        caller,
        () -> {
          var version = at(caller, seen, step);
          var to = version.state().after(step).orElseThrow();
          return saved(version.moved(to, null, shelf.clock().now()), what, caller, null);
        });
  }

  /// By a reviewer or a publisher who wrote none of it.
  Outcome sendBack(Command command, Caller caller, Seen seen, @Nullable String why) {
    return shelf.once(
        command,
        caller,
        () -> {
          var version = foreign(caller, seen, Step.SEND_BACK);
          var words = ItemShelf.words("words", why);
          var back = version.moved(State.SENT_BACK, words, shelf.clock().now());
          return saved(back, What.SENT_BACK, caller, words);
        });
  }

  Outcome review(Command command, Caller caller, Seen seen, @Nullable String opinion) {
    return shelf.once(
        command,
        caller,
        () -> {
          var version = foreign(caller, seen, Step.REVIEW);
          var words = ItemShelf.words("words", opinion);
          return saved(version.reviewed(hand(caller), words), What.REVIEWED, caller, words);
        });
  }

  /// Checked once more, for the day from which it holds: laws may have changed since it was offered.
  Outcome publish(Command command, Caller caller, Seen seen, @Nullable LocalDate from) {
    return shelf.once(
        command,
        caller,
        () -> {
          var version = foreign(caller, seen, Step.PUBLISH);
          if (Objects.equals(version.reviewer(), person(caller)))
            throw new Refused(new Refusal.OwnReview());
          var today = shelf.clock().today();
          var day = from == null ? today : from;
          if (day.isBefore(today)) throw new Refused(new Refusal.DayPast(day, today));
          mustHold(caller, version, day);
          var done =
              saved(version.published(hand(caller), day), What.PUBLISHED, caller, day.toString());
          if (day.equals(today)) show(sights.caller(caller), version);
          return done;
        });
  }

  private void show(Sight sight, ItemVersion version) {
    var head = shelf.stores().items().get(sight, version.code());
    shelf.stores().items().save(head.showing(version.number()));
  }

  private ItemVersion foreign(Caller caller, Seen seen, Step step) {
    var version = at(caller, seen, step);
    if (version.writtenBy(person(caller))) throw new Refused(new Refusal.OwnWork());
    return version;
  }

  private ItemVersion at(Caller caller, Seen seen, Step step) {
    var sight = sights.caller(caller);
    shelf.stores().items().lock(sight, seen.code());
    var version =
        versions()
            .findOpen(sight, seen.code())
            .orElseThrow(() -> new Refused(new Refusal.NothingOpen(seen.code())));
    if (version.revision() != seen.seen()) throw new Refused(new Refusal.Stale(version.revision()));
    if (version.state().after(step).isEmpty())
      throw new Refused(new Refusal.WrongState(version.state()));
    return version;
  }

  private Done saved(ItemVersion version, What what, Caller caller, @Nullable String words) {
    versions().save(version);
    return told(version, what, caller, words);
  }

  private Done told(ItemVersion version, What what, Caller caller, @Nullable String words) {
    var act = new ItemActs.Act(shelf.clock().now(), what, person(caller), version.number(), words);
    var checksum = ItemVersions.checksum(ItemReading.text(version.content()));
    shelf.stores().acts().add(version.code(), act, checksum);
    return new Done(version.code(), version.number(), version.revision());
  }

  private ItemVersions versions() {
    return shelf.stores().versions();
  }

  private Hand hand(Caller caller) {
    return new Hand(person(caller), shelf.clock().now());
  }

  static String person(Caller caller) {
    return Objects.requireNonNull(Objects.requireNonNull(caller.account()).person());
  }
}
