package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has a place to write in, and who stands in line for one. Times are the machine's.
@Repository
class Places {

  private final JdbcClient db;

  Places(JdbcClient db) {
    this.db = db;
  }

  /// Notes that somebody with a place is there.
  ///
  /// @param idle whoever was not seen since then has none any more
  /// @return whether they have one
  boolean stay(UUID account, Instant now, Instant idle) {
    return db.sql(
                """
                update applications.place set seen_at = :now
                 where account = :account and entered_at is not null and seen_at > :idle
                """)
            .param("account", account)
            .param("now", Times.column(now))
            .param("idle", Times.column(idle))
            .update()
        == 1;
  }

  /// Stands in line, or notes that somebody in it is still there.
  ///
  /// @param gone whoever was not seen since then begins at the end
  /// @return their number in the line
  long line(UUID account, Instant now, Instant gone) {
    return db.sql(
            """
            insert into applications.place as p (account, seen_at) values (:account, :now)
            on conflict (account) do update
              set seen_at = excluded.seen_at, entered_at = null,
                  number = case when p.entered_at is null and p.seen_at > :gone then p.number else excluded.number end
            returning number
            """)
        .param("account", account)
        .param("now", Times.column(now))
        .param("gone", Times.column(gone))
        .query(Long.class)
        .single();
  }

  /// One instance at a time lets people in; the lock ends with the transaction.
  void lock() {
    db.sql("select pg_advisory_xact_lock(hashtextextended('applications.place', 0))")
        .query(rs -> {});
  }

  int countInside(Instant idle) {
    return db.sql(
            "select count(*) from applications.place where entered_at is not null and seen_at > :idle")
        .param("idle", Times.column(idle))
        .query(Integer.class)
        .single();
  }

  int countEnteredSince(Instant since) {
    return db.sql(
            "select count(*) from applications.place where entered_at is not null and entered_at > :since")
        .param("since", Times.column(since))
        .query(Integer.class)
        .single();
  }

  /// Lets in whoever has waited longest.
  ///
  /// @return how many
  int letIn(int most, Instant now, Instant gone) {
    return db.sql(
            """
            update applications.place set entered_at = :now
             where account in (select account from applications.place
                                where entered_at is null and seen_at > :gone order by number limit :most)
            """)
        .param("now", Times.column(now))
        .param("gone", Times.column(gone))
        .param("most", most)
        .update();
  }

  /// The numbers of those in line, ascending.
  List<Long> listWaiting(Instant gone) {
    return db.sql(
            "select number from applications.place where entered_at is null and seen_at > :gone order by number")
        .param("gone", Times.column(gone))
        .query(Long.class)
        .list();
  }

  void leave(UUID account) {
    db.sql("delete from applications.place where account = :account")
        .param("account", account)
        .update();
  }

  void forget(Instant before) {
    db.sql("delete from applications.place where seen_at < :before")
        .param("before", Times.column(before))
        .update();
  }
}
