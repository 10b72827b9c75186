package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// To whom nothing is paid for now 止付名单.
@Repository
class StopList {

  /// @param ended when and by whom it was lifted; null while it stands
  record Stop(
      UUID id,
      String library,
      String key,
      String why,
      UUID madeBy,
      String madeName,
      Instant made,
      @Nullable Instant ended,
      @Nullable String endedName) {}

  private final JdbcClient db;

  StopList(JdbcClient db) {
    this.db = db;
  }

  /// @return false where one stands already
  boolean add(Stop stop) {
    return db.sql(
                """
                insert into benefits.stop (id, library, key, why, made_by, made_name, made_at)
                values (:id, :library, :key, :why, :by, :name, :at)
                on conflict (library, key) where ended_at is null do nothing
                """)
            .param("id", stop.id())
            .param("library", stop.library())
            .param("key", stop.key())
            .param("why", stop.why())
            .param("by", stop.madeBy())
            .param("name", stop.madeName())
            .param("at", Times.column(stop.made()))
            .update()
        == 1;
  }

  /// By somebody else than whoever made it.
  ///
  /// @return false where there is none that this person may lift
  boolean end(UUID id, Clerk by, String why, Instant now) {
    return db.sql(
                """
                update benefits.stop set ended_by = :by, ended_name = :name, ended_at = :now, ended_why = :why
                 where id = :id and ended_at is null and made_by <> :by
                """)
            .param("by", by.id())
            .param("name", by.account().name())
            .param("now", Times.column(now))
            .param("why", why)
            .param("id", id)
            .update()
        == 1;
  }

  /// Newest first, those that stand before those that were lifted.
  List<Stop> list(Clerk clerk) {
    if (!clerk.handles()) return List.of();
    return db.sql(
            """
            select id, library, key, why, made_by, made_name, made_at, ended_at, ended_name from benefits.stop
             order by ended_at is not null, made_at desc limit 200
            """)
        .query(StopList::read)
        .list();
  }

  /// Why some are paid nothing, by key.
  Map<String, Texts> listOpen(String library, Collection<String> keys) {
    var open = new HashMap<String, Texts>();
    db.sql(
            """
            select key, why from benefits.stop
             where library = :library and key = any (:keys) and ended_at is null
            """)
        .param("library", library)
        .param("keys", keys.toArray(String[]::new))
        .query((row, n) -> {
          var why = row.getString("why");
          return open.put(
              row.getString("key"), new Texts("在止付名单中：" + why, "On the stop list: " + why));
        })
        .list();
    return open;
  }

  private static Stop read(ResultSet row, int n) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Stop(
        row.getObject("id", UUID.class),
        row.getString("library"),
        row.getString("key"),
        row.getString("why"),
        row.getObject("made_by", UUID.class),
        row.getString("made_name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("ended_name"));
  }
}
