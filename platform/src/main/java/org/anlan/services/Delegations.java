package org.anlan.services;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of delegated items 下沉清单: which item can be had in which county, town or village; everybody may know it.
@Repository
class Delegations {

  /// @param level `COUNTY`, `TOWN` or `VILLAGE`
  record Delegation(String code, String division, String level, LocalDate since) {}

  /// @param items how many items go down to this level
  record Count(String level, int items) {}

  private final JdbcClient db;

  Delegations(JdbcClient db) {
    this.db = db;
  }

  /// @return false when it is there already
  boolean add(Delegation one, String person) {
    return db.sql(
                """
                insert into services.delegation (code, division, level, since, person)
                values (:code, :division, :level, :since, :person)
                on conflict do nothing
                """)
            .param("code", one.code())
            .param("division", one.division())
            .param("level", one.level())
            .param("since", one.since())
            .param("person", person)
            .update()
        == 1;
  }

  boolean remove(String code, String division) {
    return db.sql("delete from services.delegation where code = :code and division = :division")
            .param("code", code)
            .param("division", division)
            .update()
        == 1;
  }

  List<Delegation> listOf(String code) {
    return db.sql(
            "select code, division, level, since from services.delegation where code = :code order by division")
        .param("code", code)
        .query(Delegation.class)
        .list();
  }

  List<Count> count() {
    return db.sql(
            "select level, count(distinct code) as items from services.delegation group by level order by level")
        .query(Count.class)
        .list();
  }
}
