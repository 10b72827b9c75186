package org.anlan.halls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.access.StandingDesk;
import org.anlan.applications.DraftDesk;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.halls.Calling;
import org.anlan.rules.items.Field;
import org.anlan.services.Offering;
import org.springframework.stereotype.Component;

/// What whoever holds a ticket sees of it, and how they confirm what a window wrote for them.
@Component
class TicketPages {

  record WrittenLineView(Texts name, String value) {}

  /// @param revision that is confirmed with it
  /// @param complete whether it can be confirmed; until then the window is still writing
  record WrittenPartView(
      UUID draft, Texts item, long revision, boolean complete, List<WrittenLineView> lines) {}

  /// Absent parts: nothing waits to be confirmed.
  record WrittenView(List<WrittenPartView> parts) {}

  /// What it asks beside.
  @Component("helpersOfTicketPages")
  record Tools(
      HallBook book, Lines lines, HallPages pages, Offering offering, StandingDesk standings) {}

  private final FrontDesk.Stores stores;
  private final Results results;
  private final DraftDesk drafts;
  private final Tools tools;
  private final Telling telling;

  TicketPages(
      FrontDesk.Stores stores, Results results, DraftDesk drafts, Tools tools, Telling telling) {
    this.stores = stores;
    this.results = results;
    this.drafts = drafts;
    this.tools = tools;
    this.telling = telling;
  }

  HallView.TicketView of(Ticket ticket) {
    var hall = tools.book().get(ticket.hall());
    var now = telling.doing().now();
    var line = tools.lines().of(hall, now);
    var visit = stores.visits().findByTicket(ticket);
    var waits = ticket.state() == Ticket.State.WAITING;
    var passed = ticket.passed();
    return new HallView.TicketView(
        hall.code(),
        hall.name(),
        ticket.number(),
        hall.findGroup(ticket.letter()).map(Hall.Group::name).orElse(new Texts("", "")),
        ticket.state().name(),
        waits ? line.ahead(ticket) : 0,
        waits ? line.seconds(ticket) : null,
        ticket.window(),
        ticket.calls(),
        ticket.issued(),
        ticket.called(),
        passed == null ? null : Calling.backUntil(hall.queue(), passed),
        visit.flatMap(this::toConfirm).orElse(null),
        visit.map(this::filed).orElse(List.of()));
  }

  private Optional<HallView.ToConfirmView> toConfirm(Visit visit) {
    if (visit.ended() != null) return Optional.empty();
    return stores.writings().listOf(visit).stream()
        .filter(one -> !one.filed())
        .findFirst()
        .map(one ->
            new HallView.ToConfirmView(
                one.item(),
                tools.pages().names(List.of(one.item())).getOrDefault(one.item(), blank(one)),
                one.confirmed() > 0));
  }

  private static Texts blank(Writings.Writing one) {
    return new Texts(one.item(), one.item());
  }

  private List<HallView.FiledThereView> filed(Visit visit) {
    return stores.filings().listOf(visit).stream()
        .map(one ->
            new HallView.FiledThereView(
                one.number().text(),
                one.number().shown(),
                tools
                    .pages()
                    .names(List.of(one.item()))
                    .getOrDefault(one.item(), new Texts(one.item(), one.item())),
                results
                    .find(one.number())
                    .filter(result -> result.arrived() != null && result.ended() == null)
                    .isPresent()))
        .toList();
  }

  /// Only while the person stands at the window. Numbers are masked: whoever reads it knows them.
  WrittenView written(Ticket ticket) {
    return new WrittenView(
        serving(ticket)
            .map(visit ->
                stores.writings().listOf(visit).stream()
                    .filter(one -> !one.filed())
                    .map(one -> part(visit, one))
                    .toList())
            .orElse(List.of()));
  }

  private Optional<Visit> serving(Ticket ticket) {
    if (ticket.state() != Ticket.State.SERVING) return Optional.empty();
    return stores
        .visits()
        .findByTicket(ticket)
        .filter(visit -> visit.ended() == null && visit.account() != null);
  }

  private WrittenPartView part(Visit visit, Writings.Writing one) {
    var written = drafts.written(person(visit), one.draft());
    var lines =
        tools.offering().fields().stream()
            .filter(field -> !written.answers().getOrDefault(field.id(), "").isEmpty())
            .map(field ->
                new WrittenLineView(
                    HallPages.texts(field.name()),
                    masked(field, written.answers().getOrDefault(field.id(), ""))))
            .toList();
    var name = tools.pages().names(List.of(one.item())).getOrDefault(one.item(), blank(one));
    return new WrittenPartView(one.draft(), name, written.revision(), written.complete(), lines);
  }

  private static String masked(Field field, String value) {
    return switch (field.kind()) {
      case CITIZEN_ID -> Masking.idNumber(value);
      case PHONE -> Masking.phone(value);
      case FILE -> "1";
      default -> value;
    };
  }

  private Caller person(Visit visit) {
    return tools.standings().whoIs(java.util.Objects.requireNonNull(visit.account()));
  }

  /// @param revision that the person read
  void confirm(Command command, Caller caller, Ticket ticket, UUID draft, long revision) {
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var visit = serving(ticket).orElseThrow(() -> absent(draft));
              var writing =
                  stores
                      .writings()
                      .find(visit, draft)
                      .filter(one -> !one.filed())
                      .orElseThrow(() -> absent(draft));
              var now = drafts.written(person(visit), writing.draft());
              if (!now.complete())
                throw HallProblems.state(
                    "hall-still-writing",
                    new Texts(
                        "窗口还没有填完，请填完后再确认。",
                        "The window has not finished writing; confirm it when it has."));
              if (now.revision() != revision)
                throw HallProblems.state(
                    "hall-changed-since",
                    new Texts(
                        "内容刚刚改过，请再看一遍后确认。",
                        "It was changed just now; read it again, then confirm."));
              stores.writings().confirm(ticket.hall(), draft, revision);
              telling.moved(ticket.hall());
            });
  }

  private static Absent absent(UUID draft) {
    return new Absent(new Texts("待确认的申请", "application to confirm"), draft.toString());
  }
}
