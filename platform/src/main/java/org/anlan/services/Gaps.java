package org.anlan.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the guide did not understand; the same question is one row.
@Repository
class Gaps {

  /// So many are kept; whoever floods the list fills no disk.
  private static final int MOST = 20_000;

  private final JdbcClient db;

  Gaps(JdbcClient db) {
    this.db = db;
  }

  void note(UUID id, String words, @Nullable String kind, Instant at) {
    db.sql(
            """
            insert into services.gap (id, words, kind, times, state, first_at, last_at)
            select :id, :words, :kind, 1, 'NEW', :at, :at
             where (select count(*) from services.gap) < :most
                or exists (select 1 from services.gap where words = :words)
            on conflict (words) do update
               set times = gap.times + 1, last_at = excluded.last_at
            """)
        .param("id", id)
        .param("words", words)
        .param("kind", kind)
        .param("at", Times.column(at))
        .param("most", MOST)
        .update();
  }

  /// Those asked most often first.
  List<Gap> list(Gap.State state, int after, int limit) {
    return db.sql(
            """
            select id, words, kind, times, state, last_at
              from services.gap
             where state = :state
             order by times desc, id
             offset :after limit :limit
            """)
        .param("state", state.name())
        .param("after", after)
        .param("limit", limit)
        .query(Gaps::read)
        .list();
  }

  Optional<Gap> find(UUID id) {
    return db.sql("select id, words, kind, times, state, last_at from services.gap where id = :id")
        .param("id", id)
        .query(Gaps::read)
        .optional();
  }

  int count(Gap.State state) {
    return db.sql("select count(*) from services.gap where state = :state")
        .param("state", state.name())
        .query(Integer.class)
        .single();
  }

  /// @return false where there is no such gap
  boolean settle(UUID id, Gap.State state, @Nullable String person) {
    return db.sql("update services.gap set state = :state, settled_by = :person where id = :id")
            .param("id", id)
            .param("state", state.name())
            .param("person", person)
            .update()
        == 1;
  }

  private static Gap read(ResultSet row, int number) throws SQLException {
    return new Gap(
        row.getObject("id", UUID.class),
        row.getString("words"),
        row.getString("kind"),
        row.getInt("times"),
        Gap.State.valueOf(row.getString("state")),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }
}
