package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Identity;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The applications. One goes with its case when that is destroyed.
@Repository
class Applications implements CaseMemory {

  private static final String COLUMNS =
      """
      select division, case_number, item, version, name_zh, name_en, unit, applicant_kind, applicant_code, applicant_name, account, draft,
             situation, answers, sources, delivery, filed_at, told_at, corrected_at,
             supplied_at, accepted_at, deemed, due_at, decided_at, outcome, licence, theme, whole, pledge
        from applications.application
      """;

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
  private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  Applications(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// For somebody who was found to see its case.
  Optional<Application> find(CaseNumber number) {
    return db.sql(COLUMNS + " where case_number = :number")
        .param("number", number.text())
        .query(this::read)
        .optional();
  }

  Application get(CaseNumber number) {
    return find(number)
        .orElseThrow(() -> new Absent(new Texts("办件", "application"), number.text()));
  }

  Optional<Application> lock(CaseNumber number) {
    return db.sql(COLUMNS + " where case_number = :number for update")
        .param("number", number.text())
        .query(this::read)
        .optional();
  }

  /// Whose draft it was, if it was handed in.
  Optional<Application> findByDraft(UUID draft) {
    return db.sql(COLUMNS + " where draft = :draft and whole is null")
        .param("draft", draft)
        .query(this::read)
        .optional();
  }

  /// What an account filed, newest first; one row more than the limit. The parts of one thing stand with their whole.
  List<Application> listOf(UUID account, @Nullable Cursor after, int limit) {
    return db.sql(
            COLUMNS
                + """
                 where account = :account and whole is null
                   and (:after::text is null or (filed_at, case_number) < (:at::timestamptz, :after::text))
                 order by filed_at desc, case_number desc
                 limit :limit
                """)
        .param("account", account)
        .param("at", after == null ? null : after.key(0), Types.VARCHAR)
        .param("after", after == null ? null : after.key(1), Types.VARCHAR)
        .param("limit", limit + 1)
        .query(this::read)
        .list();
  }

  /// The parts of a whole that have begun, by item.
  Map<String, Application> listParts(Application whole) {
    var parts = new HashMap<String, Application>();
    for (var part :
        db.sql(COLUMNS + " where whole = :whole")
            .param("whole", whole.number().text())
            .query(this::read)
            .list()) parts.put(part.item(), part);
    return parts;
  }

  static Cursor cursor(Application last) {
    return Cursor.of(last.dates().filed().toString(), last.number().text());
  }

  void add(Application one) {
    var filled = one.filled();
    db.sql(
            """
            insert into applications.application
                   (division, case_number, item, version, name_zh, name_en, unit, applicant_kind, applicant_code, applicant_name, account, draft,
                    situation, answers, sources, delivery, filed_at, accepted_at, due_at, theme, whole, pledge)
            values (:division, :number, :item, :version, :zh, :en, :unit, :kind, :code, :name, :account, :draft,
                    :situation::jsonb, :answers::jsonb, :sources::jsonb, :delivery::jsonb, :filedAt, :accepted, :due, :theme, :whole, :pledge::jsonb)
            """)
        .param("division", one.division())
        .param("number", one.number().text())
        .param("item", one.item())
        .param("version", one.version())
        .param("zh", one.name().zh())
        .param("en", one.name().en())
        .param("unit", one.unit())
        .param("kind", one.applicant().kind().code())
        .param("code", one.applicant().code())
        .param("name", one.applicant().name())
        .param("account", one.account())
        .param("draft", filled.draft())
        .param("situation", json.writeValueAsString(filled.situation()))
        .param("answers", json.writeValueAsString(filled.answers()))
        .param("sources", json.writeValueAsString(filled.sources()))
        .param("delivery", json.writeValueAsString(filled.delivery()))
        .param("filedAt", Times.column(one.dates().filed()))
        .param("accepted", column(one.dates().accepted()))
        .param("due", column(one.dates().due()))
        .param("pledge", json.writeValueAsString(filled.pledge()))
        .param("theme", one.kin().theme(), Types.VARCHAR)
        .param("whole", one.kin().whole() == null ? null : one.kin().whole().text(), Types.VARCHAR)
        .update();
  }

  void save(Application one) {
    var dates = one.dates();
    db.sql(
            """
            update applications.application
               set answers = :answers::jsonb, told_at = :told, corrected_at = :corrected, supplied_at = :supplied, accepted_at = :accepted, deemed = :deemed,
                   due_at = :due, decided_at = :decided, outcome = :outcome, licence = :licence
             where division = :division and case_number = :number
            """)
        .param("answers", json.writeValueAsString(one.filled().answers()))
        .param("told", column(dates.told()))
        .param("corrected", column(dates.corrected()))
        .param("supplied", column(dates.supplied()))
        .param("accepted", column(dates.accepted()))
        .param("deemed", dates.deemed())
        .param("due", column(dates.due()))
        .param("decided", column(dates.decided()))
        .param("outcome", one.outcome().code())
        .param("licence", one.licence(), Types.VARCHAR)
        .param("division", one.division())
        .param("number", one.number().text())
        .update();
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant at) {
    return at == null ? null : Times.column(at);
  }

  /// The case itself is open as long as somebody works on it.
  @Override
  public boolean isOpen(CaseNumber number) {
    return false;
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    for (var table :
        List.of("gap", "material", "part", "commitment", "mandate_work", "application"))
      db.sql("delete from applications." + table + " where case_number = :number")
          .param("number", number.text())
          .update();
    return Set.of(ApplicationFileRights.owner(number));
  }

  private Application read(ResultSet row, int n) throws SQLException {
    var filled =
        new Filled(
            row.getObject("draft", UUID.class),
            row.getString("item"),
            row.getInt("version"),
            json.readValue(row.getString("situation"), WORDS),
            json.readValue(row.getString("answers"), WORDS),
            List.of(),
            json.readValue(row.getString("delivery"), Delivery.class),
            json.readValue(row.getString("sources"), SOURCES),
            pledge(row));
    var kind =
        Arrays.stream(Identity.Kind.values())
            .filter(one -> one.code().equals(text(row, "applicant_kind")))
            .findFirst()
            .orElseThrow();
    return new Application(
        row.getString("division"),
        new CaseNumber(row.getString("case_number")),
        filled.item(),
        row.getInt("version"),
        new Texts(row.getString("name_zh"), row.getString("name_en")),
        row.getString("unit"),
        new Application.Applicant(
            kind, row.getString("applicant_code"), row.getString("applicant_name")),
        row.getObject("account", UUID.class),
        filled,
        dates(row),
        Application.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        row.getString("licence"),
        kin(row));
  }

  private @Nullable Pledge pledge(ResultSet row) throws SQLException {
    var text = row.getString("pledge");
    return text == null ? null : json.readValue(text, Pledge.class);
  }

  private static Application.Kin kin(ResultSet row) throws SQLException {
    var whole = row.getString("whole");
    return new Application.Kin(
        row.getString("theme"), whole == null ? null : new CaseNumber(whole));
  }

  private static Application.Dates dates(ResultSet row) throws SQLException {
    return new Application.Dates(
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        instant(row, "told_at"),
        instant(row, "corrected_at"),
        instant(row, "supplied_at"),
        instant(row, "accepted_at"),
        row.getBoolean("deemed"),
        instant(row, "due_at"),
        instant(row, "decided_at"));
  }

  private static String text(ResultSet row, String column) {
    try {
      return row.getString(column);
    } catch (SQLException e) {
      throw new IllegalStateException("No column " + column + ".", e);
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
