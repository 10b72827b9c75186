package org.anlan.cases;

import java.util.List;
import org.anlan.calendar.CalendarDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be reported, and what is asked for it.
@RestController
class KindDoor {

  /// @param dueText how long the city takes at most: 5 个工作日 / 5 working days
  record KindView(
      String code,
      String name,
      String nameEn,
      String hint,
      String hintEn,
      Kind.Range photos,
      Kind.Range words,
      List<Attribute> attributes,
      String dueText,
      String dueTextEn) {}

  private final Kinds kinds;
  private final CalendarDesk calendar;
  private final java.time.InstantSource businessClock;

  KindDoor(Kinds kinds, CalendarDesk calendar, java.time.InstantSource businessClock) {
    this.kinds = kinds;
    this.calendar = calendar;
    this.businessClock = businessClock;
  }

  @GetMapping("/api/cases/kinds")
  List<KindView> list() {
    return kinds.listOffered(businessClock.instant()).stream().map(this::view).toList();
  }

  private KindView view(Kind kind) {
    var length = calendar.getRule(kind.deadline(), businessClock.instant()).length();
    return new KindView(
        kind.code(),
        kind.name(),
        kind.nameEn(),
        kind.hint(),
        kind.hintEn(),
        kind.photos(),
        kind.words(),
        kind.attributes(),
        length.unit().zh(length.amount()),
        length.unit().en(length.amount()));
  }
}
