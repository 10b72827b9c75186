package org.anlan.services;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of items.
@Repository
class ItemVersions {

  private static final String COLUMNS =
      """
      select v.code, v.version, v.state, v.content, v.writers, v.reviewed_by, v.published_by, v.effective_from, v.words, v.changed_at, v.revision
        from services.item_version v join services.item i on i.code = v.code
      """;

  private static final String OPEN =
      "v.state in ('CLAIMED', 'DRAFT', 'LOCALISED', 'SENT_BACK', 'REVIEWED')";

  private final JdbcClient db;

  ItemVersions(JdbcClient db) {
    this.db = db;
  }

  void add(ItemVersion version) {
    write(
        """
        insert into services.item_version (code, version, state, content, checksum, writers, reviewed_by, published_by, effective_from, words, changed_at, revision)
        values (:code, :version, :state, :content::jsonb, :checksum, :writers, :reviewer, :publisher, :from, :words, :changed, :revision)
        """,
        version);
  }

  void save(ItemVersion version) {
    write(
        """
        update services.item_version
           set state = :state, content = :content::jsonb, checksum = :checksum, writers = :writers, reviewed_by = :reviewer,
               published_by = :publisher, effective_from = :from, words = :words, changed_at = :changed, revision = :revision
         where code = :code and version = :version
        """,
        version);
  }

  private void write(String sql, ItemVersion version) {
    var text = ItemReading.text(version.content());
    db.sql(sql)
        .param("code", version.code())
        .param("version", version.number())
        .param("state", version.state().name())
        .param("content", text)
        .param("checksum", checksum(text))
        .param("writers", version.writers().toArray(String[]::new))
        .param("reviewer", version.reviewer(), Types.VARCHAR)
        .param("publisher", version.publisher(), Types.VARCHAR)
        .param("from", version.from(), Types.DATE)
        .param("words", version.words(), Types.VARCHAR)
        .param("changed", Times.column(version.changedAt()))
        .param("revision", version.revision())
        .update();
  }

  Optional<ItemVersion> findOpen(Sight sight, String code) {
    return db.sql(COLUMNS + " where v.code = :code and " + OPEN + " and " + Sight.IN_SIGHT)
        .param("code", code)
        .params(sight.parameters())
        .query(ItemVersions::read)
        .optional();
  }

  List<ItemVersion> listOpen(Sight sight) {
    return db.sql(COLUMNS + " where " + OPEN + " and " + Sight.IN_SIGHT)
        .params(sight.parameters())
        .query(ItemVersions::read)
        .list();
  }

  /// Those in one of these states, the longest unchanged first.
  List<ItemVersion> listIn(Sight sight, Collection<State> states, int most) {
    return db.sql(
            COLUMNS
                + " where v.state = any (:states) and "
                + Sight.IN_SIGHT
                + " order by v.changed_at, v.code limit :most")
        .param("states", states.stream().map(State::name).toArray(String[]::new))
        .param("most", most)
        .params(sight.parameters())
        .query(ItemVersions::read)
        .list();
  }

  List<ItemVersion> list(Sight sight, String code) {
    return db.sql(
            COLUMNS + " where v.code = :code and " + Sight.IN_SIGHT + " order by v.version desc")
        .param("code", code)
        .params(sight.parameters())
        .query(ItemVersions::read)
        .list();
  }

  ItemVersion get(Sight sight, String code, int number) {
    return db.sql(COLUMNS + " where v.code = :code and v.version = :version and " + Sight.IN_SIGHT)
        .param("code", code)
        .param("version", number)
        .params(sight.parameters())
        .query(ItemVersions::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("事项版本", "version"), code + " " + number));
  }

  /// One that was shown to everybody, whether it still is or not.
  ItemVersion getPublished(String code, int number) {
    return db.sql(
            COLUMNS + " where v.code = :code and v.version = :version and v.state = 'PUBLISHED'")
        .param("code", code)
        .param("version", number)
        .query(ItemVersions::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("事项版本", "version"), code + " " + number));
  }

  /// The versions that are shown to everybody.
  List<ItemVersion> listInForce(Collection<String> codes) {
    return db.sql(COLUMNS + " where v.version = i.in_force and v.code = any (:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(ItemVersions::read)
        .list();
  }

  int nextNumber(String code) {
    return db.sql(
            "select coalesce(max(version), 0) + 1 from services.item_version where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  static String checksum(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static ItemVersion read(ResultSet row, int number) throws SQLException {
    return new ItemVersion(
        row.getString("code"),
        row.getInt("version"),
        State.valueOf(row.getString("state")),
        ItemReading.of(row.getString("content")),
        Arrays.asList((String[]) row.getArray("writers").getArray()),
        row.getString("reviewed_by"),
        row.getString("published_by"),
        row.getObject("effective_from", LocalDate.class),
        row.getString("words"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getLong("revision"));
  }
}
