package org.anlan.ratings;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rounds to be called back, and what people said.
@Repository
class Callbacks {

  /// What somebody said on the phone.
  ///
  /// @param satisfaction one of the answers of the city's rules
  /// @param reasonable whether what is unsolved could be solved; absent where it is solved
  record Said(
      @Nullable Boolean contacted,
      boolean solved,
      String satisfaction,
      @Nullable Boolean reasonable,
      @Nullable String words) {}

  private static final String MINE =
      """
       (:scope_everything or c.unit = any (:scope_units)
        or c.street like any (:scope_areas))
       and not :unit = any (c.units) and not :person = any (c.people)
      """;
  private static final String ROW =
      """
      select c.*, array(select t.day from ratings.callback_try t
                         where t.division = c.division and t.callback = c.id order by t.n) as days
        from ratings.callback c
      """;

  private final JdbcClient db;

  Callbacks(JdbcClient db) {
    this.db = db;
  }

  /// A round that was void because it went on is opened again when it ends again.
  ///
  /// @return false when this round is there already
  boolean add(Callback c) {
    return db.sql(
                """
                insert into ratings.callback (division, id, case_number, round, review, rater, kind, title, title_en, street, unit, units, people, state, ended_at)
                values (:division, :id, :number, :round, :review, :rater, :kind, :title, :titleEn, :street, :unit, :units, :people, :state, :at)
                on conflict (division, case_number, round, coalesce(review, '00000000-0000-0000-0000-000000000000'))
                do update set state = excluded.state, ended_at = excluded.ended_at where callback.state = 'VOID'
                """)
            .param("division", c.number().division())
            .param("id", c.id())
            .param("number", c.number().text())
            .param("round", c.round())
            .param("review", c.review(), java.sql.Types.OTHER)
            .param("rater", c.rater())
            .param("kind", c.kind())
            .param("title", c.title().zh())
            .param("titleEn", c.title().en())
            .param("street", c.street())
            .param("unit", c.unit())
            .param("units", c.units().toArray(String[]::new))
            .param("people", c.people().toArray(String[]::new))
            .param("state", c.state().name())
            .param("at", Times.column(c.endedAt()))
            .update()
        == 1;
  }

  /// What this worker may call, what hangs on a bad rating first, then the longest waiting.
  List<Callback> list(Scope scope, Worker worker, String state, int limit) {
    return db.sql(
            ROW
                + " where c.state = :state and "
                + MINE
                + " order by c.review is null, c.ended_at, c.id limit :limit")
        .params(scope.parameters())
        .param("unit", worker.unit())
        .param("person", worker.person())
        .param("state", state)
        .param("limit", limit)
        .query(Callbacks::read)
        .list();
  }

  Optional<Callback> find(Scope scope, Worker worker, UUID id) {
    return db.sql(ROW + " where c.id = :id and " + MINE)
        .params(scope.parameters())
        .param("unit", worker.unit())
        .param("person", worker.person())
        .param("id", id)
        .query(Callbacks::read)
        .optional();
  }

  /// Locks the row; false when another has it.
  boolean lock(Callback c, boolean waits) {
    return db.sql(
            "select id from ratings.callback where division = :division and id = :id for update"
                + (waits ? "" : " skip locked"))
        .param("division", c.number().division())
        .param("id", c.id())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void hold(Callback c, @Nullable String person, @Nullable Instant until) {
    db.sql(
            """
            update ratings.callback set holder = :person, held_until = :until
             where division = :division and id = :id
            """)
        .param("division", c.number().division())
        .param("id", c.id())
        .param("person", person)
        .param("until", until == null ? null : Times.column(until))
        .update();
  }

  void addTry(Callback c, Worker worker, LocalDate day, Instant at, String outcome) {
    db.sql(
            """
            insert into ratings.callback_try (division, callback, n, at, day, person, unit, outcome)
            values (:division, :id, :n, :at, :day, :person, :unit, :outcome)
            """)
        .param("division", c.number().division())
        .param("id", c.id())
        .param("n", c.tries().size() + 1)
        .param("at", Times.column(at))
        .param("day", Date.valueOf(day))
        .param("person", worker.person())
        .param("unit", worker.unit())
        .param("outcome", outcome)
        .update();
  }

  void end(Callback c, Callback.State state, @Nullable Said said, boolean redo, Instant at) {
    db.sql(
            """
            update ratings.callback
               set state = :state, contacted = :contacted, solved = :solved, satisfaction = :satisfaction,
                   reasonable = :reasonable, words = :words, redo = :redo, done_at = :at, holder = null, held_until = null
             where division = :division and id = :id and state = 'OPEN'
            """)
        .param("division", c.number().division())
        .param("id", c.id())
        .param("state", state.name())
        .param("contacted", said == null ? null : said.contacted(), java.sql.Types.BOOLEAN)
        .param("solved", said == null ? null : said.solved(), java.sql.Types.BOOLEAN)
        .param("satisfaction", said == null ? null : said.satisfaction())
        .param("reasonable", said == null ? null : said.reasonable(), java.sql.Types.BOOLEAN)
        .param("words", said == null ? null : said.words())
        .param("redo", redo)
        .param("at", Times.column(at))
        .update();
  }

  int countRedos(CaseNumber number) {
    return db.sql(
            """
            select count(*) from ratings.callback
             where division = :division and case_number = :number and redo
            """)
        .param("division", number.division())
        .param("number", number.text())
        .query(Integer.class)
        .single();
  }

  private static Callback read(ResultSet row, int n) throws SQLException {
    var held = row.getObject("held_until", OffsetDateTime.class);
    return new Callback(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getInt("round"),
        row.getObject("review", UUID.class),
        row.getString("rater"),
        row.getString("kind"),
        new Texts(row.getString("title"), row.getString("title_en")),
        row.getString("street"),
        row.getString("unit"),
        List.of((String[]) row.getArray("units").getArray()),
        List.of((String[]) row.getArray("people").getArray()),
        Callback.State.valueOf(row.getString("state")),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        row.getString("holder"),
        held == null ? null : held.toInstant(),
        Stream.of((Date[]) row.getArray("days").getArray()).map(Date::toLocalDate).toList());
  }
}
