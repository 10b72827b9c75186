package org.anlan.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The changes of ways that people write.
@Repository
class Drafts {

  private static final String ROWS =
      """
      select id, form, key, text, examples, based_on, back_to, state, writers, opened_at, changed_at, offered_by, offered_at, reason,
             effective_from, decided_by, decided_at, words, published, version
        from procedures.draft
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient db;

  Drafts(JdbcClient db) {
    this.db = db;
  }

  /// @return false when another change of the same way is open
  boolean add(Draft draft) {
    return db.sql(
                """
                insert into procedures.draft
                       (id, form, key, text, examples, based_on, back_to, state, writers, opened_at, changed_at, offered_by, offered_at,
                        reason, effective_from, decided_by, decided_at, words, published, version)
                values (:id, :form, :key, :text, :examples::jsonb, :basedOn, :backTo, :state, :writers, :opened, :changed, :offeredBy,
                        :offeredAt::timestamptz, :reason, :effective::timestamptz, :decidedBy, :decidedAt::timestamptz, :words,
                        :published, :version)
                on conflict do nothing
                """)
            .params(values(draft))
            .update()
        == 1;
  }

  void save(Draft draft) {
    db.sql(
            """
            update procedures.draft
               set text = :text, examples = :examples::jsonb, state = :state, writers = :writers, changed_at = :changed,
                   offered_by = :offeredBy, offered_at = :offeredAt::timestamptz, reason = :reason,
                   effective_from = :effective::timestamptz, decided_by = :decidedBy, decided_at = :decidedAt::timestamptz,
                   words = :words, published = :published, version = :version
             where id = :id
            """)
        .params(values(draft))
        .update();
  }

  Draft get(UUID id) {
    return found(db.sql(ROWS + " where id = :id").param("id", id), id);
  }

  Draft lock(UUID id) {
    return found(db.sql(ROWS + " where id = :id for update").param("id", id), id);
  }

  private static Draft found(JdbcClient.StatementSpec spec, UUID id) {
    return spec.query(Drafts::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("草稿", "draft"), id.toString()));
  }

  Optional<Draft> findOpen(WayForm form, String key) {
    return db.sql(
            ROWS
                + " where form = :form and key = :key and state in ('WRITING', 'OFFERED', 'SENT_BACK')")
        .param("form", form.word())
        .param("key", key)
        .query(Drafts::read)
        .optional();
  }

  List<Draft> listOpen() {
    return db.sql(
            ROWS + " where state in ('WRITING', 'OFFERED', 'SENT_BACK') order by changed_at desc")
        .query(Drafts::read)
        .list();
  }

  private static Map<String, @Nullable Object> values(Draft draft) {
    var offered = draft.offered();
    var decided = draft.decided();
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", draft.id());
    values.put("form", draft.form().word());
    values.put("key", draft.key());
    values.put("text", draft.content().text());
    values.put("examples", JSON.writeValueAsString(draft.content().examples()));
    values.put("basedOn", draft.basedOn());
    values.put("backTo", draft.backTo());
    values.put("state", draft.state().name());
    values.put("writers", draft.writers().toArray(String[]::new));
    values.put("opened", Times.column(draft.openedAt()));
    values.put("changed", Times.column(draft.changedAt()));
    values.put("offeredBy", offered == null ? null : offered.person());
    values.put("offeredAt", offered == null ? null : Times.column(offered.at()));
    values.put("reason", offered == null ? null : offered.reason());
    values.put("effective", offered == null ? null : column(offered.effectiveFrom()));
    values.put("decidedBy", decided == null ? null : decided.person());
    values.put("decidedAt", decided == null ? null : Times.column(decided.at()));
    values.put("words", decided == null ? null : decided.words());
    values.put("published", draft.published());
    values.put("version", draft.version());
    return values;
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
    return instant == null ? null : Times.column(instant);
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        WayForm.of(row.getString("form")),
        row.getString("key"),
        new Draft.Content(
            row.getString("text"),
            JSON.readValue(row.getString("examples"), new TypeReference<List<Example>>() {})),
        row.getObject("based_on", Integer.class),
        row.getObject("back_to", Integer.class),
        Draft.State.valueOf(row.getString("state")),
        Arrays.asList((String[]) row.getArray("writers").getArray()),
        instant(row, "opened_at"),
        instant(row, "changed_at"),
        offering(row),
        verdict(row),
        row.getObject("published", Integer.class),
        row.getLong("version"));
  }

  private static Draft.@Nullable Offering offering(ResultSet row) throws SQLException {
    var person = row.getString("offered_by");
    if (person == null) return null;
    var from = row.getObject("effective_from", OffsetDateTime.class);
    return new Draft.Offering(
        person,
        instant(row, "offered_at"),
        row.getString("reason"),
        from == null ? null : from.toInstant());
  }

  private static Draft.@Nullable Verdict verdict(ResultSet row) throws SQLException {
    var person = row.getString("decided_by");
    if (person == null) return null;
    return new Draft.Verdict(person, instant(row, "decided_at"), row.getString("words"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
