package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The declared outages of the platform; [Stops] counts the approved ones among what stops a clock.
@Repository
class Outages {

  private static final String SELECT =
      """
      select id, from_at, to_at, words, declared_by, declared_at, decided_by, decided_at, approved, counted_at, answer
        from cases.outage
      """;

  private final JdbcClient db;

  Outages(JdbcClient db) {
    this.db = db;
  }

  /// Two that declare the same at one moment wait for each other.
  void lock() {
    db.sql("lock table cases.outage in share row exclusive mode").update();
  }

  List<Outage> list(int limit) {
    return db.sql(SELECT + " order by from_at desc, id limit :limit")
        .param("limit", limit)
        .query(Outages::read)
        .list();
  }

  Optional<Outage> findForDecision(UUID id) {
    return db.sql(SELECT + " where id = :id for update")
        .param("id", id)
        .query(Outages::read)
        .optional();
  }

  /// One that shares time with this span and was not refused.
  Optional<Outage> findWithin(Instant from, Instant to) {
    return db.sql(
            SELECT
                + " where from_at < :to and to_at > :from and approved is distinct from false order by from_at limit 1")
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(Outages::read)
        .optional();
  }

  List<Outage> listToCount() {
    return db.sql(SELECT + " where approved and counted_at is null order by from_at")
        .query(Outages::read)
        .list();
  }

  void add(Outage outage) {
    db.sql(
            """
            insert into cases.outage (id, from_at, to_at, words, declared_by, declared_at)
            values (:id, :from, :to, :words, :by, :at)
            """)
        .param("id", outage.id())
        .param("from", Times.column(outage.from()))
        .param("to", Times.column(outage.to()))
        .param("words", outage.words())
        .param("by", outage.declaredBy())
        .param("at", Times.column(outage.declaredAt()))
        .update();
  }

  void decide(UUID id, String by, Instant at, Outage.Decision decision) {
    db.sql(
            """
            update cases.outage set decided_by = :by, decided_at = :at, approved = :approved, answer = :answer
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Times.column(at))
        .param("approved", decision.approve())
        .param("answer", decision.words())
        .update();
  }

  void counted(UUID id, Instant at) {
    db.sql("update cases.outage set counted_at = :at where id = :id")
        .param("id", id)
        .param("at", Times.column(at))
        .update();
  }

  private static Outage read(ResultSet row, int number) throws SQLException {
    return new Outage(
        row.getObject("id", UUID.class),
        Cases.instant(row, "from_at"),
        Cases.instant(row, "to_at"),
        row.getString("words"),
        row.getString("declared_by"),
        Cases.instant(row, "declared_at"),
        row.getString("decided_by"),
        Cases.findInstant(row, "decided_at"),
        row.getObject("approved", Boolean.class),
        Cases.findInstant(row, "counted_at"),
        row.getString("answer"));
  }
}
