package org.anlan.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.language.Meaning;
import org.anlan.rules.items.Signs;
import org.anlan.services.GuideTables.Saying;

/// What people say about subjects, compared by meaning: a question that nobody foresaw lies close to one that somebody wrote down.
final class Hearsay {

  /// What is said of the same things.
  ///
  /// @param subjects their numbers, with how far the sayings mean each, from 0 to 1
  private record Group(int[] subjects, double[] meant, List<float[]> sayings) {}

  private static final double LEAST = 0.6;

  /// A word or two mean too much.
  private static final int SHORTEST = 4;

  private static final double OF_THE_NAME = 0.15;

  private final List<Group> groups = new ArrayList<>();
  private final int size;

  Hearsay(Meaning meaning, List<Saying> sayings, List<Subject> subjects, Wording wording) {
    this.size = subjects.size();
    var telling = sayings.stream().filter(one -> one.length() >= SHORTEST).toList();
    var vectors = meaning.all(telling.stream().map(one -> String.join("", one.parts())).toList());
    var byMeans = new LinkedHashMap<List<String>, List<float[]>>();
    for (int n = 0; n < telling.size(); n++)
      byMeans
          .computeIfAbsent(telling.get(n).means(), first -> new ArrayList<>())
          .add(vectors.get(n));
    byMeans.forEach((means, said) -> add(means, said, subjects, wording));
    for (int n = 0; n < size; n++) {
      var said = subjects.get(n).said();
      if (!said.isEmpty())
        groups.add(new Group(new int[] {n}, new double[] {1}, meaning.all(said)));
    }
  }

  private void add(
      List<String> means, List<float[]> vectors, List<Subject> subjects, Wording wording) {
    var signs = Signs.of(Subject.plain(String.join(" ", means)));
    var covers = new LinkedHashMap<Integer, Double>();
    double most = 0;
    for (int n = 0; n < size; n++) {
      var shared = wording.shared(signs, subjects.get(n));
      var cover = shared.question() * (1 - OF_THE_NAME) + shared.name() * OF_THE_NAME;
      most = Math.max(most, cover);
      covers.put(n, cover);
    }
    double least = most * LEAST;
    double best = most;
    covers.values().removeIf(cover -> cover < least || best == 0);
    groups.add(group(covers, best, vectors));
  }

  private static Group group(Map<Integer, Double> covers, double best, List<float[]> vectors) {
    var subjects = covers.keySet().stream().mapToInt(n -> n).toArray();
    var meant = covers.values().stream().mapToDouble(cover -> cover / best).toArray();
    return new Group(subjects, meant, vectors);
  }

  /// By subject: how close the question comes to the best of what is said of it.
  double[] likeness(List<float[]> parts) {
    var best = new double[size];
    for (var group : groups) {
      var close = Likeness.best(parts, group.sayings());
      for (int n = 0; n < group.subjects().length; n++) {
        int subject = group.subjects()[n];
        best[subject] = Math.max(best[subject], close * group.meant()[n]);
      }
    }
    return best;
  }
}
