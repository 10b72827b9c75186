package org.anlan.benefits;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts policies into words for everybody: for whom, how much, on what ground, until when.
@Component
class PolicyPages {

  /// @param rows how much, row by row
  record PolicyView(
      String code,
      int version,
      String library,
      String name,
      String nameEn,
      String summary,
      String summaryEn,
      String basis,
      String department,
      String departmentEn,
      String kind,
      LocalDate from,
      LocalDate to,
      long budgetFen,
      String spread,
      int objectionDays,
      int payDays,
      boolean inForce,
      List<TextView> rows,
      List<NameView> conflicts) {}

  record TextView(String text, String textEn) {}

  record NameView(String code, String name, String nameEn) {}

  private final PolicyBook book;
  private final BenefitSettings settings;
  private final Matching.When when;

  PolicyPages(PolicyBook book, BenefitSettings settings, Matching.When when) {
    this.book = book;
    this.settings = settings;
    this.when = when;
  }

  /// Those that can be had today, by words and by whom they are for.
  List<PolicyView> list(@Nullable String words, @Nullable String library) {
    var today = when.today();
    return book.list().stream()
        .filter(one -> one.terms().inForce(today))
        .filter(one -> library == null || one.terms().library().equals(library))
        .filter(one -> words == null || speaksOf(one.terms(), words))
        .map(this::view)
        .toList();
  }

  private boolean speaksOf(Terms terms, String words) {
    var unit = settings.unitName(terms.department());
    var all =
        String.join(
                " ",
                terms.name(),
                terms.nameEn(),
                terms.summary(),
                terms.summaryEn(),
                terms.basis(),
                unit.zh(),
                unit.en())
            .toLowerCase(Locale.ROOT);
    return java.util.Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(all::contains);
  }

  PolicyView get(String code) {
    return view(book.get(code));
  }

  PolicyView view(Policy policy) {
    var terms = policy.terms();
    var unit = settings.unitName(terms.department());
    return new PolicyView(
        terms.code(),
        policy.version().version(),
        terms.library(),
        terms.name(),
        terms.nameEn(),
        terms.summary(),
        terms.summaryEn(),
        terms.basis(),
        unit.zh(),
        unit.en(),
        terms.kind(),
        terms.from(),
        terms.to(),
        terms.budgetFen(),
        terms.spread(),
        terms.objectionDays(),
        terms.payDays(),
        terms.inForce(when.today()),
        policy.clause().rows().stream().map(row -> new TextView(row.zh(), row.en())).toList(),
        terms.conflicts().stream().map(this::name).toList());
  }

  NameView name(String code) {
    var title = title(code);
    return new NameView(code, title.zh(), title.en());
  }

  Texts title(String code) {
    return book.find(code).map(one -> one.terms().title()).orElse(new Texts(code, code));
  }
}
