package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was heard of cases.
@Repository
class Heards {

  private final JdbcClient db;

  Heards(JdbcClient db) {
    this.db = db;
  }

  /// @return false when just this was known
  boolean put(Heard heard) {
    return db.sql(
                """
                insert into oversight.heard as h (division, case_number, round, source, contacted, solved, satisfaction, at)
                values (:division, :number, :round, :source, :contacted, :solved, :satisfaction, :at)
                on conflict (division, case_number, round, source) do update
                   set contacted = excluded.contacted, solved = excluded.solved, satisfaction = excluded.satisfaction, at = excluded.at
                 where (h.contacted, h.solved, h.satisfaction)
                       is distinct from (excluded.contacted, excluded.solved, excluded.satisfaction)
                """)
            .param("division", heard.number().division())
            .param("number", heard.number().text())
            .param("round", heard.round())
            .param("source", heard.source())
            .param("contacted", heard.contacted(), java.sql.Types.BOOLEAN)
            .param("solved", heard.solved(), java.sql.Types.BOOLEAN)
            .param("satisfaction", heard.satisfactionPercent(), java.sql.Types.INTEGER)
            .param("at", Times.column(heard.at()))
            .update()
        == 1;
  }

  boolean remove(Heard heard) {
    return db.sql(
                """
                delete from oversight.heard
                 where division = :division and case_number = :number and round = :round and source = :source
                """)
            .param("division", heard.number().division())
            .param("number", heard.number().text())
            .param("round", heard.round())
            .param("source", heard.source())
            .update()
        == 1;
  }

  /// What was said in a span of time, half-open, by case.
  List<Heard> list(Instant from, Instant to) {
    return db.sql(
            """
            select case_number, round, source, contacted, solved, satisfaction, at
              from oversight.heard
             where at >= :from and at < :to
             order by case_number, round, source
            """)
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(Heards::read)
        .list();
  }

  List<Heard> listOf(Collection<String> numbers) {
    if (numbers.isEmpty()) return List.of();
    return db.sql(
            """
            select case_number, round, source, contacted, solved, satisfaction, at
              from oversight.heard
             where case_number in (:numbers)
             order by case_number, round, source
            """)
        .param("numbers", numbers)
        .query(Heards::read)
        .list();
  }

  private static Heard read(ResultSet row, int number) throws SQLException {
    return new Heard(
        new CaseNumber(row.getString("case_number")),
        row.getInt("round"),
        row.getObject("contacted", Boolean.class),
        row.getObject("solved", Boolean.class),
        integer(row),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("source"));
  }

  private static @Nullable Integer integer(ResultSet row) throws SQLException {
    int value = row.getInt("satisfaction");
    return row.wasNull() ? null : value;
  }
}
