package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was handed in with applications, and what has to be put right.
@Repository
class Materials {

  private final JdbcClient db;

  Materials(JdbcClient db) {
    this.db = db;
  }

  List<Material> list(Application of) {
    return db.sql(
            """
            select material, papers, licence, state from applications.material
             where division = :division and case_number = :number order by position
            """)
        .param("division", of.division())
        .param("number", of.number().text())
        .query(Materials::read)
        .list();
  }

  void put(Application of, List<Material> materials) {
    int position = 0;
    for (var one : materials) put(of, one, position++);
  }

  private void put(Application of, Material one, int position) {
    db.sql(
            """
            insert into applications.material (division, case_number, position, material, papers, licence, state)
            values (:division, :number, :position, :material, :papers, :licence, :state)
            on conflict (division, case_number, material)
            do update set papers = excluded.papers, licence = excluded.licence, state = excluded.state
            """)
        .param("division", of.division())
        .param("number", of.number().text())
        .param("position", position)
        .param("material", one.material())
        .param("papers", one.papers().toArray(UUID[]::new))
        .param("licence", one.licence(), Types.VARCHAR)
        .param("state", one.state().code())
        .update();
  }

  List<Gap> listGaps(Application of) {
    return db.sql(
            """
            select thing, words, settled from applications.gap
             where division = :division and case_number = :number order by position
            """)
        .param("division", of.division())
        .param("number", of.number().text())
        .query((row, n) ->
            new Gap(row.getString("thing"), row.getString("words"), row.getBoolean("settled")))
        .list();
  }

  /// In place of those that were there.
  void putGaps(Application of, List<Gap> gaps) {
    db.sql("delete from applications.gap where division = :division and case_number = :number")
        .param("division", of.division())
        .param("number", of.number().text())
        .update();
    int position = 0;
    for (var gap : gaps)
      db.sql(
              """
              insert into applications.gap (division, case_number, position, thing, words, settled)
              values (:division, :number, :position, :thing, :words, :settled)
              """)
          .param("division", of.division())
          .param("number", of.number().text())
          .param("position", position++)
          .param("thing", gap.thing())
          .param("words", gap.words())
          .param("settled", gap.settled())
          .update();
  }

  private static Material read(ResultSet row, int n) throws SQLException {
    var papers = (UUID[]) row.getArray("papers").getArray();
    return new Material(
        row.getString("material"),
        Arrays.asList(papers),
        row.getString("licence"),
        Material.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }
}
