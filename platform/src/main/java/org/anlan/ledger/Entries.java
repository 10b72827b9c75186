package org.anlan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.rules.ledger.Entry;
import org.anlan.rules.ledger.Hash;
import org.anlan.rules.ledger.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The log's entries: first waiting in the order in which they were written, then at their place for ever.
@Repository
class Entries {

  /// An entry that has no place yet.
  record Waiting(long seq, Entry entry) {}

  /// An entry at its place.
  ///
  /// @param opening what it stands for; null where that was erased
  record Placed(long place, Entry entry, @Nullable Opening opening) {}

  private final JdbcClient db;

  Entries(JdbcClient db) {
    this.db = db;
  }

  void await(UUID id, Opening opening) {
    db.sql(
            """
            insert into ledger.pending (id, kind, commitment, subject, salt, event)
            values (:id, :kind, :commitment, :subject, :salt, :event)
            """)
        .param("id", id)
        .param("kind", opening.kind())
        .param("commitment", opening.commitment().bytes())
        .param("subject", opening.subject())
        .param("salt", opening.salt())
        .param("event", Packing.pack(opening.event()))
        .update();
  }

  List<Waiting> listWaiting(int most) {
    return db.sql("select seq, kind, commitment from ledger.pending order by seq limit :most")
        .param("most", most)
        .query((row, number) -> new Waiting(row.getLong("seq"), entry(row)))
        .list();
  }

  long countWaiting() {
    return db.sql("select count(*) from ledger.pending").query(Long.class).single();
  }

  /// Gives the waiting entries their places from `first` on, in their order.
  void place(List<Waiting> waiting, long first) {
    var moved =
        db.sql(
                """
                with gone as (delete from ledger.pending where seq = any(:seqs) returning *)
                insert into ledger.entry (place, id, kind, commitment, subject, salt, event)
                select :first + o.n - 1, g.id, g.kind, g.commitment, g.subject, g.salt, g.event
                  from gone g join unnest(:seqs) with ordinality as o(seq, n) on o.seq = g.seq
                """)
            .param("seqs", waiting.stream().map(Waiting::seq).toArray(Long[]::new))
            .param("first", first)
            .update();
    if (moved != waiting.size())
      throw new IllegalStateException(
          "%d of %d entries could be placed from %d on.".formatted(moved, waiting.size(), first));
  }

  /// At most `most` entries from a place on, in order.
  List<Placed> list(long from, int most) {
    return db.sql(
            """
            select place, kind, commitment, subject, salt, event
              from ledger.entry
             where place >= :from
             order by place
             limit :most
            """)
        .param("from", from)
        .param("most", most)
        .query(Entries::placed)
        .list();
  }

  Optional<Placed> find(UUID id) {
    return db.sql(
            "select place, kind, commitment, subject, salt, event from ledger.entry where id = :id")
        .param("id", id)
        .query(Entries::placed)
        .optional();
  }

  boolean waits(UUID id) {
    return db.sql("select exists (select 1 from ledger.pending where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  List<Placed> listOf(String subject) {
    return db.sql(
            """
            select place, kind, commitment, subject, salt, event
              from ledger.entry
             where subject = :subject
             order by place
            """)
        .param("subject", subject)
        .query(Entries::placed)
        .list();
  }

  /// First what waits, then what has its place: an entry that is being placed meanwhile is met in the second statement.
  int erase(String subject) {
    return db.sql(
                "update ledger.pending set subject = null, salt = null, event = null where subject = :subject")
            .param("subject", subject)
            .update()
        + db.sql(
                "update ledger.entry set subject = null, salt = null, event = null where subject = :subject")
            .param("subject", subject)
            .update();
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    var subject = row.getString("subject");
    var opening =
        subject == null
            ? null
            : new Opening(
                row.getString("kind"),
                subject,
                row.getBytes("salt"),
                Packing.unpack(row.getBytes("event")));
    return new Placed(row.getLong("place"), entry(row), opening);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(row.getString("kind"), Hash.of(row.getBytes("commitment")));
  }
}
