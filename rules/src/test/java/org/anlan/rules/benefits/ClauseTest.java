package org.anlan.rules.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Map<String, FieldType> TYPES =
      Map.of(
          "size", FieldType.TEXT,
          "staff", FieldType.NUMBER,
          "before", FieldType.NUMBER,
          "green", FieldType.FLAG,
          "founded", FieldType.DATE);

  private static Facts firm(String... pairs) {
    var values = new HashMap<String, String>();
    for (var n = 0; n < pairs.length; n += 2) values.put(pairs[n], pairs[n + 1]);
    return new Facts(values, TYPES, DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "staff | >= 5 | 5 | YES",
        "staff | >= 5 | 4.99 | NO",
        "staff | > 5 | 5 | NO",
        "staff | [2..5) | 5 | NO",
        "staff | [2..5) | 2 | YES",
        "staff | (2..5] | 2 | NO",
        "staff | 3, 7, >= 90 | 7 | YES",
        "staff | 3, 7, >= 90 | 91 | YES",
        "staff | 3, 7, >= 90 | 8 | NO",
        "staff | not(3, 7) | 8 | YES",
        "staff | not([1..9]) | 8 | NO",
        "size | \"micro\", \"small\" | small | YES",
        "size | not(\"large\") | large | NO",
        "size | starts with(?, \"mi\") | micro | YES",
        "size | contains(?, \"ic\") | micro | YES",
        "size | contains(?, \"ic\") | large | NO",
        "green | true | Y | YES",
        "green | false | Y | NO",
        "founded | >= date(\"2026-01-01\") | 2026-01-01 | YES",
        "founded | < date(\"2026-01-01\") | 2026-01-01 | NO",
        "founded_years | 1 | 2025-11-28 | YES",
        "founded_years | 1 | 2025-11-29 | NO",
        "founded_months | [0..6) | 2026-05-28 | NO",
        "founded_days | <= 30 | 2026-10-29 | YES",
        "staff * 2 - 1 | 9 | 5 | YES",
        "min(staff, 3) + max(staff, 3) | 8 | 5 | YES",
        "floor(staff / 2) | 2 | 5 | YES",
        "ceiling(staff / 2) | 3 | 5 | YES",
        "staff / 0 | >= 0 | 5 | NO",
        "-staff | < 0 | 5 | YES",
        "staff | - | 5 | YES",
      })
  void a_condition_holds_or_not(String asked, String cell, String value, Verdict verdict) {
    var clause = Written.asking(asked.strip()).row("1", cell.strip()).over(TYPES);
    var field = clause.fields().iterator().next();
    assertThat(clause.ask(firm(field, value)).verdict()).isEqualTo(verdict);
  }

  @Test
  void what_hangs_on_a_missing_datum_is_neither_yes_nor_no() {
    var clause = Written.asking("staff", "green").row("100", ">= 5", "true").over(TYPES);
    var lacking = clause.ask(firm("staff", "7"));
    assertThat(lacking.verdict()).isEqualTo(Verdict.MISSING);
    assertThat(lacking.missing()).containsExactly("green");
    assertThat(clause.ask(firm("staff", "3")).verdict())
        .as("no, whatever the rest")
        .isEqualTo(Verdict.NO);
    assertThat(clause.ask(firm("staff", "seven", "green", "Y")).missing()).containsExactly("staff");
  }

  @Test
  void a_later_row_is_not_decided_while_an_earlier_one_may_apply() {
    var clause =
        Written.asking("green", "staff")
            .row("200", "true", "-")
            .row("100", "-", ">= 1")
            .over(TYPES);
    assertThat(clause.ask(firm("staff", "3")).verdict()).isEqualTo(Verdict.MISSING);
    var second = clause.ask(firm("staff", "3", "green", "N"));
    assertThat(List.of(second.row(), second.fen())).containsExactly(2, 10_000L);
  }

  @Test
  void a_row_that_pays_nothing_keeps_later_ones_from_applying() {
    var clause = Written.asking("green").row("null", "false").row("100", "-").over(TYPES);
    var no = clause.ask(firm("green", "N"));
    assertThat(no.verdict()).isEqualTo(Verdict.NO);
    assertThat(no.row()).isEqualTo(1);
    assertThat(clause.ask(firm("green", "Y")).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void blank_means_no_where_the_table_says_so() {
    var clause = Written.asking("?staff").row("100", ">= 1").over(TYPES);
    assertThat(clause.ask(firm()).verdict()).isEqualTo(Verdict.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "staff * 33.333,3,9999",
    "staff / 3,1,33",
    "staff / 3 * 3,1,99",
    "min(5000 * staff; 20000),7,2000000",
    "0.001 * staff,1,0",
    "staff - 5,3,0",
  })
  void money_is_rounded_down_to_the_fen_and_never_below_nothing(
      String amount, String staff, long fen) {
    var clause = Written.asking("staff").row(amount.replace(';', ','), "-").over(TYPES);
    var answer = clause.ask(firm("staff", staff));
    assertThat(answer.fen()).isEqualTo(fen);
    assertThat(answer.verdict()).isEqualTo(fen > 0 ? Verdict.YES : Verdict.NO);
  }

  @Test
  void every_condition_gives_its_reason() {
    var clause =
        Written.asking("staff / before", "size").row("100", ">= 0.945", "\"micro\"").over(TYPES);
    var rows =
        clause.explain(
            firm("staff", "18", "before", "20"), (field, value) -> new Said("微型", "micro"));
    var reasons = rows.getFirst().reasons();
    assertThat(reasons.get(0).value()).isEqualTo("0.9");
    assertThat(reasons.get(0).verdict()).isEqualTo(Verdict.NO);
    assertThat(reasons.get(0).asked().zh()).isEqualTo("不少于 0.945");
    assertThat(reasons.get(0).fields()).containsExactlyInAnyOrder("staff", "before");
    assertThat(reasons.get(1).verdict()).isEqualTo(Verdict.MISSING);
    assertThat(reasons.get(1).asked().en()).isEqualTo("is “micro”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shoes | >= 1 | 1 | shoes",
        "staff + size | >= 1 | 1 | size",
        "staff | \"micro\" | 1 | NUMBER",
        "green | >= 1 | 1 | FLAG",
        "staff | >= | 1 | >=",
        "staff | date(\"2026-13-01\") | 1 | 2026-13-01",
        "staff | -  | size | 金额",
        "staff | - | power(staff) | power",
        "staff | - | min() | min",
        "staff | - | floor(1, 2) | floor",
        "founded_weeks | 1 | 1 | founded_weeks",
      })
  void a_flaw_names_what_is_wrong(String asked, String cell, String amount, String named) {
    var written = Written.asking(asked.strip()).row(amount.strip(), cell.strip());
    assertThat(ClauseReader.read(written.dmn(), TYPES))
        .isInstanceOfSatisfying(
            ClauseReader.Refused.class,
            refused -> assertThat(refused.flaws().toString()).contains(named.strip()));
  }

  @Test
  void a_file_with_more_than_one_table_or_a_doctype_is_refused() {
    var good = Written.asking("staff").row("1", "-").dmn();
    assertThat(ClauseReader.read("<!DOCTYPE x>" + good, TYPES))
        .isInstanceOf(ClauseReader.Refused.class);
    assertThat(ClauseReader.read(good.replace("FIRST", "COLLECT"), TYPES))
        .isInstanceOf(ClauseReader.Refused.class);
    assertThat(ClauseReader.read(good.replace("name=\"amount\"", "name=\"sum\""), TYPES))
        .isInstanceOf(ClauseReader.Refused.class);
    assertThat(ClauseReader.read("<definitions/>", TYPES)).isInstanceOf(ClauseReader.Refused.class);
  }

  /// Whatever becomes known later never turns a yes or no into another answer.
  @Property
  void an_answer_stands_whatever_is_still_unknown(
      @ForAll @IntRange(min = 0, max = 9) int staff,
      @ForAll @IntRange(min = 0, max = 9) int before,
      @ForAll boolean green,
      @ForAll Set<@IntRange(min = 0, max = 2) Integer> hidden) {
    var clause =
        Written.asking("staff", "before", "green")
            .row("null", "> 7", "-", "false")
            .row("100 * staff", ">= 4", "< 5", "-")
            .row("50 * before", "-", ">= 2", "true")
            .over(TYPES);
    var known = new HashMap<String, String>();
    known.put("staff", String.valueOf(staff));
    known.put("before", String.valueOf(before));
    known.put("green", green ? "Y" : "N");
    var whole = clause.ask(new Facts(Map.copyOf(known), TYPES, DAY));
    var names = List.of("staff", "before", "green");
    hidden.forEach(n -> known.remove(names.get(n)));
    var partly = clause.ask(new Facts(known, TYPES, DAY));
    if (partly.verdict() != Verdict.MISSING) assertThat(partly).isEqualTo(whole);
    else assertThat(partly.missing()).isSubsetOf(hidden.stream().map(names::get).toList());
  }
}
