package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.access.Masking;
import org.anlan.access.StandingDesk;
import org.anlan.http.Texts;
import org.anlan.services.Offered;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a clerk sees at the window.
@Component
class WindowPages {

  /// What it asks beside.
  @Component("helpersOfWindowPages")
  record Tools(
      HallBook book, Lines lines, HallPages pages, Offering offering, StandingDesk standings) {}

  private final WindowDesk windows;
  private final WindowDesk.Stores queue;
  private final FrontDesk.Stores stores;
  private final Identities identities;
  private final Tools tools;

  WindowPages(
      WindowDesk windows,
      WindowDesk.Stores queue,
      FrontDesk.Stores stores,
      Identities identities,
      Tools tools) {
    this.windows = windows;
    this.queue = queue;
    this.stores = stores;
    this.identities = identities;
    this.tools = tools;
  }

  HallView.DeskWindowView of(Caller caller, Hall hall, Instant now) {
    var seat = windows.findSeat(caller).filter(one -> one.hall().equals(hall.code()));
    var line = tools.lines().of(hall, now);
    var letters = seat.map(Seat::letters).orElse(java.util.Set.of());
    var window = seat.map(one -> hall.getWindow(one.number()));
    return new HallView.DeskWindowView(
        hall.code(),
        hall.name(),
        line.isOpen(),
        seat.map(Seat::number).orElse(null),
        window.map(Hall.Window::name).orElse(null),
        letters.stream().sorted().toList(),
        hall.windows().stream().map(one -> row(caller, line, one)).toList(),
        seat.flatMap(one -> at(hall, one, now)).orElse(null),
        line.waiting().stream()
            .filter(one -> letters.isEmpty() || letters.contains(one.letter()))
            .map(one -> waiting(line, one))
            .toList(),
        tools.pages().groups(line),
        seat.map(one -> served(hall, one, now)).orElse(0));
  }

  private int served(Hall hall, Seat seat, Instant now) {
    return (int)
        tools.lines().today(hall, now).stream()
            .filter(one -> one.seat().equals(seat.id()) && one.ended() != null)
            .count();
  }

  private static HallView.WaitingRowView waiting(Line line, Ticket one) {
    return new HallView.WaitingRowView(
        one.id(), one.number(), one.letter(), one.priority().name(), line.seconds(one));
  }

  private static HallView.WindowRowView row(Caller caller, Line line, Hall.Window window) {
    var seat =
        line.seats().stream().filter(one -> one.number().equals(window.number())).findFirst();
    var own = Objects.requireNonNull(caller.account()).id();
    var role = window.kind() == WindowDuty.ISSUING ? Rights.ISSUER : Rights.RECEPTIONIST;
    return new HallView.WindowRowView(
        window.number(),
        window.name(),
        window.kind().name(),
        window.kind().words(),
        window.groups(),
        seat.map(Seat::name).orElse(null),
        seat.filter(one -> one.account().equals(own)).isPresent(),
        seat.isEmpty() && (caller.has(role) || caller.has(Rights.LEADER)));
  }

  private Optional<HallView.AtWindowView> at(Hall hall, Seat seat, Instant now) {
    return queue.tickets().findAt(seat).map(ticket -> at(hall, seat, ticket, now));
  }

  private HallView.AtWindowView at(Hall hall, Seat seat, Ticket ticket, Instant now) {
    var visit = queue.visits().findAt(seat);
    var calling = ticket.calling(hall.queue());
    var item = visit.map(Visit::item).orElse(ticket.item());
    var names = tools.pages().names(item == null ? List.of() : List.of(item));
    return new HallView.AtWindowView(
        ticket.id(),
        ticket.number(),
        ticket.letter(),
        hall.getGroup(ticket.letter()).name(),
        ticket.state().name(),
        ticket.priority().name(),
        item,
        item == null ? null : names.get(item),
        ticket.calls(),
        until(calling.againFrom(), now),
        until(calling.passFrom(), now),
        Duration.between(ticket.issued(), now).toSeconds(),
        visit.map(Visit::began).orElse(null),
        visit.flatMap(this::person).orElse(null),
        visit.map(this::drafts).orElse(List.of()),
        visit.map(this::filed).orElse(List.of()));
  }

  private static @Nullable Long until(@Nullable Instant from, Instant now) {
    if (from == null) return null;
    return now.isBefore(from) ? Duration.between(now, from).toSeconds() + 1 : 0;
  }

  private Optional<HallView.PersonView> person(Visit visit) {
    var account = visit.account();
    var standing = visit.standing();
    if (account == null || standing == null) return Optional.empty();
    var who = tools.standings().whoIs(account);
    var number =
        identities.listOf(who).stream()
            .filter(one -> one.kind() == Identity.Kind.PERSON)
            .findFirst()
            .map(one -> Masking.idNumber(one.code()))
            .orElse("");
    var name = Masking.name(tools.standings().nameOf(account));
    return Optional.of(new HallView.PersonView(standing, name, number));
  }

  private List<HallView.OpenDraftView> drafts(Visit visit) {
    var open = stores.writings().listOf(visit).stream().filter(one -> !one.filed()).toList();
    var names = tools.pages().names(open.stream().map(Writings.Writing::item).toList());
    return open.stream()
        .map(one ->
            new HallView.OpenDraftView(
                one.draft(), one.item(), name(names, one.item()), one.confirmed()))
        .toList();
  }

  private List<HallView.FiledHereView> filed(Visit visit) {
    var all = stores.filings().listOf(visit);
    var names = tools.pages().names(all.stream().map(Filed::item).toList());
    return all.stream()
        .map(one ->
            new HallView.FiledHereView(
                one.number().text(), one.number().shown(), name(names, one.item())))
        .toList();
  }

  private static Texts name(Map<String, Texts> names, String item) {
    return names.getOrDefault(item, new Texts(item, item));
  }

  /// Everything that can be asked for here, the ten most asked for with their keys.
  HallView.WindowItemsView items(Hall hall, Instant now) {
    var most = tools.pages().mostAsked(hall, now);
    return new HallView.WindowItemsView(
        tools.offering().codes().stream()
            .flatMap(code -> tools.offering().find(code).stream())
            .filter(Offered::open)
            .map(offered -> item(hall, offered, most))
            .toList());
  }

  private static HallView.WindowItemView item(Hall hall, Offered offered, List<String> most) {
    var code = offered.item().code();
    var place = most.indexOf(code);
    return new HallView.WindowItemView(
        code,
        HallPages.name(offered),
        hall.groupOf(code, offered.unit()).code(),
        hall.accepts(code, offered.unit()),
        HallPages.hasForm(offered),
        place < 0 ? null : (place + 1) % HallPages.MOST_ASKED);
  }
}
