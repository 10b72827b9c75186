package org.anlan.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The bad-review loops and what was done in them.
@Repository
class Reviews {

  /// @param person null when the platform did it
  record Done(
      Instant at,
      String act,
      Review.State state,
      @Nullable String person,
      @Nullable String unit,
      @Nullable String words) {}

  /// The centre sees those of its area, the rated unit its own once they were found valid.
  private static final String IN_SCOPE =
      """
       ((:centre and unit <> :unit and (:scope_everything or street like any (:scope_areas)))
        or (unit = :unit and finding = 'valid'))
      """;

  private final JdbcClient db;

  Reviews(JdbcClient db) {
    this.db = db;
  }

  boolean add(Review r) {
    return db.sql(
                """
                insert into ratings.review (division, id, case_number, round, rater, unit, kind, street, state, version, opened_at, due_at)
                values (:division, :id, :number, :round, :rater, :unit, :kind, :street, :state, :version, :opened, :due)
                on conflict do nothing
                """)
            .params(key(r))
            .param("number", r.key().number())
            .param("round", r.key().round())
            .param("rater", r.key().rater())
            .param("unit", r.unit())
            .param("kind", r.kind())
            .param("street", r.street())
            .param("state", r.state().name())
            .param("version", r.version())
            .param("opened", Times.column(r.openedAt()))
            .param("due", Times.column(r.dueAt()))
            .update()
        == 1;
  }

  void save(Review r) {
    var found = r.findings();
    var values = new HashMap<String, @Nullable Object>(key(r));
    values.put("state", r.state().name());
    values.put("version", r.version());
    values.put("due", Times.column(r.dueAt()));
    values.put("holder", r.holder());
    values.put("finding", found.finding());
    values.put("findingWords", found.words());
    values.put("evidence", found.evidence());
    values.put("named", found.named());
    values.put("rectified", found.rectified());
    values.put("reply", found.reply());
    values.put("appeal", found.appeal());
    values.put("failures", r.failures());
    values.put("published", r.publishedAt() == null ? null : Times.column(r.publishedAt()));
    values.put("closed", r.closedAt() == null ? null : Times.column(r.closedAt()));
    db.sql(
            """
            update ratings.review
               set state = :state, version = :version, due_at = :due, holder = :holder, finding = :finding,
                   finding_words = :findingWords, evidence = :evidence, named = :named, rectified = :rectified,
                   reply = :reply, appeal = :appeal, appealed = :appeal::text is not null, failures = :failures,
                   published_at = :published::timestamptz, closed_at = :closed::timestamptz
             where division = :division and id = :id
            """)
        .params(values)
        .update();
  }

  /// Open ones first, soonest due first.
  List<Review> list(Scope scope, Worker worker, @Nullable String state, int limit) {
    return db.sql(
            """
            select * from ratings.review
             where (:state::text is null or state = :state) and %s
             order by closed_at is not null, due_at, id
             limit :limit
            """
                .formatted(IN_SCOPE))
        .params(scope.parameters())
        .param("centre", worker.centre())
        .param("unit", worker.unit())
        .param("state", state)
        .param("limit", limit)
        .query(Reviews::read)
        .list();
  }

  Optional<Review> find(Scope scope, Worker worker, UUID id) {
    return db.sql("select * from ratings.review where id = :id and " + IN_SCOPE)
        .params(scope.parameters())
        .param("centre", worker.centre())
        .param("unit", worker.unit())
        .param("id", id)
        .query(Reviews::read)
        .optional();
  }

  Review lock(UUID id) {
    return db.sql("select * from ratings.review where id = :id for update")
        .param("id", id)
        .query(Reviews::read)
        .single();
  }

  void note(Review r, Done done) {
    var values = new HashMap<String, @Nullable Object>(key(r));
    values.put("at", Times.column(done.at()));
    values.put("act", done.act());
    values.put("state", done.state().name());
    values.put("person", done.person());
    values.put("unit", done.unit());
    values.put("words", done.words());
    db.sql(
            """
            insert into ratings.review_event (division, review, n, at, act, state, person, unit, words)
            select :division, :id, coalesce(max(n), 0) + 1, :at, :act, :state, :person, :unit, :words
              from ratings.review_event where division = :division and review = :id
            """)
        .params(values)
        .update();
  }

  List<Done> listDone(Review r) {
    return db.sql(
            """
            select at, act, state, person, unit, words
              from ratings.review_event
             where division = :division and review = :id
             order by n
            """)
        .params(key(r))
        .query((row, n) ->
            new Done(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                Review.State.valueOf(row.getString("state")),
                row.getString("person"),
                row.getString("unit"),
                row.getString("words")))
        .list();
  }

  /// Published ones, for everybody.
  List<Review> listPublished(int limit) {
    return db.sql(
            """
            select * from ratings.review
             where published_at is not null
             order by published_at desc, id
             limit :limit
            """)
        .param("limit", limit)
        .query(Reviews::read)
        .list();
  }

  private static Map<String, Object> key(Review r) {
    return Map.of("division", r.key().division(), "id", r.id());
  }

  private static Review read(ResultSet row, int n) throws SQLException {
    var findings =
        new Review.Findings(
            row.getString("finding"),
            row.getString("finding_words"),
            row.getString("evidence"),
            row.getBoolean("named"),
            row.getString("rectified"),
            row.getString("reply"),
            row.getString("appeal"));
    return new Review(
        row.getObject("id", UUID.class),
        new Ratings.Key(row.getString("case_number"), row.getInt("round"), row.getString("rater")),
        row.getString("unit"),
        row.getString("kind"),
        row.getString("street"),
        Review.State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("holder"),
        findings,
        row.getInt("failures"),
        instant(row, "published_at"),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
