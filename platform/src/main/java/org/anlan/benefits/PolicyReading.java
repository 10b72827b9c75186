package org.anlan.benefits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.procedures.Tables;
import org.anlan.rules.benefits.Clause;
import org.anlan.rules.benefits.ClauseReader;
import org.anlan.rules.procedure.Flaw;
import org.springframework.stereotype.Component;

/// Reads the terms and the clause of a policy, or says everything that stands against them.
@Component
class PolicyReading {

  sealed interface Reading {}

  record Read(Clause clause) implements Reading {}

  record Refused(List<Flaw> flaws) implements Reading {}

  private static final int MOST_DAYS = 366;

  private final LibraryFields fields;
  private final BenefitSettings settings;
  private final Tables tables;

  PolicyReading(LibraryFields fields, BenefitSettings settings, Tables tables) {
    this.fields = fields;
    this.settings = settings;
    this.tables = tables;
  }

  /// @param codes of all policies, which a conflict may name
  Reading read(Terms terms, String clause, Set<String> codes) {
    var flaws = new ArrayList<Flaw>();
    terms(terms, codes, flaws);
    if (!fields.knows(terms.library())) return new Refused(flaws);
    return switch (ClauseReader.read(clause, fields.types(terms.library()))) {
      case ClauseReader.Refused(var found) -> {
        flaws.addAll(found);
        yield new Refused(flaws);
      }
      case ClauseReader.Read(var read) -> {
        for (var flaw : tables.flaws(terms.code(), clause))
          flaws.add(new Flaw(flaw.element(), "clause", flaw.reason(), flaw.reasonEn()));
        yield flaws.isEmpty() ? new Read(read) : new Refused(flaws);
      }
    };
  }

  /// One that was published, so checked before.
  Clause published(PolicyVersion one) {
    return switch (ClauseReader.read(one.clause(), fields.types(one.terms().library()))) {
      case ClauseReader.Read(var clause) -> clause;
      case ClauseReader.Refused(var flaws) ->
          throw new IllegalStateException(
              "Policy %s version %d was published with flaws: %s"
                  .formatted(one.policy(), one.version(), flaws));
    };
  }

  private void terms(Terms terms, Set<String> codes, List<Flaw> flaws) {
    if (!terms.code().matches("[a-z][a-z0-9-]{2,59}"))
      flaw(
          flaws,
          "code",
          "代码应为小写字母、数字和连字符，3 到 60 个。",
          "A code is 3 to 60 small letters, digits and hyphens.");
    if (!fields.knows(terms.library()))
      flaw(
          flaws,
          "library",
          "没有基础库“%s”。".formatted(terms.library()),
          "There is no library “%s”.".formatted(terms.library()));
    if (settings.findUnit(terms.department()).isEmpty())
      flaw(
          flaws,
          "department",
          "没有承担“%s”的市级单位。".formatted(terms.department()),
          "No unit of the city has the duty “%s”.".formatted(terms.department()));
    flaws.addAll(figures(terms, codes));
    var payee = terms.payee();
    if (payee != null && !fields.types(terms.library()).containsKey(payee))
      flaw(
          flaws, "payee", "没有字段“%s”。".formatted(payee), "There is no field “%s”.".formatted(payee));
  }

  /// What can be said of terms without knowing the city.
  static List<Flaw> figures(Terms terms, Set<String> codes) {
    var flaws = new ArrayList<Flaw>();
    text(flaws, "name", terms.name(), 40);
    text(flaws, "nameEn", terms.nameEn(), 80);
    text(flaws, "summary", terms.summary(), 200);
    text(flaws, "summaryEn", terms.summaryEn(), 400);
    text(flaws, "basis", terms.basis(), 100);
    choices(terms, codes, flaws);
    figures(terms, flaws);
    return flaws;
  }

  private static void choices(Terms terms, Set<String> codes, List<Flaw> flaws) {
    if (!Terms.KINDS.contains(terms.kind()))
      flaw(flaws, "kind", "方式应为 " + Terms.KINDS + "。", "The kind is one of " + Terms.KINDS + ".");
    if (!Terms.SPREADS.contains(terms.spread()))
      flaw(
          flaws,
          "spread",
          "超预算的办法应为 " + Terms.SPREADS + "。",
          "The spread is one of " + Terms.SPREADS + ".");
    for (var other : terms.conflicts())
      if (!codes.contains(other) || other.equals(terms.code()))
        flaw(
            flaws,
            "conflicts",
            "没有另一项政策“%s”。".formatted(other),
            "There is no other policy “%s”.".formatted(other));
  }

  private static void figures(Terms terms, List<Flaw> flaws) {
    if (terms.to().isBefore(terms.from()))
      flaw(flaws, "to", "截止日期早于开始日期。", "The last day is before the first.");
    if (terms.budgetYuan() <= 0 || terms.budgetYuan() > 100_000_000_000L)
      flaw(
          flaws,
          "budgetYuan",
          "预算应为 1 元到 1,000 亿元。",
          "A budget is between 1 yuan and 100 billion.");
    if (terms.objectionDays() < 1 || terms.objectionDays() > MOST_DAYS)
      flaw(flaws, "objectionDays", "公示期应为 1 到 366 个工作日。", "1 to 366 working days for objections.");
    if (terms.payDays() < 1 || terms.payDays() > MOST_DAYS)
      flaw(flaws, "payDays", "兑付期限应为 1 到 366 个工作日。", "1 to 366 working days to pay.");
  }

  private static void text(List<Flaw> flaws, String field, String text, int most) {
    if (text.isBlank() || text.length() > most)
      flaw(
          flaws,
          field,
          "%s 应为 1 到 %d 个字。".formatted(field, most),
          "%s has 1 to %d characters.".formatted(field, most));
  }

  private static void flaw(List<Flaw> flaws, String field, String zh, String en) {
    flaws.add(new Flaw(field, "terms", zh, en));
  }
}
