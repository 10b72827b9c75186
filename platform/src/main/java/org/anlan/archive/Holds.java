package org.anlan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The legal holds, lifted ones included.
@Repository
class Holds {

  private static final int MOST = 500;

  private final JdbcClient db;

  Holds(JdbcClient db) {
    this.db = db;
  }

  /// @return false when the case has one that was not lifted
  boolean add(Hold hold) {
    return db.sql(
                """
                insert into archive.hold (id, number, kind, street, unit, reason, until_on, by_person, at)
                values (:id, :number, :kind, :street, :unit, :reason, :until, :by, :at)
                on conflict (number) where lifted_at is null do nothing
                """)
            .param("id", hold.id())
            .param("number", hold.number().text())
            .param("kind", hold.kind())
            .param("street", hold.street())
            .param("unit", hold.unit())
            .param("reason", hold.reason())
            .param("until", hold.until())
            .param("by", hold.by())
            .param("at", Times.column(hold.at()))
            .update()
        == 1;
  }

  void lift(UUID id, Hold.Lifted lifted) {
    db.sql(
            "update archive.hold set lifted_by = :by, lifted_at = :at, lifted_why = :why where id = :id")
        .param("id", id)
        .param("by", lifted.by())
        .param("at", Times.column(lifted.at()))
        .param("why", lifted.why())
        .update();
  }

  Hold lock(UUID id, Scope scope) {
    return db.sql(
            "select * from archive.hold c where id = :id and " + ArchivedCases.SEEN + " for update")
        .param("id", id)
        .params(scope.parameters())
        .query(Holds::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("冻结", "hold"), id.toString()));
  }

  /// The one that was not lifted, whether its days have passed or not.
  Optional<Hold> findOpen(CaseNumber number) {
    return db.sql("select * from archive.hold where number = :number and lifted_at is null")
        .param("number", number.text())
        .query(Holds::read)
        .optional();
  }

  /// What stands first, then what stood, newest first.
  List<Hold> list(LocalDate today, Scope scope) {
    return db.sql(
            """
            select * from archive.hold c
             where %s
             order by (lifted_at is null and (until_on is null or until_on >= :today)) desc, at desc, id
             limit :most
            """
                .formatted(ArchivedCases.SEEN))
        .param("today", today)
        .param("most", MOST)
        .params(scope.parameters())
        .query(Holds::read)
        .list();
  }

  private static Hold read(ResultSet row, int n) throws SQLException {
    var lifted = ArchivedCases.findInstant(row, "lifted_at");
    return new Hold(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        row.getString("street"),
        row.getString("unit"),
        row.getString("reason"),
        row.getObject("until_on", LocalDate.class),
        row.getString("by_person"),
        ArchivedCases.instant(row, "at"),
        lifted == null
            ? null
            : new Hold.Lifted(row.getString("lifted_by"), lifted, row.getString("lifted_why")));
  }
}
