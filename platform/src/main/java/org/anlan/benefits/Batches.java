package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The batches of payments, for the unit that pays; how many lines are how far, for whoever sees the list.
@Repository
class Batches {

  private static final String COLUMNS =
      "select number, list, unit, made_by, made_name, made_at, lines, fen, sum, file from benefits.batch ";

  private final JdbcClient db;

  Batches(JdbcClient db) {
    this.db = db;
  }

  /// The next number of a day; nobody else draws one until the transaction ends.
  String nextNumber(String day) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('benefits.batch', 0))")
        .query()
        .listOfRows();
    var last =
        db.sql("select count(*) from benefits.batch where number like :like")
            .param("like", "BP" + day + "-%")
            .query(Long.class)
            .single();
    return "BP%s-%04d".formatted(day, last + 1);
  }

  void add(Batch batch, Collection<Batch.Payment> payments) {
    db.sql(
            """
            insert into benefits.batch (number, list, unit, made_by, made_name, made_at, lines, fen, sum, file)
            values (:number, :list, :unit, :by, :name, :at, :lines, :fen, :sum, :file)
            """)
        .param("number", batch.number())
        .param("list", batch.list())
        .param("unit", batch.unit())
        .param("by", batch.madeBy())
        .param("name", batch.madeName())
        .param("at", Times.column(batch.made()))
        .param("lines", batch.lines())
        .param("fen", batch.fen())
        .param("sum", batch.sum())
        .param("file", batch.file())
        .update();
    for (var payment : payments) add(batch, payment);
  }

  private void add(Batch batch, Batch.Payment one) {
    db.sql(
            """
            insert into benefits.payment (division, batch, line, award, account, fen, state, at)
            values (:division, :batch, :line, :award, :account, :fen, :state, :at)
            """)
        .param("division", one.division())
        .param("batch", batch.number())
        .param("line", one.line())
        .param("award", one.award())
        .param("account", one.account())
        .param("fen", one.fen())
        .param("state", one.state())
        .param("at", Times.column(one.at()))
        .update();
  }

  /// Locked, so that one receipt is taken in after the other.
  Batch lock(Clerk clerk, String number) {
    return find(clerk, number, " for update");
  }

  Batch get(Clerk clerk, String number) {
    return find(clerk, number, "");
  }

  private Batch find(Clerk clerk, String number, String lock) {
    return db.sql(COLUMNS + "where number = :number and unit = :unit" + lock)
        .param("number", number)
        .param("unit", clerk.unit())
        .query(Batches::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("支付批次", "batch"), number));
  }

  List<Batch> listOf(AwardList list) {
    return db.sql(COLUMNS + "where list = :list order by number")
        .param("list", list.number().text())
        .query(Batches::read)
        .list();
  }

  /// Of a batch that was read for somebody.
  List<Batch.Payment> listPayments(Clerk clerk, Batch batch) {
    return db.sql(
            """
            select division, line, award, account, fen, state, note, at from benefits.payment
             where batch = :batch order by line
            """)
        .param("batch", batch.number())
        .query((row, n) ->
            new Batch.Payment(
                row.getString("division"),
                row.getInt("line"),
                row.getObject("award", UUID.class),
                row.getString("account"),
                row.getLong("fen"),
                row.getString("state"),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void settle(Batch batch, Batch.Payment one, Instant now) {
    db.sql(
            """
            update benefits.payment set state = :state, note = :note, at = :now
             where division = :division and batch = :batch and line = :line and state = 'sent'
            """)
        .param("state", one.state())
        .param("note", one.note())
        .param("now", Times.column(now))
        .param("division", one.division())
        .param("batch", batch.number())
        .param("line", one.line())
        .update();
  }

  /// How many of a list wait for the treasury's answer.
  long countSent(AwardList list) {
    return db.sql(
            """
            select count(*) from benefits.payment p join benefits.batch b on b.number = p.batch
             where b.list = :list and p.state = 'sent'
            """)
        .param("list", list.number().text())
        .query(Long.class)
        .single();
  }

  /// Which awards of a list are under way or paid.
  Set<UUID> listUnderWay(AwardList list) {
    return new HashSet<>(
        db.sql(
                """
                select p.award from benefits.payment p join benefits.batch b on b.number = p.batch
                 where b.list = :list and p.state in ('sent', 'paid')
                """)
            .param("list", list.number().text())
            .query(UUID.class)
            .list());
  }

  /// When and by what an award was paid.
  Optional<String> findPaid(Award award) {
    return db.sql(
            """
            select batch || ' · ' || line || ' · ' || coalesce(note, '') from benefits.payment
             where award = :award and state = 'paid'
            """)
        .param("award", award.id())
        .query(String.class)
        .optional();
  }

  private static Batch read(ResultSet row, int n) throws SQLException {
    return new Batch(
        row.getString("number"),
        row.getString("list"),
        row.getString("unit"),
        row.getObject("made_by", UUID.class),
        row.getString("made_name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getInt("lines"),
        row.getLong("fen"),
        row.getString("sum"),
        row.getString("file"));
  }
}
