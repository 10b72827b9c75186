package org.anlan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.http.Audience;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said to whom, and how far each reader has read.
@Repository
class Notices {

  /// What a notice is about.
  ///
  /// @param occasion code of `city/notices/occasions`; absent for words that a module gave itself
  /// @param theme the heading it stands under
  record About(@Nullable String occasion, String theme) {}

  /// Somebody who reads: under which names they hear, and whose marks count.
  record Reader(Audience audience, String name) {}

  /// @param seq grows with time; a reader's mark is such a number
  record Kept(long seq, UUID id, Instant at, Notice notice, About about, boolean read) {}

  private final JdbcClient db;

  Notices(JdbcClient db) {
    this.db = db;
  }

  long add(UUID id, Instant at, Notice notice, About about) {
    return db.sql(
            """
            insert into notices.notice (id, at, audience, title, title_en, words, words_en, case_number, occasion, theme)
            values (:id, :at, :audience, :title, :titleEn, :words, :wordsEn, :case, :occasion, :theme)
            returning seq
            """)
        .param("id", id)
        .param("at", Times.column(at))
        .param("audience", names(notice.to()))
        .param("title", notice.title().zh())
        .param("titleEn", notice.title().en())
        .param("words", notice.words().zh())
        .param("wordsEn", notice.words().en())
        .param("case", notice.caseNumber())
        .param("occasion", about.occasion())
        .param("theme", about.theme())
        .query(Long.class)
        .single();
  }

  /// Newest first.
  List<Kept> list(Reader reader, NoticeDesk.Filter filter, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            with marked as (
              select n.*, n.seq <= coalesce((select up_to from notices.reading where reader = :reader), 0)
                          or exists (select 1 from notices.read_mark m where m.reader = :reader and m.seq = n.seq) as seen
                from notices.notice n
               where n.audience && :audience::text[])
            select seq, id, at, audience, title, title_en, words, words_en, case_number, occasion, theme, seen
              from marked
             where (:before::bigint is null or seq < :before)
               and (:theme::text is null or theme = :theme)
               and not (:unread and seen)
             order by seq desc
             limit :limit
            """)
        .param("audience", names(reader.audience()))
        .param("reader", reader.name())
        .param("theme", filter.theme())
        .param("unread", filter.unreadOnly())
        .param("before", after == null ? null : after.number(0))
        .param("limit", limit)
        .query(Notices::read)
        .list();
  }

  boolean isFor(Audience audience, long seq) {
    return db.sql(
            "select exists (select 1 from notices.notice where seq = :seq and audience && :audience::text[])")
        .param("seq", seq)
        .param("audience", names(audience))
        .query(Boolean.class)
        .single();
  }

  static Cursor cursor(Kept kept) {
    return Cursor.of(kept.seq());
  }

  /// Counted up to 100: more is “99+” anyway.
  int countUnread(Reader reader) {
    return db.sql(
            """
            select count(*) from (
              select 1 from notices.notice n
               where audience && :audience::text[]
                 and seq > coalesce((select up_to from notices.reading where reader = :reader), 0)
                 and not exists (select 1 from notices.read_mark m where m.reader = :reader and m.seq = n.seq)
               limit 100) as unread
            """)
        .param("audience", names(reader.audience()))
        .param("reader", reader.name())
        .query(Integer.class)
        .single();
  }

  long readUpTo(String reader) {
    return db.sql("select up_to from notices.reading where reader = :reader")
        .param("reader", reader)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// Marks everything up to this number as read; a mark never goes back.
  void markRead(String reader, long upTo) {
    db.sql(
            """
            insert into notices.reading as r (reader, up_to) values (:reader, :upTo)
            on conflict (reader) do update set up_to = greatest(r.up_to, excluded.up_to)
            """)
        .param("reader", reader)
        .param("upTo", upTo)
        .update();
  }

  void markOneRead(String reader, long seq, Instant at) {
    db.sql(
            """
            insert into notices.read_mark (reader, seq, at) values (:reader, :seq, :at)
            on conflict do nothing
            """)
        .param("reader", reader)
        .param("seq", seq)
        .param("at", Times.column(at))
        .update();
  }

  private static String[] names(Audience audience) {
    return audience.names().stream().sorted().toArray(String[]::new);
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    var notice =
        new Notice(
            new Audience(Set.of((String[]) row.getArray("audience").getArray())),
            new Texts(row.getString("title"), row.getString("title_en")),
            new Texts(row.getString("words"), row.getString("words_en")),
            row.getString("case_number"));
    var at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new Kept(
        row.getLong("seq"),
        row.getObject("id", UUID.class),
        at,
        notice,
        new About(row.getString("occasion"), row.getString("theme")),
        row.getBoolean("seen"));
  }

  void forget(String caseNumber) {
    db.sql(
            "delete from notices.read_mark where seq in (select seq from notices.notice where case_number = :number)")
        .param("number", caseNumber)
        .update();
    db.sql("delete from notices.notice where case_number = :number")
        .param("number", caseNumber)
        .update();
  }
}
