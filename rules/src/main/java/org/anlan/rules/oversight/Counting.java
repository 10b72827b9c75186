package org.anlan.rules.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts which rounds of which cases are in the denominator and the numerator of each rate, from the raw events alone. Each round
/// counts in the period in which it was due; what people said counts when they said it; registration when it was due.
///
/// @param from the beginning of the period
/// @param to its end, or now while it runs; whatever happened later is not known
/// @param ranking which kinds of [Said#source] count most
public record Counting(Instant from, Instant to, List<String> ranking) {

  /// A round that was taken out of some rates.
  ///
  /// @param rates empty for all
  public record Excluded(String number, int round, Set<Rate> rates) {
    public Excluded {
      rates = Set.copyOf(rates);
    }

    boolean covers(Share share) {
      return share.number().equals(number)
          && share.round() == round
          && (rates.isEmpty() || rates.contains(share.rate()));
    }
  }

  private static final Comparator<Share> ORDER =
      Comparator.comparing(Share::rate).thenComparing(Share::number).thenComparingInt(Share::round);

  public Counting {
    ranking = List.copyOf(ranking);
  }

  /// @param rounds all that began, were due or were spoken of in the period; each once
  public List<Share> count(
      Collection<RoundFacts> rounds, Collection<Said> said, Collection<Excluded> excluded) {
    var voices = voices(said);
    var shares = new ArrayList<Share>();
    for (var round : rounds) {
      var facts = round.until(to);
      if (facts.left() || facts.beganAt().isAfter(to)) continue;
      shares.addAll(new Tally(facts, voices.get(key(facts.number(), facts.round()))).shares());
    }
    return shares.stream()
        .map(
            share -> excluded.stream().anyMatch(out -> out.covers(share)) ? share.exclude() : share)
        .sorted(ORDER)
        .toList();
  }

  private Map<String, Said> voices(Collection<Said> said) {
    var byRound = new HashMap<String, List<Said>>();
    for (var one : said)
      if (one.at().isBefore(to))
        byRound.computeIfAbsent(key(one.number(), one.round()), k -> new ArrayList<>()).add(one);
    var voices = new HashMap<String, Said>();
    byRound.forEach((key, all) -> voices.put(key, Said.weigh(all, ranking)));
    return voices;
  }

  private static String key(String number, int round) {
    return number + "/" + round;
  }

  private boolean in(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  /// The counting of one round.
  private final class Tally {

    private final RoundFacts facts;
    private final @Nullable Said said;
    private final List<Share> shares = new ArrayList<>();

    Tally(RoundFacts facts, @Nullable Said said) {
      this.facts = facts;
      this.said = said;
    }

    List<Share> shares() {
      registration();
      if (!facts.stopped() && in(facts.dueAt())) {
        if (facts.dispatched()) dispatched();
        closed();
      }
      if (said != null && in(said.at())) voice(said);
      return shares;
    }

    private void registration() {
      if (facts.round() > 1) return;
      var sorting = facts.waitsIn("REPORTED");
      var due = sorting.isEmpty() ? facts.beganAt() : sorting.getFirst().dueAt();
      if (in(due)) add(Rate.REGISTRATION, sorting.isEmpty() || sorting.getFirst().inTime());
    }

    private void dispatched() {
      var disposed = facts.disposedAt();
      add(Rate.DISPATCH, facts.dispatchedRightly());
      add(Rate.DISPOSAL, disposed != null);
      add(Rate.ON_TIME_DISPOSAL, disposed != null && !disposed.isAfter(facts.dueAt()));
      add(Rate.DELAY, facts.did("extension-grant"));
      if (disposed != null) add(Rate.REWORK, facts.reworked());
      add(Rate.RESPONSE, responded());
    }

    /// As the people say; where nobody was asked, by the unit's acceptance in time.
    private boolean responded() {
      if (said != null && said.contacted() != null) return said.contacted();
      var first = facts.waitsIn("DISPATCHED").getFirst();
      return first.inTime() && !"return".equals(first.outcome());
    }

    private void closed() {
      var closed = facts.closedAt();
      add(Rate.CLOSURE, closed != null);
      add(Rate.ON_TIME_CLOSURE, closed != null && !closed.isAfter(facts.dueAt()));
    }

    private void voice(Said voice) {
      if (voice.solved() != null) add(Rate.RESOLUTION, voice.solved());
      if (voice.satisfaction() != null) add(Rate.SATISFACTION, voice.satisfaction());
    }

    private void add(Rate rate, boolean counts) {
      add(rate, counts ? 100 : 0);
    }

    private void add(Rate rate, int percent) {
      shares.add(
          new Share(
              rate,
              facts.number(),
              facts.round(),
              facts.street().substring(0, 6),
              facts.responsible(),
              facts.post(),
              percent,
              false));
    }
  }
}
