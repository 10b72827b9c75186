package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.anlan.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The items of each whole.
@Repository
class Parts {

  private final JdbcClient db;

  Parts(JdbcClient db) {
    this.db = db;
  }

  /// In the order of the theme; none for an application that is no whole.
  List<Part> list(Application whole) {
    return db.sql(
            """
            select item, version, mandatory, after, days, child from applications.part
             where division = :division and case_number = :number order by position
            """)
        .param("division", whole.division())
        .param("number", whole.number().text())
        .query(Parts::read)
        .list();
  }

  void add(Application whole, List<Part> parts) {
    int position = 0;
    for (var part : parts)
      db.sql(
              """
              insert into applications.part (division, case_number, position, item, version, mandatory, after, days)
              values (:division, :number, :position, :item, :version, :mandatory, :after, :days)
              """)
          .param("division", whole.division())
          .param("number", whole.number().text())
          .param("position", position++)
          .param("item", part.item())
          .param("version", part.version())
          .param("mandatory", part.mandatory())
          .param("after", part.after().toArray(String[]::new))
          .param("days", part.days())
          .update();
  }

  /// It has begun.
  void begin(Application whole, Part part) {
    var child = part.child();
    db.sql(
            """
            update applications.part set child = :child
             where division = :division and case_number = :number and item = :item
            """)
        .param("child", child == null ? null : child.text(), Types.VARCHAR)
        .param("division", whole.division())
        .param("number", whole.number().text())
        .param("item", part.item())
        .update();
  }

  /// The next number of a sort, from 1 on.
  int nextSerial(String sort) {
    return db.sql(
            """
            insert into applications.serial (sort, next) values (:sort, 2)
            on conflict (sort) do update set next = serial.next + 1
            returning next - 1
            """)
        .param("sort", sort)
        .query(Integer.class)
        .single();
  }

  private static Part read(ResultSet row, int n) throws SQLException {
    var child = row.getString("child");
    return new Part(
        row.getString("item"),
        row.getInt("version"),
        row.getBoolean("mandatory"),
        Set.of((String[]) row.getArray("after").getArray()),
        row.getInt("days"),
        child == null ? null : new CaseNumber(child));
  }
}
