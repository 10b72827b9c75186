package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.demo.CityFiles.Row;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;
import org.junit.jupiter.api.Test;

class LibrariesTest {
  private static final List<Row> PERSONS = CityFiles.table("exchange/persons.csv");
  private static final List<Row> FIRMS = CityFiles.table("exchange/firms.csv");
  private static final List<Row> LICENCES = CityFiles.table("licences/records.csv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Map<String, Row> BY_ID =
      PERSONS.stream().collect(Collectors.toMap(r -> r.text("id_number"), r -> r));

  private static LocalDate birth(Row person) {
    return LocalDate.parse(person.text("birth"));
  }

  @Test
  void identity_numbers_hold_are_nobody_s_and_say_birth_and_sex() {
    assertThat(BY_ID).hasSizeBetween(3_000, 3_010);
    for (var person : PERSONS) {
      var id = person.text("id_number");
      assertThat(CitizenId.holds(id, TODAY)).as(id).isTrue();
      assertThat(id).startsWith("9901");
      assertThat(new CitizenId(id).birth()).isEqualTo(birth(person));
      assertThat(new CitizenId(id).male()).isEqualTo(person.text("sex").equals("M"));
    }
  }

  @Test
  void couples_name_one_another_and_parents_are_old_enough() {
    for (var person : PERSONS) {
      var spouse = BY_ID.get(person.text("spouse"));
      if (spouse != null) assertThat(spouse.text("spouse")).isEqualTo(person.text("id_number"));
      var mother = BY_ID.get(person.text("mother"));
      if (mother != null) {
        assertThat(birth(mother).plusYears(18)).isBefore(birth(person));
        assertThat(mother.text("household")).isEqualTo(person.text("household"));
      }
    }
  }

  @Test
  void there_are_newborns_pensioners_disabled_people_and_children_before_school() {
    var newborns = PERSONS.stream().filter(p -> birth(p).isAfter(TODAY.minusYears(1))).count();
    var before =
        PERSONS.stream()
            .filter(p -> birth(p).isAfter(TODAY.minusYears(7)))
            .filter(p -> p.text("employment").equals("child"))
            .count();
    var pensioners = PERSONS.stream().filter(p -> p.text("pension").equals("Y")).count();
    var disabled = PERSONS.stream().filter(p -> !p.text("disability_kind").isEmpty()).count();
    assertThat(newborns).isGreaterThan(10);
    assertThat(before).isGreaterThan(100);
    assertThat(pensioners).isGreaterThan(300);
    assertThat(disabled).isBetween(60L, 300L);
  }

  @Test
  void firms_have_credit_codes_that_hold_and_owners_who_are_there() {
    assertThat(FIRMS).hasSize(2_000);
    assertThat(FIRMS.stream().map(f -> f.text("uscc"))).doesNotHaveDuplicates();
    assertThat(FIRMS.stream().map(f -> f.text("firm_name"))).doesNotHaveDuplicates();
    assertThat(FIRMS).allMatch(f -> Uscc.holds(f.text("uscc")));
    assertThat(FIRMS).allMatch(f -> BY_ID.containsKey(f.text("legal_rep_id")));
    assertThat(FIRMS.stream().map(f -> f.text("sector")).distinct().count()).isGreaterThan(15);
  }

  @Test
  void every_licence_is_held_by_somebody_of_the_libraries() {
    var codes = FIRMS.stream().map(f -> f.text("uscc")).collect(Collectors.toSet());
    assertThat(LICENCES)
        .allMatch(l -> codes.contains(l.text("holder")) || BY_ID.containsKey(l.text("holder")));
    assertThat(LICENCES.stream().map(l -> l.text("kind")).distinct()).hasSize(11);
  }
}
