package org.anlan.ledger;

import java.util.ArrayList;
import java.util.List;
import org.anlan.rules.ledger.Hash;
import org.anlan.rules.ledger.TilePath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives each committed act its place in the log. Only what is committed can be seen here, so an act of a long transaction gets its
/// place when that ends, and no place is left open for it. Entries, tiles and the log's size change in one transaction.
@Component
class Sequencer {

  static final int BATCH = 4_000;

  private final Logs logs;
  private final Entries entries;
  private final Tiles tiles;
  private final TransactionTemplate transaction;

  Sequencer(Logs logs, Entries entries, Tiles tiles, TransactionTemplate transaction) {
    this.logs = logs;
    this.entries = entries;
    this.tiles = tiles;
    this.transaction = transaction;
  }

  /// Places what waits, at most a batch.
  ///
  /// @return how many entries got their place; 0 also when another instance is at it
  int append() {
    Integer placed = transaction.execute(status -> logs.tryLock().map(this::append).orElse(0));
    return placed == null ? 0 : placed;
  }

  private int append(Log log) {
    var waiting = entries.listWaiting(BATCH);
    if (waiting.isEmpty()) return 0;
    var first = log.size();
    var open = (int) (first % TilePath.FULL);
    var row = new ArrayList<>(tiles.leaves(first - open, open));
    var frontier = log.frontier();
    for (var one : waiting) {
      var leaf = one.entry().leafHash();
      row.add(leaf);
      frontier = frontier.add(leaf);
    }
    entries.place(waiting, first);
    fill(row, first - open);
    logs.grow(frontier);
    return waiting.size();
  }

  /// Keeps each tile that became full, and those above it that became full by it.
  private void fill(List<Hash> row, long from) {
    for (var at = 0; at + TilePath.FULL <= row.size(); at += TilePath.FULL) {
      tiles.add(0, (from + at) / TilePath.FULL, row.subList(at, at + TilePath.FULL));
      fillAbove(0, (from + at) / TilePath.FULL);
    }
  }

  private void fillAbove(int level, long place) {
    if ((place + 1) % TilePath.FULL != 0) return;
    var above = place / TilePath.FULL;
    tiles.add(level + 1, above, tiles.roots(level, above * TilePath.FULL, TilePath.FULL));
    fillAbove(level + 1, above);
  }
}
