package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Ids;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What one case has to tell another. Written in the act's own transaction, delivered afterwards in one of the other case: so
/// no transaction locks two cases, and nothing is told that did not happen.
@Repository
class Letters {

  /// @param what `merged`, `tied` or `part-ended`
  record Letter(
      UUID id,
      CaseNumber addressee,
      CaseNumber sender,
      String what,
      Map<String, String> content,
      Instant at) {}

  private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private final Ids ids;

  Letters(JdbcClient db, JsonMapper json, Ids ids) {
    this.db = db;
    this.json = json;
    this.ids = ids;
  }

  void write(
      CaseNumber addressee, CaseFile sender, String what, Map<String, String> content, Instant at) {
    db.sql(
            """
            insert into cases.letter (id, addressee, sender, what, content, at)
            values (:id, :addressee, :sender, :what, :content::jsonb, :at)
            """)
        .param("id", ids.next())
        .param("addressee", addressee.text())
        .param("sender", sender.number().text())
        .param("what", what)
        .param("content", json.writeValueAsString(content))
        .param("at", Times.column(at))
        .update();
  }

  /// Letters still to be delivered, oldest first.
  List<Letter> listOpen(Instant machineNow, int limit) {
    return db.sql(
            """
            select id, addressee, sender, what, content, at
              from cases.letter
             where done_at is null and (retry_at is null or retry_at <= :now)
             order by id
             limit :limit
            """)
        .param("now", Times.column(machineNow))
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /// Takes the letter for this transaction; false when another has it or has delivered it.
  boolean take(UUID letter) {
    return db.sql(
            "select id from cases.letter where id = :id and done_at is null for update skip locked")
        .param("id", letter)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void delivered(UUID letter, Instant at) {
    db.sql("update cases.letter set done_at = :at where id = :id")
        .param("id", letter)
        .param("at", Times.column(at))
        .update();
  }

  void putOff(UUID letter, Instant retryAt) {
    db.sql("update cases.letter set retry_at = :at where id = :id")
        .param("id", letter)
        .param("at", Times.column(retryAt))
        .update();
  }

  private Letter read(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("addressee")),
        new CaseNumber(row.getString("sender")),
        row.getString("what"),
        json.readValue(row.getString("content"), CONTENT),
        Cases.instant(row, "at"));
  }
}
