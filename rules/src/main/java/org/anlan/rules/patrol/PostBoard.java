package org.anlan.rules.patrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The figures of every post, and one weighted for each kind of work.
public record PostBoard(List<Line> lines) {

  /// @param role collector, acceptor, dispatcher or verifier
  /// @param composite percent with two decimals; null where a figure that weighs has no value: what is missing is not guessed
  public record Line(
      String post, String role, List<Figure> figures, @Nullable BigDecimal composite) {}

  /// @param value percent with two decimals; null where nothing is in the denominator
  public record Figure(
      PostFigure figure, int numerator, int denominator, @Nullable BigDecimal value) {}

  /// What each figure weighs, in percent; those of one kind of work add up to 100.
  public record Weights(Map<PostFigure, Integer> of) {
    public Weights {
      of = Map.copyOf(of);
      for (var role : of.keySet().stream().map(PostFigure::role).distinct().toList()) {
        int sum = sum(of, role);
        if (sum != 100)
          throw new IllegalArgumentException(
              "The weights of a %s add up to %d, not 100.".formatted(role, sum));
      }
    }

    private static int sum(Map<PostFigure, Integer> of, String role) {
      return of.entrySet().stream()
          .filter(weight -> weight.getKey().role().equals(role))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record Key(String post, String role) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : post.compareTo(other.post);
    }
  }

  public PostBoard {
    lines = List.copyOf(lines);
  }

  public static PostBoard of(Collection<PostTally> tallies, Weights weights) {
    var byPost = new TreeMap<Key, Map<PostFigure, PostTally>>();
    for (var tally : tallies)
      byPost
          .computeIfAbsent(
              new Key(tally.post(), tally.figure().role()), k -> new EnumMap<>(PostFigure.class))
          .put(tally.figure(), tally);
    var lines = new ArrayList<Line>();
    byPost.forEach((key, of) -> lines.add(line(key, of, weights)));
    return new PostBoard(lines);
  }

  private static Line line(Key key, Map<PostFigure, PostTally> tallies, Weights weights) {
    var figures = new EnumMap<PostFigure, Figure>(PostFigure.class);
    for (var figure : PostFigure.values())
      if (figure.role().equals(key.role())) {
        var none = new PostTally(figure, key.post(), 0, 0);
        figures.put(figure, figure(tallies.getOrDefault(figure, none)));
      }
    return new Line(
        key.post(), key.role(), List.copyOf(figures.values()), weighted(figures, weights));
  }

  private static Figure figure(PostTally of) {
    var value =
        of.denominator() == 0
            ? null
            : BigDecimal.valueOf(of.numerator() * 100L)
                .divide(BigDecimal.valueOf(of.denominator()), 2, RoundingMode.HALF_UP);
    return new Figure(of.figure(), of.numerator(), of.denominator(), value);
  }

  private static @Nullable BigDecimal weighted(Map<PostFigure, Figure> figures, Weights weights) {
    var sum = BigDecimal.ZERO;
    var weighed = false;
    for (var figure : figures.values()) {
      int weight = weights.of().getOrDefault(figure.figure(), 0);
      if (weight == 0) continue;
      if (figure.value() == null) return null;
      var score = figure.figure().highIsGood() ? figure.value() : HUNDRED.subtract(figure.value());
      sum = sum.add(score.multiply(BigDecimal.valueOf(weight)));
      weighed = true;
    }
    return weighed ? sum.divide(HUNDRED, 2, RoundingMode.HALF_UP) : null;
  }
}
