package org.anlan.demo.map;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.names.English;
import org.anlan.demo.out.Folder;
import org.anlan.demo.out.GeoJson;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;
import org.anlan.rules.codes.DivisionCode;

/// Writes the maps.
public final class MapFiles {
  private final Folder folder;

  public MapFiles(Folder folder) {
    this.folder = folder;
  }

  public void write(Land land, Divisions divisions) {
    writeDivisions(land, divisions);
    var roads = new Roads(land, divisions);
    writeRoads(roads);
    writeWater(land);
    var places = new Venues(land, divisions, roads);
    writeVenues(places);
    writeGreens(new Greens(land, divisions));
    writeDrains(new Drains(land, roads));
  }

  private void writeDivisions(Land land, Divisions divisions) {
    var districts = new GeoJson();
    land.counties()
        .forEach(c -> districts.area(c.ring(), division(divisions, c.code(), c.label())));
    folder.write("map/districts.geojson", districts.toString());
    var streets = new GeoJson();
    land.streets()
        .forEach(s ->
            streets.area(
                s.ring(), division(divisions, s.code(), Ground.vertex(s.seat().street()))));
    folder.write("map/streets.geojson", streets.toString());
    var communities = new GeoJson();
    land.communities()
        .forEach(c ->
            communities.area(
                c.ring(), division(divisions, c.code(), Ground.vertex(Rings.heart(c.ring())))));
    folder.write("map/communities.geojson", communities.toString());
    var grids = new GeoJson();
    land.grids().forEach(g -> grids.area(g.ring(), Map.of("code", g.code().text())));
    folder.write("map/grids.geojson", grids.toString());
  }

  private static Map<String, Object> division(
      Divisions divisions, DivisionCode code, Vertex label) {
    var division = divisions.get(code);
    var properties = named(division.name(), division.english(), division.kind());
    properties.put("labelLon", new BigDecimal(GeoJson.degrees(label.lon())));
    properties.put("labelLat", new BigDecimal(GeoJson.degrees(label.lat())));
    var all = new LinkedHashMap<String, Object>();
    all.put("code", code.text());
    all.putAll(properties);
    return all;
  }

  private static LinkedHashMap<String, Object> named(String name, String english, String kind) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("name", name);
    properties.put("nameEn", english);
    properties.put("kind", kind);
    return properties;
  }

  private static LinkedHashMap<String, Object> identified(String id, Map<String, ?> rest) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("id", id);
    properties.putAll(rest);
    return properties;
  }

  private static String id(String letter, int number) {
    return letter + Integer.toString(10_001 + number).substring(1);
  }

  private void writeRoads(Roads roads) {
    var json = new GeoJson();
    var number = 0;
    for (var road : roads.all()) {
      var properties = identified(id("R", number++), named(road.name(), road.english(), "road"));
      properties.put("class", road.kind());
      json.line(road.line(), properties);
    }
    folder.write("map/roads.geojson", json.toString());
  }

  private void writeWater(Land land) {
    var json = new GeoJson();
    var number = 0;
    for (var body : WaterShapes.all(land)) {
      json.areaWithHoles(
          body.rings(),
          identified(id("W", number++), named(body.name(), English.of(body.name()), body.kind())));
    }
    folder.write("map/water.geojson", json.toString());
  }

  private void writeVenues(Venues venues) {
    var json = new GeoJson();
    var number = 0;
    for (var venue : venues.all()) {
      var properties =
          identified(
              id("V", number++),
              named(venue.name().chinese(), venue.name().english(), venue.kind()));
      properties.put("address", venue.address().chinese());
      properties.put("addressEn", venue.address().english());
      if (!venue.hours().blank()) {
        properties.put("hours", venue.hours().chinese());
        properties.put("hoursEn", venue.hours().english());
      }
      json.point(venue.at(), properties);
    }
    folder.write("map/venues.geojson", json.toString());
  }

  private void writeGreens(Greens greens) {
    var json = new GeoJson();
    var number = 0;
    for (var green : greens.all()) {
      json.areaWithHoles(
          green.rings(),
          identified(
              id("G", number++), named(green.name(), English.of(green.name()), green.kind())));
    }
    folder.write("map/green.geojson", json.toString());
  }

  private void writeDrains(Drains drains) {
    var json = new GeoJson();
    var number = 0;
    for (var drain : drains.all()) {
      var properties =
          identified(
              id("D", number++), named(drain.name(), English.of(drain.name()), drain.kind()));
      if (drain.line().size() == 1) {
        json.point(drain.line().getFirst(), properties);
      } else {
        json.line(drain.line(), properties);
      }
    }
    folder.write("map/drains.geojson", json.toString());
  }

  static Vertex of(Spot ground) {
    return Ground.vertexOfGround(ground);
  }
}
