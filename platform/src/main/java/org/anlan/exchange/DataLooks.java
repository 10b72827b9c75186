package org.anlan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Identity;
import org.anlan.access.Scope;
import org.anlan.http.Cursor;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The looks at records: a unit sees what it looked at, the keeper of a library all looks at it, a person those at her own data.
@Repository
class DataLooks {

  private static final String COLUMNS =
      """
      select id, division, at, library, key, account, name, post, unit, purpose, matter, fields, result, why
        from exchange.look
      """;

  /// What is looked for; null takes everything.
  ///
  /// @param owned the libraries that the reader's unit keeps
  record Query(
      @Nullable String library,
      @Nullable String unit,
      @Nullable String purpose,
      @Nullable String key,
      DataLook.@Nullable Result result,
      @Nullable Instant from,
      @Nullable Instant to,
      List<String> owned,
      @Nullable Cursor after,
      int limit) {}

  private final JdbcClient db;

  DataLooks(JdbcClient db) {
    this.db = db;
  }

  void add(DataLook look) {
    var reader = look.reader();
    db.sql(
            """
            insert into exchange.look (division, id, at, library, key, account, name, post, unit, purpose, matter, fields, result, why)
            values (:division, :id, :at, :library, :key, :account, :name, :post, :unit, :purpose, :matter, :fields, :result, :why)
            """)
        .param("division", look.division())
        .param("id", look.id())
        .param("at", Times.column(look.at()))
        .param("library", look.library())
        .param("key", look.key())
        .param("account", reader.account(), java.sql.Types.OTHER)
        .param("name", reader.name())
        .param("post", reader.post())
        .param("unit", reader.unit())
        .param("purpose", look.purpose())
        .param("matter", look.matter())
        .param("fields", look.fields().toArray(String[]::new))
        .param("result", look.result().code())
        .param("why", look.why())
        .update();
  }

  /// Newest first; one row more than the limit.
  List<DataLook> list(Query query, Scope scope) {
    return db.sql(
            COLUMNS
                + """
                 where (:scope_everything or library = any (:owned) or unit = any (:scope_units))
                   and (:library::text is null or library = :library)
                   and (:unit::text is null or unit = :unit)
                   and (:purpose::text is null or purpose = :purpose)
                   and (:key::text is null or key = :key)
                   and (:result::text is null or result = :result)
                   and (:from::timestamptz is null or at >= :from)
                   and (:to::timestamptz is null or at < :to)
                   and (:after::uuid is null or id < :after)
                 order by id desc
                 limit :limit
                """)
        .params(parameters(query))
        .params(scope.parameters())
        .query(DataLooks::read)
        .list();
  }

  /// Those at one's own record, newest first; one row more than the limit.
  List<DataLook> listOwn(Identity own, String library, @Nullable Cursor after, int limit) {
    return db.sql(
            COLUMNS
                + """
                 where library = :library and key = :key and (:after::uuid is null or id < :after)
                 order by id desc
                 limit :limit
                """)
        .param("library", library)
        .param("key", own.code())
        .param("after", after == null ? null : after.id(0))
        .param("limit", limit + 1)
        .query(DataLooks::read)
        .list();
  }

  /// Whether a unit was given anything of a record.
  boolean wasGiven(Question.Reader reader, String library, String key) {
    return db.sql(
            """
            select exists (select 1 from exchange.look
                            where library = :library and key = :key and unit = :unit and result = 'given')
            """)
        .param("library", library)
        .param("key", key)
        .param("unit", reader.unit())
        .query(Boolean.class)
        .single();
  }

  static Cursor cursor(DataLook look) {
    return Cursor.of(look.id());
  }

  private static Map<String, @Nullable Object> parameters(Query query) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("library", query.library());
    values.put("unit", query.unit());
    values.put("purpose", query.purpose());
    values.put("key", query.key());
    values.put("result", query.result() == null ? null : query.result().code());
    values.put("from", query.from() == null ? null : Times.column(query.from()));
    values.put("to", query.to() == null ? null : Times.column(query.to()));
    values.put("owned", query.owned().toArray(String[]::new));
    values.put("after", query.after() == null ? null : query.after().id(0));
    values.put("limit", query.limit() + 1);
    return values;
  }

  private static DataLook read(ResultSet row, int number) throws SQLException {
    return new DataLook(
        row.getObject("id", UUID.class),
        row.getString("division"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("library"),
        row.getString("key"),
        new Question.Reader(
            row.getObject("account", UUID.class),
            row.getString("name"),
            row.getString("post"),
            row.getString("unit")),
        row.getString("purpose"),
        row.getString("matter"),
        Arrays.asList((String[]) row.getArray("fields").getArray()),
        DataLook.Result.find(row.getString("result")).orElseThrow(),
        row.getString("why"));
  }
}
