package org.anlan;

import java.util.Comparator;
import java.util.List;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.SignView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the platform is, in words for the system administrator. What machines ask is `/actuator/health`.
@RestController
class HealthDoor {

  private final List<Gauge> gauges;

  HealthDoor(List<Gauge> gauges) {
    this.gauges = gauges;
  }

  /// What is worst comes first.
  @GetMapping("/api/health")
  List<SignView> read(Caller caller) {
    caller.mustBe(Account.Kind.SYSTEM_ADMIN);
    return gauges.stream()
        .map(Gauge::read)
        .sorted(Comparator.comparing(Sign::level).reversed().thenComparing(Sign::code))
        .map(SignView::of)
        .toList();
  }
}
