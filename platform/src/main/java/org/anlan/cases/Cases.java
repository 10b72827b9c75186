package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.procedures.Decision;
import org.anlan.rules.procedure.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The case files.
@Repository
class Cases {

  private static final String COLUMNS =
      """
      select division, id, number, kind, words, answers, lon, lat, near, near_en, address, address_en, detail, means, grid, street,
             procedure_key, procedure_version, progress, stage, round, version, unit, decision,
             opened_at, round_at, due_at, due_provisional, closed_at, stopped, round_rule, archived_at
        from cases.case_file c
      """;

  /// That the case `c` lies in the reach of a [Scope]: by its unit, its street, its number, a task that a unit has or had of it, or
  /// whoever reported it.
  static final String IN_REACH =
      """
      (:scope_everything
       or c.unit = any (:scope_units)
       or c.street like any (:scope_areas)
       or c.number = any (:scope_cases)
       or exists (select 1 from cases.task w
                   where w.division = c.division and w.case_id = c.id and w.unit = any (:scope_units))
       or exists (select 1 from cases.reporter r
                   where r.division = c.division and r.case_id = c.id and r.account = :scope_account))
      """;

  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private final Kinds kinds;

  Cases(JdbcClient db, JsonMapper json, Kinds kinds) {
    this.db = db;
    this.json = json;
    this.kinds = kinds;
  }

  Optional<CaseFile> find(CaseNumber number, Scope scope) {
    return one(number, scope, "");
  }

  private Optional<CaseFile> one(CaseNumber number, Scope scope, String lock) {
    return db.sql(
            COLUMNS + " where division = :division and number = :number and " + IN_REACH + lock)
        .param("division", number.division())
        .param("number", number.text())
        .params(scope.parameters())
        .query(this::read)
        .optional();
  }

  CaseFile get(CaseNumber number, Scope scope) {
    return find(number, scope).orElseThrow(() -> absent(number));
  }

  static Absent absent(CaseNumber number) {
    return new Absent(new Texts("案件", "case"), number.shown());
  }

  /// Holds the case for the rest of the transaction: acts on one case follow one another.
  CaseFile lock(CaseNumber number, Scope scope) {
    return one(number, scope, " for update of c").orElseThrow(() -> absent(number));
  }

  /// Cases in the area of a post that wait for a role of a unit, the first due first.
  List<CaseFile> listWaiting(String unit, String role, Scope scope, int limit) {
    return db.sql(
            COLUMNS
                + """
                   join (select division as d, case_id, min(due_at) as first_due
                           from cases.task
                          where done_at is null and asked is null and unit = cast(:unit as char(18)) and role = :role
                          group by division, case_id) w on w.d = c.division and w.case_id = c.id
                 where (:scope_everything or c.street like any (:scope_areas))
                 order by w.first_due, c.number
                 limit :limit
                """)
        .param("unit", unit)
        .param("role", role)
        .param("limit", limit)
        .params(scope.parameters())
        .query(this::read)
        .list();
  }

  /// Open cases of a kind in a box around a point; the caller measures the true distance.
  List<CaseFile> listOpenAround(String kind, double lon, double lat, double degrees) {
    return db.sql(
            COLUMNS
                + """
                 where closed_at is null and kind = :kind
                   and lat between :lat - :degrees and :lat + :degrees
                   and lon between :lon - :degrees * 1.3 and :lon + :degrees * 1.3
                   and not exists (select 1 from cases.default_point p where p.lon = c.lon and p.lat = c.lat)
                 limit 50
                """)
        .param("kind", kind)
        .param("lon", lon)
        .param("lat", lat)
        .param("degrees", degrees)
        .query(this::read)
        .list();
  }

