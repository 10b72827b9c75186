package org.anlan.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.csv.CsvStream;
import org.anlan.rules.geo.Box;

/// The skeleton of a real city: its divisions from the public table with one community and one unit grid a street to begin with, a schematic map, and the
/// typical units and posts of another city's folder, nobody in them yet. The same division and example give the same bytes.
final class NewCity {

  /// @param code four digits
  /// @param name as people call it, 鹤壁市
  record Head(String code, String name) {

    String division() {
      return code + "0".repeat(8);
    }

    /// Without 市, 地区, 盟: 鹤壁.
    String shortName() {
      return shortened(name);
    }
  }

  /// A county with its streets, as the table has them.
  record County(PublicDivisions.Entry entry, List<PublicDivisions.Entry> streets) {}

  /// Half a degree wide and a third high, about as large as a prefecture's built-up part.
  private static final double WIDTH = 0.50;

  private static final double HEIGHT = 0.33;

  /// The public table has no days; this one says that nobody knows.
  private static final String SINCE = "2000-01-01";

  private static final String UNKNOWN = "待补社区";

  private final Head head;
  private final List<County> counties;
  private final Box box;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<List<String>> divisions = new ArrayList<>();
  private final List<List<String>> grids = new ArrayList<>();
  private final Map<String, List<String>> layers = new LinkedHashMap<>();

  private NewCity(Head head, List<County> counties, double lon, double lat) {
    this.head = head;
    this.counties = counties;
    this.box = new Box(lon - WIDTH / 2, lat - HEIGHT / 2, lon + WIDTH / 2, lat + HEIGHT / 2);
  }

  /// The files of the folder that hold places, by name.
  static Map<String, String> places(Head head, List<County> counties, double lon, double lat) {
    var city = new NewCity(head, counties, lon, lat);
    city.make();
    return city.files;
  }

  private void make() {
    for (var layer : List.of("districts", "streets", "communities", "grids"))
      layers.put(layer, new ArrayList<>());
    division(head.division(), head.name(), "city", "", "city");
    var tiles = SchematicMap.tiles(box, counties.size());
    for (var n = 0; n < counties.size(); n++) county(counties.get(n), tiles.get(n));
    files.put("city.json", head());
    table("divisions", "code,name,name_en,level,parent,kind,valid_from", divisions);
    table("grids", "code,community,lon,lat,area_m2", grids);
    layers.forEach((name, features) ->
        files.put("map/%s.geojson".formatted(name), SchematicMap.collection(features)));
    for (var empty : List.of("roads", "water", "green", "drains", "venues"))
      files.put("map/%s.geojson".formatted(empty), SchematicMap.collection(List.of()));
  }

  private void table(String name, String header, List<List<String>> rows) {
    files.put("directory/%s.csv".formatted(name), csv(header, rows));
  }

  static String csv(String header, List<List<String>> rows) {
    var text = new StringBuilder(header).append('\n');
    for (var row : rows) text.append(CsvStream.write(row)).append('\n');
    return text.toString();
  }

  private void division(String code, String name, String level, String parent, String kind) {
    divisions.add(List.of(code, name, name, level, parent, kind, SINCE));
  }

  private void county(County county, Box tile) {
    var code = county.entry().code() + "0".repeat(6);
    var name = county.entry().name();
    division(code, name, "county", head.division(), kindOfCounty(county.entry()));
    draw("districts", code, name, kindOfCounty(county.entry()), tile);
    var tiles = SchematicMap.tiles(tile, county.streets().size());
    for (var n = 0; n < county.streets().size(); n++)
      street(county.streets().get(n), code, tiles.get(n));
  }

  private void street(PublicDivisions.Entry street, String county, Box tile) {
    var code = street.code() + "000";
    division(code, street.name(), "street", county, kindOfStreet(street.name()));
    draw("streets", code, street.name(), kindOfStreet(street.name()), tile);
    var community = street.code() + "001";
    division(community, UNKNOWN, "community", code, "community");
    draw("communities", community, UNKNOWN, "community", tile);
    var grid = community + "001";
    grids.add(
        List.of(
            grid,
            community,
            SchematicMap.degrees((tile.west() + tile.east()) / 2),
            SchematicMap.degrees((tile.south() + tile.north()) / 2),
            String.valueOf(SchematicMap.area(tile))));
    layer("grids").add(SchematicMap.feature("\"code\":\"%s\"".formatted(grid), tile));
  }

  private void draw(String layer, String code, String name, String kind, Box tile) {
    layer(layer)
        .add(
            SchematicMap.feature(
                "\"code\":\"%s\",\"name\":\"%s\",\"nameEn\":\"%s\",\"kind\":\"%s\""
                    .formatted(code, name, name, kind),
                tile));
  }

  private List<String> layer(String name) {
    return layers.computeIfAbsent(name, any -> new ArrayList<>());
  }

  private String head() {
    return """
    {
      "code": "%s",
      "name": "%s",
      "nameEn": "%s",
      "centre": [%s, %s],
      "bbox": [%s, %s, %s, %s],
      "zoneId": "Asia/Shanghai",
      "hotline": "12345",
      "note": "示意地图 · 非真实边界",
      "noteEn": "Schematic map, not the real boundaries"
    }
    """
        .formatted(
            head.division(),
            head.name(),
            head.name(),
            SchematicMap.degrees((box.west() + box.east()) / 2),
            SchematicMap.degrees((box.south() + box.north()) / 2),
            SchematicMap.degrees(box.west()),
            SchematicMap.degrees(box.south()),
            SchematicMap.degrees(box.east()),
            SchematicMap.degrees(box.north()));
  }

  /// By the statistical code: from 71 on, zones that are no counties in law.
  private static String kindOfCounty(PublicDivisions.Entry county) {
    if (county.code().charAt(4) == '7') return "zone";
    return county.name().endsWith("区") ? "district" : "county";
  }

  private static String kindOfStreet(String name) {
    if (name.endsWith("镇")) return "town";
    return name.endsWith("乡") ? "township" : "street";
  }

  static String shortened(String name) {
    var cut = name.replaceFirst("(市|地区|盟|自治州|自治县|县|区)$", "");
    return cut.length() < 2 ? name : cut;
  }
}
