package org.anlan.benefits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.anlan.exchange.Question;
import org.anlan.exchange.ReadingDesk;
import org.anlan.rules.benefits.Facts;
import org.anlan.rules.benefits.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks all policies of a library about its records. The same for one record and for a hundred thousand, so that both come to the same.
@Component
class Matching {

  static final String PURPOSE = "policy";
  static final String ALL = "*";
  private static final String JOB = "policy matching";
  private static final int COUNTY = 6;

  private final ReadingDesk reading;
  private final PolicyBook book;
  private final LibraryFields fields;
  private final BenefitSettings settings;
  private final When when;

  /// The day of the city.
  @Component("dayOfBenefits")
  record When(InstantSource businessClock, ZoneId zone) {
    Instant now() {
      return businessClock.instant();
    }

    LocalDate today() {
      return LocalDate.ofInstant(now(), zone);
    }
  }

  Matching(
      ReadingDesk reading,
      PolicyBook book,
      LibraryFields fields,
      BenefitSettings settings,
      When when) {
    this.reading = reading;
    this.book = book;
    this.fields = fields;
    this.settings = settings;
    this.when = when;
  }

  When when() {
    return when;
  }

  /// A library against what is in force on a day.
  final class Round {
    private final String library;
    private final LocalDate day;
    private final List<Policy> policies;
    private final Map<String, org.anlan.rules.benefits.FieldType> types;
    private final String division;

    private Round(String library, LocalDate day) {
      this.library = library;
      this.day = day;
      this.policies = book.listInForce(library, day);
      this.types = fields.types(library);
      this.division = fields.library(library).division();
    }

    Set<String> policies() {
      var codes = new TreeSet<String>();
      policies.forEach(one -> codes.add(one.code()));
      return codes;
    }

    Set<String> needed() {
      var needed = new TreeSet<>(Set.of(division));
      policies.forEach(one -> needed.addAll(one.clause().fields()));
      return needed;
    }

    Match.Of match(String key, Map<String, String> values) {
      var facts = new Facts(values, types, day);
      var found = new ArrayList<Match>();
      var county = county(values.getOrDefault(division, ""));
      var now = when.now();
      for (var policy : policies) {
        var answer = policy.clause().ask(facts);
        if (answer.verdict() == Verdict.NO) continue;
        found.add(
            new Match(
                county,
                library,
                key,
                policy.code(),
                policy.version().version(),
                answer.verdict(),
                answer.row(),
                answer.fen(),
                answer.missing(),
                now));
      }
      return new Match.Of(library, key, found);
    }
  }

  static String county(String division) {
    return division.length() < COUNTY ? "000000" : division.substring(0, COUNTY);
  }

  Round round(String library) {
    return new Round(library, when.today());
  }

  /// All records, or one.
  ///
  /// @throws IllegalStateException without a grant for it, with its words
  @Transactional(propagation = Propagation.MANDATORY)
  public void read(Sweep sweep, BiConsumer<String, Map<String, String>> work) {
    var unit = settings.getUnit(settings.get().matcher()).uscc();
    var key = sweep.key() == null ? ALL : sweep.key();
    var question =
        new Question(
            Question.Reader.job(JOB, unit),
            sweep.library(),
            key,
            PURPOSE,
            sweep.matter(),
            sweep.fields(),
            List.of(),
            true);
    reading
        .sweep(question, sweep.key(), work)
        .ifPresent(refused -> {
          throw new IllegalStateException(refused.zh() + " " + refused.en());
        });
  }

  /// What is gone through.
  ///
  /// @param key null for all
  /// @param matter what it is for, as the look keeps it
  record Sweep(
      String library,
      @org.jspecify.annotations.Nullable String key,
      String matter,
      Set<String> fields) {}
}
