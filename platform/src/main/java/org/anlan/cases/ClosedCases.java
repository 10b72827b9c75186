package org.anlan.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anlan.access.Scope;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ended cases as they stand in the tables, whole, for the archive: read, marked as archived, and at last taken out.
@Repository
class ClosedCases {

  /// The tables whose rows belong to one case.
  private static final List<String> PARTS =
      List.of(
          "task",
          "event",
          "reporter",
          "reporter_browser",
          "paper",
          "alarm",
          "hold",
          "stop",
          "extension",
          "link",
          "undo",
          "past_round");

  private final JdbcClient db;

  ClosedCases(JdbcClient db) {
    this.db = db;
  }

  Optional<ClosedCase> find(CaseNumber number, Scope scope) {
    return db.sql(
            """
            select c.number, c.kind, c.street, c.words, c.unit, c.opened_at, c.closed_at, c.archived_at,
                   (select count(*) from cases.event e where e.division = c.division and e.case_id = c.id) as events, jsonb_pretty(jsonb_build_object(
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
            new ClosedCase(
                new CaseNumber(row.getString("number")),
                row.getString("kind"),
                row.getString("street"),
                row.getString("words"),
                row.getString("unit"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Cases.findInstant(row, "closed_at"),
                Cases.findInstant(row, "archived_at"),
                row.getInt("events"),
                row.getString("record")))
        .optional();
  }

  /// Ended before an instant and not archived, by number after `after`.
  List<CaseNumber> listToArchive(Instant closedBefore, String after, int limit) {
    return db.sql(
            """
            select number from cases.case_file
             where closed_at < :before and archived_at is null and number > :after
             order by number
             limit :limit
            """)
        .param("before", Times.column(closedBefore))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> new CaseNumber(row.getString("number")))
        .list();
  }

  void archive(CaseFile file, Instant at) {
    db.sql("update cases.case_file set archived_at = :at where division = :division and id = :id")
        .param("at", Times.column(at))
        .param("division", file.division())
        .param("id", file.id())
        .update();
  }

  /// Takes out the case and all that hangs on it in this module; ties of other cases to it go as well.
  void destroy(CaseFile file) {
    for (var table : PARTS)
      db.sql("delete from cases.%s where division = :division and case_id = :id".formatted(table))
          .param("division", file.division())
          .param("id", file.id())
          .update();
    db.sql("delete from cases.link where other = :number")
        .param("number", file.number().text())
        .update();
    db.sql("delete from cases.letter where addressee = :number or sender = :number")
        .param("number", file.number().text())
        .update();
    db.sql("delete from cases.wrong_code where number = :number")
        .param("number", file.number().text())
        .update();
    db.sql("delete from cases.case_file where division = :division and id = :id")
        .param("division", file.division())
        .param("id", file.id())
        .update();
  }
}
