package org.anlan.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.items.Signs;

/// How far the words of a question are those of a subject. Rare signs say more than common ones.
final class Wording {

  private static final double TOLD = 0.4;
  private static final double SURE_LENGTH = 1.5;

  private final int size;
  private final Map<String, Integer> having = new HashMap<>();

  Wording(List<Subject> subjects) {
    this.size = subjects.size();
    for (var subject : subjects) {
      count(subject.named());
      for (var sign : subject.told()) if (!subject.named().contains(sign)) count(Set.of(sign));
    }
  }

  private void count(Set<String> signs) {
    for (var sign : signs) having.merge(sign, 1, Integer::sum);
  }

  private double weight(String sign) {
    return Signs.weight(sign) * Math.log(1 + (size + 1.0) / (having.getOrDefault(sign, 0) + 1));
  }

  private double sum(Set<String> signs) {
    return signs.stream().mapToDouble(this::weight).sum();
  }

  /// @param question how much of the question the subject says
  /// @param name how much of the subject's name the question says
  record Shared(double question, double name) {}

  Shared shared(Set<String> question, Subject subject) {
    double said = 0;
    double named = 0;
    double whole = 0;
    for (var sign : question) {
      var weight = weight(sign);
      whole += weight;
      if (subject.named().contains(sign)) {
        said += weight;
        named += weight;
      } else if (subject.told().contains(sign)) said += TOLD * weight;
    }
    return whole == 0
        ? new Shared(0, 0)
        : new Shared(said / whole, named / Math.max(1e-9, sum(subject.named())));
  }

  /// How far what people said means the subject: the best of their sayings, long ones being surer than short ones.
  Shared meant(List<Meant> sayings, Subject subject) {
    double best = 0;
    double name = 0;
    for (var saying : sayings) {
      double said = 0;
      double known = 0;
      for (var sign : saying.signs()) {
        var weight = weight(sign);
        if (subject.named().contains(sign)) {
          said += weight;
          known += weight;
        } else if (subject.told().contains(sign)) said += TOLD * weight;
      }
      double covers = saying.sure() * said / Math.max(1e-9, sum(saying.signs()));
      double ofName = known / Math.max(1e-9, sum(subject.named()));
      if (covers + 0.3 * ofName > best + 0.3 * name) {
        best = covers;
        name = ofName;
      }
    }
    return new Shared(best, name);
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
