package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.land.Water;
import org.anlan.demo.map.Venue.Text;
import org.anlan.demo.names.English;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Spot;
import org.anlan.rules.codes.DivisionCode;

/// The halls, schools, hospitals, markets, stations of the city: the ones named by hand, then what every street and
/// every county has, then the bridges over the river.
final class Venues {
  private final List<Venue> all = new ArrayList<>();
  private final Land land;
  private final Divisions divisions;
  private final HouseNumbers houses;

  Venues(Land land, Divisions divisions, Roads roads) {
    this.land = land;
    this.divisions = divisions;
    houses = new HouseNumbers(roads, land.plan().blocks().moat());
    for (var row : Table.rows("venues.csv", row -> row)) {
      var at = Ground.street(Ground.drawn(row.number("x"), row.number("y")));
      var name = new Text(row.text("name"), row.text("english"));
      add(row.text("kind"), name, hours(row), houses.near(at, row.text("road")));
    }
    var plans = Table.rows("venue-plans.csv", row -> row);
    for (var street : land.streets()) {
      planned(plans.stream().filter(p -> p.text("at").equals("street")).toList(), street.code());
    }
    for (var county : land.counties()) {
      planned(plans.stream().filter(p -> p.text("at").equals("county")).toList(), county.code());
    }
    bridges();
  }

  private static Text hours(Table.Row row) {
    return new Text(row.text("hours"), row.text("hoursEn"));
  }

  private void add(String kind, Text name, Text hours, HouseNumbers.House house) {
    all.add(new Venue(kind, name, new Text(house.address(), house.english()), hours, house.door()));
  }

  /// Spreads the plans over the communities nearest to the seat.
  private void planned(List<Table.Row> plans, DivisionCode of) {
    var spots = spots(of);
    var sequence = Integer.parseInt(of.significant().substring(4));
    for (var i = 0; i < plans.size(); i++) {
      var plan = plans.get(i);
      if ((sequence + i) % plan.count("every") == 0) {
        var name = name(plan, divisions.get(of));
        add(plan.text("kind"), name, hours(plan), houses.near(spots.get(i % spots.size()), ""));
      }
    }
  }

  private static Text name(Table.Row plan, Divisions.Division division) {
    var street = division.code().level() == DivisionCode.Level.STREET;
    var office = plan.text("name").contains("便民");
    var short1 = street && !office ? division.name().replaceAll("(街道|镇|乡)$", "") : division.name();
    var short2 =
        street && !office
            ? division.english().replaceAll(" (Subdistrict|Town|Township)$", "")
            : division.english();
    return new Text(
        plan.text("name").replace("%s", short1), plan.text("english").replace("%s", short2));
  }

  /// Dry hearts of communities, the nearest to the seat first; a county's seat is its densest place.
  private List<Spot> spots(DivisionCode of) {
    var inside =
        land.communities().stream()
            .filter(c -> of.covers(c.code()))
            .map(c -> Rings.heart(c.ring()))
            .filter(p -> !Water.wet(p))
            .toList();
    var seat =
        land.streets().stream()
            .filter(s -> s.code().equals(of))
            .map(s -> s.seat().street())
            .findFirst()
            .orElseGet(() ->
                inside.stream()
                    .max(Comparator.comparingDouble(p -> land.settlement().density(p)))
                    .orElseThrow());
    return inside.stream().sorted(Comparator.comparingDouble(p -> p.distance(seat))).toList();
  }

  private void bridges() {
    for (var bridge : houses.bridges()) {
      var road = bridge.road();
      var stem = road.name().replaceAll("(大道|大街|公路|路|街)$", "");
      var name = new Text(stem + "大桥", English.of(stem + "大桥"));
      all.add(
          new Venue(
              "bridge",
              name,
              new Text(road.name(), road.english()),
              new Text("", ""),
              bridge.door()));
    }
  }

  List<Venue> all() {
    return List.copyOf(all);
  }
}
