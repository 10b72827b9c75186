package org.anlan.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The units of the city, by duty, place or name: what anybody may read on their door plates.
@RestController
class UnitDoor {

  record UnitView(String uscc, String name, String nameEn, String level, String division) {
    static UnitView of(Unit unit) {
      return new UnitView(
          unit.uscc(), unit.name().zh(), unit.name().en(), unit.level(), unit.division());
    }
  }

  private final Directory directory;

  UnitDoor(Directory directory) {
    this.directory = directory;
  }

  /// The city's units and those of the county named by `division`; narrowed to those with one of the duties and by part of
  /// the name.
  @GetMapping("/api/directory/units")
  List<UnitView> units(
      @RequestParam(required = false) @Nullable List<String> duty,
      @RequestParam(required = false) @Nullable String division,
      @RequestParam(required = false) @Nullable String q) {
    return directory.listUnits().stream()
        .filter(unit -> duty == null || duty.stream().anyMatch(unit.duties()::contains))
        .filter(unit ->
            division == null
                || unit.level().equals("city")
                || sameCounty(unit.division(), division))
        .filter(unit -> q == null || matches(unit, q.strip().toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparing(Unit::level).thenComparing(unit -> unit.name().zh()))
        .limit(200)
        .map(UnitView::of)
        .toList();
  }

  private static boolean sameCounty(String one, String other) {
    return other.length() >= 6 && one.startsWith(other.substring(0, 6));
  }

  private static boolean matches(Unit unit, String words) {
    return unit.name().zh().contains(words)
        || unit.name().en().toLowerCase(Locale.ROOT).contains(words);
  }
}