  /// Open matters with a deadline that was guessed, or whose time from opening to due touches the span, as do their open tasks;
  /// by number after `after`.
  List<CaseNumber> listToRecount(Instant from, Instant to, String after, int limit) {
    return db.sql(
            """
            select c.number
              from cases.case_file c
             where c.closed_at is null and c.number > :after
               and (c.due_provisional or (c.opened_at < :to and c.due_at >= :from)
                    or exists (select 1 from cases.task t
                                where t.division = c.division and t.case_id = c.id and t.done_at is null
                                  and (t.due_provisional or (t.opened_at < :to and t.due_at >= :from))))
             order by c.number
             limit :limit
            """)
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> new CaseNumber(row.getString("number")))
        .list();
  }

  void add(CaseFile file) {
    var place = file.place();
    db.sql(
            """
            insert into cases.case_file
                   (division, id, number, kind, words, answers, lon, lat, near, near_en, address, address_en, detail, means, grid, street,
                    procedure_key, procedure_version, progress, stage, round, version, unit, decision,
                    opened_at, round_at, due_at, due_provisional, closed_at)
            values (:division, :id, :number, :kind, :words, :answers::jsonb, :lon, :lat, :near, :nearEn, :address, :addressEn, :detail, :means,
                    :grid, :street, :procedureKey, :procedureVersion, :progress::jsonb, :stage, :round, :version, :unit,
                    :decision::jsonb, :openedAt, :roundAt, :dueAt, :provisional, :closedAt)
            """)
        .param("division", file.division())
        .param("id", file.id())
        .param("number", file.number().text())
        .param("kind", file.kind().code())
        .param("words", file.words())
        .param("answers", json.writeValueAsString(file.answers()))
        .param("lon", place.lon())
        .param("lat", place.lat())
        .param("near", place.near().zh())
        .param("nearEn", place.near().en())
        .param("address", place.address().zh())
        .param("addressEn", place.address().en())
        .param("detail", place.detail())
        .param("means", place.means())
        .param("grid", place.grid())
        .param("street", place.street())
        .param("procedureKey", file.way().procedure())
        .params(moving(file))
        .update();
  }

  void save(CaseFile file) {
    db.sql(
            """
            update cases.case_file
               set progress = :progress::jsonb, procedure_version = :procedureVersion, stage = :stage, round = :round, version = :version, unit = :unit,
                   decision = :decision::jsonb, round_at = :roundAt, due_at = :dueAt, stopped = :stopped::jsonb,
                   due_provisional = :provisional, closed_at = :closedAt, round_rule = :rule
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", file.id())
        .params(moving(file))
        .update();
  }

  /// How many open cases run on a version.
  record OnVersion(int version, long cases) {}

  List<OnVersion> countByVersion(String procedure, Scope scope) {
    return db.sql(
            """
            select procedure_version, count(*) as cases
              from cases.case_file c
             where procedure_key = :procedure and closed_at is null and %s
             group by procedure_version
             order by procedure_version
            """
                .formatted(IN_REACH))
        .param("procedure", procedure)
        .params(scope.parameters())
        .query((row, n) -> new OnVersion(row.getInt("procedure_version"), row.getLong("cases")))
        .list();
  }

  /// A version of a procedure.
  record Way(String procedure, int version) {}

  /// Open cases on a version, by number after `after`.
  List<CaseNumber> listOnVersion(Way way, Scope scope, String after, int limit) {
    return db.sql(
            """
            select number
              from cases.case_file c
             where procedure_key = :procedure and procedure_version = :version and closed_at is null and number > :after
               and %s
             order by number
             limit :limit
            """
                .formatted(IN_REACH))
        .param("procedure", way.procedure())
        .param("version", way.version())
        .param("after", after)
        .param("limit", limit)
        .params(scope.parameters())
        .query((row, n) -> new CaseNumber(row.getString("number")))
        .list();
  }

  /// Keeps how the round ended that a new one follows; asked for by whoever counts what was promised in it.
  void endRound(CaseFile file) {
    db.sql(
            """
            insert into cases.past_round (division, case_id, round, began_at, due_at, closed_at, stage, unit)
            values (:division, :id, :round, :roundAt, :dueAt, :closedAt, :stage, :unit)
            on conflict (division, case_id, round) do update
               set began_at = excluded.began_at, due_at = excluded.due_at, closed_at = excluded.closed_at, stage = excluded.stage,
                   unit = excluded.unit
            """)
        .param("division", file.division())
        .param("id", file.id())
        .params(moving(file))
        .update();
  }

  /// The round goes on after all: an act that began another was taken back.
  void resumeRound(CaseFile file) {
    db.sql(
            "delete from cases.past_round where division = :division and case_id = :id and round >= :round")
        .param("division", file.division())
        .param("id", file.id())
        .param("round", file.round())
        .update();
  }

  /// Facts that were put right.
  void correct(CaseFile file) {
    db.sql(
            """
            update cases.case_file set kind = :kind, detail = :detail
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", file.id())
        .param("kind", file.kind().code())
        .param("detail", file.place().detail())
        .update();
  }

  /// Holds the case for an alarm; empty when somebody acts on it just now, so that the alarm comes back later.
  Optional<CaseFile> lockIfFree(String division, UUID id) {
    return db.sql(COLUMNS + " where division = :division and id = :id for update skip locked")
        .param("division", division)
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /// What changes while a case moves.
  private Map<String, @Nullable Object> moving(CaseFile file) {
    var values = new java.util.HashMap<String, @Nullable Object>();
    values.put("procedureVersion", file.way().version());
    values.put("progress", json.writeValueAsString(file.way().progress()));
    values.put("stage", file.stage().name());
    values.put("round", file.round());
    values.put("version", file.version());
    values.put("unit", file.unit());
    values.put(
        "decision", file.decision() == null ? null : json.writeValueAsString(file.decision()));
    values.put("openedAt", Times.column(file.term().openedAt()));
    values.put("roundAt", Times.column(file.term().roundAt()));
    values.put(
        "stopped",
        file.term().stopped() == null ? null : json.writeValueAsString(file.term().stopped()));
    values.put("dueAt", Times.column(file.term().dueAt()));
    values.put("provisional", file.term().provisional());
    values.put("rule", file.term().rule());
    values.put(
        "closedAt", file.term().closedAt() == null ? null : Times.column(file.term().closedAt()));
    return values;
  }

  private CaseFile read(ResultSet row, int number) throws SQLException {
    var decision = row.getString("decision");
    return new CaseFile(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("number")),
        kinds.get(row.getString("kind"), instant(row, "opened_at")),
        row.getString("words"),
        json.readValue(row.getString("answers"), ANSWERS),
        place(row),
        new CaseFile.Way(
            row.getString("procedure_key"),
            row.getInt("procedure_version"),
            json.readValue(row.getString("progress"), Progress.class)),
        Stage.valueOf(row.getString("stage")),
        row.getInt("round"),
        row.getLong("version"),
        row.getString("unit"),
        decision == null ? null : json.readValue(decision, Decision.class),
        term(row));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getDouble("lon"),
        row.getDouble("lat"),
        new Texts(row.getString("near"), row.getString("near_en")),
        new Texts(row.getString("address"), row.getString("address_en")),
        row.getString("detail"),
        row.getString("means"),
        row.getString("grid"),
        row.getString("street"));
  }

  private CaseFile.Term term(ResultSet row) throws SQLException {
    var stopped = row.getString("stopped");
    return new CaseFile.Term(
        instant(row, "opened_at"),
        instant(row, "round_at"),
        instant(row, "due_at"),
        row.getBoolean("due_provisional"),
        findInstant(row, "closed_at"),
        stopped == null ? null : json.readValue(stopped, Texts.class),
        row.getString("round_rule"),
        findInstant(row, "archived_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
