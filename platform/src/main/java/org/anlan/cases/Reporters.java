package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Cursor;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reported which case, and with which code they come back to it.
@Repository
class Reporters {

  private final JdbcClient db;

  Reporters(JdbcClient db) {
    this.db = db;
  }

  List<Reporter> list(CaseFile file) {
    return db.sql(
            """
            select id, account, name, phone, joined_at, words, left_at
              from cases.reporter
             where division = :division and case_id = :case
             order by joined_at, id
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(Reporters::read)
        .list();
  }

  void add(CaseFile file, Reporter reporter, QueryCode.Kept code) {
    db.sql(
            """
            insert into cases.reporter (division, case_id, id, account, name, phone, code_salt, code_hash, joined_at, words)
            values (:division, :case, :id, :account, :name, :phone, :salt, :hash, :at, :words)
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("id", reporter.id())
        .param("account", reporter.account())
        .param("name", reporter.name())
        .param("phone", reporter.phone())
        .param("salt", code.salt())
        .param("hash", code.hash())
        .param("at", Times.column(reporter.joinedAt()))
        .param("words", reporter.words())
        .update();
  }

  /// Those who still wait for one case come along to another, with their codes and browsers; whoever is there already stays.
  void copy(CaseFile from, CaseFile to) {
    for (var reporter : list(from)) if (reporter.there()) copy(from, to, reporter);
  }

  private void copy(CaseFile from, CaseFile to, Reporter reporter) {
    db.sql(
            """
            insert into cases.reporter (division, case_id, id, account, name, phone, code_salt, code_hash, joined_at, words)
            select :division, :case, r.id, r.account, r.name, r.phone, r.code_salt, r.code_hash, r.joined_at, r.words
              from cases.reporter r
             where r.division = :fromDivision and r.case_id = :from and r.id = :id
               and not exists (select 1 from cases.reporter o
                                where o.division = :division and o.case_id = :case
                                  and (o.id = r.id or o.account = r.account))
            """)
        .param("division", to.division())
        .param("case", to.id())
        .param("fromDivision", from.division())
        .param("from", from.id())
        .param("id", reporter.id())
        .update();
    db.sql(
            """
            insert into cases.reporter_browser (division, case_id, session, reporter)
            select :division, :case, b.session, b.reporter
              from cases.reporter_browser b
             where b.division = :fromDivision and b.case_id = :from and b.reporter = :id
            on conflict do nothing
            """)
        .param("division", to.division())
        .param("case", to.id())
        .param("fromDivision", from.division())
        .param("from", from.id())
        .param("id", reporter.id())
        .update();
  }

  void leave(CaseFile file, UUID reporter, Instant at) {
    db.sql(
            """
            update cases.reporter set left_at = :at
             where division = :division and case_id = :case and id = :id and left_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("id", reporter)
        .param("at", Times.column(at))
        .update();
  }

  /// Remembers that this browser speaks for the reporter.
  void know(CaseFile file, UUID session, UUID reporter) {
    db.sql(
            """
            insert into cases.reporter_browser (division, case_id, session, reporter)
            values (:division, :case, :session, :reporter)
            on conflict (division, case_id, session) do update set reporter = excluded.reporter
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("session", session)
        .param("reporter", reporter)
        .update();
  }

  /// Which reporter this browser or account speaks for.
  Optional<UUID> findSpeaker(CaseFile file, @Nullable UUID session, @Nullable UUID account) {
    return db.sql(
            """
            select r.id
              from cases.reporter r
             where r.division = :division and r.case_id = :case
               and (r.account = :account
                    or exists (select 1 from cases.reporter_browser b
                                where b.division = r.division and b.case_id = r.case_id
                                  and b.reporter = r.id and b.session = :session))
             order by r.joined_at
             limit 1
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("account", account, java.sql.Types.OTHER)
        .param("session", session, java.sql.Types.OTHER)
        .query(UUID.class)
        .optional();
  }

  /// Whose cases are asked for.
  record Speaker(@Nullable UUID session, @Nullable UUID account) {}

  /// The numbers of the cases that this browser or account reported, newest first, after the one that the cursor names.
  List<CaseNumber> listNumbers(Speaker speaker, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            with spoken as (
              select division, case_id from cases.reporter where account = :account
              union
              select division, case_id from cases.reporter_browser where session = :session)
            select c.number
              from spoken s
              join cases.case_file c on c.division = s.division and c.id = s.case_id
             where (:number::text is null or (c.opened_at, c.number) < (:openedAt::timestamptz, :number))
             order by c.opened_at desc, c.number desc
             limit :limit
            """)
        .param("account", speaker.account(), java.sql.Types.OTHER)
        .param("session", speaker.session(), java.sql.Types.OTHER)
        .param("openedAt", after == null ? null : after.time(0))
        .param("number", after == null ? null : after.key(1))
        .param("limit", limit)
        .query((row, n) -> new CaseNumber(row.getString("number")))
        .list();
  }

  static Cursor cursor(CaseFile file) {
    return Cursor.of(Times.column(file.term().openedAt()), file.number().text());
  }

  /// The reporter whose code this is.
  Optional<UUID> findByCode(CaseFile file, String typed) {
    return db
        .sql(
            "select id, code_salt, code_hash from cases.reporter where division = :division and case_id = :case")
        .param("division", file.division())
        .param("case", file.id())
        .query((row, n) -> opened(row, typed))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<UUID> opened(ResultSet row, String typed) throws SQLException {
    var kept = new QueryCode.Kept(row.getBytes("code_salt"), row.getBytes("code_hash"));
    return kept.opens(typed) ? Optional.of(row.getObject("id", UUID.class)) : Optional.empty();
  }

  private static Reporter read(ResultSet row, int number) throws SQLException {
    return new Reporter(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("phone"),
        Cases.instant(row, "joined_at"),
        row.getString("words"),
        Cases.findInstant(row, "left_at"));
  }
}
