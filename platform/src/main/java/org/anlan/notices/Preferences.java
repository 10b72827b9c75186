package org.anlan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What readers wish, and the mail addresses they confirmed.
@Repository
class Preferences {

  /// A mail address that waits for its code.
  ///
  /// @param hash of the code; the code itself is nowhere
  record Pending(String mail, String hash, Instant until, int tries) {}

  private final JdbcClient db;
  private final JsonMapper json;

  Preferences(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Optional<Preference> find(String reader) {
    return listOf(List.of(reader)).stream().filter(p -> p.reader().equals(reader)).findFirst();
  }

  /// Of readers under any of their names.
  List<Preference> listOf(Collection<String> names) {
    return db.sql(
            """
            select reader, person, phone, mail, wishes
              from notices.preference
             where reader = any(:names) or person = any(:names)
            """)
        .param("names", names.toArray(String[]::new))
        .query(this::read)
        .list();
  }

  void put(Preference preference, Instant at) {
    db.sql(
            """
            insert into notices.preference as p (reader, person, phone, wishes, at)
            values (:reader, :person, :phone, :wishes::jsonb, :at)
            on conflict (reader) do update
               set person = excluded.person, phone = excluded.phone, wishes = excluded.wishes, at = excluded.at
            """)
        .param("reader", preference.reader())
        .param("person", preference.person())
        .param("phone", preference.phone())
        .param("wishes", json.writeValueAsString(preference.wishes()))
        .param("at", Times.column(at))
        .update();
  }

  void waitFor(String reader, Pending pending) {
    db.sql(
            """
            update notices.preference
               set mail_next = :mail, code_hash = :hash, code_until = :until, code_tries = 0
             where reader = :reader
            """)
        .param("reader", reader)
        .param("mail", pending.mail())
        .param("hash", pending.hash())
        .param("until", Times.column(pending.until()))
        .update();
  }

  /// Locks the row, so that tries are counted one by one.
  Optional<Pending> findPending(String reader) {
    return db.sql(
            """
            select mail_next, code_hash, code_until, code_tries
              from notices.preference
             where reader = :reader and mail_next is not null
               for update
            """)
        .param("reader", reader)
        .query((row, number) ->
            new Pending(
                row.getString("mail_next"),
                row.getString("code_hash"),
                row.getObject("code_until", OffsetDateTime.class).toInstant(),
                row.getInt("code_tries")))
        .optional();
  }

  void countTry(String reader) {
    db.sql("update notices.preference set code_tries = code_tries + 1 where reader = :reader")
        .param("reader", reader)
        .update();
  }

  /// The address is theirs; null forgets it.
  void setMail(String reader, @Nullable String mail) {
    db.sql(
            """
            update notices.preference
               set mail = :mail, mail_next = null, code_hash = null, code_until = null, code_tries = 0
             where reader = :reader
            """)
        .param("reader", reader)
        .param("mail", mail)
        .update();
  }

  private Preference read(ResultSet row, int number) throws SQLException {
    return new Preference(
        row.getString("reader"),
        row.getString("person"),
        row.getString("phone"),
        row.getString("mail"),
        json.readValue(row.getString("wishes"), Wishes.class));
  }
}
