package org.anlan.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What collectors found on their rounds.
@Repository
class PatrolFinds implements CaseMemory {

  /// @param grid where it lies
  /// @param madeAt when the report was taken in
  /// @param joined it was known already
  record Find(
      CaseNumber number,
      UUID round,
      String grid,
      String kind,
      Instant madeAt,
      String post,
      boolean joined) {}

  private static final String COLUMNS =
      "select number, round, grid, kind, made_at, post, joined from command.patrol_find";

  private final JdbcClient db;

  PatrolFinds(JdbcClient db) {
    this.db = db;
  }

  void add(Find find) {
    db.sql(
            """
            insert into command.patrol_find (number, round, grid, kind, made_at, post, joined)
            values (:number, :round, :grid, :kind, :at, :post, :joined)
            on conflict (number, round) do nothing
            """)
        .param("number", find.number().text())
        .param("round", find.round())
        .param("grid", find.grid())
        .param("kind", find.kind())
        .param("at", Times.column(find.madeAt()))
        .param("post", find.post())
        .param("joined", find.joined())
        .update();
  }

  /// Of a round for which the desk has asked.
  List<Find> listOf(UUID round) {
    return db.sql(COLUMNS + " where round = :round order by made_at")
        .param("round", round)
        .query(PatrolFinds::read)
        .list();
  }

  /// In a span of time, for figures.
  List<Find> listBetween(Instant from, Instant to) {
    return db.sql(COLUMNS + " where made_at >= :from and made_at < :to order by made_at")
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(PatrolFinds::read)
        .list();
  }

  private static Find read(ResultSet row, int n) throws SQLException {
    return new Find(
        new CaseNumber(row.getString("number")),
        row.getObject("round", UUID.class),
        row.getString("grid"),
        row.getString("kind"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("post"),
        row.getBoolean("joined"));
  }

  @Override
  public boolean isOpen(CaseNumber number) {
    return false;
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    db.sql("delete from command.patrol_find where number = :number")
        .param("number", number.text())
        .update();
    return Set.of();
  }
}
