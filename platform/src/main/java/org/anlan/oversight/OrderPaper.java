package org.anlan.oversight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.anlan.directory.Directory;
import org.anlan.documents.DocumentDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The paper 督办通知书 of an order that asks for an answer. It lies with the papers of the case, so the staff of the case read it and no
/// reporter does.
@Component
class OrderPaper {

  static final String TEMPLATE = "supervision-order";

  /// What the template may ask for.
  static final Set<String> GIVEN =
      Set.of("unit", "case", "title", "level", "cause", "grounds", "demand", "due");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final DocumentDesk documents;
  private final Directory directory;
  private final Ladder ladder;
  private final ZoneId zone;

  OrderPaper(DocumentDesk documents, Directory directory, Ladder ladder, ZoneId zone) {
    this.documents = documents;
    this.directory = directory;
    this.ladder = ladder;
    this.zone = zone;
    documents.willGive(TEMPLATE, GIVEN);
  }

  /// Within the transaction that issues the order.
  void issue(Order order) {
    if (!order.state().awaitsAnswer()) return;
    var values =
        Map.of(
            "unit", name(order.unit()),
            "case", order.about().shown(),
            "title", order.title().zh(),
            "level", ladder.get(order.level()).name(),
            "cause", ladder.cause(order.cause()).name(),
            "grounds", order.grounds(),
            "demand", order.demand(),
            "due", due(order.term().dueAt()));
    documents.issue(
        new DocumentDesk.Wish(
            TEMPLATE, "case:%s/papers".formatted(order.about().text()), issuer(order), values));
  }

  private String due(@Nullable Instant at) {
    return at == null ? "无" : TIME.format(at.atZone(zone));
  }

  /// Who issued it, else the centre that the platform issues it for.
  private String issuer(Order order) {
    var unit = order.issued().unit();
    if (unit != null) return unit;
    return directory.findByDuty("city-operation", order.division() + "000000").stream()
        .map(found -> found.uscc())
        .findFirst()
        .orElse(order.unit());
  }

  private String name(String unit) {
    return directory.findUnit(unit).map(found -> found.name().zh()).orElse(unit);
  }
}
