package org.anlan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Times;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NoteKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the log signed, and who outside signed with it.
@Repository
class Checkpoints {

  /// A checkpoint as it is shown: with the signatures of witnesses that came for it.
  record Signed(long size, Instant at, Note note) {}

  private static final String COLUMNS =
      """
      select c.size, c.at, c.note,
             array(select s.line from ledger.cosignature s where s.size = c.size order by s.key) as lines
        from ledger.checkpoint c
      """;

  private final JdbcClient db;

  Checkpoints(JdbcClient db) {
    this.db = db;
  }

  void add(long size, Instant at, Note note) {
    db.sql("insert into ledger.checkpoint (size, at, note) values (:size, :at, :note)")
        .param("size", size)
        .param("at", Times.column(at))
        .param("note", note.whole())
        .update();
  }

  Optional<Signed> findLast() {
    return db.sql(COLUMNS + " order by c.size desc limit 1").query(Checkpoints::read).optional();
  }

  Optional<Signed> find(long size) {
    return db.sql(COLUMNS + " where c.size = :size")
        .param("size", size)
        .query(Checkpoints::read)
        .optional();
  }

  /// Those of more than `size` entries, smallest first.
  List<Signed> listAfter(long size, int most) {
    return db.sql(COLUMNS + " where c.size > :size order by c.size limit :most")
        .param("size", size)
        .param("most", most)
        .query(Checkpoints::read)
        .list();
  }

  /// The first signature of a witness counts; a later one for the same size says no more.
  void cosign(long size, Instant at, NoteKey key, Note.Signature signature) {
    db.sql(
            """
            insert into ledger.cosignature (size, key, at, line) values (:size, :key, :at, :line)
            on conflict do nothing
            """)
        .param("size", size)
        .param("key", key.text())
        .param("at", Times.column(at))
        .param("line", signature.line())
        .update();
  }

  /// The keys of all witnesses that ever signed.
  List<NoteKey> listWitnesses() {
    return db.sql("select distinct key from ledger.cosignature order by key")
        .query((row, number) -> NoteKey.parse(row.getString("key")))
        .list();
  }

  private static Signed read(ResultSet row, int number) throws SQLException {
    var witnesses = new ArrayList<Note.Signature>();
    for (var line : (String[]) row.getArray("lines").getArray())
      witnesses.addAll(Note.signatures(line));
    return new Signed(
        row.getLong("size"),
        row.getTimestamp("at").toInstant(),
        Note.parse(row.getString("note")).with(witnesses));
  }
}
