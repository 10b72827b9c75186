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

  /// @param seq grows with time; a reader's mark is such a number
  record Kept(long seq, UUID id, Instant at, Notice notice) {}

  private final JdbcClient db;

  Notices(JdbcClient db) {
    this.db = db;
  }

  void add(UUID id, Instant at, Notice notice) {
    db.sql(
            """
            insert into notices.notice (id, at, audience, title, title_en, words, words_en, case_number)
            values (:id, :at, :audience, :title, :titleEn, :words, :wordsEn, :case)
            """)
        .param("id", id)
        .param("at", Times.column(at))
        .param("audience", names(notice.to()))
        .param("title", notice.title().zh())
        .param("titleEn", notice.title().en())
        .param("words", notice.words().zh())
        .param("wordsEn", notice.words().en())
        .param("case", notice.caseNumber())
        .update();
  }

  /// Newest first.
  List<Kept> list(Audience reader, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            select seq, id, at, audience, title, title_en, words, words_en, case_number
              from notices.notice
             where audience && :audience::text[] and (:before::bigint is null or seq < :before)
             order by seq desc
             limit :limit
            """)
        .param("audience", names(reader))
        .param("before", after == null ? null : after.number(0))
        .param("limit", limit)
        .query(Notices::read)
        .list();
  }

  static Cursor cursor(Kept kept) {
    return Cursor.of(kept.seq());
  }

  /// Counted up to 100: more is “99+” anyway.
  int countUnread(Audience audience, String reader) {
    return db.sql(
            """
            select count(*) from (
              select 1 from notices.notice
               where audience && :audience::text[]
                 and seq > coalesce((select up_to from notices.reading where reader = :reader), 0)
               limit 100) as unread
            """)
        .param("audience", names(audience))
        .param("reader", reader)
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
    return new Kept(row.getLong("seq"), row.getObject("id", UUID.class), at, notice);
  }
}
