package org.anlan.ledger;

import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The proofs of a home's ledger for a verb of the command line, without a platform that runs on it.
public final class HomeProofs {

  private HomeProofs() {}

  public static List<ProofFile> list(JdbcClient db, String subject, InstantSource machineClock) {
    var entries = new Entries(db);
    var nobody = new ProofDesk.Witnesses(List.of(), machineClock);
    return new ProofDesk(new Logs(db), entries, new Tiles(db, entries), new Checkpoints(db), nobody)
        .list(subject);
  }
}
