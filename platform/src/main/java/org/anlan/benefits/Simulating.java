package org.anlan.benefits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.procedures.Tables;
import org.anlan.rules.benefits.Clause;
import org.anlan.rules.benefits.Facts;
import org.anlan.rules.benefits.FieldType;
import org.anlan.rules.benefits.Verdict;
import org.anlan.rules.procedure.Flaw;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tries a policy on everybody before it is issued 政策试算: who would get what, what it would cost, and what differs from the version in force. On the way a
/// sample is asked of the decision engine as well, which has to say the same.
@Service
class Simulating {

  private static final int ENGINE_SAMPLE = 200;
  private static final int SHOWN = 20;

  /// So many, and what they come to.
  record Sum(long count, long fen) {
    static final Sum NOTHING = new Sum(0, 0);

    Sum plus(long more) {
      return new Sum(count + 1, fen + more);
    }
  }

  /// @param key masked where it is a person's
  record Sample(String key, String title, String division, int row, long fen) {}

  /// @param records asked
  /// @param met and what it costs, before exclusions and budget
  /// @param ruledOut of them, by what holds for all policies
  /// @param lacking how often each field is missing where it decides
  /// @param before what the version in force comes to
  /// @param disagreed a record on which the decision engine says something else; null as it should be
  record Result(
      long records,
      Sum met,
      Sum ruledOut,
      long missing,
      Map<String, Long> lacking,
      Map<String, Sum> counties,
      Map<String, Sum> groups,
      Map<Integer, Sum> rows,
      Sum before,
      Change change,
      List<Sample> samples,
      @Nullable String disagreed) {}

  /// Against the version in force.
  record Change(Sum gained, Sum lost, Sum other) {}

  private final Matching matching;
  private final PolicyBook book;
  private final LibraryFields fields;
  private final BenefitSettings settings;
  private final Tables tables;

  Simulating(
      Matching matching,
      PolicyBook book,
      LibraryFields fields,
      BenefitSettings settings,
      Tables tables) {
    this.matching = matching;
    this.book = book;
    this.fields = fields;
    this.settings = settings;
    this.tables = tables;
  }

  /// Goes through the whole library; nothing of it is kept but the one look.
  ///
  /// @param by who tries it, as the look keeps it
  @Transactional
  public Result run(Terms terms, String text, Clause clause, String by) {
    var before =
        book.find(terms.code()).filter(one -> one.terms().library().equals(terms.library()));
    var trial = new Trial(terms, clause, before.map(Policy::clause));
    var engine = tables.load(terms.code(), 1, text);
    var needed = new TreeSet<>(trial.needed());
    var sweep =
        new Matching.Sweep(terms.library(), null, "政策试算：" + terms.name() + "（" + by + "）", needed);
    matching.read(sweep, (key, values) -> trial.one(key, values, engine));
    return trial.result();
  }

  /// The whole library asked once.
  private final class Trial {
    private final Terms terms;
    private final Clause clause;
    private final Optional<Clause> inForce;
    private final Map<String, FieldType> types;
    private final LocalDate day = matching.when().today();
    private final String title;
    private final String division;
    private long records;
    private long missing;
    private Sum met = Sum.NOTHING;
    private Sum ruledOut = Sum.NOTHING;
    private Sum before = Sum.NOTHING;
    private Sum gained = Sum.NOTHING;
    private Sum lost = Sum.NOTHING;
    private Sum other = Sum.NOTHING;
    private final Map<String, Long> lacking = new TreeMap<>();
    private final Map<String, Sum> counties = new TreeMap<>();
    private final Map<String, Sum> groups = new TreeMap<>();
    private final Map<Integer, Sum> rows = new TreeMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private @Nullable String disagreed;

    Trial(Terms terms, Clause clause, Optional<Clause> inForce) {
      this.terms = terms;
      this.clause = clause;
      this.inForce = inForce;
      this.types = fields.types(terms.library());
      this.title = fields.library(terms.library()).title();
      this.division = fields.library(terms.library()).division();
    }

