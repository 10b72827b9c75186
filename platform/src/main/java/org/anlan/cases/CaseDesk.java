package org.anlan.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What staff do with a case: every [Deed] that is offered and allowed, once per command, on the version that was seen.
@Service
class CaseDesk {

  /// A picture and what it shows: `before`, `after` or `check`.
  record Shot(UUID id, String purpose) {}

  /// What somebody asks for.
  ///
  /// @param version the case's version that the page showed
  /// @param unit for `dispatch`: the unit it goes to
  /// @param given the fields of the act, by name
  record Order(
      CaseNumber number,
      String act,
      @Nullable UUID task,
      long version,
      @Nullable String words,
      List<Shot> photos,
      @Nullable String unit,
      Map<String, String> given) {

    /// Blank where nothing was given.
    String get(String field) {
      return given.getOrDefault(field, "").strip();
    }
  }

  private final Shelves shelves;
  private final Sight sight;
  private final Once once;
  private final List<Deed> deeds;
  private final InstantSource businessClock;

  CaseDesk(Shelves shelves, Sight sight, Once once, List<Deed> deeds, InstantSource businessClock) {
    this.shelves = shelves;
    this.sight = sight;
    this.once = once;
    this.deeds = List.copyOf(deeds);
    this.businessClock = businessClock;
  }

  Answer<ReporterDesk.Done> act(Command command, Caller caller, Order order) {
    return once.run(command, caller, ReporterDesk.Done.class, () -> act(caller, order));
  }

  /// All acts on the case, allowed or not.
  List<Offer> offers(CaseFile file, Caller caller) {
    var at = situation(file, caller, null);
    return deeds.stream()
        .flatMap(deed -> deed.offers(at).stream())
        .map(offer -> file.archived() ? offer.refused(Refusal.Archived.WHY) : offer)
        .toList();
  }

  static Offers.Who who(Caller caller) {
    var post = caller.post();
    var account = Objects.requireNonNull(caller.account());
    Set<String> desks =
        post == null
            ? Set.of()
            : caller.roles().stream()
                .map(role -> post.unit().uscc() + "/" + role)
                .collect(Collectors.toSet());
    return new Offers.Who(Objects.requireNonNull(account.person()), desks);
  }

  private Situation situation(CaseFile file, Caller caller, @Nullable UUID task) {
    var open = shelves.tasks().listOpen(file);
    return new Situation(file, caller, open, task, businessClock.instant());
  }

  private ReporterDesk.Done act(Caller caller, Order order) {
    var file = sight.lockAsStaff(order.number(), caller);
    if (stale(file, order)) throw movedOn(file);
    var at = situation(file, caller, order.task());
    var found = find(at, order);
    check(found.offer(), order);
    var done = found.deed().carryOut(at, found.offer(), order);
    var canBeUndone = found.deed().canBeUndone() && file.kind().endsWithLetter();
    shelves.undos().keep(at, done, order.act(), canBeUndone);
    return new ReporterDesk.Done(done.file().number().text(), done.file().version());
  }

  /// Others may have worked beside it meanwhile; what this act is about must stand as it was seen.
  private boolean stale(CaseFile file, Order order) {
    if (file.version() == order.version() || order.act().equals(WriteNote.NOTE)) return false;
    var task = order.task();
    return task == null || !shelves.history().stands(file, task, order.version());
  }

  private record Found(Deed deed, Offer offer) {}

  private Found find(Situation at, Order order) {
    for (var deed : deeds)
      if (deed.answersTo(order.act()))
        for (var offer : deed.offers(at)) if (fits(offer, order)) return new Found(deed, offer);
    if (order.task() != null && at.find(order.task()).isEmpty()) throw movedOn(at.file());
    throw new Refused(new Refusal.ActUnknown(order.act()));
  }

  private static boolean fits(Offer offer, Order order) {
    return offer.act().equals(order.act())
        && (order.task() == null || order.task().equals(offer.task()));
  }

  private static void check(Offer offer, Order order) {
    if (offer.whyNot() != null)
      throw new Refused(new Refusal.NotAllowed(order.act(), offer.whyNot()));
    for (var field : offer.needs().fields()) {
      var whyNot = field.whyNot(order.get(field.name()));
      if (whyNot != null) throw new Refused(new Refusal.FieldWrong(field.name(), whyNot));
    }
  }

  private static Refused movedOn(CaseFile file) {
    return new Refused(new Refusal.MovedOn(file.version(), file.stage(), file.stageTerm()));
  }
}
