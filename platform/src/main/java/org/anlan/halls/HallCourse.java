package org.anlan.halls;

import java.util.Objects;
import org.anlan.applications.Application;
import org.anlan.applications.Delivery;
import org.anlan.applications.Filing;
import org.anlan.cases.CaseActed;
import org.anlan.cases.Overseeing;
import org.anlan.http.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What an act on an application means for the halls, in the transaction of the act: a decision whose result is collected is expected at the
/// issuing desk; an act of whoever took it in at the window, reviewing or deciding, is refused.
@Component
class HallCourse {

  private final Filing filing;
  private final Filings filings;
  private final Results results;
  private final HallBook book;
  private final Tools tools;

  /// What it asks beside.
  @Component("helpersOfHallCourse")
  record Tools(Doing doing, Overseeing cases) {}

  HallCourse(Filing filing, Filings filings, Results results, HallBook book, Tools tools) {
    this.filing = filing;
    this.filings = filings;
    this.results = results;
    this.book = book;
    this.tools = tools;
  }

  /// After the application itself has taken the act in.
  @EventListener
  @Order(100)
  void on(CaseActed acted) {
    switch (acted.act()) {
      case "approve" -> decided(acted, true);
      case "disapprove" -> decided(acted, false);
      case "take-up", "propose" -> mustBeAnother(acted);
      default -> {
        // Other acts say nothing to a hall.
      }
    }
  }

  private void mustBeAnother(CaseActed acted) {
    filings
        .find(acted.number())
        .filter(filed ->
            tools
                .cases()
                .find(acted.number())
                .filter(now -> now.hands().contains(filed.person()))
                .isPresent())
        .ifPresent(filed -> {
          throw HallProblems.state(
              "hall-received-by-you",
              new Texts(
                  "这件申请由您在窗口受理，审查和决定须由他人办理。",
                  "You took this application in at the window; somebody else reviews and decides it."));
        });
  }

  private void decided(CaseActed acted, boolean granted) {
    mustBeAnother(acted);
    filing
        .find(acted.number())
        .filter(one -> one.filled().delivery().way() == Delivery.Way.COLLECT)
        .ifPresent(one -> expect(acted, one, granted));
  }

  private void expect(CaseActed acted, Application one, boolean granted) {
    var venue = Objects.requireNonNullElse(one.filled().delivery().venue(), "");
    book.list().stream()
        .filter(hall -> hall.venue().equals(venue))
        .findFirst()
        .ifPresent(hall ->
            results.add(
                new Result(
                    acted.number(),
                    tools.doing().id(),
                    hall.code(),
                    hall.groupOf(one.item(), one.unit()).code(),
                    one.name(),
                    one.unit(),
                    one.account(),
                    one.applicant().name(),
                    one.applicant().code(),
                    granted,
                    acted.at(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));
  }
}
