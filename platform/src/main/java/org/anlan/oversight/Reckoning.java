package org.anlan.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.cases.Chronicle;
import org.anlan.rules.oversight.Counting;
import org.anlan.rules.oversight.RoundFacts;
import org.anlan.rules.oversight.Said;
import org.anlan.rules.oversight.Share;
import org.springframework.stereotype.Component;

/// Counts the shares of a period from the raw events: the same for the screen, the freezing and the command line. Needs nothing but the
/// database.
@Component
class Reckoning {

  private static final int BATCH = 500;

  private final Chronicle chronicle;
  private final Heards heards;
  private final Exclusions exclusions;

  Reckoning(Chronicle chronicle, Heards heards, Exclusions exclusions) {
    this.chronicle = chronicle;
    this.heards = heards;
    this.exclusions = exclusions;
  }

  /// @param from and `to` of the period; later events are not known
  /// @param decidedBefore exclusions approved by then count
  record Span(Instant from, Instant to, Instant decidedBefore) {}

  List<Share> shares(Span span, List<String> ranking) {
    var counting = new Counting(span.from(), span.to(), ranking);
    var shares = new ArrayList<Share>();
    List<Chronicle.Told> batch;
    for (var after = ""; ; after = batch.getLast().number().text()) {
      batch = chronicle.listRounds(span.from(), span.to(), after, BATCH);
      if (batch.isEmpty()) break;
      shares.addAll(count(counting, batch, span));
    }
    var known = shares.stream().map(Share::number).collect(Collectors.toSet());
    var spoken =
        heards.list(span.from(), span.to()).stream()
            .map(heard -> heard.number().text())
            .filter(number -> !known.contains(number))
            .distinct()
            .toList();
    for (int i = 0; i < spoken.size(); i += BATCH) {
      var some = spoken.subList(i, Math.min(spoken.size(), i + BATCH));
      shares.addAll(count(counting, chronicle.list(some), span));
    }
    return sorted(shares);
  }

  /// All rounds that began or were due in a span of time.
  List<RoundFacts> facts(Instant from, Instant to) {
    var facts = new ArrayList<RoundFacts>();
    List<Chronicle.Told> batch;
    for (var after = ""; ; after = batch.getLast().number().text()) {
      batch = chronicle.listRounds(from, to, after, BATCH);
      if (batch.isEmpty()) return List.copyOf(facts);
      batch.forEach(told -> facts.add(facts(told)));
    }
  }

  private List<Share> count(Counting counting, List<Chronicle.Told> rounds, Span span) {
    var numbers = rounds.stream().map(told -> told.number().text()).distinct().toList();
    var said = heards.listOf(numbers).stream().map(Reckoning::said).toList();
    var excluded = exclusions.listApproved(numbers, span.decidedBefore());
    return counting.count(rounds.stream().map(Reckoning::facts).toList(), said, excluded);
  }

  /// A case that was counted in two ways counts once.
  private static List<Share> sorted(Collection<Share> shares) {
    var once = new LinkedHashMap<String, Share>();
    for (var share : shares)
      once.putIfAbsent(share.rate() + share.number() + "/" + share.round(), share);
    return once.values().stream()
        .sorted(
            Comparator.comparing(Share::rate)
                .thenComparing(Share::number)
                .thenComparingInt(Share::round))
        .toList();
  }

  private static Said said(Heard heard) {
    return new Said(
        heard.number().text(),
        heard.round(),
        heard.contacted(),
        heard.solved(),
        heard.satisfactionPercent(),
        heard.at(),
        heard.source());
  }

  static RoundFacts facts(Chronicle.Told told) {
    Stream<Chronicle.Acted> acts = told.acts().stream().filter(act -> !act.undone());
    return new RoundFacts(
        told.number().text(),
        told.round(),
        told.kind(),
        told.street(),
        told.unit(),
        told.beganAt(),
        told.dueAt(),
        told.stopped(),
        told.closedAt(),
        told.stage().name(),
        acts.map(act -> new RoundFacts.Acted(act.at(), act.act(), act.post())).toList(),
        told.waits().stream()
            .map(wait ->
                new RoundFacts.Wait(
                    wait.stage().name(),
                    wait.unit(),
                    wait.openedAt(),
                    wait.dueAt(),
                    wait.doneAt(),
                    wait.outcome()))
            .toList());
  }
}
