package org.anlan.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.CheckedTable;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.Uscc;

/// Everything that is wrong with who is who in a city's folder (`city.json`, `directory/`, `map/`).
public final class DirectoryCheck {

  /// What other files may name.
  ///
  /// @param counties the codes of those among the divisions
  /// @param units by their credit codes
  /// @param duties which units have one, by duty
  public record Names(
      Set<String> counties,
      Set<String> units,
      Map<String, List<Place>> duties,
      Set<String> roles,
      Set<String> people) {

    /// Counties in which no unit would be found for the duty: none of the street, of the county or of the city.
    public List<String> without(String duty) {
      var there = duties.getOrDefault(duty, List.of());
      return counties.stream()
          .filter(county -> there.stream().noneMatch(place -> place.serves(county)))
          .sorted()
          .toList();
    }
  }

  /// Where a unit with a duty is.
  public record Place(String level, String division) {
    /// A unit of a street serves its county as far as it goes.
    boolean serves(String county) {
      return level.equals("city")
          || Division.codeAt(Division.Level.COUNTY, division).equals(county);
    }
  }

  private static final Set<String> LEVELS = Set.of("city", "county", "street", "community");
  private static final int SUNDAY = 7;

  private final CheckedFolder city;
  private final CheckedTable units;
  private final CheckedTable posts;
  private final CheckedTable people;
  private final CheckedTable holdings;

  private DirectoryCheck(CheckedFolder city) {
    this.city = city;
    this.units =
        table(
            "units",
            "uscc,name,short_name,name_en,kind,level,division,parent_uscc,duties,phone".split(","));
    this.posts = table("posts", "id,unit,title,title_en,roles,division".split(","));
    this.people = table("people", "id,name,name_en,phone".split(","));
    this.holdings = table("holdings", "person,post,valid_from,valid_to".split(","));
  }

  public static Names check(CheckedFolder city) {
    var places = new PlaceCheck(city).check();
    MapCheck.check(city, places);
    return new DirectoryCheck(city).check(places.divisions());
  }

  /// Units, posts, people and who holds which alone.
  static void staff(CheckedFolder city) {
    var divisions = new CheckedTable(city, "directory/divisions.csv", "code");
    new DirectoryCheck(city).check(divisions.values("code"));
  }

  private CheckedTable table(String name, String... columns) {
    return new CheckedTable(city, "directory/" + name + ".csv", columns);
  }

  private Names check(Set<String> divisions) {
    units(divisions);
    posts(divisions);
    people();
    holdings();
    rosters();
    leave();
    return new Names(
        divisions.stream()
            .filter(DivisionCode::holds)
            .filter(code -> new DivisionCode(code).level() == DivisionCode.Level.COUNTY)
            .collect(Collectors.toSet()),
        units.values("uscc"),
        duties(),
        posts.words("roles"),
        people.values("id"));
  }

  private Map<String, List<Place>> duties() {
    var duties = new HashMap<String, List<Place>>();
    for (var row : units.rows())
      for (var duty : row.get("duties").split(" "))
        if (!duty.isBlank() && DivisionCode.holds(row.get("division")))
          duties
              .computeIfAbsent(duty, any -> new ArrayList<>())
              .add(new Place(row.get("level"), row.get("division")));
    return duties;
  }

  private void units(Set<String> divisions) {
    var known = units.values("uscc");
    for (var row : units.rows()) {
      units.key(row, "uscc");
      units.matches(row, "uscc", Uscc::holds, "is no credit code with a right last character");
      units.filled(row, "name", "short_name", "name_en", "kind");
      units.matches(row, "level", LEVELS::contains, "is none of " + sorted(LEVELS));
      units.refers(row, "division", divisions, "directory/divisions.csv");
      units.mayRefer(row, "parent_uscc", known, "this table");
    }
    if (units.rows().isEmpty()) city.fault("directory/units.csv", 1, "there is no unit");
  }

  private void posts(Set<String> divisions) {
    var known = units.values("uscc");
    for (var row : posts.rows()) {
      posts.key(row, "id");
      posts.filled(row, "title", "title_en", "roles");
      posts.refers(row, "unit", known, "directory/units.csv");
      posts.refers(row, "division", divisions, "directory/divisions.csv");
    }
    if (posts.rows().isEmpty()) city.fault("directory/posts.csv", 1, "there is no post");
  }

  private void people() {
    for (var row : people.rows()) {
      people.key(row, "id");
      people.filled(row, "name", "name_en");
      people.matches(
          row,
          "phone",
          phone -> phone.isBlank() || phone.matches("[0-9+() -]{5,20}"),
          "is no telephone number");
      if (!row.get("phone").isBlank()) people.once(row, "phone", row.get("phone"));
    }
  }

  private void holdings() {
    var persons = people.values("id");
    var known = posts.values("id");
    for (var row : holdings.rows()) {
      holdings.refers(row, "person", persons, "directory/people.csv");
      holdings.refers(row, "post", known, "directory/posts.csv");
      var key = String.join(" ", row.get("person"), row.get("post"), row.get("valid_from"));
      holdings.once(row, "valid_from", key);
      holdings.inOrder(
          row, holdings.day(row, "valid_from"), holdings.mayBeDay(row, "valid_to"), "valid_to");
    }
  }

  private void rosters() {
    var rosters = table("rosters", "post", "weekday", "from", "to");
    var known = posts.values("id");
    for (var row : rosters.rows()) {
      rosters.refers(row, "post", known, "directory/posts.csv");
      rosters.matches(row, "weekday", DirectoryCheck::isWeekday, "is none of 1 (Monday) to 7");
      rosters.once(
          row, "from", String.join(" ", row.get("post"), row.get("weekday"), row.get("from")));
      var from = rosters.time(row, "from");
      var to = rosters.time(row, "to");
      if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get()))
        rosters.fault(row, "to", "is not after %s; a night is two rows".formatted(from.get()));
    }
  }

  private static boolean isWeekday(String text) {
    return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '0' + SUNDAY;
  }

  private void leave() {
    var leave = table("leave", "person", "from", "to", "substitute", "reason");
    var known = people.values("id");
    for (var row : leave.rows()) {
      leave.refers(row, "person", known, "directory/people.csv");
      leave.mayRefer(row, "substitute", known, "directory/people.csv");
      leave.matches(
          row,
          "substitute",
          who -> !who.equals(row.get("person")),
          "is the person away; name another");
      leave.filled(row, "reason");
      leave.once(row, "from", row.get("person") + " " + row.get("from"));
      leave.inOrder(row, leave.day(row, "from"), leave.day(row, "to"), "to");
    }
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
