package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The papers that change hands between front and back offices.
@Repository
class HandOvers {

  private static final String ROWS =
      """
      select case_number, id, hall, letter, direction, unit, from_person, from_name, from_at, to_person, to_name, to_at
        from halls.hand_over h
      """;

  private final JdbcClient db;

  HandOvers(JdbcClient db) {
    this.db = db;
  }

  void add(HandOver one, Instant now) {
    db.sql(
            """
            insert into halls.hand_over (division, id, case_number, hall, letter, direction, unit, from_person, from_name, from_at)
            values (:division, :id, :case, :hall, :letter, :direction, :unit, :person, :name, :at)
            """)
        .param("division", one.number().division())
        .param("id", one.id())
        .param("case", one.number().text())
        .param("hall", one.hall())
        .param("letter", one.letter())
        .param("direction", one.direction().code())
        .param("unit", one.unit())
        .param("person", one.from().person())
        .param("name", one.from().name())
        .param("at", Times.column(now))
        .update();
    one.lines().forEach(line -> add(one, line));
  }

  private void add(HandOver of, HandOver.Line line) {
    db.sql(
            """
            insert into halls.hand_over_line (division, hand_over, position, zh, en, form, copies)
            values (:division, :of, :position, :zh, :en, :form, :copies)
            """)
        .param("division", of.number().division())
        .param("of", of.id())
        .param("position", line.position())
        .param("zh", line.zh())
        .param("en", line.en())
        .param("form", line.form().code())
        .param("copies", line.copies())
        .update();
  }

  Optional<HandOver> lock(UUID id) {
    return db.sql(ROWS + " where id = :id for update").param("id", id).query(this::read).optional();
  }

  List<HandOver> listOf(CaseNumber number) {
    return db.sql(ROWS + " where division = :division and case_number = :case order by from_at, id")
        .param("division", number.division())
        .param("case", number.text())
        .query(this::read)
        .list();
  }

  /// What is on its way to these units or from them, or lacks something that nobody has explained; the oldest first.
  List<HandOver> listOpen(Set<String> units, int most) {
    return db.sql(
            ROWS
                + """
                 where (unit = any (:units)
                        or exists (select 1 from halls.filing f
                                    where f.division = h.division and f.case_number = h.case_number and f.unit = any (:units)))
                   and (to_at is null
                        or exists (select 1 from halls.hand_over_line l
                                    where l.division = h.division and l.hand_over = h.id
                                      and l.state = 'missing' and l.explained is null))
                 order by from_at, id limit :most
                """)
        .param("units", units.toArray(String[]::new))
        .param("most", most)
        .query(this::read)
        .list();
  }

  /// The same of a whole hall.
  List<HandOver> listOpenOf(String hall, int most) {
    return db.sql(
            ROWS
                + """
                 where hall = :hall
                   and (to_at is null
                        or exists (select 1 from halls.hand_over_line l
                                    where l.division = h.division and l.hand_over = h.id
                                      and l.state = 'missing' and l.explained is null))
                 order by from_at, id limit :most
                """)
        .param("hall", hall)
        .param("most", most)
        .query(this::read)
        .list();
  }

  void sign(HandOver one, HandOver.Signature to, Set<Integer> missing) {
    db.sql(
            """
            update halls.hand_over set to_person = :person, to_name = :name, to_at = :at
             where division = :division and id = :id
            """)
        .param("person", to.person())
        .param("name", to.name())
        .param("at", Times.column(to.at()))
        .param("division", one.number().division())
        .param("id", one.id())
        .update();
    for (var line : one.lines())
      db.sql(
              """
              update halls.hand_over_line set state = :state
               where division = :division and hand_over = :of and position = :position
              """)
          .param("state", missing.contains(line.position()) ? "missing" : "there")
          .param("division", one.number().division())
          .param("of", one.id())
          .param("position", line.position())
          .update();
  }

  void explain(HandOver one, int position, String words, HandOver.Signature by) {
    db.sql(
            """
            update halls.hand_over_line set explained = :words, explained_by = :by, explained_at = :at
             where division = :division and hand_over = :of and position = :position
            """)
        .param("words", words)
        .param("by", by.name())
        .param("at", Times.column(by.at()))
        .param("division", one.number().division())
        .param("of", one.id())
        .param("position", position)
        .update();
  }

  private HandOver read(ResultSet row, int n) throws SQLException {
    var number = new CaseNumber(row.getString("case_number"));
    var id = row.getObject("id", UUID.class);
    var direction = row.getString("direction").replace('-', '_').toUpperCase(Locale.ROOT);
    return new HandOver(
        number,
        id,
        row.getString("hall"),
        row.getString("letter"),
        HandOver.Direction.valueOf(direction),
        row.getString("unit"),
        new HandOver.Signature(
            row.getString("from_person"),
            row.getString("from_name"),
            row.getObject("from_at", OffsetDateTime.class).toInstant()),
        to(row),
        lines(number.division(), id));
  }

  private static HandOver.@Nullable Signature to(ResultSet row) throws SQLException {
    var at = row.getObject("to_at", OffsetDateTime.class);
    if (at == null) return null;
    return new HandOver.Signature(
        row.getString("to_person"), row.getString("to_name"), at.toInstant());
  }

  private List<HandOver.Line> lines(String division, UUID id) {
    return db.sql(
            """
            select position, zh, en, form, copies, state, explained from halls.hand_over_line
             where division = :division and hand_over = :id order by position
            """)
        .param("division", division)
        .param("id", id)
        .query(HandOvers::line)
        .list();
  }

  private static HandOver.Line line(ResultSet row, int n) throws SQLException {
    return new HandOver.Line(
        row.getInt("position"),
        row.getString("zh"),
        row.getString("en"),
        HandOver.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
        row.getInt("copies"),
        HandOver.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("explained"));
  }
}
