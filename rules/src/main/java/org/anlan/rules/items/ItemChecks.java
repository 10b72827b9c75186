package org.anlan.rules.items;

import static org.anlan.rules.items.Element.BASES;
import static org.anlan.rules.items.Element.BASIC_CODE;
import static org.anlan.rules.items.Element.BODY;
import static org.anlan.rules.items.Element.CODE;
import static org.anlan.rules.items.Element.FEE;
import static org.anlan.rules.items.Element.FORM;
import static org.anlan.rules.items.Element.LIMITS;
import static org.anlan.rules.items.Element.PLACES;
import static org.anlan.rules.items.Element.STEPS;
import static org.anlan.rules.items.Element.VALIDITY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that stands against publishing an item, in the order of its elements.
public final class ItemChecks {

  private static final Set<Element> NEEDED =
      Set.of(
          BASIC_CODE,
          Element.SUMMARY,
          BODY,
          BASES,
          Element.CONDITIONS,
          LIMITS,
          STEPS,
          FEE,
          Element.RESULT,
          Element.HANDLING,
          Element.WAYS,
          VALIDITY);

  private static final double A_LITTLE = 1e-6;

  private final Item item;
  private final Surroundings city;
  private final List<Fault> faults = new ArrayList<>();

  private ItemChecks(Item item, Surroundings city) {
    this.item = item;
    this.city = city;
  }

  public static List<Fault> of(Item item, Surroundings city) {
    var check = new ItemChecks(item, city);
    check.codes();
    check.missing();
    check.body();
    check.bases();
    check.faults.addAll(MaterialChecks.of(item, city));
    check.limits();
    check.steps();
    check.fee();
    check.faults.addAll(HandlingChecks.of(item));
    check.places();
    check.form();
    check.validity();
    return check.faults.stream()
        .sorted(java.util.Comparator.comparing(Fault::element))
        .distinct()
        .toList();
  }

  /// The elements of which nothing is said, of those that every guide needs.
  public static List<Element> gaps(Item item) {
    return java.util.Arrays.stream(Element.values())
        .filter(NEEDED::contains)
        .filter(element -> isAbsent(element, item))
        .toList();
  }

  private static boolean isAbsent(Element element, Item item) {
    var value = element.of(item);
    return value == null || value instanceof Collection<?> many && many.isEmpty();
  }

  private void missing() {
    for (var element : gaps(item)) add(element, Rule.MISSING);
    if (item.name().blank()) add(Element.NAME, Rule.MISSING);
  }

  private void codes() {
    if (!ItemCode.holds(item.code())) {
      add(CODE, Rule.CODE_SHAPE, item.code());
      return;
    }
    var basic = item.basicCode();
    if (basic != null && BasicCode.holds(basic)) {
      var type = new BasicCode(basic).type();
      if (type != item.type()) add(BASIC_CODE, Rule.CODE_PARTS, type.zh(), item.type().zh());
    }
    if (ImplementationCode.holds(item.code())) parts(new ImplementationCode(item.code()));
  }

  private void parts(ImplementationCode code) {
    var basic = item.basicCode();
    if (basic != null && !code.basic().text().equals(basic))
      add(CODE, Rule.CODE_PARTS, code.basic().text(), basic);
    var body = item.body();
    if (body == null) return;
    if (!code.body().text().equals(body.unit()))
      add(CODE, Rule.CODE_PARTS, code.body().text(), body.unit());
    if (code.level() != body.level())
      add(CODE, Rule.CODE_PARTS, code.level().zh(), body.level().zh());
  }

  private void body() {
    var body = item.body();
    if (body == null) return;
    if (body.joint().contains(body.unit())) add(BODY, Rule.OWN_PARTNER, body.unit());
    var entrusted =
        body.source() == PowerSource.SUPERIOR_ENTRUSTED
            || body.source() == PowerSource.PEER_ENTRUSTED;
    if (entrusted && body.entrustedBy() == null) add(BODY, Rule.ENTRUSTER_MISSING);
  }

  private void bases() {
    for (var basis : item.bases())
      if (!basis.isInForce(city.day()))
        add(BASES, Rule.BASIS_NOT_IN_FORCE, basis.law().zh(), city.day());
  }

