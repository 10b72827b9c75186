package org.anlan.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What keepers of items heard people say. Rows are added and closed, never changed otherwise.
@Repository
class Sayings {

  private final JdbcClient db;

  Sayings(JdbcClient db) {
    this.db = db;
  }

  /// @return false where the item has the same saying already
  boolean add(Heard heard) {
    return db.sql(
                """
                insert into services.saying (id, item, said, gap, added_by, added_at)
                values (:id, :item, :said, :gap, :by, :at)
                on conflict (item, said) where removed_at is null do nothing
                """)
            .param("id", heard.id())
            .param("item", heard.item())
            .param("said", heard.said())
            .param("gap", heard.gap())
            .param("by", heard.addedBy())
            .param("at", Times.column(heard.addedAt()))
            .update()
        == 1;
  }

  /// @return false where the item has no such saying, or no more
  boolean remove(String item, UUID id, String by, Instant at) {
    return db.sql(
                """
                update services.saying set removed_by = :by, removed_at = :at
                 where id = :id and item = :item and removed_at is null
                """)
            .param("id", id)
            .param("item", item)
            .param("by", by)
            .param("at", Times.column(at))
            .update()
        == 1;
  }

  /// Newest first, those that were removed after the others.
  List<Heard> listOf(String item) {
    return db.sql(
            """
            select id, item, said, gap, added_by, added_at, removed_by, removed_at
              from services.saying
             where item = :item
             order by removed_at desc nulls first, added_at desc, id
             limit 300
            """)
        .param("item", item)
        .query(Sayings::read)
        .list();
  }

  /// Of all items, those that hold.
  List<Heard> listHeld() {
    return db.sql(
            """
            select id, item, said, gap, added_by, added_at, removed_by, removed_at
              from services.saying
             where removed_at is null
             order by item, said
            """)
        .query(Sayings::read)
        .list();
  }

  /// Grows with every saying that is added or removed.
  long stamp() {
    return db.sql("select count(*) + count(removed_at) from services.saying")
        .query(Long.class)
        .single();
  }

  private static Heard read(ResultSet row, int number) throws SQLException {
    return new Heard(
        row.getObject("id", UUID.class),
        row.getString("item"),
        row.getString("said"),
        row.getObject("gap", UUID.class),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        row.getString("removed_by"),
        instant(row.getObject("removed_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
