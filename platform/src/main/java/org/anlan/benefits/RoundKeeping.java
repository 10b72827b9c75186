package org.anlan.benefits;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.http.Ids;
import org.anlan.rules.benefits.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Matches whole libraries: each night, at the first start, and when somebody asks for it. What is done is kept piece by piece; a round that was cut off
/// goes on where it stood, on whatever instance has the time.
@Component
class RoundKeeping {

  private static final System.Logger LOG = System.getLogger(RoundKeeping.class.getName());
  private static final int PIECE = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  static final String NIGHTLY = "nightly";

  /// The clocks and the numbers.
  @Component
  record Ticking(
      Ids ids,
      InstantSource machineClock,
      TransactionTemplate transaction,
      PlatformTransactionManager transactions,
      ZoneId zone) {

    /// A transaction beside the one that reads.
    TransactionTemplate apart() {
      var apart = new TransactionTemplate(transactions);
      apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      return apart;
    }
  }

  private final MatchRounds rounds;
  private final Matches matches;
  private final Matching matching;
  private final BenefitSettings settings;
  private final Ticking ticking;
  private volatile boolean open;

  RoundKeeping(
      MatchRounds rounds,
      Matches matches,
      Matching matching,
      BenefitSettings settings,
      Ticking ticking) {
    this.rounds = rounds;
    this.matches = matches;
    this.matching = matching;
    this.settings = settings;
    this.ticking = ticking;
  }

  /// Before, the city's folder is still being read, its grants among it.
  @EventListener
  void on(ApplicationReadyEvent ready) {
    open = true;
  }

  /// Looks whether a round is due or was left, and does it beside the platform's other jobs.
  @Scheduled(fixedDelay = 5_000, initialDelay = 4_000)
  void look() {
    if (!open || !settings.used()) return;
    for (var library : settings.get().accounts().keySet())
      if (isDue(library)) begin(library, NIGHTLY);
    rounds
        .take(ticking.machineClock().instant(), PATIENCE)
        .ifPresent(round ->
            Thread.ofVirtual().name("matching " + round.library()).start(() -> runBeside(round)));
  }

  private boolean isDue(String library) {
    var newest = rounds.findNewest(library);
    if (newest.isEmpty()) return true;
    var hour = LocalTime.ofInstant(matching.when().now(), ticking.zone()).getHour();
    var ended = newest.get().ended();
    if (ended == null) return false;
    if (newest.get().failed() != null) return ended.plus(AGAIN).isBefore(matching.when().now());
    return newest.get().day().isBefore(matching.when().today())
        && hour >= settings.get().startHour();
  }

  /// Unless one is under way. It is taken up within seconds.
  ///
  /// @param by who asks for it
  boolean begin(String library, String by) {
    var when = matching.when();
    var round =
        new MatchRound(
            ticking.ids().next(),
            library,
            when.today(),
            by,
            when.now(),
            null,
            MatchRound.Counts.NONE,
            null,
            null);
    return rounds.begin(round, ticking.machineClock().instant().minus(PATIENCE).minusSeconds(1));
  }

  /// What stops it is written with the round, where the desk shows it, and logged; nobody else waits here.
  private void runBeside(MatchRound round) {
    try {
      run(round);
    } catch (RuntimeException told) {
      LOG.log(System.Logger.Level.DEBUG, "The round is tried again later.", told);
    }
  }

  /// Does a round to its end, here and now.
  void run(MatchRound round) {
    try {
      new Pass(round).run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Matching of " + round.library() + " stopped.", e);
      rounds.fail(round.id(), String.valueOf(e.getMessage()), matching.when().now());
      throw e;
    }
  }

  /// One going through, in pieces that are each kept by themselves.
  private final class Pass {
    private MatchRound round;
    private final Matching.Round asked;
    private final List<Match.Of> piece = new ArrayList<>();
    private @Nullable String until;

    Pass(MatchRound round) {
      this.round = round;
      this.asked = matching.round(round.library());
      this.until = round.position();
    }

    void run() {
      var sweep =
          new Matching.Sweep(
              round.library(), null, "政策匹配 " + matching.when().today(), asked.needed());
      ticking.transaction().executeWithoutResult(status -> matching.read(sweep, this::one));
      if (until != null) throw new IllegalStateException("The record at which it stood is gone.");
      keep(matching.when().now());
      ticking
          .transaction()
          .executeWithoutResult(status -> matches.removeAllBut(round.library(), asked.policies()));
    }

    /// What was done before it was cut off is not done again.
    private void one(String key, Map<String, String> values) {
      if (until != null) {
        if (until.equals(key)) until = null;
        return;
      }
      piece.add(asked.match(key, values));
      if (piece.size() == PIECE) keep(null);
    }

    private void keep(java.time.@Nullable Instant ended) {
      ticking.apart().executeWithoutResult(status -> keepPiece(ended));
      piece.clear();
    }

    private void keepPiece(java.time.@Nullable Instant ended) {
      var changed = matches.put(piece);
      var position = piece.isEmpty() ? round.position() : piece.getLast().key();
      var counts = round.counts().plus(counts(changed));
      round =
          new MatchRound(
              round.id(),
              round.library(),
              round.day(),
              round.askedBy(),
              round.started(),
              position,
              counts,
              ended,
              null);
      rounds.save(round, ticking.machineClock().instant());
    }

    private MatchRound.Counts counts(int changed) {
      var all = piece.stream().flatMap(of -> of.matches().stream()).toList();
      var yes = all.stream().filter(match -> match.verdict() == Verdict.YES).count();
      return new MatchRound.Counts(piece.size(), yes, all.size() - yes, changed);
    }
  }
}
