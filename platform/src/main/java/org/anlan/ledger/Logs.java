package org.anlan.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.rules.ledger.Frontier;
import org.anlan.rules.ledger.NoteKey;
import org.anlan.rules.ledger.TileTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one row that says which log this is; its lock makes one sequencer of many instances.
@Repository
class Logs {

  private static final String COLUMNS = "select origin, keys, size, peaks from ledger.log";

  private final JdbcClient db;

  Logs(JdbcClient db) {
    this.db = db;
  }

  Optional<Log> find() {
    return db.sql(COLUMNS).query(Logs::read).optional();
  }

  Log get() {
    return find().orElseThrow(() -> new IllegalStateException("The ledger has not begun yet."));
  }

  /// The log for as long as the transaction lasts; nothing when another instance has it.
  Optional<Log> tryLock() {
    return db.sql(COLUMNS + " for update skip locked").query(Logs::read).optional();
  }

  /// @return false when there was one already
  boolean begin(String origin, List<NoteKey> keys) {
    return db.sql(
                """
                insert into ledger.log (origin, keys, size, peaks) values (:origin, :keys, 0, '')
                on conflict do nothing
                """)
            .param("origin", origin)
            .param("keys", keys.stream().map(NoteKey::text).toArray(String[]::new))
            .update()
        == 1;
  }

  void grow(Frontier frontier) {
    db.sql("update ledger.log set size = :size, peaks = :peaks")
        .param("size", frontier.size())
        .param("peaks", TileTree.bytes(frontier.peaks()))
        .update();
  }

  private static Log read(ResultSet row, int number) throws SQLException {
    Array keys = row.getArray("keys");
    var parsed = Arrays.stream((String[]) keys.getArray()).map(NoteKey::parse).toList();
    var frontier = new Frontier(row.getLong("size"), TileTree.hashes(row.getBytes("peaks")));
    return new Log(row.getString("origin"), parsed, frontier);
  }
}
