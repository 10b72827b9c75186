package org.anlan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.http.Cursor;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The grants. A unit sees its own and those that it asked for; the owner of a library sees all of that library, which
/// [GrantDesk] has asked.
@Repository
class Grants {

  private static final String COLUMNS =
      """
      select id, division, unit, library, fields, purpose, depth, whole, basis, valid_from, valid_to, state,
             asked_by, asked_name, asked_unit, asked_at, ended_by, ended_name, ended_at, ended_why
        from exchange.data_grant
      """;

  private static final String IN_REACH =
      """
       (:scope_everything or library = any (:owned) or unit = any (:scope_units) or asked_unit = any (:scope_units))
      """;

  /// What is looked for; null takes everything.
  ///
  /// @param owned the libraries that the reader's unit keeps
  record Query(
      Grant.@Nullable State state,
      @Nullable String library,
      @Nullable String unit,
      @Nullable String purpose,
      List<String> owned,
      @Nullable Cursor after,
      int limit) {}

  private final JdbcClient db;

  Grants(JdbcClient db) {
    this.db = db;
  }

  /// What a unit holds for a purpose on a day.
  List<Grant> listInForce(Question.Reader reader, String library, String purpose, LocalDate day) {
    return db.sql(
            COLUMNS
                + """
                 where unit = :unit and library = :library and purpose = :purpose and state = 'approved'
                   and :day between valid_from and valid_to
                 order by id
                """)
        .param("unit", reader.unit())
        .param("library", library)
        .param("purpose", purpose)
        .param("day", day)
        .query(Grants::read)
        .list();
  }

  /// Newest first; one row more than the limit.
  List<Grant> list(Query query, Scope scope) {
    return db.sql(
            COLUMNS
                + " where "
                + IN_REACH
                + """
                   and (:state::text is null or state = :state)
                   and (:library::text is null or library = :library)
                   and (:unit::text is null or unit = :unit)
                   and (:purpose::text is null or purpose = :purpose)
                   and (:after::uuid is null or id < :after)
                 order by id desc
                 limit :limit
                """)
        .params(parameters(query))
        .params(scope.parameters())
        .query(Grants::read)
        .list();
  }

  private static Map<String, @Nullable Object> parameters(Query query) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("state", query.state() == null ? null : query.state().code());
    values.put("library", query.library());
    values.put("unit", query.unit());
    values.put("purpose", query.purpose());
    values.put("owned", query.owned().toArray(String[]::new));
    values.put("after", query.after() == null ? null : query.after().id(0));
    values.put("limit", query.limit() + 1);
    return values;
  }

  Optional<Grant> lock(UUID id, List<String> owned, Scope scope) {
    return db.sql(COLUMNS + " where id = :id and " + IN_REACH + " for update")
        .param("id", id)
        .param("owned", owned.toArray(String[]::new))
        .params(scope.parameters())
        .query(Grants::read)
        .optional();
  }

  static Cursor cursor(Grant grant) {
    return Cursor.of(grant.id());
  }

  void add(Grant grant, boolean fromCity) {
    db.sql(
            """
            insert into exchange.data_grant (division, id, unit, library, fields, purpose, depth, whole, basis, valid_from, valid_to,
                                             state, asked_by, asked_name, asked_unit, asked_at, from_city)
            values (:division, :id, :unit, :library, :fields, :purpose, :depth, :whole, :basis, :from, :to,
                    :state, :askedBy, :askedName, :askedUnit, :askedAt, :fromCity)
            """)
        .param("division", grant.division())
        .param("id", grant.id())
        .param("unit", grant.unit())
        .param("library", grant.library())
        .param("fields", grant.fields().stream().sorted().toArray(String[]::new))
        .param("purpose", grant.purpose())
        .param("depth", grant.depth().code())
        .param("whole", grant.whole())
        .param("basis", grant.basis())
        .param("from", grant.from())
        .param("to", grant.to())
        .param("state", grant.state().code())
        .param("askedBy", grant.asked().by(), java.sql.Types.OTHER)
        .param("askedName", grant.asked().name())
        .param("askedUnit", grant.asked().unit())
        .param("askedAt", Times.column(grant.asked().at()))
        .param("fromCity", fromCity)
        .update();
  }

  void end(Grant grant, Grant.State state, Grant.End end) {
    db.sql(
            """
            update exchange.data_grant
               set state = :state, ended_by = :by, ended_name = :name, ended_at = :at, ended_why = :why
             where division = :division and id = :id
            """)
        .param("division", grant.division())
        .param("id", grant.id())
        .param("state", state.code())
        .param("by", end.by(), java.sql.Types.OTHER)
        .param("name", end.name())
        .param("at", Times.column(end.at()))
        .param("why", end.why())
        .update();
  }

  /// The city's folder gives others now; looks tell by which unit and purpose somebody read, so none is lost with them.
  void removeThoseOfTheCity() {
    db.sql("delete from exchange.data_grant where from_city and state = 'approved'").update();
  }

  private static Grant read(ResultSet row, int number) throws SQLException {
    var fields = (String[]) row.getArray("fields").getArray();
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Grant(
        row.getObject("id", UUID.class),
        row.getString("division"),
        row.getString("unit"),
        row.getString("library"),
        new LinkedHashSet<>(Arrays.asList(fields)),
        row.getString("purpose"),
        Depth.of(row.getString("depth")),
        row.getBoolean("whole"),
        row.getString("basis"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Grant.State.of(row.getString("state")),
        new Grant.Asked(
            row.getObject("asked_by", UUID.class),
            row.getString("asked_name"),
            row.getString("asked_unit"),
            row.getObject("asked_at", OffsetDateTime.class).toInstant()),
        ended == null
            ? null
            : new Grant.End(
                row.getObject("ended_by", UUID.class),
                row.getString("ended_name"),
                ended.toInstant(),
                row.getString("ended_why")));
  }
}