    TreeSet<String> needed() {
      var needed = new TreeSet<>(clause.fields());
      inForce.ifPresent(old -> needed.addAll(old.fields()));
      needed.add(title);
      needed.add(division);
      if (types.containsKey("size")) needed.add("size");
      if (types.containsKey("birth")) needed.add("birth");
      settings.get().exclusions().stream()
          .filter(one -> one.library().equals(terms.library()))
          .forEach(one -> needed.add(one.field()));
      return needed;
    }

    void one(String key, Map<String, String> values, Tables.Asking engine) {
      var facts = new Facts(values, types, day);
      var answer = clause.ask(facts);
      if (records++ < ENGINE_SAMPLE && disagreed == null) compare(key, facts, answer, engine);
      if (answer.verdict() == Verdict.MISSING) {
        missing++;
        answer.missing().forEach(field -> lacking.merge(field, 1L, Long::sum));
      }
      var fen = answer.verdict() == Verdict.YES ? answer.fen() : 0;
      if (fen > 0) met(key, values, answer);
      against(facts, fen);
    }

    private void met(String key, Map<String, String> values, Clause.Answer answer) {
      met = met.plus(answer.fen());
      if (isRuledOut(values)) ruledOut = ruledOut.plus(answer.fen());
      add(counties, Matching.county(values.getOrDefault(division, "")), answer.fen());
      add(groups, group(values), answer.fen());
      add(rows, answer.row(), answer.fen());
      if (samples.size() < SHOWN)
        samples.add(
            new Sample(
                fields.masked(terms.library(), fields.library(terms.library()).key(), key),
                fields.publicTitle(terms.library(), values.getOrDefault(title, "")),
                values.getOrDefault(division, ""),
                answer.row(),
                answer.fen()));
    }

    private <K> void add(Map<K, Sum> sums, K of, long fen) {
      sums.put(of, sums.getOrDefault(of, Sum.NOTHING).plus(fen));
    }

    /// Firms by their size, people by ten years of age.
    private String group(Map<String, String> values) {
      var birth = FieldYears.of(values.get("birth"), day);
      return birth != null ? birth : values.getOrDefault("size", "");
    }

    private boolean isRuledOut(Map<String, String> values) {
      return settings.get().exclusions().stream()
          .filter(rule -> rule.library().equals(terms.library()))
          .anyMatch(rule -> rule.value().equals(values.get(rule.field())));
    }

    private void against(Facts facts, long fen) {
      if (inForce.isEmpty()) return;
      var old = inForce.get().ask(facts);
      var was = old.verdict() == Verdict.YES ? old.fen() : 0;
      if (was > 0) before = before.plus(was);
      if (was == 0 && fen > 0) gained = gained.plus(fen);
      if (was > 0 && fen == 0) lost = lost.plus(was);
      if (was > 0 && fen > 0 && was != fen) other = other.plus(fen - was);
    }

    private void compare(String key, Facts facts, Clause.Answer answer, Tables.Asking engine) {
      if (answer.verdict() == Verdict.MISSING) return;
      var known = new HashMap<String, Object>(facts.all());
      var said = engine.ask(known).find("amount");
      var fen =
          said.map(BigDecimal::new)
              .map(yuan -> yuan.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact())
              .filter(one -> one > 0)
              .orElse(0L);
      if (fen != answer.fen())
        disagreed = fields.masked(terms.library(), fields.library(terms.library()).key(), key);
    }

    Result result() {
      return new Result(
          records,
          met,
          ruledOut,
          missing,
          lacking,
          counties,
          groups,
          rows,
          before,
          new Change(gained, lost, other),
          samples,
          disagreed);
    }
  }

  /// For the check before a policy is offered.
  static Optional<Flaw> disagreement(Result result) {
    return Optional.ofNullable(result.disagreed())
        .map(key ->
            new Flaw(
                "clause",
                "policy",
                "对 %s，快速匹配与决策引擎的结果不同，请改写条件。".formatted(key),
                "On %s the matcher and the decision engine differ; write the conditions otherwise."
                    .formatted(key)));
  }
}
