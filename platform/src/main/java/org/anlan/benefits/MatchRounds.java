package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rounds of matching, and which records wait to be matched anew.
@Repository
class MatchRounds {

  private static final String COLUMNS =
      "select id, library, day, asked_by, started_at, position, seen, matched, lacking, changed, ended_at, failed from benefits.round ";

  private final JdbcClient db;

  MatchRounds(JdbcClient db) {
    this.db = db;
  }

  /// Unless one of this library is under way.
  boolean begin(MatchRound round, Instant beat) {
    return db.sql(
                """
                insert into benefits.round (id, library, day, asked_by, started_at, beat)
                values (:id, :library, :day, :by, :at, :beat)
                on conflict (library) where ended_at is null do nothing
                """)
            .param("id", round.id())
            .param("library", round.library())
            .param("day", round.day())
            .param("by", round.askedBy())
            .param("at", Times.column(round.started()))
            .param("beat", Times.column(beat))
            .update()
        == 1;
  }

  /// Takes over one at which nobody has been for a while, or fresh from whoever began it.
  Optional<MatchRound> take(Instant now, Duration patience) {
    return db.sql(
            """
            update benefits.round set beat = :now
             where id = (select id from benefits.round where ended_at is null and beat < :before
                          order by started_at limit 1 for update skip locked)
            returning id, library, day, asked_by, started_at, position, seen, matched, lacking, changed, ended_at, failed
            """)
        .param("now", Times.column(now))
        .param("before", Times.column(now.minus(patience)))
        .query(MatchRounds::read)
        .optional();
  }

  void save(MatchRound round, Instant beat) {
    var counts = round.counts();
    db.sql(
            """
            update benefits.round
               set beat = :beat, position = :position, seen = :seen, matched = :matched, lacking = :lacking, changed = :changed,
                   ended_at = :ended, failed = :failed
             where id = :id
            """)
        .param("beat", Times.column(beat))
        .param("position", round.position(), Types.VARCHAR)
        .param("seen", counts.seen())
        .param("matched", counts.matched())
        .param("lacking", counts.lacking())
        .param("changed", counts.changed())
        .param("ended", round.ended() == null ? null : Times.column(round.ended()))
        .param("failed", round.failed(), Types.VARCHAR)
        .param("id", round.id())
        .update();
  }

  /// It could not go on; the next one begins afresh.
  void fail(UUID id, String why, Instant now) {
    db.sql("update benefits.round set failed = :why, ended_at = :now where id = :id")
        .param("why", why)
        .param("now", Times.column(now))
        .param("id", id)
        .update();
  }

  List<MatchRound> listNewest(int limit) {
    return db.sql(COLUMNS + "order by started_at desc, id desc limit :limit")
        .param("limit", limit)
        .query(MatchRounds::read)
        .list();
  }

  Optional<MatchRound> findNewest(String library) {
    return db.sql(COLUMNS + "where library = :library order by started_at desc, id desc limit 1")
        .param("library", library)
        .query(MatchRounds::read)
        .optional();
  }

  boolean isBegun(String library) {
    return db.sql("select exists (select 1 from benefits.round where library = :library)")
        .param("library", library)
        .query(Boolean.class)
        .single();
  }

  /// A record changed and is to be matched anew.
  void note(String library, String key, Instant now) {
    db.sql(
            """
            insert into benefits.changed (library, key, at) values (:library, :key, :at)
            on conflict (library, key) do update set at = excluded.at
            """)
        .param("library", library)
        .param("key", key)
        .param("at", Times.column(now))
        .update();
  }

  record Waiting(String library, String key) {}

  /// Takes some that wait, within the transaction that matches them.
  List<Waiting> takeChanged(int limit) {
    return db.sql(
            """
            delete from benefits.changed c
             where (c.library, c.key) in (select library, key from benefits.changed order by at limit :limit for update skip locked)
            returning c.library, c.key
            """)
        .param("limit", limit)
        .query((row, n) -> new Waiting(row.getString("library"), row.getString("key")))
        .list();
  }

  private static MatchRound read(ResultSet row, int n) throws SQLException {
    return new MatchRound(
        row.getObject("id", UUID.class),
        row.getString("library"),
        row.getObject("day", LocalDate.class),
        row.getString("asked_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("position"),
        new MatchRound.Counts(
            row.getLong("seen"),
            row.getLong("matched"),
            row.getLong("lacking"),
            row.getLong("changed")),
        instant(row, "ended_at"),
        row.getString("failed"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
