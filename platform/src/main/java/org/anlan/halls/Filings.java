package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What windows and helpers took in. It goes with its case when that is destroyed, as do the papers' way and the result.
@Repository
class Filings implements CaseMemory {

  private static final String ROWS =
      """
      select case_number, hall, visit, number, letter, item, unit, account, person, name, confirmed, at
        from halls.filing
      """;

  private final JdbcClient db;

  Filings(JdbcClient db) {
    this.db = db;
  }

  void add(Filed one) {
    db.sql(
            """
            insert into halls.filing (division, case_number, hall, visit, number, letter, item, unit, account, person, name,
                                      confirmed, at)
            values (:division, :case, :hall, :visit, :number, :letter, :item, :unit, :account, :person, :name, :confirmed, :at)
            """)
        .param("division", one.number().division())
        .param("case", one.number().text())
        .param("hall", one.hall())
        .param("visit", one.visit(), Types.OTHER)
        .param("number", one.window())
        .param("letter", one.letter())
        .param("item", one.item())
        .param("unit", one.unit())
        .param("account", one.account())
        .param("person", one.person())
        .param("name", one.name())
        .param("confirmed", one.confirmed())
        .param("at", Times.column(one.at()))
        .update();
  }

  Optional<Filed> find(CaseNumber number) {
    return db.sql(ROWS + " where division = :division and case_number = :case")
        .param("division", number.division())
        .param("case", number.text())
        .query(Filings::read)
        .optional();
  }

  List<Filed> listOf(Visit visit) {
    return db.sql(ROWS + " where visit = :visit order by at, case_number")
        .param("visit", visit.id())
        .query(Filings::read)
        .list();
  }

  /// How often each item was taken in since then.
  Map<String, Integer> counts(String hall, Instant from) {
    var counts = new HashMap<String, Integer>();
    db.sql(
            """
            select item, count(*) as many from halls.filing
             where hall = :hall and at >= :from group by item
            """)
        .param("hall", hall)
        .param("from", Times.column(from))
        .query((RowCallbackHandler) row -> counts.put(row.getString("item"), row.getInt("many")));
    return counts;
  }

  /// A result that nobody has collected is no open work: the case itself is open as long as somebody works on it.
  @Override
  public boolean isOpen(CaseNumber number) {
    return false;
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    for (var sql :
        List.of(
            """
            delete from halls.hand_over_line
             where (division, hand_over) in (select division, id from halls.hand_over
                                              where division = :division and case_number = :case)
            """,
            "delete from halls.hand_over where division = :division and case_number = :case",
            "delete from halls.result where division = :division and case_number = :case",
            "delete from halls.stuck where division = :division and case_number = :case",
            "delete from halls.filing where division = :division and case_number = :case"))
      db.sql(sql).param("division", number.division()).param("case", number.text()).update();
    return Set.of();
  }

  private static Filed read(ResultSet row, int n) throws SQLException {
    return new Filed(
        new CaseNumber(row.getString("case_number")),
        row.getString("hall"),
        row.getObject("visit", UUID.class),
        row.getString("number"),
        row.getString("letter"),
        row.getString("item"),
        row.getString("unit"),
        row.getObject("account", UUID.class),
        row.getString("person"),
        row.getString("name"),
        row.getString("confirmed"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
