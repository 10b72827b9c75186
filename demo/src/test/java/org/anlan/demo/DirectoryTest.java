package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.demo.CityFiles.Row;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
  private static final List<Row> DIVISIONS = CityFiles.table("directory/divisions.csv");
  private static final List<Row> UNITS = CityFiles.table("directory/units.csv");
  private static final List<Row> POSTS = CityFiles.table("directory/posts.csv");
  private static final List<Row> PEOPLE = CityFiles.table("directory/people.csv");
  private static final List<Row> HOLDINGS = CityFiles.table("directory/holdings.csv");
  private static final List<Row> LEAVE = CityFiles.table("directory/leave.csv");

  private static Map<String, Row> by(List<Row> rows, String key) {
    return rows.stream().collect(Collectors.toMap(r -> r.text(key), r -> r));
  }

  private static boolean has(Row row, String head, String word) {
    return List.of(row.text(head).split(" ", -1)).contains(word);
  }

  @Test
  void every_division_code_resolves_to_its_parent_and_no_place_name_is_used_twice() {
    var known = by(DIVISIONS, "code");
    for (var row : DIVISIONS) {
      var code = new DivisionCode(row.text("code"));
      assertThat(code.level().name()).isEqualToIgnoringCase(row.text("level"));
      var parent = row.text("level").equals("city") ? "" : code.parent().orElseThrow().text();
      assertThat(row.text("parent")).isEqualTo(parent);
      assertThat(parent.isEmpty() || known.containsKey(parent)).isTrue();
    }
    assertThat(DIVISIONS.stream().map(r -> r.text("name"))).doesNotHaveDuplicates();
    assertThat(DIVISIONS).allMatch(r -> r.text("name_en").matches("[A-Z][A-Za-z' ]+"));
  }

  @Test
  void the_hotline_s_net_has_122_member_units_and_every_credit_code_holds() {
    assertThat(UNITS.stream().filter(u -> has(u, "duties", "member"))).hasSize(122);
    assertThat(UNITS).allMatch(u -> Uscc.holds(u.text("uscc")));
    assertThat(UNITS.stream().map(u -> u.text("uscc"))).doesNotHaveDuplicates();
    assertThat(UNITS.stream().map(u -> u.text("name"))).doesNotHaveDuplicates();
    var known = by(UNITS, "uscc").keySet();
    var divisions = by(DIVISIONS, "code").keySet();
    for (var unit : UNITS) {
      assertThat(divisions).contains(unit.text("division"));
      assertThat(unit.text("division"))
          .startsWith(new Uscc(unit.text("uscc")).division().replaceAll("00$", ""));
      assertThat(unit.text("parent_uscc").isEmpty() || known.contains(unit.text("parent_uscc")))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "road-maintenance",
        "greening",
        "lighting",
        "drainage",
        "cleaning",
        "city-operation",
        "supervision-centre"
      })
  void every_county_and_the_city_itself_has_one_unit_for_the_duty(String duty) {
    for (var division : DIVISIONS) {
      if (Set.of("city", "county").contains(division.text("level"))) {
        assertThat(
                UNITS.stream()
                    .filter(u ->
                        u.text("division").equals(division.text("code")) && has(u, "duties", duty)))
            .as("%s in %s", duty, division.text("name"))
            .hasSize(1);
      }
    }
  }

  @Test
  void there_are_about_1550_posts_each_of_a_unit_for_a_division_with_somebody_in_it() {
    assertThat(POSTS).hasSizeBetween(1_450, 1_650);
    var units = by(UNITS, "uscc").keySet();
    var divisions = by(DIVISIONS, "code").keySet();
    var held = HOLDINGS.stream().map(h -> h.text("post")).collect(Collectors.toSet());
    for (var post : POSTS) {
      assertThat(units).contains(post.text("unit"));
      assertThat(divisions).contains(post.text("division"));
      assertThat(held).contains(post.text("id"));
    }
  }

  @Test
  void every_road_unit_has_two_handlers_and_every_centre_its_dispatchers_answerers_and_chief() {
    for (var unit : UNITS) {
      if (has(unit, "duties", "road-maintenance") || has(unit, "duties", "highway")) {
        assertThat(posts(unit, p -> has(p, "roles", "handler"))).isGreaterThanOrEqualTo(2);
      }
      if (has(unit, "duties", "city-operation")) {
        assertThat(posts(unit, p -> has(p, "roles", "dispatcher"))).isGreaterThanOrEqualTo(2);
        assertThat(posts(unit, p -> has(p, "roles", "answerer"))).isGreaterThanOrEqualTo(2);
        assertThat(posts(unit, p -> has(p, "roles", "chief"))).isPositive();
      }
    }
  }

  private static long posts(Row unit, Predicate<Row> which) {
    return POSTS.stream()
        .filter(p -> p.text("unit").equals(unit.text("uscc")))
        .filter(which)
        .count();
  }

  @Test
  void every_street_has_two_verifiers_and_none_of_them_works_for_a_unit_that_handles_there() {
    var units = by(UNITS, "uscc");
    for (var street : DIVISIONS) {
      if (street.text("level").equals("street")) {
        var verifiers =
            POSTS.stream()
                .filter(p ->
                    has(p, "roles", "verifier") && p.text("division").equals(street.text("code")))
                .toList();
        assertThat(verifiers).as(street.text("name")).hasSize(2);
        assertThat(verifiers)
            .allMatch(
                p -> has(CityFiles.get(units, p.text("unit")), "duties", "supervision-centre"));
      }
    }
    assertThat(UNITS)
        .noneMatch(
            u -> has(u, "duties", "supervision-centre") && has(u, "duties", "road-maintenance"));
  }

  @Test
  void no_two_people_share_a_telephone_and_every_number_is_an_invented_one() {
    var citizens =
        CityFiles.table("accounts.csv").stream()
            .filter(a -> a.text("kind").equals("citizen"))
            .map(a -> a.text("phone"));
    var phones =
        Stream.of(
                PEOPLE.stream().map(p -> p.text("phone")),
                UNITS.stream().map(u -> u.text("phone")),
                citizens)
            .flatMap(s -> s)
            .toList();
    assertThat(phones).doesNotHaveDuplicates().allMatch(p -> p.matches("1990000\\d{4}"));
  }

  @Test
  void every_holding_and_roster_names_people_and_posts_that_exist() {
    var people = by(PEOPLE, "id").keySet();
    var posts = by(POSTS, "id").keySet();
    for (var holding : HOLDINGS) {
      assertThat(people).contains(holding.text("person"));
      assertThat(posts).contains(holding.text("post"));
      assertThat(LocalDate.parse(holding.text("valid_from"))).isBefore(LocalDate.of(2026, 1, 1));
    }
    for (var roster : CityFiles.table("directory/rosters.csv")) {
      assertThat(posts).contains(roster.text("post"));
      assertThat(Integer.parseInt(roster.text("weekday"))).isBetween(1, 7);
      assertThat(LocalTime.parse(roster.text("from"))).isBefore(LocalTime.parse(roster.text("to")));
    }
  }

  @Test
  void who_is_on_leave_has_a_substitute_of_the_same_unit_and_roles_who_is_there() {
    var posts = by(POSTS, "id");
    var work =
        HOLDINGS.stream()
            .collect(
                Collectors.groupingBy(
                    h -> h.text("person"),
                    Collectors.mapping(
                        h ->
                            CityFiles.get(posts, h.text("post")).text("unit")
                                + CityFiles.get(posts, h.text("post")).text("roles"),
                        Collectors.toSet())));
    assertThat(LEAVE).hasSizeGreaterThan(300);
    for (var leave : LEAVE) {
      var substitute = leave.text("substitute");
      assertThat(CityFiles.get(work, substitute))
          .containsAnyElementsOf(CityFiles.get(work, leave.text("person")));
      assertThat(LEAVE)
          .noneMatch(other -> other.text("person").equals(substitute) && overlap(leave, other));
    }
    assertThat(LEAVE)
        .anyMatch(l ->
            l.text("from").compareTo("2026-11-25") <= 0
                && l.text("to").compareTo("2026-11-25") >= 0);
  }

  private static boolean overlap(Row a, Row b) {
    return a.text("from").compareTo(b.text("to")) <= 0
        && b.text("from").compareTo(a.text("to")) <= 0;
  }

  @Test
  void
      every_demo_account_of_the_staff_is_somebody_with_a_post_and_nobody_is_away_while_the_year_ends() {
    var people = by(PEOPLE, "id");
    var accounts = CityFiles.table("accounts.csv");
    assertThat(accounts).hasSize(71);
    assertThat(accounts.stream().map(a -> a.text("login"))).doesNotHaveDuplicates();
    for (var account : accounts) {
      if (!account.text("kind").equals("citizen")) {
        var person = CityFiles.get(people, account.text("person"));
        assertThat(person.text("name")).isEqualTo(account.text("name"));
        assertThat(HOLDINGS).anyMatch(h -> h.text("person").equals(account.text("person")));
        assertThat(LEAVE)
            .noneMatch(l ->
                l.text("person").equals(account.text("person"))
                    && l.text("to").compareTo("2026-11-01") >= 0
                    && l.text("from").compareTo("2026-12-31") <= 0);
      }
    }
  }
}
