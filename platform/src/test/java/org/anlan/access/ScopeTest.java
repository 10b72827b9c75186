package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.directory.Post;
import org.anlan.directory.Unit;
import org.anlan.http.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScopeTest {

  private static final Unit ROADS =
      new Unit(
          "119901020000000001",
          new Texts("澜城区市政养护所", "Lancheng Road Maintenance"),
          "市政所",
          "county",
          "990102000000",
          Set.of("road-maintenance"));

  @Test
  void a_handler_sees_the_units_cases_and_no_others() {
    var scope = Scopes.of(post("handler"), Set.of(), null);
    assertThat(scope.reaches(ROADS.uscc(), "990102001000")).isTrue();
    assertThat(scope.reaches("other", "990102001000")).isFalse();
    assertThat(scope.reaches(null, "990102001000")).isFalse();
  }

  @Test
  void a_dispatcher_sees_the_whole_area_and_nothing_of_the_next() {
    var scope = Scopes.of(post("dispatcher"), Set.of(), null);
    assertThat(scope.reaches("other", "990102001003")).isTrue();
    assertThat(scope.reaches(null, "990102001003")).isTrue();
    assertThat(scope.reaches("other", "990103001003")).isFalse();
  }

  @Test
  void a_citizen_reaches_nothing_by_unit_or_place() {
    var scope = Scopes.of(null, Set.of("9901022026111630002174"), UUID.randomUUID());
    assertThat(scope.reaches(ROADS.uscc(), "990102001003")).isFalse();
    assertThat(scope.cases()).containsExactly("9901022026111630002174");
  }

  @Test
  void an_area_is_a_division_without_the_levels_below() {
    assertThat(Scopes.area("990100000000")).isEqualTo("9901");
    assertThat(Scopes.area("990102000000")).isEqualTo("990102");
    assertThat(Scopes.area("990102001000")).isEqualTo("990102001");
    assertThat(Scopes.area("990102001003")).isEqualTo("990102001003");
  }

  @Test
  void its_parameters_narrow_a_query() {
    try (HikariDataSource database = TestDatabase.fresh()) {
      var db = JdbcClient.create(database);
      assertThat(seen(db, Scopes.of(post("handler"), Set.of("C"), null))).containsExactly("A", "C");
      assertThat(seen(db, Scopes.of(post("dispatcher"), Set.of(), null))).containsExactly("A", "B");
      assertThat(seen(db, Scope.nothing())).isEmpty();
      assertThat(seen(db, Scope.ofThePlatform())).containsExactly("A", "B", "C");
    }
  }

  private static List<String> seen(JdbcClient db, Scope scope) {
    return db.sql(
            """
            select number
              from (values ('A', '119901020000000001', '990102001000'),
                           ('B', 'other', '990102001000'),
                           ('C', 'other', '990103001000')) as c (number, unit, street)
             where (:scope_everything
                    or unit = any (:scope_units)
                    or street like any (:scope_areas)
                    or number = any (:scope_cases))
             order by number
            """)
        .params(scope.parameters())
        .query(String.class)
        .list();
  }

  private static Post post(String role) {
    return new Post("P00001", ROADS, new Texts("岗位", "Post"), Set.of(role), "990102000000");
  }
}
