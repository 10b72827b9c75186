package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The drafts. Each is reached by its person only.
@Repository
class Drafts {

  private static final String ROWS =
      """
      select id, item, item_version, firm, content, revision, begun_at, saved_at, removed_at, saved_by, filled
        from applications.draft
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  Drafts(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  private static UUID account(Caller caller) {
    return Objects.requireNonNull(caller.account(), "drafts are for those who signed in").id();
  }

  void add(Caller caller, Draft draft) {
    db.sql(
            """
            insert into applications.draft (id, account, item, item_version, firm, content, revision, begun_at, saved_at)
            values (:id, :account, :item, :version, :firm, :content::jsonb, :revision, :begun, :begun)
            """)
        .param("id", draft.id())
        .param("account", account(caller))
        .param("item", draft.item())
        .param("version", draft.itemVersion())
        .param("firm", draft.firm())
        .param("content", json.writeValueAsString(draft.content()))
        .param("revision", draft.revision())
        .param("begun", Times.column(draft.hours().begun()))
        .update();
  }

  Optional<Draft> find(Caller caller, UUID id) {
    return find(caller, id, "");
  }

  Optional<Draft> lock(Caller caller, UUID id) {
    return find(caller, id, " for update");
  }

  private Optional<Draft> find(Caller caller, UUID id, String lock) {
    return db.sql(ROWS + " where account = :account and id = :id" + lock)
        .param("account", account(caller))
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /// Those that are still being written, the last saved first.
  List<Draft> listOpen(Caller caller) {
    return db.sql(
            ROWS
                + """
                 where account = :account and filled is null and removed_at is null
                 order by saved_at desc, id desc
                """)
        .param("account", account(caller))
        .query(this::read)
        .list();
  }

  /// Those that were handed in, newest first: where papers lie that can be used again.
  List<Draft> listHandedIn(Caller caller, int most) {
    return db.sql(
            ROWS
                + """
                 where account = :account and filled is not null
                 order by saved_at desc, id desc limit :most
                """)
        .param("account", account(caller))
        .param("most", most)
        .query(this::read)
        .list();
  }

  /// Until the end of the transaction nobody else begins a draft of this person.
  void lockBeginning(Caller caller) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('applications.draft ' || :account, 0))")
        .param("account", account(caller).toString())
        .query()
        .singleRow();
  }

  void save(Caller caller, Draft draft) {
    var filled = draft.filled();
    db.sql(
            """
            update applications.draft
               set item_version = :version, content = :content::jsonb, revision = :revision, saved_at = :saved,
                   removed_at = :removed, saved_by = :page, filled = :filled::jsonb
             where account = :account and id = :id
            """)
        .param("account", account(caller))
        .param("id", draft.id())
        .param("version", draft.itemVersion())
        .param("content", json.writeValueAsString(draft.content()))
        .param("revision", draft.revision())
        .param("saved", Times.column(draft.hours().saved()))
        .param("removed", column(draft.hours().removed()))
        .param("page", draft.savedBy())
        .param("filled", filled == null ? null : json.writeValueAsString(filled))
        .update();
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant at) {
    return at == null ? null : Times.column(at);
  }

  /// Takes out what was not saved or was removed for too long; what was handed in stays.
  ///
  /// @return what went
  List<UUID> forget(Instant savedBefore, Instant removedBefore, int most) {
    return db.sql(
            """
            delete from applications.draft
             where id in (select id from applications.draft
                           where filled is null and (saved_at < :saved or removed_at < :removed)
                           limit :most for update skip locked)
            returning id
            """)
        .param("saved", Times.column(savedBefore))
        .param("removed", Times.column(removedBefore))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private Draft read(ResultSet row, int number) throws SQLException {
    var filled = row.getString("filled");
    return new Draft(
        row.getObject("id", UUID.class),
        row.getString("item"),
        row.getInt("item_version"),
        row.getString("firm"),
        json.readValue(row.getString("content"), Draft.Content.class),
        row.getLong("revision"),
        hours(row),
        row.getObject("saved_by", UUID.class),
        filled == null ? null : json.readValue(filled, Filled.class));
  }

  private static Draft.Hours hours(ResultSet row) throws SQLException {
    return new Draft.Hours(
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("removed_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
