package org.anlan.ledger;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Checks;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NotePen;
import org.anlan.rules.ledger.Proofs;
import org.anlan.rules.ledger.SignatureType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs what the log says of itself, and only what goes on from all that it ever signed. What was signed is written down beside
/// the keys before anybody can see it.
@Component
class Signatory {

  /// What came of trying to sign.
  sealed interface Outcome {
    record Signed(Checkpoint checkpoint) implements Outcome {}

    /// There is nothing new, or another instance is at it.
    record Nothing() implements Outcome {}

    /// Signing would contradict what was signed, or the keys are not here; a person has to look.
    record Refused(String why) implements Outcome {}
  }

  private static final int NAME_BYTES = 8;

  private final Logs logs;
  private final Tiles tiles;
  private final Checkpoints checkpoints;
  private final KeyRing keys;
  private final Tools tools;
  private final SecureRandom random = new SecureRandom();

  /// @param machineClock proofs run on machine time, whatever day the city has
  @Component
  record Tools(TransactionTemplate transaction, InstantSource machineClock) {}

  Signatory(Logs logs, Tiles tiles, Checkpoints checkpoints, KeyRing keys, Tools tools) {
    this.logs = logs;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.tools = tools;
  }

  /// Makes the log and its keys when there is none. The keys are on the disk before the log can be seen.
  void begin() {
    tools.transaction.executeWithoutResult(status -> {
      if (logs.find().isPresent()) return;
      var name = new byte[NAME_BYTES];
      random.nextBytes(name);
      var origin = "anlan.dev/ledger/" + HexFormat.of().formatHex(name);
      var pens =
          List.of(
              NotePen.draw(origin, SignatureType.ED25519, random),
              NotePen.draw(origin, SignatureType.SM2, random));
      keys.keep(origin, pens);
      logs.begin(origin, pens.stream().map(NotePen::key).toList());
    });
  }

  Outcome sign() {
    var outcome =
        tools.transaction.execute(
            status -> logs.tryLock().map(this::sign).orElse(new Outcome.Nothing()));
    return outcome == null ? new Outcome.Nothing() : outcome;
  }

  private Outcome sign(Log log) {
    var last = checkpoints.findLast();
    if (last.filter(signed -> signed.size() == log.size()).isPresent())
      return new Outcome.Nothing();
    var pens = keys.find(log.origin());
    if (pens.isEmpty())
      return new Outcome.Refused(
          "The keys of %s are not in %s; put them back from the backup of the home."
              .formatted(log.origin(), keys.file(log.origin(), "key")));
    var next = new Checkpoint(log.origin(), log.size(), log.frontier().root());
    var against =
        keys.findMark(log.origin())
            .flatMap(mark -> contradiction(mark, next))
            .or(() ->
                last.flatMap(
                    signed -> contradiction(Checkpoint.parse(signed.note().text()), next)));
    if (against.isPresent()) return new Outcome.Refused(against.get());
    keys.mark(next);
    checkpoints.add(next.size(), tools.machineClock.instant(), signed(next, pens.get()));
    return new Outcome.Signed(next);
  }

  private Optional<String> contradiction(Checkpoint before, Checkpoint next) {
    if (before.size() > next.size())
      return Optional.of(
          "%d entries were signed before and the database has only %d: it is older than what was signed. Restore a newer one."
              .formatted(before.size(), next.size()));
    var tree = tiles.tree(next.size());
    var proof = Proofs.consistency(before.size(), next.size(), tree);
    return Checks.extended(before.head(), next.head(), proof)
        ? Optional.empty()
        : Optional.of(
            "The first %d entries are not those that were signed: the log was changed in the database."
                .formatted(before.size()));
  }

  private Note signed(Checkpoint checkpoint, List<NotePen> pens) {
    var text = checkpoint.text();
    return new Note(text, pens.stream().map(pen -> pen.sign(text, random)).toList());
  }
}
