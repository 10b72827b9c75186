package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Times;
import org.anlan.rules.scans.Found;
import org.anlan.rules.scans.Legible;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was read off pictures, by their content; whoever may see a picture may know what stands on it.
@Repository
class Transcripts {

  private final JdbcClient db;
  private final JsonMapper json;

  Transcripts(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Nothing happens where it was read or waits already.
  void ask(String content, Legible kind, Instant now) {
    db.sql(
            """
            insert into applications.transcript (content, kind, state, asked_at)
            values (:content, :kind, 'waiting', :now) on conflict do nothing
            """)
        .param("content", content)
        .param("kind", kind.code())
        .param("now", Times.column(now))
        .update();
  }

  /// The one that waits longest and that nobody reads now.
  ///
  /// @param leaseEnds when somebody else may try
  Optional<Transcript> claim(Instant now, Instant leaseEnds) {
    return db.sql(
            """
            update applications.transcript set leased_until = :ends
             where (content, kind) = (select content, kind from applications.transcript
                                       where state = 'waiting' and (leased_until is null or leased_until < :now)
                                       order by asked_at limit 1 for update skip locked)
            returning content, kind, state, width, height, found
            """)
        .param("now", Times.column(now))
        .param("ends", Times.column(leaseEnds))
        .query(this::read)
        .optional();
  }

  void settle(Transcript one) {
    db.sql(
            """
            update applications.transcript
               set state = :state, width = :width, height = :height, found = :found::jsonb, leased_until = null
             where content = :content and kind = :kind
            """)
        .param("content", one.content())
        .param("kind", one.kind().code())
        .param("state", one.state().code())
        .param("width", one.width())
        .param("height", one.height())
        .param("found", json.writeValueAsString(one.found()))
        .update();
  }

  List<Transcript> listOf(Collection<String> contents, Legible kind) {
    if (contents.isEmpty()) return List.of();
    return db.sql(
            """
            select content, kind, state, width, height, found from applications.transcript
             where content in (:contents) and kind = :kind
            """)
        .param("contents", contents)
        .param("kind", kind.code())
        .query(this::read)
        .list();
  }

  void forget(String content) {
    db.sql("delete from applications.transcript where content = :content")
        .param("content", content)
        .update();
  }

  private Transcript read(ResultSet row, int number) throws SQLException {
    return new Transcript(
        row.getString("content"),
        Legible.of(row.getString("kind")).orElseThrow(),
        Transcript.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("width"),
        row.getInt("height"),
        json.readValue(row.getString("found"), new TypeReference<List<Found>>() {}));
  }
}
