package org.anlan.ledger;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.anlan.http.HandClock;
import org.anlan.http.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger of one instance on a database and a home, without a heart that beats by itself.
final class LedgerHouse {

  final HandClock clock = new HandClock("2026-11-26T02:00:00Z");
  final JdbcClient db;
  final TransactionTemplate transaction;
  final Logs logs;
  final Entries entries;
  final Tiles tiles;
  final Checkpoints checkpoints;
  final KeyRing keys;
  final Sequencer sequencer;
  final Signatory signatory;
  final ProofDesk proofs;
  final Ledger ledger;
  final NightlyAudit audit;
  final Export export;

  LedgerHouse(DataSource database, Path home) {
    this(database, home, "");
  }

  LedgerHouse(DataSource database, Path home, String witnesses) {
    db = JdbcClient.create(database);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    logs = new Logs(db);
    entries = new Entries(db);
    tiles = new Tiles(db, entries);
    checkpoints = new Checkpoints(db);
    keys = new KeyRing(home.toString());
    sequencer = new Sequencer(logs, entries, tiles, transaction);
    signatory =
        new Signatory(logs, tiles, checkpoints, keys, new Signatory.Tools(transaction, clock));
    proofs =
        new ProofDesk(logs, entries, tiles, checkpoints, new ProofDesk.Witnesses(witnesses, clock));
    ledger = new Ledger(entries, proofs, new Ids(clock));
    export = new Export(logs, entries, checkpoints);
    audit = new NightlyAudit(export, checkpoints, tiles, db, clock);
  }

  LedgerHouse begun() {
    signatory.begin();
    return this;
  }

  UUID act(String subject, String words) {
    var id =
        transaction.execute(status -> ledger.commit("case-event", subject, Map.of("words", words)));
    if (id == null) throw new IllegalStateException("no id");
    return id;
  }

  void acts(int count) {
    transaction.executeWithoutResult(status -> {
      for (var i = 0; i < count; i++)
        ledger.commit("case-event", "case" + i % 7, Map.of("words", "act " + i));
    });
  }

  /// Places all and signs.
  Signatory.Outcome settle() {
    while (sequencer.append() > 0) {
      // Until nothing waits.
    }
    return signatory.sign();
  }
}
