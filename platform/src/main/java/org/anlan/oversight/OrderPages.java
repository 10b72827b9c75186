package org.anlan.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.calendar.Promise;
import org.anlan.directory.Directory;
import org.anlan.files.FileDesk;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what staff see of orders.
@Component
class OrderPages {

  private static final Map<String, Texts> ACTS =
      Map.ofEntries(
          Map.entry("issued", new Texts("发出", "Issued")),
          Map.entry("answered", new Texts("答复", "Answered")),
          Map.entry("accepted", new Texts("同意销号", "Settled")),
          Map.entry("returned", new Texts("退回重答", "Returned")),
          Map.entry("withdrawn", new Texts("撤回", "Withdrawn")),
          Map.entry("raised", new Texts("升级", "Raised")),
          Map.entry("visit", new Texts("现场督办", "Visit on site")),
          Map.entry("meeting", new Texts("联合会商", "Joint meeting")),
          Map.entry("interview", new Texts("约谈", "Interview")),
          Map.entry("assignment-done", new Texts("分工事项完成", "Assignment done")),
          Map.entry("unanswered", new Texts("逾期未答复，已提醒发出单位", "Unanswered; the issuer was told")));

  private final Issuing issuing;
  private final OrderDesk desk;
  private final Directory directory;
  private final FileDesk files;
  private final InstantSource businessClock;

  OrderPages(
      Issuing issuing,
      OrderDesk desk,
      Directory directory,
      FileDesk files,
      InstantSource businessClock) {
    this.issuing = issuing;
    this.desk = desk;
    this.directory = directory;
    this.files = files;
    this.businessClock = businessClock;
  }

  OrderView of(Order order, Caller caller) {
    return new OrderView(
        row(order),
        order.grounds(),
        order.groundsEn(),
        order.demand(),
        order.demandEn(),
        order.follows(),
        person(order.issued().by()),
        order.issued().unit() == null ? null : unit(order.issued().unit()),
        order.term().arriveAt(),
        issuing.shelf().steps().list(order).stream().map(this::step).toList(),
        issuing.shelf().steps().listAssignments(order).stream().map(this::assignment).toList(),
        desk.offers(order, caller).stream().map(OrderView.OfferView::of).toList());
  }

  OrderView.RowView row(Order order) {
    var level = issuing.city().ladder().get(order.level());
    var cause = issuing.city().ladder().cause(order.cause());
    var state = order.state();
    return new OrderView.RowView(
        order.number(),
        order.about().text(),
        order.about().shown(),
        order.title().zh(),
        order.title().en(),
        order.level(),
        level.name(),
        level.nameEn(),
        order.cause(),
        cause.name(),
        cause.nameEn(),
        unit(order.unit()),
        state,
        state.title().zh(),
        state.title().en(),
        order.issued().at(),
        order.issued().by() == null,
        order.term().dueAt(),
        light(order, level),
        order.version());
  }

  private OrderView.@Nullable LightView light(Order order, Ladder.Level level) {
    var due = order.term().dueAt();
    if (due == null || level.answer() == null || !order.state().awaitsAnswer()) return null;
    var promise = Promise.of(level.answer(), order.term().from());
    var standing = issuing.city().calendar().standing(promise, due, businessClock.instant(), null);
    return new OrderView.LightView(
        standing.colour().code(), standing.left().zh(), standing.left().en());
  }

  private OrderView.StepView step(Step step) {
    var title =
        Objects.requireNonNull(ACTS.getOrDefault(step.act(), new Texts(step.act(), step.act())));
    return new OrderView.StepView(
        step.seq(),
        step.at(),
        step.act(),
        title.zh(),
        title.en(),
        person(step.person()),
        step.unit() == null ? null : unit(step.unit()),
        step.words(),
        step.detail().get("people"),
        step.detail().get("when"),
        step.detail().get("next"),
        pictures(step.files()));
  }

  List<OrderView.FileView> pictures(List<UUID> ids) {
    return files.list(ids).stream()
        .map(file -> new OrderView.FileView(file.url(), file.thumbUrl(), file.name()))
        .toList();
  }

  private OrderView.AssignmentView assignment(Steps.Assignment one) {
    Instant done = one.doneAt();
    var day =
        LocalDate.ofInstant(done == null ? businessClock.instant() : done, issuing.city().zone());
    return new OrderView.AssignmentView(
        one.item(), one.what(), unit(one.unit()), one.dueOn(), done, day.isAfter(one.dueOn()));
  }

  OrderView.UnitView unit(String uscc) {
    return directory
        .findUnit(uscc)
        .map(unit -> new OrderView.UnitView(uscc, unit.shortName(), unit.name().en()))
        .orElse(new OrderView.UnitView(uscc, uscc, uscc));
  }

  /// A colleague's name, masked like everybody's.
  @Nullable String person(@Nullable String id) {
    if (id == null) return null;
    return directory.findPerson(id).map(p -> Masking.name(p.name().zh())).orElse(id);
  }
}