  private void limits() {
    var limits = item.limits();
    if (limits == null) return;
    var promised = limits.promised();
    if (promised.isLongerThan(limits.statutory()))
      add(LIMITS, Rule.PROMISE_TOO_LONG, told(promised), told(limits.statutory()));
    var handling = item.handling();
    var onTheSpot = handling != null && handling.caseType() == CaseType.ON_THE_SPOT;
    if (onTheSpot && promised.inWorkdays() > 1)
      add(LIMITS, Rule.ON_THE_SPOT_TOO_LONG, told(promised));
    for (var twice : doubles(limits.special().stream().map(one -> one.kind().zh()).toList()))
      add(LIMITS, Rule.TWICE, twice);
  }

  private void steps() {
    var limits = item.limits();
    if (limits == null || !limits.promised().given()) return;
    var sum = item.steps().stream().mapToDouble(Step::workdays).sum();
    var promised = Math.max(limits.promised().inWorkdays(), onceADay(limits.promised()));
    if (sum > promised + A_LITTLE)
      add(STEPS, Rule.STEPS_TOO_LONG, number(sum), told(limits.promised()));
  }

  /// What is done on the spot is done within the working day.
  private static double onceADay(Limit promised) {
    return promised.unit() == LimitUnit.AT_ONCE ? 1 : 0;
  }

  private void fee() {
    var fee = item.fee();
    if (fee == null) return;
    if (!fee.charged()) {
      for (var charge : fee.charges()) add(FEE, Rule.CHARGE_WITHOUT_FEE, charge.name().zh());
      return;
    }
    if (fee.charges().isEmpty()) add(FEE, Rule.FEE_WITHOUT_CHARGE);
    for (var charge : fee.charges()) {
      var basis = charge.basis();
      if (basis == null || basis.blank()) add(FEE, Rule.CHARGE_WITHOUT_BASIS, charge.name().zh());
    }
    if (fee.payOnline() == null) add(FEE, Rule.PAYMENT_UNSTATED);
  }

  private void places() {
    for (var place : item.places()) {
      if (!city.venues().contains(place.venue())) add(PLACES, Rule.UNKNOWN_PLACE, place.venue());
      if (!city.windows().contains(place.kind())) add(PLACES, Rule.WINDOW_KIND, place.kind().zh());
    }
    var handling = item.handling();
    if (handling != null
        && handling.forms().contains(HandlingForm.WINDOW)
        && item.places().isEmpty()) add(PLACES, Rule.WINDOW_WITHOUT_PLACE);
  }

  private void form() {
    for (var entry : item.entries()) {
      if (!city.fields().contains(entry.element())) add(FORM, Rule.UNKNOWN_FIELD, entry.element());
      var when = entry.when();
      if (when != null && !isAnswer(when)) add(FORM, Rule.UNKNOWN_CASE, entry.element(), when);
    }
    var elements = item.entries().stream().map(FormEntry::element).toList();
    for (var twice : doubles(elements)) add(FORM, Rule.TWICE, twice);
  }

  private boolean isAnswer(String when) {
    var dot = when.indexOf('.');
    return item.scenarios().stream()
        .anyMatch(
            one -> one.id().equals(when.substring(0, dot)) && one.has(when.substring(dot + 1)));
  }

  private void validity() {
    var validity = item.validity();
    if (validity == null) return;
    var until = validity.until();
    if (until != null && until.isBefore(validity.from()))
      add(VALIDITY, Rule.DATES, validity.from(), until);
  }

  static List<String> doubles(List<String> texts) {
    var seen = new HashSet<String>();
    return texts.stream().filter(text -> !seen.add(text)).distinct().toList();
  }

  static String told(Limit limit) {
    return switch (limit.unit()) {
      case AT_ONCE, NONE -> limit.unit().zh();
      case WORKDAY, DAY, HOUR -> limit.amount() + " " + limit.unit().zh();
    };
  }

  private static String number(double value) {
    return java.math.BigDecimal.valueOf(Math.round(value * 100), 2)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void add(Element element, Rule rule, Object... values) {
    faults.add(Fault.of(element, rule, values));
  }
}
