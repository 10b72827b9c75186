package org.anlan.services;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Items that somebody has to look at since a law changed; each is there once until it is done.
@Repository
class LawTasks {

  record LawTask(UUID id, String law, String words, String code, Instant openedAt) {}

  private final JdbcClient db;

  LawTasks(JdbcClient db) {
    this.db = db;
  }

  /// @return false when the item waits for the same law already
  boolean add(LawTask task, String person) {
    return db.sql(
                """
                insert into services.law_task (id, law, words, code, opened_at, opened_by)
                values (:id, :law, :words, :code, :at, :person)
                on conflict do nothing
                """)
            .param("id", task.id())
            .param("law", task.law())
            .param("words", task.words())
            .param("code", task.code())
            .param("at", Times.column(task.openedAt()))
            .param("person", person)
            .update()
        == 1;
  }

  List<LawTask> listOpen(Sight sight) {
    return db.sql(
            """
            select t.id, t.law, t.words, t.code, t.opened_at
              from services.law_task t join services.item i on i.code = t.code
             where t.done_at is null and %s
             order by t.opened_at, t.id
             limit 500
            """
                .formatted(Sight.IN_SIGHT))
        .params(sight.parameters())
        .query((row, n) ->
            new LawTask(
                row.getObject("id", UUID.class),
                row.getString("law"),
                row.getString("words"),
                row.getString("code"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<LawTask> findOpen(Sight sight, UUID id) {
    return listOpen(sight).stream().filter(task -> task.id().equals(id)).findFirst();
  }

  void close(UUID id, String person, Instant at, String outcome) {
    db.sql(
            """
            update services.law_task set done_at = :at, done_by = :person, outcome = :outcome
             where id = :id and done_at is null
            """)
        .param("id", id)
        .param("at", Times.column(at))
        .param("person", person)
        .param("outcome", outcome)
        .update();
  }
}
