package org.anlan.directory;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.CheckedTable;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.GridCode;
import org.anlan.rules.csv.Csv;

/// Everything that is wrong with the head of a city's folder, its divisions and its unit grids.
final class PlaceCheck {

  private static final Map<DivisionCode.Level, String> LEVELS =
      Map.of(
          DivisionCode.Level.CITY, "city",
          DivisionCode.Level.COUNTY, "county",
          DivisionCode.Level.STREET, "street",
          DivisionCode.Level.COMMUNITY, "community");
  private static final int BOX = 4;

  private final CheckedFolder city;

  PlaceCheck(CheckedFolder city) {
    this.city = city;
  }

  /// The codes of both.
  record Places(Set<String> divisions, Set<String> grids) {}

  Places check() {
    var divisions =
        new CheckedTable(
            city,
            "directory/divisions.csv",
            "code,name,name_en,level,parent,kind,valid_from".split(","));
    var codes = divisions.values("code");
    // A part comes after what it is a part of.
    var above = new HashSet<String>();
    for (var row : divisions.rows()) division(divisions, row, above);
    head(codes);
    return new Places(codes, grids(codes));
  }

  private void head(Set<String> divisions) {
    city.json("city.json", CityDoor.City.class)
        .ifPresent(head -> {
          if (!divisions.contains(head.code()))
            at("/code", "'%s' is not in directory/divisions.csv".formatted(head.code()));
          if (head.centre().size() != 2) at("/centre", "has two numbers, longitude and latitude");
          if (head.bbox().size() != BOX || head.bbox().get(0) >= head.bbox().get(2))
            at("/bbox", "has four numbers: west, south, east, north");
        });
  }

  private void at(String pointer, String words) {
    city.faultAt("city.json", pointer, words);
  }

  private void division(CheckedTable table, Csv.Row row, Set<String> above) {
    table.key(row, "code");
    table.filled(row, "name", "name_en", "kind");
    table.day(row, "valid_from");
    var right =
        table.matches(
            row,
            "code",
            DivisionCode::holds,
            "is no division code: 12 digits, zeros below its level");
    if (!right) return;
    var code = new DivisionCode(row.get("code"));
    var level = LEVELS.getOrDefault(code.level(), "province");
    table.matches(row, "level", level::equals, "is '%s' by its code".formatted(level));
    var top = code.level() == DivisionCode.Level.CITY;
    var parent = top ? "" : code.parent().map(DivisionCode::text).orElse("");
    if (table.matches(row, "parent", parent::equals, "is '%s' by its code".formatted(parent)))
      table.mayRefer(row, "parent", above, "this table above this row");
    above.add(row.get("code"));
  }

  private Set<String> grids(Set<String> divisions) {
    var grids =
        new CheckedTable(city, "directory/grids.csv", "code", "community", "lon", "lat", "area_m2");
    for (var row : grids.rows()) {
      grids.key(row, "code");
      grids.matches(row, "code", GridCode::holds, "is no unit grid: a community and 001 to 999");
      grids.refers(row, "community", divisions, "directory/divisions.csv");
      grids.matches(
          row,
          "community",
          community -> row.get("code").startsWith(community),
          "is not the community of the code");
      grids.number(row, "lon");
      grids.number(row, "lat");
      grids.matches(row, "area_m2", area -> area.matches("\\d{1,9}"), "is no whole number");
    }
    return grids.values("code");
  }
}
