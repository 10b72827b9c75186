package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The task lists that people keep. Each is reached by its person only; others read those shared with their unit.
@Repository
class SavedLists {

  private static final String ROWS =
      """
      select id, person, name, unit, standard, view, words, kind, stage, light, sort, columns, density
        from cases.saved_list
      """;

  private final JdbcClient db;

  SavedLists(JdbcClient db) {
    this.db = db;
  }

  List<SavedList> listOwn(String person) {
    return db.sql(ROWS + " where person = :person order by place, id")
        .param("person", person)
        .query(SavedLists::read)
        .list();
  }

  /// What colleagues share with a unit in reach.
  List<SavedList> listShared(Scope scope, String person) {
    return db.sql(
            ROWS
                + " where unit = any (:scope_units) and person <> :person order by name, id limit 100")
        .params(scope.parameters())
        .param("person", person)
        .query(SavedLists::read)
        .list();
  }

  /// Until the end of the transaction nobody else changes this person's lists, so that the limit and the order hold.
  void lock(String person) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('cases.saved_list ' || :person, 0))")
        .param("person", person)
        .query()
        .singleRow();
  }

  /// At the end of the person's lists.
  void add(SavedList list) {
    db.sql(
            """
            insert into cases.saved_list
              (id, person, name, unit, standard, place, view, words, kind, stage, light, sort, columns, density)
            select :id, :person, :name, :unit, :standard, coalesce(max(place), 0) + 1,
                   :view, :words, :kind, :stage, :light, :sort, :columns, :density
              from cases.saved_list where person = :person
            """)
        .params(parameters(list))
        .update();
  }

  void save(SavedList list) {
    db.sql(
            """
            update cases.saved_list
               set name = :name, unit = :unit, standard = :standard, view = :view, words = :words, kind = :kind,
                   stage = :stage, light = :light, sort = :sort, columns = :columns, density = :density
             where id = :id and person = :person
            """)
        .params(parameters(list))
        .update();
  }

  void clearStandard(String person) {
    db.sql("update cases.saved_list set standard = false where person = :person and standard")
        .param("person", person)
        .update();
  }

  void place(String person, UUID id, int place) {
    db.sql("update cases.saved_list set place = :place where id = :id and person = :person")
        .param("place", place)
        .param("id", id)
        .param("person", person)
        .update();
  }

  void remove(String person, UUID id) {
    db.sql("delete from cases.saved_list where id = :id and person = :person")
        .param("id", id)
        .param("person", person)
        .update();
  }

  private static Map<String, @Nullable Object> parameters(SavedList list) {
    var look = list.look();
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", list.id());
    values.put("person", list.person());
    values.put("name", list.name());
    values.put("unit", list.unit());
    values.put("standard", list.standard());
    values.put("view", look.view().name());
    values.put("words", look.q());
    values.put("kind", look.kind());
    values.put("stage", look.stage() == null ? null : look.stage().name());
    values.put("light", look.light() == null ? null : look.light().name());
    values.put("sort", look.sort().name());
    values.put("columns", look.columns().stream().map(Enum::name).toArray(String[]::new));
    values.put("density", look.density().name());
    return values;
  }

  private static SavedList read(ResultSet row, int number) throws SQLException {
    return new SavedList(
        row.getObject("id", UUID.class),
        row.getString("person"),
        row.getString("name"),
        row.getString("unit"),
        row.getBoolean("standard"),
        look(row));
  }

  private static SavedList.Look look(ResultSet row) throws SQLException {
    var stage = row.getString("stage");
    var light = row.getString("light");
    return new SavedList.Look(
        TaskQuery.View.valueOf(row.getString("view")),
        row.getString("words"),
        row.getString("kind"),
        stage == null ? null : Stage.valueOf(stage),
        light == null ? null : SavedList.Light.valueOf(light),
        TaskQuery.Sort.valueOf(row.getString("sort")),
        Arrays.stream((String[]) row.getArray("columns").getArray())
            .map(SavedList.Column::valueOf)
            .toList(),
        SavedList.Density.valueOf(row.getString("density")));
  }
}
