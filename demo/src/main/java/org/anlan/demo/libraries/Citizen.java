package org.anlan.demo.libraries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.anlan.rules.codes.CitizenId;

/// Somebody of the library of persons, all by the names of the data elements. The division of the identity number is the demo's own, 9901, which
/// no real number has.
final class Citizen {
  /// The day on which the library stands.
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Map<String, String> values = new LinkedHashMap<>();

  Citizen(String name, String sex, LocalDate birth, String id) {
    put("id_number", id);
    put("name", name);
    put("sex", sex);
    put("birth", birth.toString());
    put("nation", "汉族");
  }

  /// @param turn counts those who were born in the county on that day
  static String id(String county, LocalDate birth, String sex, ToIntFunction<String> turn) {
    var day = birth.toString().replace("-", "");
    var number = turn.applyAsInt(county + day + sex) * 2 + (sex.equals("M") ? 1 : 2);
    return CitizenId.completing(county + day + Digits.of(number, 3)).text();
  }

  Citizen put(String field, String value) {
    values.put(field, value);
    return this;
  }

  String get(String field) {
    return values.getOrDefault(field, "");
  }

  boolean has(String field, String value) {
    return get(field).equals(value);
  }

  String id() {
    return get("id_number");
  }

  String name() {
    return get("name");
  }

  LocalDate birth() {
    return LocalDate.parse(get("birth"));
  }

  int age() {
    return birth().until(TODAY).getYears();
  }

  void livesAt(Homes.Home home, String household, String role) {
    put("division", home.street().text()).put("address", home.address());
    put("household", household).put("household_role", role);
  }
}
