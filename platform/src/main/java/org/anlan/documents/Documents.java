package org.anlan.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The documents that were issued: added, pressed once, declared void perhaps, never taken out.
@Repository
class Documents {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  Documents(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// The next serial of a series and year. The row stays locked until the issuing act is written or undone, so that no number is lost.
  int nextSerial(String series, int year) {
    return db.sql(
            """
            insert into documents.serial (series, year, last) values (:series, :year, 1)
            on conflict (series, year) do update set last = documents.serial.last + 1
            returning last
            """)
        .param("series", series)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void add(Document document) {
    db.sql(
            """
            insert into documents.document (id, series, year, serial, template, version, about, unit, code, given, issued_at)
            values (:id, :series, :year, :serial, :template, :version, :about, :unit, :code, :given::jsonb, :at)
            """)
        .param("id", document.id())
        .param("series", document.number().series())
        .param("year", document.number().year())
        .param("serial", document.number().serial())
        .param("template", document.template())
        .param("version", document.version())
        .param("about", document.about())
        .param("unit", document.unit())
        .param("code", document.code())
        .param("given", json.writeValueAsString(document.values()))
        .param("at", Times.column(document.issuedAt()))
        .update();
  }

  /// One that waits to be pressed, held for the rest of the transaction.
  Optional<Document> takeUnpressed() {
    return db.sql(
            "select * from documents.document where pdf is null and destroyed_at is null and (retry_at is null or retry_at < now()) order by id limit 1 for update skip locked")
        .query(this::read)
        .optional();
  }

  void putOff(UUID id) {
    db.sql("update documents.document set retry_at = now() + interval '1 minute' where id = :id")
        .param("id", id)
        .update();
  }

  void press(UUID id, Document.Files files) {
    db.sql(
            """
            update documents.document
               set pdf = :pdf, pdf_sha256 = :pdfSum, ofd = :ofd, ofd_sha256 = :ofdSum
             where id = :id and pdf is null
            """)
        .param("id", id)
        .param("pdf", files.pdf())
        .param("pdfSum", files.pdfSha256())
        .param("ofd", files.ofd())
        .param("ofdSum", files.ofdSha256())
        .update();
  }

  /// @return false when it was void before
  boolean declareVoid(UUID id, Document.Voided voided) {
    return db.sql(
                """
                update documents.document set void_at = :at, void_by = :by, void_ground = :ground, void_reason = :reason
                 where id = :id and void_at is null
                """)
            .param("id", id)
            .param("at", Times.column(voided.at()))
            .param("by", voided.by())
            .param("ground", voided.ground().code())
            .param("reason", voided.reason())
            .update()
        == 1;
  }

  void empty(String about, Instant at) {
    db.sql(
            """
            update documents.document set given = '{}', void_reason = null, destroyed_at = :at
             where about = :about
            """)
        .param("about", about)
        .param("at", Times.column(at))
        .update();
  }

  Optional<Document> find(UUID id) {
    return db.sql("select * from documents.document where id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  Optional<Document> findByCode(String code) {
    return db.sql("select * from documents.document where code = :code")
        .param("code", code)
        .query(this::read)
        .optional();
  }

  /// Of one matter, oldest first.
  List<Document> listOf(String about) {
    return db.sql("select * from documents.document where about = :about order by id")
        .param("about", about)
        .query(this::read)
        .list();
  }

  private Document read(ResultSet row, int n) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        new DocumentNumber(row.getString("series"), row.getInt("year"), row.getInt("serial")),
        row.getString("template"),
        row.getInt("version"),
        row.getString("about"),
        row.getString("unit"),
        row.getString("code"),
        json.readValue(row.getString("given"), VALUES),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        files(row),
        voided(row),
        instant(row, "destroyed_at"));
  }

  private static Document.@Nullable Files files(ResultSet row) throws SQLException {
    var pdf = row.getObject("pdf", UUID.class);
    if (pdf == null) return null;
    return new Document.Files(
        pdf,
        row.getString("pdf_sha256"),
        row.getObject("ofd", UUID.class),
        row.getString("ofd_sha256"));
  }

  private static Document.@Nullable Voided voided(ResultSet row) throws SQLException {
    var at = row.getObject("void_at", OffsetDateTime.class);
    if (at == null) return null;
    var ground = row.getString("void_ground");
    return new Document.Voided(
        at.toInstant(),
        row.getString("void_by"),
        ground == null ? VoidGround.OTHER : VoidGround.find(ground).orElse(VoidGround.OTHER),
        row.getString("void_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
