package org.anlan.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The items, whatever their versions say.
@Repository
class Items {

  private static final String ROWS =
      """
      select i.code, i.unit, i.division, i.level, i.upper, i.origin, i.department, i.status, i.in_force, i.words, i.stamp
        from services.item i
      """;

  private final JdbcClient db;

  Items(JdbcClient db) {
    this.db = db;
  }

  /// @return false when there is one with this code
  boolean add(ServiceItem item) {
    return db.sql(
                """
                insert into services.item
                       (code, unit, division, level, upper, origin, department, status, in_force, words)
                values (:code, :unit, :division, :level, :upper, :origin, :department, :status, :inForce, :words)
                on conflict do nothing
                """)
            .params(values(item))
            .update()
        == 1;
  }

  void save(ServiceItem item) {
    db.sql(
            """
            update services.item
               set unit = :unit, status = :status, in_force = :inForce, words = :words, stamp = stamp + 1
             where code = :code
            """)
        .params(values(item))
        .update();
  }

  ServiceItem get(Sight sight, String code) {
    return find(sight, code).orElseThrow(() -> absent(code));
  }

  Optional<ServiceItem> find(Sight sight, String code) {
    return db.sql(ROWS + " where i.code = :code and " + Sight.IN_SIGHT)
        .param("code", code)
        .params(sight.parameters())
        .query(Items::read)
        .optional();
  }

  ServiceItem lock(Sight sight, String code) {
    return db.sql(ROWS + " where i.code = :code and " + Sight.IN_SIGHT + " for update")
        .param("code", code)
        .params(sight.parameters())
        .query(Items::read)
        .optional()
        .orElseThrow(() -> absent(code));
  }

  /// Whatever anybody may see of it: its published version, and that there is one.
  Optional<ServiceItem> findPublished(String code) {
    return db.sql(ROWS + " where i.code = :code and i.in_force is not null")
        .param("code", code)
        .query(Items::read)
        .optional();
  }

  List<ServiceItem> listPublished() {
    return db.sql(ROWS + " where i.in_force is not null order by i.code").query(Items::read).list();
  }

  List<ServiceItem> list(Sight sight) {
    return db.sql(ROWS + " where " + Sight.IN_SIGHT + " order by i.code")
        .params(sight.parameters())
        .query(Items::read)
        .list();
  }

  /// A number that grows with every change of an item: no item is ever deleted, and one that is withdrawn keeps its stamp, so that two changes
  /// can never make up for each other.
  long stamp() {
    return db.sql("select coalesce(sum(stamp), 0) from services.item").query(Long.class).single();
  }

  /// Those whose newest version to hold by this day is not yet the one that is shown, with that version.
  Map<String, Integer> listToShow(java.time.LocalDate day) {
    var found = new HashMap<String, Integer>();
    db.sql(
            """
            select i.code, max(v.version) as version
              from services.item i join services.item_version v on v.code = i.code
             where v.state = 'PUBLISHED' and v.effective_from <= :day
             group by i.code, i.in_force
            having max(v.version) is distinct from i.in_force
            """)
        .param("day", day)
        .query((row, n) -> found.put(row.getString("code"), row.getInt("version")))
        .list();
    return found;
  }

  void show(String code, int version) {
    db.sql(
            """
            update services.item
               set in_force = :version, stamp = stamp + 1, status = case when status = 'NEW' then 'PUBLISHED' else status end
             where code = :code
            """)
        .param("code", code)
        .param("version", version)
        .update();
  }

  private static Map<String, @Nullable Object> values(ServiceItem item) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("code", item.code());
    values.put("unit", item.unit());
    values.put("division", item.division());
    values.put("level", item.level());
    values.put("upper", item.upper());
    values.put("origin", item.origin().name().toLowerCase(Locale.ROOT));
    values.put("department", item.department());
    values.put("status", item.status().name());
    values.put("inForce", item.inForce());
    values.put("words", item.words());
    return values;
  }

  private static Absent absent(String code) {
    return new Absent(new Texts("事项", "item"), code);
  }

  private static ServiceItem read(ResultSet row, int number) throws SQLException {
    return new ServiceItem(
        row.getString("code"),
        row.getString("unit"),
        row.getString("division"),
        row.getString("level"),
        row.getString("upper"),
        ServiceItem.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        row.getString("department"),
        ServiceItem.Status.valueOf(row.getString("status")),
        row.getObject("in_force", Integer.class),
        row.getString("words"),
        row.getLong("stamp"));
  }
}
