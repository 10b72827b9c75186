package org.anlan.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The published texts of procedures, decisions and forms.
@Repository
class Ways {

  /// @param form `procedure`, `decision` or `form`
  record Way(
      String form,
      String key,
      int version,
      String name,
      String text,
      String checksum,
      Origin origin) {

    /// The same text as the next version, with calls of other versions.
    Way again(Origin newOrigin, List<Call> calls) {
      return new Way(
          form, key, version + 1, name, text, Publishing.checksum(text, calls), newOrigin);
    }
  }

  /// Where a version comes from.
  ///
  /// @param effectiveFrom before this instant of the city's clock it is not in force; null for at once
  /// @param writtenBy empty for what came from the city's folder
  /// @param publishedBy null for what came from the city's folder
  record Origin(
      Instant publishedAt,
      @Nullable Instant effectiveFrom,
      List<String> writtenBy,
      @Nullable String publishedBy,
      @Nullable String reason,
      List<Example> examples) {

    static Origin file(Instant at) {
      return new Origin(at, null, List.of(), null, null, List.of());
    }

    Origin publishedAgain(Instant at) {
      return new Origin(at, effectiveFrom, writtenBy, publishedBy, reason, examples);
    }

    boolean ofPeople() {
      return publishedBy != null;
    }
  }

  private static final String ROWS =
      """
      select form, key, version, name, text, checksum, published_at, effective_from, written_by, published_by, reason, examples
        from procedures.way
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient db;

  Ways(JdbcClient db) {
    this.db = db;
  }

  /// The last one published, also if it is not in force yet.
  Optional<Way> findNewest(String form, String key) {
    return db.sql(ROWS + " where form = :form and key = :key order by version desc limit 1")
        .param("form", form)
        .param("key", key)
        .query(Ways::read)
        .optional();
  }

  /// The last one published of those whose time has come. Asked for with every new case, so the text is not read.
  Optional<Integer> findVersionInForce(String form, String key, Instant now) {
    return db.sql(
            """
            select version
              from procedures.way
             where form = :form and key = :key and (effective_from is null or effective_from <= :now)
             order by version desc limit 1
            """)
        .param("form", form)
        .param("key", key)
        .param("now", Times.column(now))
        .query(Integer.class)
        .optional();
  }

  /// The last one that came from a file of the city's folder.
  Optional<Way> findNewestOfFile(String form, String key) {
    return db.sql(
            ROWS
                + """
                 where form = :form and key = :key and source = 'file'
                 order by version desc limit 1
                """)
        .param("form", form)
        .param("key", key)
        .query(Ways::read)
        .optional();
  }

  Optional<Way> find(String form, String key, int version) {
    return db.sql(ROWS + " where form = :form and key = :key and version = :version")
        .param("form", form)
        .param("key", key)
        .param("version", version)
        .query(Ways::read)
        .optional();
  }

  /// All versions, newest first.
  List<Way> list(String form, String key) {
    return db.sql(ROWS + " where form = :form and key = :key order by version desc")
        .param("form", form)
        .param("key", key)
        .query(Ways::read)
        .list();
  }

  /// Of each way what is in force, or, where nothing is yet, what was published last.
  List<Way> listInForce(Instant now) {
    return db.sql(
            """
            select distinct on (form, key)
                   form, key, version, name, text, checksum, published_at, effective_from, written_by, published_by, reason, examples
              from procedures.way
             order by form, key, (effective_from is null or effective_from <= :now) desc, version desc
            """)
        .param("now", Times.column(now))
        .query(Ways::read)
        .list();
  }

  /// Of each way the last one published.
  List<Way> listNewest(String form) {
    return db.sql(
            """
            select distinct on (key)
                   form, key, version, name, text, checksum, published_at, effective_from, written_by, published_by, reason, examples
              from procedures.way
             where form = :form
             order by key, version desc
            """)
        .param("form", form)
        .query(Ways::read)
        .list();
  }

  /// Until the transaction ends nobody else publishes.
  void lock() {
    db.sql("select pg_advisory_xact_lock(hashtextextended('procedures.way', 0))")
        .query()
        .listOfRows();
  }

  /// Two instances that start at once publish a version once.
  void publish(Way way) {
    var origin = way.origin();
    var values = new HashMap<String, @Nullable Object>();
    values.put("form", way.form());
    values.put("key", way.key());
    values.put("version", way.version());
    values.put("name", way.name());
    values.put("text", way.text());
    values.put("checksum", way.checksum());
    values.put("at", Times.column(origin.publishedAt()));
    values.put("source", origin.ofPeople() ? "people" : "file");
    values.put("from", column(origin.effectiveFrom()));
    values.put("writers", origin.writtenBy().toArray(String[]::new));
    values.put("publisher", origin.publishedBy());
    values.put("reason", origin.reason());
    values.put("examples", JSON.writeValueAsString(origin.examples()));
    db.sql(
            """
            insert into procedures.way (form, key, version, name, text, checksum, published_at, source, effective_from, written_by,
                                        published_by, reason, examples)
            values (:form, :key, :version, :name, :text, :checksum, :at, :source, :from::timestamptz, :writers, :publisher, :reason,
                    :examples::jsonb)
            on conflict do nothing
            """)
        .params(values)
        .update();
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
    return instant == null ? null : Times.column(instant);
  }

  /// @param version of the procedure that is called
  record Call(String key, int version) {}

  void keepCalls(Way caller, Collection<Call> calls) {
    for (var call : calls)
      db.sql(
              """
              insert into procedures.call (key, version, called, called_version)
              values (:key, :version, :called, :calledVersion)
              on conflict do nothing
              """)
          .params(
              Map.of(
                  "key", caller.key(),
                  "version", caller.version(),
                  "called", call.key(),
                  "calledVersion", call.version()))
          .update();
  }

  List<Call> listCalls(Way caller) {
    return db.sql(
            """
            select called, called_version
              from procedures.call
             where key = :key and version = :version
             order by called
            """)
        .param("key", caller.key())
        .param("version", caller.version())
        .query((row, n) -> new Call(row.getString("called"), row.getInt("called_version")))
        .list();
  }

  private static Way read(ResultSet row, int number) throws SQLException {
    var from = row.getObject("effective_from", OffsetDateTime.class);
    var writers = (String[]) row.getArray("written_by").getArray();
    return new Way(
        row.getString("form"),
        row.getString("key"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("text"),
        row.getString("checksum"),
        new Origin(
            row.getObject("published_at", OffsetDateTime.class).toInstant(),
            from == null ? null : from.toInstant(),
            Arrays.asList(writers),
            row.getString("published_by"),
            row.getString("reason"),
            JSON.readValue(row.getString("examples"), new TypeReference<List<Example>>() {})));
  }
}
