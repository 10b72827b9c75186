package org.anlan.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.anlan.language.Meaning;
import org.anlan.rules.items.Signs;
import org.anlan.services.GuideTables.Saying;

/// What people say about subjects, compared by meaning and sign by sign: a question that nobody foresaw lies close to one that somebody wrote down.
final class Hearsay {

  /// What is said of the same things.
  ///
  /// @param subjects their numbers, with how far the sayings mean each, from 0 to 1
  /// @param vectors of those sayings that are long enough to mean something
  /// @param first and `last`: which texts of the echo they are
  private record Group(int[] subjects, double[] meant, List<float[]> vectors, int first, int last) {

    void raise(double[] best, double close) {
      for (int n = 0; n < subjects.length; n++)
        best[subjects[n]] = Math.max(best[subjects[n]], close * meant[n]);
    }
  }

  /// How close a question comes to the best of what is said of each subject.
  ///
  /// @param meant by meaning
  /// @param echoed sign by sign
  record Close(double[] meant, double[] echoed) {}

  private static final double LEAST = 0.6;

  /// A word or two mean too much.
  private static final int SHORTEST = 4;

  private static final double OF_THE_NAME = 0.15;

  private final Meaning meaning;
  private final List<Group> groups = new ArrayList<>();
  private final Echo echo;
  private final int size;

  Hearsay(Meaning meaning, List<Saying> sayings, List<Subject> subjects, Wording wording) {
    this.meaning = meaning;
    this.size = subjects.size();
    var texts = new ArrayList<String>();
    var byMeans = new LinkedHashMap<List<String>, List<Saying>>();
    for (var one : sayings)
      byMeans.computeIfAbsent(one.means(), first -> new ArrayList<>()).add(one);
    byMeans.forEach((means, said) -> add(covers(means, wording), texts(said), texts));
    for (int n = 0; n < size; n++) {
      var said = subjects.get(n).said();
      if (!said.isEmpty()) add(new Covers(new int[] {n}, new double[] {1}), said, texts);
    }
    this.echo = new Echo(texts);
  }

  private static List<String> texts(List<Saying> sayings) {
    return sayings.stream().map(one -> String.join("…", one.parts())).toList();
  }

  private record Covers(int[] subjects, double[] meant) {}

  private Covers covers(List<String> means, Wording wording) {
    var shared = wording.shared(Signs.of(Subject.plain(String.join(" ", means))));
    var covers = new double[size];
    double best = 0;
    for (int n = 0; n < size; n++) {
      covers[n] = shared[n].question() * (1 - OF_THE_NAME) + shared[n].name() * OF_THE_NAME;
      best = Math.max(best, covers[n]);
    }
    double most = best;
    var close =
        IntStream.range(0, size).filter(n -> most > 0 && covers[n] >= most * LEAST).toArray();
    return new Covers(close, IntStream.of(close).mapToDouble(n -> covers[n] / most).toArray());
  }

  private void add(Covers covers, List<String> said, List<String> texts) {
    var telling =
        said.stream().map(one -> one.replace("…", "")).filter(one -> one.length() >= SHORTEST);
    int first = texts.size();
    texts.addAll(said);
    groups.add(
        new Group(
            covers.subjects(), covers.meant(), meaning.all(telling.toList()), first, texts.size()));
  }

  Close likeness(List<float[]> parts, Set<String> signs) {
    var close = new Close(new double[size], new double[size]);
    var echoes = echo.of(signs);
    for (var group : groups) {
      group.raise(close.meant(), Likeness.best(parts, group.vectors()));
      double loudest = 0;
      for (int n = group.first(); n < group.last(); n++) loudest = Math.max(loudest, echoes[n]);
      group.raise(close.echoed(), loudest);
    }
    return close;
  }
}
