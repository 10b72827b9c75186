package org.anlan.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.items.Signs;

/// How far the words of a question are those of subjects. Rare signs say more than common ones.
final class Wording {

  private static final double TOLD = 0.4;
  private static final double SURE_LENGTH = 1.5;
  private static final double OF_THE_NAME = 0.3;
  private static final double LITTLE = 1e-9;

  /// Where a sign stands.
  ///
  /// @param share 1 in a name, less in what else a subject says
  private record Standing(int subject, double share) {}

  private final Map<String, List<Standing>> standings = new HashMap<>();

  /// By subject: what all signs of its name weigh.
  private final double[] names;

  Wording(List<Subject> subjects) {
    this.names = new double[subjects.size()];
    for (int n = 0; n < names.length; n++) add(n, subjects.get(n));
    for (int n = 0; n < names.length; n++)
      names[n] = Math.max(LITTLE, sum(subjects.get(n).named()));
  }

  private void add(int number, Subject subject) {
    for (var sign : subject.named()) add(sign, new Standing(number, 1));
    for (var sign : subject.told())
      if (!subject.named().contains(sign)) add(sign, new Standing(number, TOLD));
  }

  private void add(String sign, Standing standing) {
    standings.computeIfAbsent(sign, first -> new ArrayList<>()).add(standing);
  }

  private List<Standing> standings(String sign) {
    return standings.getOrDefault(sign, List.of());
  }

  private double weight(String sign) {
    return Signs.weight(sign) * Math.log(1 + (names.length + 1.0) / (standings(sign).size() + 1));
  }

  private double sum(Set<String> signs) {
    return signs.stream().mapToDouble(this::weight).sum();
  }

  /// @param question how much of the question the subject says
  /// @param name how much of the subject's name the question says
  record Shared(double question, double name) {
    private static final Shared NOTHING = new Shared(0, 0);

    private double worth() {
      return question + OF_THE_NAME * name;
    }
  }

  /// By subject.
  Shared[] shared(Set<String> question) {
    var said = new double[names.length];
    var named = new double[names.length];
    double whole = LITTLE;
    for (var sign : question) {
      double weight = weight(sign);
      whole += weight;
      for (var one : standings(sign)) {
        said[one.subject()] += one.share() * weight;
        if (one.share() == 1) named[one.subject()] += weight;
      }
    }
    var shared = new Shared[names.length];
    for (int n = 0; n < names.length; n++)
      shared[n] = new Shared(said[n] / whole, named[n] / names[n]);
    return shared;
  }

  /// By subject, how far what people said means it: the best of their sayings, long ones being surer than short ones.
  Shared[] meant(List<Meant> sayings) {
    var best = new Shared[names.length];
    Arrays.fill(best, Shared.NOTHING);
    for (var saying : sayings) {
      var shared = shared(saying.signs());
      for (int n = 0; n < names.length; n++) {
        var surely = new Shared(saying.sure() * shared[n].question(), shared[n].name());
        if (surely.question() > 0 && surely.worth() > best[n].worth()) best[n] = surely;
      }
    }
    return best;
  }

  /// A saying of the question as the words of items.
  record Meant(Set<String> signs, double sure) {
    static Meant of(GuideTables.Saying saying) {
      return new Meant(
          Signs.of(String.join(" ", saying.means())),
          saying.length() / (saying.length() + SURE_LENGTH));
    }
  }
}
