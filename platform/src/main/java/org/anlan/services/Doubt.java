package org.anlan.services;

import java.util.EnumMap;
import java.util.List;
import org.anlan.services.GuideTables.Outside;
import org.anlan.services.GuideTables.Remark;

/// Whether a question is about something that is no service of the city. A complaint can sound much like an item; so what speaks for each is weighed
/// against the other.
///
/// @param close how close it comes to something outside that somebody wrote down
/// @param words how many words it has that belong outside
/// @param kind what it sounds like
record Doubt(double close, int words, Outside kind) {

  /// Above it nothing is offered. Who is offered three services too many loses a moment, who is offered none loses the way: so it lies as high as seven
  /// in eight of the development questions about no service still allow.
  static final double LEAST = 1.0;

  private static final int MOST_WORDS = 2;

  static Doubt of(Speech speech, Likeness likeness, Asked asked, List<float[]> parts) {
    var sentences = speech.sentencesOutside();
    int nearest = likeness.nearestOutside(parts);
    var words = speech.wordsOutside(asked.plain());
    var kind = nearest < 0 ? Outside.CHAT : kindOf(speech, sentences.get(nearest));
    return new Doubt(likeness.outside(parts), words.size(), kind(kind, words));
  }

  private static Outside kindOf(Speech speech, String sentence) {
    return speech.outside().stream()
        .filter(one -> one.whole() && one.said().equals(sentence))
        .map(Remark::kind)
        .findFirst()
        .orElse(Outside.CHAT);
  }

  /// Words tell an emergency more surely than meaning does.
  private static Outside kind(Outside nearest, List<Remark> words) {
    var count = new EnumMap<Outside, Integer>(Outside.class);
    for (var word : words) count.merge(word.kind(), 1, Integer::sum);
    if (count.containsKey(Outside.EMERGENCY)) return Outside.EMERGENCY;
    var most = nearest;
    int best = count.getOrDefault(nearest, 0);
    for (var one : count.entrySet())
      if (one.getValue() > best) {
        most = one.getKey();
        best = one.getValue();
      }
    return most;
  }

  /// Learned from development questions of several hands: logistic regression, the threshold chosen by five-fold cross-validation.
  double doubt(Best best) {
    return 16.02
        - 1.94 * best.score()
        - 18.11 * best.heard()
        + 6.36 * best.sure()
        - 10.46 * best.meaning()
        + 13.84 * close
        + 2.61 * Math.min(words, MOST_WORDS);
  }

  /// What speaks for the best subject.
  ///
  /// @param heard how close something comes that people say of it
  /// @param sure how far its words are those of the question: with the rest the same, words without meaning speak against it
  /// @param meaning how close a sentence of its guide comes
  record Best(double score, double heard, double sure, double meaning) {}
}
