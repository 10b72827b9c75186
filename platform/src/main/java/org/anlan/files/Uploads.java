package org.anlan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The papers on their way in.
@Repository
class Uploads {

  private static final String OWN =
      " and (session = :session or account is not null and account = :account)";

  private final JdbcClient db;

  Uploads(JdbcClient db) {
    this.db = db;
  }

  void add(Upload upload) {
    db.sql(
            """
            insert into files.upload (id, name, length, received, staff, state, session, account, expires_at)
            values (:id, :name, :length, :received, :staff, :state, :session, :account, :expires)
            """)
        .param("id", upload.id())
        .param("name", upload.name())
        .param("length", upload.length())
        .param("received", upload.received())
        .param("staff", upload.staff())
        .param("state", upload.state().name())
        .param("session", upload.owner().session())
        .param("account", upload.owner().account())
        .param("expires", Times.column(upload.expiresAt()))
        .update();
  }

  /// The caller's own; to others it is not there.
  Optional<Upload> find(UUID id, Caller caller) {
    return db.sql("select * from files.upload where id = :id" + OWN)
        .param("id", id)
        .param("session", caller.session())
        .param("account", account(caller))
        .query((row, n) -> read(row))
        .optional();
  }

  /// How many bytes the caller has announced that are not yet in or not yet checked.
  long openBytes(Caller caller) {
    return db.sql(
            "select coalesce(sum(length), 0) from files.upload where state in ('RECEIVING', 'CHECKING')"
                + OWN)
        .param("session", caller.session())
        .param("account", account(caller))
        .query(Long.class)
        .single();
  }

  /// More has arrived; what is whole goes to be checked.
  void advance(UUID id, long received, Instant expires) {
    db.sql(
            """
            update files.upload
               set received = :received, expires_at = :expires,
                   state = case when :received = length then 'CHECKING' else state end
             where id = :id and state = 'RECEIVING'
            """)
        .param("id", id)
        .param("received", received)
        .param("expires", Times.column(expires))
        .update();
  }

  /// The next to be checked, held for whoever asked until the lease ends.
  Optional<Upload> claim(Instant now, Instant leaseEnds) {
    return db.sql(
            """
            update files.upload set leased_until = :ends
             where id = (select id from files.upload
                          where state = 'CHECKING' and (leased_until is null or leased_until < :now)
                          order by leased_until nulls first, id limit 1 for update skip locked)
            returning *
            """)
        .param("now", Times.column(now))
        .param("ends", Times.column(leaseEnds))
        .query((row, n) -> read(row))
        .optional();
  }

  /// @return false when it was taken back meanwhile
  boolean settle(UUID id, Upload.State state, Upload.@Nullable Refusal refusal) {
    return db.sql(
                """
                update files.upload set state = :state, slug = :slug, words = :zh, words_en = :en
                 where id = :id and state = 'CHECKING'
                """)
            .param("id", id)
            .param("state", state.name())
            .param("slug", refusal == null ? null : refusal.slug())
            .param("zh", refusal == null ? null : refusal.words().zh())
            .param("en", refusal == null ? null : refusal.words().en())
            .update()
        == 1;
  }

  /// The check waits for somebody; said to the owner meanwhile.
  void putOff(UUID id, Instant until, Upload.Refusal why) {
    db.sql(
            """
            update files.upload set leased_until = :until, slug = :slug, words = :zh, words_en = :en
             where id = :id and state = 'CHECKING'
            """)
        .param("id", id)
        .param("until", Times.column(until))
        .param("slug", why.slug())
        .param("zh", why.words().zh())
        .param("en", why.words().en())
        .update();
  }

  boolean remove(UUID id) {
    return db.sql("delete from files.upload where id = :id and state <> 'CLEAN'")
            .param("id", id)
            .update()
        == 1;
  }

  /// What nobody went on with, and what was settled long ago.
  List<UUID> removeOld(Instant before, int most) {
    return db.sql(
            """
            delete from files.upload
             where id in (select id from files.upload
                           where expires_at < :before and state <> 'CHECKING'
                           order by expires_at limit :most for update skip locked)
            returning id
            """)
        .param("before", Times.column(before))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private static @Nullable UUID account(Caller caller) {
    var account = caller.account();
    return account == null ? null : account.id();
  }

  private static Upload read(ResultSet row) throws SQLException {
    var slug = row.getString("slug");
    var words = slug == null ? null : new Texts(row.getString("words"), row.getString("words_en"));
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("length"),
        row.getLong("received"),
        row.getBoolean("staff"),
        Upload.State.valueOf(row.getString("state")),
        slug == null || words == null ? null : new Upload.Refusal(slug, words),
        new StoredFile.Owner(
            row.getObject("session", UUID.class), row.getObject("account", UUID.class)),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
