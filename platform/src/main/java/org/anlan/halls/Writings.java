package org.anlan.halls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The drafts that windows began for people at the counter.
@Repository
class Writings {

  /// @param confirmed up to which revision the person confirmed it on their phone; 0 for not at all
  record Writing(UUID draft, UUID visit, String item, long confirmed, boolean filed) {}

  private final JdbcClient db;

  Writings(JdbcClient db) {
    this.db = db;
  }

  void add(String hall, Writing one, Instant now) {
    db.sql(
            """
            insert into halls.writing (hall, draft, visit, item, begun_at)
            values (:hall, :draft, :visit, :item, :now) on conflict do nothing
            """)
        .param("hall", hall)
        .param("draft", one.draft())
        .param("visit", one.visit())
        .param("item", one.item())
        .param("now", Times.column(now))
        .update();
  }

  List<Writing> listOf(Visit visit) {
    return db.sql(
            """
            select draft, visit, item, confirmed, filed from halls.writing
             where hall = :hall and visit = :visit order by begun_at, draft
            """)
        .param("hall", visit.hall())
        .param("visit", visit.id())
        .query(Writing.class)
        .list();
  }

  Optional<Writing> find(Visit visit, UUID draft) {
    return listOf(visit).stream().filter(one -> one.draft().equals(draft)).findFirst();
  }

  void confirm(String hall, UUID draft, long revision) {
    db.sql("update halls.writing set confirmed = :revision where hall = :hall and draft = :draft")
        .param("hall", hall)
        .param("draft", draft)
        .param("revision", revision)
        .update();
  }

  void filed(String hall, UUID draft) {
    db.sql("update halls.writing set filed = true where hall = :hall and draft = :draft")
        .param("hall", hall)
        .param("draft", draft)
        .update();
  }
}
