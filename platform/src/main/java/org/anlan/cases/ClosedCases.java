package org.anlan.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anlan.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A closed case as it stands in the tables, whole, for the archive.
@Repository
class ArchiveRows {

  /// @param record everything that is known of it, as JSON
  record Row(
      String number,
      String words,
      @Nullable String unit,
      Instant opened,
      @Nullable Instant closed,
      String record) {}

  private final JdbcClient db;

  ArchiveRows(JdbcClient db) {
    this.db = db;
  }

  Optional<Row> find(CaseNumber number, Scope scope) {
    return db.sql(
            """
            select c.number, c.words, c.unit, c.opened_at, c.closed_at, jsonb_pretty(jsonb_build_object(
                     'case', to_jsonb(c),
                     'events', (select jsonb_agg(to_jsonb(e) order by e.seq) from cases.event e
                                 where e.division = c.division and e.case_id = c.id),
                     'tasks', (select jsonb_agg(to_jsonb(t) order by t.opened_at, t.id) from cases.task t
                                where t.division = c.division and t.case_id = c.id),
                     'papers', (select jsonb_agg(to_jsonb(p) order by p.seq, p.file) from cases.paper p
                                 where p.division = c.division and p.case_id = c.id),
                     'reporters', (select jsonb_agg(jsonb_build_object('name', r.name, 'phone', r.phone, 'words', r.words,
                                                                       'joined_at', r.joined_at) order by r.joined_at, r.id)
                                     from cases.reporter r
                                    where r.division = c.division and r.case_id = c.id))) as record
              from cases.case_file c
             where c.division = :division and c.number = :number
               and\
            """
                + Cases.IN_REACH)
        .param("division", number.division())
        .param("number", number.text())
        .params(scope.parameters())
        .query((row, n) ->
            new Row(
                row.getString("number"),
                row.getString("words"),
                row.getString("unit"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getString("record")))
        .optional();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
