package org.anlan.benefits;

import java.time.LocalDate;
import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.Budget;
import org.jspecify.annotations.Nullable;

/// What a policy says beside its clause: for whom it is, on what it stands, how much there is and how long.
///
/// @param code its name in addresses and files, such as `graduate-hiring`
/// @param library whose records it is about: `firms` or `persons`
/// @param basis the document that it stands on
/// @param department the duty of the unit of the city whose policy it is
/// @param kind `no-application` 免申即享, or `fast` 快申快享
/// @param from the first day; an award is given once within a term, which begins here
/// @param budgetYuan what there is for the term
/// @param spread `first-come` or `pro-rata`, for when it is not enough
/// @param objectionDays working days in which a list can be objected to
/// @param payDays working days from the list to the money, as promised
/// @param conflicts policies that nobody has together with this one
/// @param payee the field with the number of whoever is paid instead, such as `mother`; null for the one it is about
record Terms(
    String code,
    String library,
    String name,
    String nameEn,
    String summary,
    String summaryEn,
    String basis,
    String department,
    String kind,
    LocalDate from,
    LocalDate to,
    long budgetYuan,
    String spread,
    int objectionDays,
    int payDays,
    List<String> conflicts,
    @Nullable String payee) {

  static final List<String> KINDS = List.of("no-application", "fast");
  static final List<String> SPREADS = List.of("first-come", "pro-rata");
  private static final int FEN = 100;

  Terms {
    conflicts = List.copyOf(conflicts);
  }

  Texts title() {
    return new Texts(name, nameEn);
  }

  Texts words() {
    return new Texts(summary, summaryEn);
  }

  long budgetFen() {
    return Math.multiplyExact(budgetYuan, FEN);
  }

  Budget.Spread spreading() {
    return spread.equals("pro-rata") ? Budget.Spread.PRO_RATA : Budget.Spread.FIRST_COME;
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
