package org.anlan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.rules.retention.RetentionPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The cases of the archive.
@Repository
class ArchivedCases {

  /// Which of them: `archived`, `failed`, `due`, `destroyed`.
  ///
  /// @param number a whole number or its end; null takes all
  /// @param after the last number of the page before
  record Query(
      String view, LocalDate today, @Nullable String number, @Nullable String after, int limit) {}

  private static final String COLUMNS =
      """
      select number, kind, street, unit, opened_at, closed_at, class, period, due_on, findings, checked_at, archived_at, sha256, bytes,
             destroyed_at
        from archive.archived_case c
      """;

  static final String SEEN =
      "(:scope_everything or c.unit = any (:scope_units) or c.street like any (:scope_areas))";

  /// Not on a list that is under way, and held by nobody.
  private static final String FREE =
      """
      not exists (select 1 from archive.destruction_item i where i.number = c.number and i.state = 'LISTED')
      and not exists (select 1 from archive.hold h where h.number = c.number and h.lifted_at is null
                                                     and (h.until_on is null or h.until_on >= :today))
      """;

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  ArchivedCases(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Adds it, or writes over what failed before.
  void save(ArchivedCase one) {
    db.sql(
            """
            insert into archive.archived_case
                   (number, kind, street, unit, opened_at, closed_at, state, class, period, due_on, findings, checked_at, archived_at,
                    sha256, bytes, packed)
            values (:number, :kind, :street, :unit, :opened, :closed, :state, :class, :period, :due, :findings::jsonb, :checked, :archived,
                    :sha256, :bytes, :packed)
            on conflict (number) do update
               set unit = excluded.unit, closed_at = excluded.closed_at, state = excluded.state, class = excluded.class,
                   period = excluded.period, due_on = excluded.due_on, findings = excluded.findings, checked_at = excluded.checked_at,
                   archived_at = excluded.archived_at, sha256 = excluded.sha256, bytes = excluded.bytes, packed = excluded.packed
             where archived_case.state = 'FAILED'
            """)
        .params(values(one))
        .update();
  }

  private Map<String, @Nullable Object> values(ArchivedCase one) {
    var values = new HashMap<String, @Nullable Object>();
    var packed = one.packed();
    var archived = one.archivedAt();
    values.put("number", one.number().text());
    values.put("kind", one.kind());
    values.put("street", one.street());
    values.put("unit", one.unit());
    values.put("opened", Times.column(one.openedAt()));
    values.put("closed", Times.column(one.closedAt()));
    values.put("state", one.state().name());
    values.put("class", one.code());
    values.put("period", one.period().text());
    values.put("due", one.dueOn());
    values.put("findings", json.writeValueAsString(one.findings()));
    values.put("checked", Times.column(one.checkedAt()));
    values.put("archived", archived == null ? null : Times.column(archived));
    values.put("sha256", packed == null ? null : packed.sha256());
    values.put("bytes", packed == null ? null : packed.bytes());
    values.put("packed", packed != null);
    return values;
  }

  /// Whether its last check failed after an instant, so that another would find the same.
  boolean failedSince(CaseNumber number, Instant since) {
    return db.sql(
            "select exists (select 1 from archive.archived_case where number = :number and state = 'FAILED' and checked_at > :since)")
        .param("number", number.text())
        .param("since", Times.column(since))
        .query(Boolean.class)
        .single();
  }

  Optional<ArchivedCase> find(CaseNumber number, Scope scope) {
    return one(number, scope, "");
  }

  ArchivedCase get(CaseNumber number, Scope scope) {
    return find(number, scope).orElseThrow(() -> absent(number));
  }

  static Absent absent(CaseNumber number) {
    return new Absent(new Texts("归档案件", "archived case"), number.shown());
  }

  /// Holds it for the rest of the transaction.
  ArchivedCase lock(CaseNumber number, Scope scope) {
    return one(number, scope, " for update").orElseThrow(() -> absent(number));
  }

  private Optional<ArchivedCase> one(CaseNumber number, Scope scope, String lock) {
    return db.sql(COLUMNS + " where number = :number and " + SEEN + lock)
        .param("number", number.text())
        .params(scope.parameters())
        .query(this::read)
        .optional();
  }

  /// By number, one row more than the limit.
  List<ArchivedCase> list(Query query, Scope scope) {
    return db.sql(COLUMNS + " where " + condition(query.view()) + PAGE + " and " + SEEN + ORDER)
        .param("today", query.today())
        .param("number", query.number())
        .param("after", query.after())
        .param("limit", query.limit() + 1)
        .params(scope.parameters())
        .query(this::read)
        .list();
  }

  private static final String PAGE =
      " and (:number::text is null or number like '%' || :number) and (:after::text is null or number > :after) ";

  private static final String ORDER = " order by number limit :limit";

  private static String condition(String view) {
    return switch (view) {
      case "failed" -> "state = 'FAILED'";
      case "due" -> "state = 'ARCHIVED' and due_on <= :today and " + FREE;
      case "destroyed" -> "state = 'DESTROYED'";
      default -> "state = 'ARCHIVED'";
    };
  }

  /// How many a caller has in view, by what is to be done.
  record Counts(long archived, long failed, long due, long destroyed) {}

  Counts count(LocalDate today, Scope scope) {
    return db.sql(
            """
            select count(*) filter (where state = 'ARCHIVED') as archived, count(*) filter (where state = 'FAILED') as failed,
                   count(*) filter (where state = 'ARCHIVED' and due_on <= :today and %s) as due,
                   count(*) filter (where state = 'DESTROYED') as destroyed
              from archive.archived_case c
             where %s
            """
                .formatted(FREE, SEEN))
        .param("today", today)
        .params(scope.parameters())
        .query(Counts.class)
        .single();
  }

  void destroyed(CaseNumber number, Instant at) {
    db.sql(
            """
            update archive.archived_case set state = 'DESTROYED', destroyed_at = :at, findings = '[]'
             where number = :number and state = 'ARCHIVED'
            """)
        .param("number", number.text())
        .param("at", Times.column(at))
        .update();
  }

  /// Destroyed ones whose packages may still lie on the disk.
  List<CaseNumber> listToUnpack(int most) {
    return db.sql(
            "select number from archive.archived_case where state = 'DESTROYED' and packed order by number limit :most")
        .param("most", most)
        .query((row, n) -> new CaseNumber(row.getString("number")))
        .list();
  }

  void unpacked(CaseNumber number) {
    db.sql("update archive.archived_case set packed = false where number = :number")
        .param("number", number.text())
        .update();
  }

  private ArchivedCase read(ResultSet row, int n) throws SQLException {
    var sum = row.getString("sha256");
    return new ArchivedCase(
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        row.getString("street"),
        row.getString("unit"),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        row.getString("class"),
        RetentionPeriod.parse(row.getString("period")),
        row.getObject("due_on", LocalDate.class),
        json.readValue(row.getString("findings"), FINDINGS),
        instant(row, "checked_at"),
        sum == null ? null : new ArchivedCase.Packed(sum, row.getLong("bytes")),
        findInstant(row, "archived_at"),
        findInstant(row, "destroyed_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
