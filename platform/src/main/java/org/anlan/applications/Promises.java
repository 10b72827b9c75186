package org.anlan.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.calendar.Given;
import org.anlan.calendar.Promised;
import org.anlan.rules.calendar.Unit;
import org.anlan.rules.items.CaseType;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Limit;
import org.anlan.rules.items.Limits;

/// What the procedure of an application knows from the start: by which rules it is promised, on which grounds its clock may stand, which way it goes.
final class Promises {

  /// By which rule the result is delivered after the decision.
  private static final String DELIVERY = "application-deliver";

  /// By which rule what is missing is told; it begins anew when it has come in, and stands while the applicant has to do it.
  private static final String RECEIVING = "application-correction";

  private static final int ONE_DAY = 1;

  private Promises() {}

  /// Of an application for one item.
  static Map<String, String> of(Item item) {
    var limits = item.limits();
    var special = limits == null ? List.<Limits.Special>of() : limits.special();
    var facts = clocks(accepted(item));
    facts.put(
        "special",
        special.stream().map(one -> one.kind().name()).distinct().collect(Collectors.joining(",")));
    facts.put("spot", isOnTheSpot(item) ? "yes" : "no");
    return facts;
  }

  /// Of an application for one item on a commitment or without one.
  static Map<String, String> of(Item item, Pledge pledge) {
    var facts = new HashMap<>(of(item));
    facts.put("committed", pledge.chosen() ? "yes" : "no");
    return facts;
  }

  /// Of a part of one thing: it was taken in with the whole, by people who decide nothing about it.
  static Map<String, String> ofPart(Item item, boolean together, Set<String> receivers) {
    var facts = new HashMap<>(of(item));
    facts.put("front", "done");
    facts.put("barred", String.join(" ", receivers));
    facts.put("hand_over", together ? "whole" : "self");
    return facts;
  }

  /// Of the whole of one thing.
  ///
  /// @param days working days of its longest path
  static Map<String, String> ofWhole(int days, boolean together) {
    var facts = clocks(accepted(days));
    facts.put("special", "");
    facts.put("together", together ? "yes" : "no");
    return facts;
  }

  private static Map<String, String> clocks(String promise) {
    var facts = new HashMap<String, String>();
    facts.put("promise_accepted", promise);
    facts.put("promise_deemed", promise);
    facts.put("promise_waiting", Given.NONE);
    facts.put("promise_resumed", RECEIVING);
    facts.put("promise_decided", DELIVERY);
    return facts;
  }

  /// By which rule one thing is promised.
  ///
  /// @param days working days of its longest path
  static String accepted(int days) {
    return Promised.rule(Math.max(ONE_DAY, days), Unit.WORKDAY);
  }

  /// By which rule a decision is promised from the acceptance on. What is done at once is promised for the same day, one without a limit for the next
  /// working day.
  static String accepted(Item item) {
    var limits = item.limits();
    return limits == null ? Promised.rule(ONE_DAY, Unit.WORKDAY) : rule(limits.promised());
  }

  private static String rule(Limit limit) {
    var amount = Math.max(ONE_DAY, limit.amount());
    return switch (limit.unit()) {
      case WORKDAY -> Promised.rule(amount, Unit.WORKDAY);
      case DAY -> Promised.rule(amount, Unit.DAY);
      case HOUR -> Promised.rule(amount, Unit.WORKHOUR);
      case AT_ONCE, NONE -> Promised.rule(ONE_DAY, Unit.WORKDAY);
    };
  }

  /// 即办件: decided by one person, without a review before it.
  static boolean isOnTheSpot(Item item) {
    var handling = item.handling();
    return handling != null && handling.caseType() == CaseType.ON_THE_SPOT;
  }
}
