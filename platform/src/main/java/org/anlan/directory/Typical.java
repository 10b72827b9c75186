package org.anlan.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.anlan.rules.codes.Uscc;
import org.anlan.rules.csv.Csv;

/// The units and posts that a city typically has, taken from another city's folder: its own, those of one of its counties, and a street's. Each unit gets a
/// credit code that is made up and right in form only; names are the other city's with the places changed.
final class Typical {

  private static final int UNIT_DIGITS = 7;

  private final List<Csv.Row> units;
  private final List<Csv.Row> posts;
  private final Map<String, String> names = new HashMap<>();
  private final List<List<String>> newUnits = new ArrayList<>();
  private final List<List<String>> newPosts = new ArrayList<>();

  /// @param divisions and `units` and `posts` of the example
  Typical(List<Csv.Row> divisions, List<Csv.Row> units, List<Csv.Row> posts) {
    this.units = units;
    this.posts = posts;
    for (var row : divisions) {
      names.put(row.get("code"), row.get("name"));
      names.put(row.get("code") + " en", row.get("name_en"));
    }
  }

  /// `directory/units.csv` and `directory/posts.csv`.
  Map<String, String> of(NewCity.Head head, List<NewCity.County> counties) {
    var city = first("city");
    UnaryOperator<String> ofCity = words -> renamed(words, city, head.name());
    for (var row : at("city", city)) unit(row, head.division(), "", ofCity, List.of());
    for (var county : counties) county(county, ofCity);
    return Map.of(
        "directory/units.csv",
        NewCity.csv(
            "uscc,name,short_name,name_en,kind,level,division,parent_uscc,duties,phone", newUnits),
        "directory/posts.csv",
        NewCity.csv("id,unit,title,title_en,roles,division", newPosts));
  }

  private void county(NewCity.County county, UnaryOperator<String> ofCity) {
    var like = first("county");
    var code = county.entry().code() + "0".repeat(6);
    UnaryOperator<String> ofCounty =
        words -> ofCity.apply(renamed(words, like, county.entry().name()));
    var streets = county.streets().stream().map(street -> street.code() + "000").toList();
    var government = "";
    for (var row : at("county", like)) {
      var made = unit(row, code, government, ofCounty, streets);
      if (row.get("duties").contains("county-government")) government = made;
    }
    for (var street : county.streets()) street(street, county.entry().name(), government);
  }

  /// Streets have offices, towns have governments.
  private void street(PublicDivisions.Entry street, String county, String parent) {
    var row = at("street", first("street")).getFirst();
    var office = county + street.name() + (street.name().endsWith("街道") ? "办事处" : "人民政府");
    UnaryOperator<String> named =
        words ->
            words.equals(row.get("name"))
                ? office
                : words.equals(row.get("name_en")) ? street.name() + " Office" : street.name();
    unit(row, street.code() + "000", parent, named, List.of());
  }

  private String unit(
      Csv.Row like,
      String division,
      String parent,
      UnaryOperator<String> named,
      List<String> below) {
    var code = made(like.get("uscc").substring(0, 2), division);
    newUnits.add(
        List.of(
            code,
            named.apply(like.get("name")),
            named.apply(like.get("short_name")),
            named.apply(like.get("name_en")),
            like.get("kind"),
            like.get("level"),
            division,
            parent,
            like.get("duties"),
            ""));
    posts(like, code, division, below);
    return code;
  }

  /// Each post once, however many the other unit has of it; what it has in a street it has in every street here.
  private void posts(Csv.Row like, String unit, String division, List<String> below) {
    var seen = new LinkedHashSet<List<String>>();
    for (var row : posts) {
      if (!row.get("unit").equals(like.get("uscc"))) continue;
      var own = row.get("division").equals(like.get("division"));
      if (!seen.add(List.of(row.get("title"), row.get("roles"), String.valueOf(own)))) continue;
      for (var place : own ? List.of(division) : below) post(row, unit, place);
    }
  }

  private void post(Csv.Row like, String unit, String division) {
    newPosts.add(
        List.of(
            "P%05d".formatted(newPosts.size() + 1),
            unit,
            like.get("title"),
            like.get("title_en"),
            like.get("roles"),
            division));
  }

  /// Registry and class as there, the division, a number that only counts; the letter keeps it apart from real ones.
  private String made(String registry, String division) {
    var number = "A" + "0".repeat(8 - UNIT_DIGITS) + "%07d".formatted(newUnits.size() + 1);
    return Uscc.completing(registry + division.substring(0, 6) + number).text();
  }

  private List<Csv.Row> at(String level, String division) {
    return units.stream()
        .filter(row -> row.get("level").equals(level) && row.get("division").equals(division))
        .toList();
  }

  /// The division of the first unit of a level.
  private String first(String level) {
    return units.stream()
        .filter(row -> row.get("level").equals(level))
        .map(row -> row.get("division"))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "directory/units.csv: there is no unit of the level '%s' to go by"
                    .formatted(level)));
  }

  private String renamed(String words, String division, String name) {
    var zh = Objects.requireNonNull(names.get(division));
    var en = Objects.requireNonNull(names.get(division + " en"));
    return words
        .replace(zh, name)
        .replace(NewCity.shortened(zh), NewCity.shortened(name))
        .replace(en, name);
  }
}
