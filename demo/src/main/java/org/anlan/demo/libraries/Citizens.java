package org.anlan.demo.libraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.demo.Table;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.names.PeopleNames;
import org.anlan.demo.shape.Dice;

/// The library of persons: families of all ages, and those whom a visitor of the demo can sign in as.
public final class Citizens {
  private static final String GULOU = "990102007";

  private final List<Citizen> all = new ArrayList<>();
  private final Map<String, Citizen> cast = new HashMap<>();
  private final Map<String, Integer> turns = new HashMap<>();
  private final PeopleNames names = new PeopleNames("library-people");
  private final Dice dice = Dice.named("library-families");
  private final Lives lives = new Lives();
  private final Homes homes;

  public Citizens(Divisions divisions, int count) {
    homes = new Homes(divisions, "library-homes");
    for (var row : Table.rows("citizens.csv", row -> row)) play(row);
    while (all.size() < count) family();
  }

  /// The person of an account.
  public String idOf(String login) {
    return cast.get(login).id();
  }

  Citizen playing(String login) {
    return cast.get(login);
  }

  List<Citizen> all() {
    return List.copyOf(all);
  }

  private void play(Table.Row row) {
    var home = homes.in(GULOU);
    var birth = LocalDate.parse(row.text("born"));
    var citizen = person(row.text("name"), row.text("sex"), birth, home);
    cast.put(row.text("login"), citizen);
    var household = household(home);
    citizen.livesAt(home, household, "head");
    switch (row.text("role")) {
      case "mother" -> young(citizen, home, household);
      case "elder" -> citizen.put("marital", "widowed");
      case "disabled" -> {
        Lives.disabled(citizen, "limb", 2);
        citizen.put("marital", "single");
      }
      default -> citizen.put("marital", "married");
    }
    lives.fill(citizen);
    citizen.put("phone", row.text("phone"));
    if (row.text("role").equals("retiring")) {
      citizen.put("employment", "employed").put("insured_months", "401").put("pension", "N");
    }
    if (row.text("role").equals("owner")) citizen.put("employment", "self");
  }

  /// A young mother with her husband, a child that comes to school next year and a newborn.
  private void young(Citizen mother, Homes.Home home, String household) {
    var father = person(names.any("M"), "M", LocalDate.of(1991, 9, 3), home);
    marry(mother, father, home, household);
    lives.fill(father);
    for (var birth : List.of(LocalDate.of(2020, 12, 11), LocalDate.of(2026, 10, 30))) {
      child(mother, father, birth, home, household);
    }
  }

  private String household(Homes.Home home) {
    return home.county() + Digits.of(all.size(), 6);
  }

  private Citizen person(String name, String sex, LocalDate birth, Homes.Home home) {
    var id = Citizen.id(home.county(), birth, sex, key -> turns.merge(key, 1, Integer::sum) - 1);
    var citizen = new Citizen(name, sex, birth, id);
    all.add(citizen);
    return citizen;
  }

  private static void marry(Citizen head, Citizen other, Homes.Home home, String household) {
    other.livesAt(home, household, "spouse");
    head.put("marital", "married").put("spouse", other.id());
    other.put("marital", "married").put("spouse", head.id());
  }

  private void child(
      Citizen mother, Citizen father, LocalDate birth, Homes.Home home, String household) {
    var sex = dice.chance(0.51) ? "M" : "F";
    var given = names.any(sex).substring(1);
    var child = person(father.name().charAt(0) + given, sex, birth, home);
    child.livesAt(home, household, "child");
    child.put("mother", mother.id()).put("father", father.id());
    lives.fill(child);
  }

  private void family() {
    var home = homes.next();
    var household = household(home);
    var kind = dice.unit();
    if (kind < 0.18) alone(home, household, 20, 32, "single");
    else if (kind < 0.27) alone(home, household, 68, 90, "widowed");
    else if (kind < 0.30) alone(home, household, 30, 50, "divorced");
    else if (kind < 0.50) couple(home, household, 60, 84);
    else if (kind < 0.75) couple(home, household, 26, 41);
    else couple(home, household, 42, 58);
  }

  private void alone(Homes.Home home, String household, int least, int most, String marital) {
    var sex = dice.chance(0.5) ? "M" : "F";
    var citizen = person(names.any(sex), sex, born(least, most), home);
    citizen.livesAt(home, household, "head");
    citizen.put("marital", marital);
    lives.fill(citizen);
  }

  private void couple(Homes.Home home, String household, int least, int most) {
    var man = person(names.any("M"), "M", born(least, most), home);
    var born = man.birth().plusDays(dice.below(2_200) - 900L);
    var woman = person(names.any("F"), "F", born, home);
    man.livesAt(home, household, "head");
    marry(man, woman, home, household);
    lives.fill(man);
    lives.fill(woman);
    var children = most > 58 ? 0 : dice.chance(0.2) ? 0 : dice.chance(0.4) ? 2 : 1;
    for (var n = 0; n < children; n++) born(man, woman, home, household);
  }

  private void born(Citizen man, Citizen woman, Homes.Home home, String household) {
    var first = woman.birth().plusYears(22);
    var last = woman.birth().plusYears(39);
    if (last.isAfter(Citizen.TODAY)) last = Citizen.TODAY.minusDays(1);
    if (!first.isBefore(last)) return;
    var days = (int) (last.toEpochDay() - first.toEpochDay());
    var birth = first.plusDays(dice.below(days));
    if (birth.isBefore(Citizen.TODAY.minusYears(21))) return;
    child(woman, man, birth, home, household);
  }

  private LocalDate born(int least, int most) {
    return Citizen.TODAY
        .minusYears(least + dice.below(most - least + 1))
        .minusDays(1L + dice.below(364));
  }
}
