package org.anlan.rules.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rates of every subject of a period: of the whole, each area, each unit, each post.
public record Board(List<Line> lines) {

  /// Whose rates they are.
  ///
  /// @param kind in the order in which they are shown
  /// @param code blank for the whole
  public record Subject(Kind kind, String code) implements Comparable<Subject> {
    public static final Subject WHOLE = new Subject(Kind.WHOLE, "");

    @Override
    public int compareTo(Subject other) {
      return Comparator.comparing(Subject::kind).thenComparing(Subject::code).compare(this, other);
    }
  }

  public enum Kind {
    WHOLE,
    /// a county
    AREA,
    UNIT,
    POST,
    STREET,
    COMMUNITY
  }

  /// One rate of one subject.
  ///
  /// @param numerator sum of the shares: 82.50 for 82 and a half cases; null of a composite
  /// @param denominator how many rounds of cases; 0 of a composite
  /// @param value percent with two decimals; null where nothing is in the denominator
  /// @param excluded how many were taken out after review
  public record Line(
      Subject subject,
      Rate rate,
      @Nullable BigDecimal numerator,
      int denominator,
      @Nullable BigDecimal value,
      int excluded) {}

  /// What each rate weighs in a composite, in percent.
  public record Weights(Map<Rate, Integer> threeRates, Map<Rate, Integer> performance) {
    public Weights {
      threeRates = Map.copyOf(threeRates);
      performance = Map.copyOf(performance);
      check(threeRates);
      check(performance);
    }

    private static void check(Map<Rate, Integer> weights) {
      int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
      if (sum != 100)
        throw new IllegalArgumentException(
            "The weights %s add up to %d, not 100.".formatted(weights, sum));
    }

    private Map<Rate, Integer> of(Rate composite) {
      return composite == Rate.THREE_RATES ? threeRates : performance;
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Board {
    lines = List.copyOf(lines);
  }

  public static Board of(Collection<Share> shares, Weights weights) {
    return of(shares, weights, Board::subjects);
  }

  /// @param subjects whom a share counts for
  public static Board of(
      Collection<Share> shares, Weights weights, Function<Share, List<Subject>> subjects) {
    var bySubject = new TreeMap<Subject, Map<Rate, List<Share>>>();
    bySubject.put(Subject.WHOLE, new EnumMap<>(Rate.class));
    for (var share : shares)
      for (var subject : subjects.apply(share))
        bySubject
            .computeIfAbsent(subject, s -> new EnumMap<>(Rate.class))
            .computeIfAbsent(share.rate(), r -> new ArrayList<>())
            .add(share);
    var lines = new ArrayList<Line>();
    bySubject.forEach((subject, rates) -> lines.addAll(lines(subject, rates, weights)));
    return new Board(lines);
  }

  /// Those that a share counts for.
  public static List<Subject> subjects(Share share) {
    var subjects = new ArrayList<>(List.of(Subject.WHOLE, new Subject(Kind.AREA, share.area())));
    if (share.unit() != null) subjects.add(new Subject(Kind.UNIT, share.unit()));
    if (share.post() != null) subjects.add(new Subject(Kind.POST, share.post()));
    return subjects;
  }

  private static List<Line> lines(Subject subject, Map<Rate, List<Share>> shares, Weights weights) {
    var lines = new EnumMap<Rate, Line>(Rate.class);
    for (var rate : Rate.values())
      if (!rate.composite())
        lines.put(rate, line(subject, rate, shares.getOrDefault(rate, List.of())));
    for (var rate : Rate.values())
      if (rate.composite())
        lines.put(rate, new Line(subject, rate, null, 0, weighted(lines, weights.of(rate)), 0));
    return List.copyOf(lines.values());
  }

  private static Line line(Subject subject, Rate rate, List<Share> shares) {
    var counted = shares.stream().filter(share -> !share.excluded()).toList();
    long percents = counted.stream().mapToLong(Share::percent).sum();
    return new Line(
        subject,
        rate,
        BigDecimal.valueOf(percents, 2),
        counted.size(),
        counted.isEmpty()
            ? null
            : BigDecimal.valueOf(percents)
                .divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP),
        shares.size() - counted.size());
  }

  /// Only where each of its rates has a value: a missing one is not guessed.
  private static @Nullable BigDecimal weighted(Map<Rate, Line> lines, Map<Rate, Integer> weights) {
    var sum = BigDecimal.ZERO;
    for (var weight : weights.entrySet()) {
      var line = lines.get(weight.getKey());
      var value = line == null ? null : line.value();
      if (value == null) return null;
      var score = weight.getKey().highIsGood() ? value : HUNDRED.subtract(value);
      sum = sum.add(score.multiply(BigDecimal.valueOf(weight.getValue())));
    }
    return sum.divide(HUNDRED, 3, RoundingMode.HALF_UP);
  }
}
