package org.anlan.ledger;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Ids;
import org.anlan.rules.ledger.CanonicalJson;
import org.anlan.rules.ledger.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where modules commit what was done, and ask for the proof of it.
@Service
public class Ledger {

  private final Entries entries;
  private final ProofDesk proofs;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  Ledger(Entries entries, ProofDesk proofs, Ids ids) {
    this.entries = entries;
    this.proofs = proofs;
    this.ids = ids;
  }

  /// Commits an act within the caller's transaction: it will be in the log if that transaction commits and not otherwise.
  ///
  /// @param kind what kind of act, such as `case-event`; everybody can see it
  /// @param subject what it was done to, such as a case's number; seen by nobody who is not shown it
  /// @param event what was done: texts, whole numbers, truth values; null is left out
  /// @return the entry's id, by which its proof can be asked for
  public UUID commit(String kind, String subject, Map<String, ? extends @Nullable Object> event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive())
      throw new IllegalStateException(
          "The act %s of %s must be committed in the transaction that does it."
              .formatted(kind, subject));
    var salt = new byte[Opening.SALT_BYTES];
    random.nextBytes(salt);
    var id = ids.next();
    entries.await(id, new Opening(kind, subject, salt, CanonicalJson.bytes(event)));
    return id;
  }

  /// Everything committed of a subject, in the order of the log, with what each entry stands for where it is still kept. Only for those who
  /// may see the subject.
  public List<ProofFile> listProofs(String subject) {
    return proofs.list(subject);
  }

  /// Erases what was committed of a subject, also what has no place yet. The entries stay, and stay provable.
  ///
  /// @return how many there were
  public int erase(String subject) {
    return entries.erase(subject);
  }
}
