package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Knife;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Seams;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.GridCode;

/// The whole land, shared out: six areas, their streets and towns, communities and unit grids. Neighbours share their
/// corners exactly; the parts of an area cover it without gap or overlap.
public final class Land {
  public record County(
      DivisionCode code, String name, String kind, Vertex label, List<Vertex> ring) {}

  public record Street(DivisionCode code, Seat seat, List<Vertex> ring) {}

  public record Community(DivisionCode code, Street street, boolean village, List<Vertex> ring) {}

  public record Grid(GridCode code, List<Vertex> ring) {}

  private static final int GRIDS = 6_000;

  private final List<County> counties = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final List<Community> communities = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final Settlement settlement;
  private final StreetPlan plan;
  private final Shares shares;
  private final Knife knife;
  private final Seams seams = new Seams();

  private Land() {
    var seats = Seat.all();
    settlement = new Settlement(seats);
    var outline = new Outline();
    var lattice = new Lattice();
    counties.addAll(
        Table.rows(
            "counties.csv",
            row ->
                new County(
                    new DivisionCode(row.text("code") + "000000"),
                    row.text("name"),
                    row.text("kind"),
                    Ground.vertexOfGround(Ground.drawn(row.number("labelX"), row.number("labelY"))),
                    outline.ring(row.text("corners")))));
    plan = new StreetPlan(lattice, settlement, counties.stream().map(County::ring).toList());
    knife = new Knife(seams);
    shares = new Shares(seams, knife, new Cutting(lattice, plan, settlement));
    for (var county : counties) {
      shareOut(
          county, seats.stream().filter(s -> county.code.text().startsWith(s.county())).toList());
    }
    shareOutGrids();
  }

  /// The land of Linlan; the same on every call.
  public static Land made() {
    var land = new Land();
    land.close();
    return land;
  }

  private void shareOut(County county, List<Seat> seats) {
    var owned = new ArrayList<Shares.Owned>();
    for (var bank : banks(county.ring)) {
      owned.addAll(
          shares.amongSeats(
              bank, seats.stream().filter(s -> Rings.contains(bank, s.street())).toList()));
    }
    for (var kind : Seat.Kind.values()) {
      var sequence = kind.firstCode();
      for (var seat : seats.stream().filter(s -> s.kind() == kind).toList()) {
        var ring = owned.stream().filter(o -> o.seat() == seat).findFirst().orElseThrow().ring();
        shareOut(new Street(county.code.child(sequence++), seat, ring));
      }
    }
  }

  /// The two banks of the river where it runs through, else the area itself.
  private List<List<Vertex>> banks(List<Vertex> area) {
    var ring = seams.expand(area);
    return Knife.chords(ring, Knife.Line.level(0)).stream()
        .max(Comparator.comparingDouble(Knife.Chord::length))
        .filter(chord -> chord.length() > 3_000)
        .map(chord -> knife.cut(ring, chord, 0))
        .orElse(List.of(area));
  }

  private void shareOut(Street street) {
    streets.add(street);
    var rings = shares.equal(street.ring, street.seat.communities(), 2, settlement::weight);
    var towns = 1;
    var villages = 200;
    for (var ring : westToEast(rings)) {
      var village = settlement.density(Rings.heart(ring)) < 0.12;
      var code = street.code.child(village ? villages++ : towns++);
      communities.add(new Community(code, street, village, ring));
    }
  }

  /// About 6,000 in all: each community gets its share by the kind of its street and by its size.
  private void shareOutGrids() {
    var wishes = communities.stream().mapToDouble(Land::wish).toArray();
    var scale = GRIDS / Arrays.stream(wishes).sum();
    var carried = 0.0;
    for (var i = 0; i < wishes.length; i++) {
      carried += wishes[i] * scale;
      var count = (int) Math.round(carried);
      carried -= count;
      shareOut(communities.get(i), count);
    }
  }

  private static double wish(Community community) {
    var hectares = Rings.squareMetres(community.ring) / 10_000;
    return community.street.seat.kind().grids() + Math.clamp((hectares - 150) / 60, -2, 4);
  }

  private void shareOut(Community community, int count) {
    var sequence = 1;
    for (var ring : westToEast(shares.equal(community.ring, count, 3, null))) {
      grids.add(new Grid(GridCode.of(community.code, sequence++), ring));
    }
  }

  /// Rows of about equal height from north to south, each from west to east: the order of the grid codes.
  private static List<List<Vertex>> westToEast(List<List<Vertex>> rings) {
    var north = rings.stream().mapToDouble(r -> lat(r)).max().orElseThrow();
    var south = rings.stream().mapToDouble(r -> lat(r)).min().orElseThrow();
    var rows = Math.max(1, Math.round(Math.sqrt(rings.size())));
    var height = (north - south) / rows + 1;
    return rings.stream()
        .sorted(
            Comparator.<List<Vertex>>comparingInt(r -> (int) ((north - lat(r)) / height))
                .thenComparingDouble(r -> r.stream().mapToInt(Vertex::lon).average().orElseThrow()))
        .toList();
  }

  private static double lat(List<Vertex> ring) {
    return ring.stream().mapToInt(Vertex::lat).average().orElseThrow();
  }

  /// Gives every ring the corners its neighbours and parts have put on it.
  private void close() {
    counties.replaceAll(c -> new County(c.code, c.name, c.kind, c.label, seams.expand(c.ring)));
    streets.replaceAll(s -> new Street(s.code, s.seat, seams.expand(s.ring)));
    communities.replaceAll(c -> new Community(c.code, c.street, c.village, seams.expand(c.ring)));
    grids.replaceAll(g -> new Grid(g.code, seams.expand(g.ring)));
  }

  public List<County> counties() {
    return List.copyOf(counties);
  }

  public List<Street> streets() {
    return List.copyOf(streets);
  }

  public List<Community> communities() {
    return List.copyOf(communities);
  }

  public List<Grid> grids() {
    return List.copyOf(grids);
  }

  /// Does the point of the street plane lie in the city?
  public boolean holds(Spot street) {
    return counties.stream().anyMatch(c -> Rings.contains(c.ring, street));
  }

  public Settlement settlement() {
    return settlement;
  }

  public StreetPlan plan() {
    return plan;
  }
}
