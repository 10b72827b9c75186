package org.anlan.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.http.Audience;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.notices.Notice;
import org.anlan.notices.NoticeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes an order out: its number, its day, the line on the case's timeline, the notice to the unit. All within the caller's
/// transaction.
@Component
class Issuing {

  /// @param unit whom it goes to; null for the responsible unit
  /// @param demand null for what the level asks for
  record Draft(
      CaseNumber about,
      int level,
      String cause,
      String grounds,
      @Nullable String groundsEn,
      @Nullable String demand,
      @Nullable String unit,
      @Nullable String follows,
      Order.Issued issued) {}

  /// The stores of orders.
  @Component
  record Shelf(Orders orders, Steps steps, Triggers triggers, OrderPaper paper) {}

  /// What is asked of other modules, and of the city's folder.
  @Component
  record City(
      Ladder ladder, CalendarDesk calendar, Overseeing cases, NoticeDesk notices, ZoneId zone) {}

  private final Shelf shelf;
  private final City city;
  private final Ids ids;

  Issuing(Shelf shelf, City city, Ids ids) {
    this.shelf = shelf;
    this.city = city;
    this.ids = ids;
  }

  /// @return empty when the platform issued this one before
  Optional<Order> issue(Draft draft, Overseeing.Overseen about, Step step) {
    var order = order(draft, about);
    if (!shelf.orders().add(order)) return Optional.empty();
    shelf.steps().add(order, step);
    write(order, "order-issued", step);
    shelf.paper().issue(order);
    tell(order, Audience.unit(order.unit()), said(order));
    return Optional.of(order);
  }

  private Order order(Draft draft, Overseeing.Overseen about) {
    var level = city.ladder().get(draft.level());
    var at = draft.issued().at();
    var unit = draft.unit() != null ? draft.unit() : about.unit();
    if (unit == null) throw OversightProblems.noUnit(about.number());
    var own = draft.demand();
    return new Order(
        ids.next(),
        shelf.orders().nextNumber(about.number().division(), LocalDate.ofInstant(at, city.zone())),
        about.number(),
        about.round(),
        about.title(),
        about.street(),
        draft.level(),
        draft.cause(),
        draft.grounds(),
        draft.groundsEn(),
        own == null ? level.demand() : own,
        own == null ? level.demandEn() : null,
        unit,
        draft.follows(),
        draft.issued(),
        term(level, at),
        null,
        level.answer() == null ? Order.State.TOLD : Order.State.ISSUED,
        1);
  }

  /// By the city's working days, as every promise is.
  Order.Term term(Ladder.Level level, Instant from) {
    return new Order.Term(from, due(level.answer(), from), due(level.arrive(), from));
  }

  private @Nullable Instant due(@Nullable String rule, Instant from) {
    return rule == null ? null : city.calendar().due(rule, from).at();
  }

  private Texts said(Order order) {
    return new Texts(
        order.grounds() + "。" + order.demand(),
        (order.groundsEn() == null ? order.grounds() : order.groundsEn())
            + " "
            + (order.demandEn() == null ? order.demand() : order.demandEn()));
  }

  /// The line on the case's timeline.
  void write(Order order, String act, Step step) {
    var level = city.ladder().get(order.level());
    var cause = city.ladder().cause(order.cause());
    var detail = new HashMap<String, String>();
    detail.put("order", order.number());
    detail.put("unit", order.unit());
    detail.put("level", level.name());
    detail.put("levelEn", level.nameEn());
    if (act.equals("order-issued")) {
      detail.put("cause", cause.name());
      detail.put("causeEn", cause.nameEn());
    }
    var due = order.term().dueAt();
    if (due != null && order.state().awaitsAnswer()) detail.put("due", due.toString());
    city.cases()
        .write(
            order.about(),
            new Overseeing.Line(
                act, step.person(), step.post(), step.unit(), step.words(), Map.copyOf(detail)));
  }

  void tell(Order order, Audience to, Texts words) {
    var level = city.ladder().get(order.level());
    var title =
        new Texts(
            "督办（%s）：%s".formatted(level.name(), order.title().zh()),
            "%s: %s".formatted(level.nameEn(), order.title().en()));
    city.notices().tell(new Notice(to, title, words, order.about().text()));
  }

  /// Whoever issued it, else the responsible centre hears of it.
  Audience issuer(Order order, List<String> centres) {
    var unit = order.issued().unit();
    return unit != null
        ? Audience.unit(unit)
        : Audience.all(centres.stream().map(Audience::unit).toList());
  }

  City city() {
    return city;
  }

  Shelf shelf() {
    return shelf;
  }
}
