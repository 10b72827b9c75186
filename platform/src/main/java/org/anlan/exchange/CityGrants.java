package org.anlan.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.springframework.stereotype.Component;

/// Grants that a city settles once for all, such as those of source departments for their own data and of frequent matters (免申请共享). They
/// stand in its folder with their basis, where two people of the city's data bureau look after them.
@Component
class CityGrants {

  /// @param unit the duty of the unit at the level of the city that is to read
  record Row(
      String unit,
      String library,
      Set<String> fields,
      String purpose,
      Depth depth,
      boolean whole,
      String basis,
      LocalDate from,
      LocalDate to) {}

  private static final String CITY = "本市既定 settled by the city";

  private final Grants grants;
  private final Directory directory;
  private final ReadingDesk.Tools tools;

  CityGrants(Grants grants, Directory directory, ReadingDesk.Tools tools) {
    this.grants = grants;
    this.directory = directory;
    this.tools = tools;
  }

  /// In the place of those that stood there before.
  void put(List<Row> rows) {
    grants.removeThoseOfTheCity();
    for (var row : rows) findUnit(row.unit()).ifPresent(unit -> add(row, unit));
  }

  private Optional<Unit> findUnit(String duty) {
    return directory.listUnits().stream()
        .filter(unit -> unit.level().equals("city") && unit.duties().contains(duty))
        .findFirst();
  }

  private void add(Row row, Unit unit) {
    grants.add(
        new Grant(
            tools.ids().next(),
            unit.division(),
            unit.uscc(),
            row.library(),
            row.fields(),
            row.purpose(),
            row.depth(),
            row.whole(),
            row.basis(),
            row.from(),
            row.to(),
            Grant.State.APPROVED,
            new Grant.Asked(null, CITY, unit.uscc(), tools.now()),
            null),
        true);
  }
}
