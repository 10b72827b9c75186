package org.anlan.services;

import java.util.ArrayList;
import java.util.List;
import org.anlan.language.Meaning;

/// How far a question means what subjects say, in whatever words.
final class Likeness {

  private final Meaning meaning;
  private final List<List<float[]>> subjects = new ArrayList<>();
  private final List<float[]> outside;

  Likeness(Meaning meaning, List<Subject> subjects, List<String> outside) {
    this.meaning = meaning;
    var all = meaning.all(subjects.stream().flatMap(one -> one.sentences().stream()).toList());
    int at = 0;
    for (var subject : subjects) {
      int end = at + subject.sentences().size();
      this.subjects.add(all.subList(at, end));
      at = end;
    }
    this.outside = meaning.all(outside);
  }

  List<float[]> of(Asked asked) {
    return asked.parts().stream().map(meaning::of).toList();
  }

  /// The best of all pairs; a part of a long story counts a little less than the whole.
  double of(List<float[]> parts, int subject) {
    return best(parts, subjects.get(subject));
  }

  double outside(List<float[]> parts) {
    return best(parts, outside);
  }

  /// @return the number of the sentence outside that comes closest; -1 where there is none
  int nearestOutside(List<float[]> parts) {
    int nearest = -1;
    double most = 0;
    for (int n = 0; n < outside.size(); n++) {
      double close = best(parts, List.of(outside.get(n)));
      if (close > most) {
        most = close;
        nearest = n;
      }
    }
    return nearest;
  }

  static double best(List<float[]> parts, List<float[]> sentences) {
    double best = 0;
    for (int n = 0; n < parts.size(); n++)
      for (var sentence : sentences)
        best = Math.max(best, Meaning.likeness(parts.get(n), sentence) * (n < 2 ? 1 : 0.95));
    return best;
  }
}
