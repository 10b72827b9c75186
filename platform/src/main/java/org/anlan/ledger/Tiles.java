package org.anlan.ledger;

import java.util.List;
import org.anlan.rules.ledger.Hash;
import org.anlan.rules.ledger.TilePath;
import org.anlan.rules.ledger.TileTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The log's tiles. Only full ones are kept; one that is not full yet is made from the entries, or from the roots of the full tiles below it.
@Repository
class Tiles {

  private final JdbcClient db;
  private final Entries entries;

  Tiles(JdbcClient db, Entries entries) {
    this.db = db;
    this.entries = entries;
  }

  void add(int level, long place, List<Hash> hashes) {
    db.sql(
            "insert into ledger.tile (level, place, root, hashes) values (:level, :place, :root, :hashes)")
        .param("level", level)
        .param("place", place)
        .param("root", TileTree.fold(hashes).bytes())
        .param("hashes", TileTree.bytes(hashes))
        .update();
  }

  /// The hashes of a tile that lies within the log; of a level for hashes, not for entries.
  List<Hash> get(TilePath path) {
    var first = path.index() * TilePath.FULL;
    if (!path.full())
      return path.level() == 0
          ? leaves(first, path.width())
          : roots(path.level() - 1, first, path.width());
    return TileTree.hashes(
        db.sql("select hashes from ledger.tile where level = :level and place = :place")
            .param("level", path.level())
            .param("place", path.index())
            .query(byte[].class)
            .single());
  }

  /// Whether a full tile and its root are what lies below them.
  boolean holds(TilePath path) {
    var first = path.index() * TilePath.FULL;
    var below =
        path.level() == 0
            ? leaves(first, TilePath.FULL)
            : roots(path.level() - 1, first, TilePath.FULL);
    return get(path).equals(below)
        && roots(path.level(), path.index(), 1).equals(List.of(TileTree.fold(below)));
  }

  /// The tree of the log's first `size` entries.
  TileTree tree(long size) {
    return new TileTree(size, this::get);
  }

  List<Hash> leaves(long from, int count) {
    return entries.list(from, count).stream().map(placed -> placed.entry().leafHash()).toList();
  }

  List<Hash> roots(int level, long from, int count) {
    return db.sql(
            """
            select root from ledger.tile
             where level = :level and place >= :from
             order by place
             limit :count
            """)
        .param("level", level)
        .param("from", from)
        .param("count", count)
        .query((row, number) -> Hash.of(row.getBytes("root")))
        .list();
  }
}
