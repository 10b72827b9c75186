package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.anlan.access.Grants;
import org.anlan.access.Scope;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Delivers what cases have to tell one another, each letter in a transaction of its own that locks the addressee alone.
@Component
class Postman {

  static final String MERGED = "merged";
  static final String TIED = "tied";

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());
  private static final Duration LATER = Duration.ofMinutes(1);

  /// Who acts on what is told.
  @Component
  record Readers(Herald herald, Grants grants, Parts parts) {}

  private final Shelves shelves;
  private final Herald herald;
  private final Grants grants;
  private final Parts parts;
  private final TransactionTemplate transaction;
  private final InstantSource machineClock;

  Postman(
      Shelves shelves,
      Readers readers,
      TransactionTemplate transaction,
      InstantSource machineClock) {
    this.shelves = shelves;
    this.herald = readers.herald();
    this.grants = readers.grants();
    this.parts = readers.parts();
    this.transaction = transaction;
    this.machineClock = machineClock;
  }

  /// Delivers what is open. A letter that cannot be delivered comes back later and holds nobody else up.
  void round(Instant now) {
    for (var letter : shelves.letters().listOpen(machineClock.instant(), 100)) {
      try {
        transaction.executeWithoutResult(status -> deliver(letter, now));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "Letter " + letter.id() + " comes back later.", e);
        shelves.letters().putOff(letter.id(), machineClock.instant().plus(LATER));
      }
    }
  }

  private void deliver(Letters.Letter letter, Instant now) {
    if (!shelves.letters().take(letter.id())) return;
    var file = shelves.cases().lock(letter.addressee(), Scope.ofThePlatform());
    switch (letter.what()) {
      case MERGED -> merged(file, letter, now);
      case TIED -> tied(file, letter, now);
      case Parts.ENDED -> parts.hear(file, letter, now);
      default -> throw new IllegalStateException("No letter says '%s'.".formatted(letter.what()));
    }
    shelves.letters().delivered(letter.id(), now);
  }

  /// The reporters of the other case wait for this one from now on.
  private void merged(CaseFile file, Letters.Letter letter, Instant now) {
    var other = shelves.cases().get(letter.sender(), Scope.ofThePlatform());
    shelves.links().add(file, new Links.Link(Links.Kind.MERGED_FROM, letter.sender(), now));
    shelves.reporters().copy(other, file);
    grants.carryOver(letter.sender().text(), file.number().text());
    note(file, "merged-from", letter, now);
    herald.tellReporters(
        other,
        new Texts(
            "与同一件事的案件 %s 合并办理".formatted(file.number().shown()),
            "Handled together with case " + file.number().shown()));
  }

  private void tied(CaseFile file, Letters.Letter letter, Instant now) {
    var kind = Links.Kind.of(Objects.requireNonNull(letter.content().get("kind")));
    shelves.links().add(file, new Links.Link(kind, letter.sender(), now));
    // Nothing is added to what lies in the archive; the tie is the other's.
    if (!file.archived()) note(file, "tied", letter, now);
  }

  private void note(CaseFile file, String act, Letters.Letter letter, Instant now) {
    var words = letter.content().get("words");
    var event = Event.of(now, act, file.stage(), words).inside();
    var touched = file.touched();
    shelves.history().add(touched, event.with(Map.of("case", letter.sender().text())));
    shelves.cases().save(touched);
    herald.tell(touched, touched.stage(), now);
  }
}
