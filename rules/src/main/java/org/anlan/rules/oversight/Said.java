package org.anlan.rules.oversight;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people said of one round of a case; several answers are weighed into one by [#weigh].
///
/// @param satisfaction 0 to 100
/// @param source the kind first: `callback`, `rating:<rater>`
public record Said(
    String number,
    int round,
    @Nullable Boolean contacted,
    @Nullable Boolean solved,
    @Nullable Integer satisfaction,
    Instant at,
    String source) {

  String kind() {
    int colon = source.indexOf(':');
    return colon < 0 ? source : source.substring(0, colon);
  }

  /// For each question the first kind of source that answered it counts; within a kind one “no” is a no, and scores are averaged.
  /// It counts from when the first of them spoke.
  ///
  /// @param all what was said of one round
  /// @param ranking kinds of source, the one that counts most first; others come after them by name
  static Said weigh(Collection<Said> all, List<String> ranking) {
    var first = all.stream().min(Comparator.comparing(Said::at)).orElseThrow();
    var scores =
        best(all, ranking, Said::satisfaction).stream()
            .mapToInt(said -> Objects.requireNonNull(said.satisfaction()))
            .average();
    return new Said(
        first.number,
        first.round,
        every(best(all, ranking, Said::contacted).stream().map(Said::contacted).toList()),
        every(best(all, ranking, Said::solved).stream().map(Said::solved).toList()),
        scores.isEmpty() ? null : (int) Math.round(scores.getAsDouble()),
        first.at,
        first.source);
  }

  private static @Nullable Boolean every(List<@Nullable Boolean> answers) {
    return answers.isEmpty() ? null : answers.stream().allMatch(Boolean.TRUE::equals);
  }

  private static List<Said> best(
      Collection<Said> all,
      List<String> ranking,
      java.util.function.Function<Said, @Nullable Object> answer) {
    var answered = all.stream().filter(said -> answer.apply(said) != null).toList();
    return answered.stream()
        .map(Said::kind)
        .min(
            Comparator.comparingInt((String kind) -> rank(kind, ranking))
                .thenComparing(kind -> kind))
        .map(kind -> answered.stream().filter(said -> said.kind().equals(kind)).toList())
        .orElse(List.of());
  }

  private static int rank(String kind, List<String> ranking) {
    int at = ranking.indexOf(kind);
    return at < 0 ? ranking.size() : at;
  }
}
