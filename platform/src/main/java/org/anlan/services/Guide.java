package org.anlan.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.language.Meaning;
import org.anlan.services.GuideTables.Outside;
import org.jspecify.annotations.Nullable;

/// Which item or theme a question in plain words is about, or that it is about nothing the city offers. Words, what people are known to say, and
/// meaning are weighed together; what each weighs was learned from development questions (`docs/adr/0038`).
final class Guide {

  /// Why a subject is offered.
  enum Why {
    /// People say something that usually means it.
    SAID,
    /// Its name has words of the question.
    NAMED,
    /// It means nearly the same.
    MEANT
  }

  /// @param score how likely it is meant, from 0 to 1
  /// @param words what people said, where they did
  record Found(Subject subject, double score, Why why, @Nullable String words) {}

  /// @param found at most three, the best first; none where nothing of the city is meant
  /// @param outside what it sounds like otherwise
  record Answer(List<Found> found, @Nullable Outside outside) {}

  /// What is compared of a question and a subject; each from 0 to 1.
  ///
  /// @param question how much of the question the subject says
  /// @param name how much of its name the question says
  /// @param said how surely people's words mean it, by the letter
  /// @param meaning how close a sentence of its guide comes
  /// @param heard how close something comes that people say of it, in meaning
  /// @param echoed the same, sign by sign
  /// @param act whether it does what is to be done with what is there already
  /// @param extra whether it does something of the kind that nobody asked for
  private record Features(
      double question,
      double name,
      double said,
      double meaning,
      double heard,
      double echoed,
      boolean act,
      boolean extra) {

    /// Learned with the old sayings and with all, so that it trusts sayings no more than questions of others allow.
    double score(Subject.Kind kind) {
      return 0.91 * question
          + 0.11 * name
          + 0.14 * said
          + 1.96 * meaning
          + 3.51 * heard
          + 1.10 * echoed
          + (act ? 0.16 : 0)
          - (extra ? 0.11 : 0)
          + (kind == Subject.Kind.THEME ? 0.02 : 0);
    }
  }

  private record Scored(int subject, Features features, double score) {}

  static final int MOST = 3;

  /// Twice as much score is so many times as likely, on the scale of the natural logarithm.
  private static final double SHARPNESS = 8;

  /// From here on a share of words is a reason that can be told.
  private static final double CLEARLY = 0.5;

  /// Of a name that counts as called.
  private static final double WHOLLY = 0.9;

  private static final int LONG = 6;

  private final Speech speech;
  private final List<Subject> subjects;
  private final Wording wording;
  private final Likeness likeness;
  private final Hearsay hearsay;

  /// By name: of several rows of the same service, the one whose guide is complete.
  private final Map<String, Integer> bestOfName = new HashMap<>();

  Guide(Speech speech, List<Subject> subjects, Meaning meaning) {
    this.speech = speech;
    this.subjects = List.copyOf(subjects);
    this.wording = new Wording(this.subjects);
    this.likeness = new Likeness(meaning, this.subjects, speech.sentencesOutside());
    this.hearsay = new Hearsay(meaning, speech.sayings(), this.subjects, wording);
    for (int n = 0; n < this.subjects.size(); n++)
      bestOfName.merge(
          Subject.plain(this.subjects.get(n).name()),
          n,
          (one, other) ->
              this.subjects.get(other).whole() && !this.subjects.get(one).whole() ? other : one);
  }

  List<Subject> subjects() {
    return subjects;
  }

  Answer answer(String question) {
    var asked = speech.asked(question);
    if (asked.plain().isEmpty() || subjects.isEmpty()) return new Answer(List.of(), Outside.CHAT);
    var parts = likeness.of(asked);
    var scored = scored(asked, parts);
    var best = scored.getFirst();
    var outside = Doubt.of(speech, likeness, asked, parts);
    if (!isCalled(best) && outside.doubt(best(best)) > Doubt.LEAST)
      return new Answer(List.of(), outside.kind());
    return new Answer(found(asked, scored), null);
  }

  /// Whoever calls a service by its name means it, however they go on. A short name may stand in anything.
  private boolean isCalled(Scored best) {
    var name = Subject.plain(subjects.get(best.subject()).name());
    return best.features().name() >= WHOLLY && name.length() >= LONG;
  }

  private static Doubt.Best best(Scored best) {
    var features = best.features();
    var sure = Math.max(features.question(), features.name());
    return new Doubt.Best(best.score(), features.heard(), sure, features.meaning());
  }

  private List<Scored> scored(Asked asked, List<float[]> parts) {
    var meant = asked.sayings().stream().map(Wording.Meant::of).toList();
    var said = wording.meant(meant);
    var shared = wording.shared(asked.signs());
    var heard = hearsay.likeness(parts, asked.signs());
    var all = new ArrayList<Scored>();
    for (int n = 0; n < subjects.size(); n++) {
      var subject = subjects.get(n);
      var features =
          new Features(
              shared[n].question(),
              shared[n].name(),
              said[n].question(),
              likeness.of(parts, n),
              heard.meant()[n],
              heard.echoed()[n],
              isCommon(asked.acts(), subject.acts()),
              !subject.acts().isEmpty() && !isCommon(asked.acts(), subject.acts()));
      all.add(new Scored(n, features, features.score(subject.kind())));
    }
    all.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(one -> subjects.get(one.subject()).code()));
    return all;
  }

  private static boolean isCommon(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  /// The same service stands there once.
  private List<Found> found(Asked asked, List<Scored> scored) {
    double top = scored.getFirst().score();
    double all = 0;
    for (var one : scored) all += Math.exp(SHARPNESS * (one.score() - top));
    var found = new LinkedHashMap<String, Found>();
    for (var one : scored) {
      if (found.size() == MOST) break;
      var name = Subject.plain(subjects.get(one.subject()).name());
      int best = Objects.requireNonNull(bestOfName.get(name));
      var likely = Math.exp(SHARPNESS * (one.score() - top)) / all;
      if (!found.containsKey(name)) found.put(name, found(asked, best, likely, one.features()));
    }
    return List.copyOf(found.values());
  }

  private Found found(Asked asked, int number, double likely, Features features) {
    var subject = subjects.get(number);
    for (var saying : asked.sayings()) {
      var signs = Wording.Meant.of(saying).signs();
      if (wording.shared(signs)[number].question() >= CLEARLY)
        return new Found(subject, likely, Why.SAID, String.join("……", saying.parts()));
    }
    var named = features.name() >= CLEARLY || features.question() >= CLEARLY;
    return new Found(subject, likely, named ? Why.NAMED : Why.MEANT, null);
  }
}
