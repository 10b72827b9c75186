package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Knife;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The ways an area may be cut: along lines of the lattice, streets first, and along free lines of other directions.
final class Cutting {
  /// A possible cut, and what share of it runs along a street.
  record Candidate(Knife.Chord chord, double street, boolean urban) {}

  private final Lattice lattice;
  private final StreetPlan plan;
  private final Settlement settlement;
  private final Dice dice = Dice.named("cutting");

  Cutting(Lattice lattice, StreetPlan plan, Settlement settlement) {
    this.lattice = lattice;
    this.plan = plan;
    this.settlement = settlement;
  }

  /// All cuts worth weighing. `rank` is the least important street that may be a border.
  List<Candidate> candidates(List<Vertex> ring, int rank) {
    var all = new ArrayList<Candidate>();
    var urban = settlement.density(Rings.middle(ring)) > 0.3;
    along(ring, rank, true, urban, all);
    along(ring, rank, false, urban, all);
    var turn = urban ? 0 : dice.between(-0.5, 0.5);
    for (var k = 0; k < 4; k++) {
      if (!urban || k % 2 == 0) {
        free(ring, turn + k * StrictMath.PI / 4, urban, all);
      }
    }
    return all;
  }

  private void along(
      List<Vertex> ring, int rank, boolean upright, boolean urban, List<Candidate> into) {
    var box = Rings.box(ring);
    var lines = upright ? lattice.upright() : lattice.level();
    var low = upright ? box.west() : box.south();
    var high = upright ? box.east() : box.north();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var place = (line.offset() - low) / (high - low);
      if (line.rank() <= rank && place > 0.08 && place < 0.92) {
        var cut = upright ? Knife.Line.upright(line.offset()) : Knife.Line.level(line.offset());
        for (var chord : Knife.chords(ring, cut)) {
          into.add(new Candidate(chord, share(upright, i, chord), urban));
        }
      }
    }
  }

  private double share(boolean upright, int line, Knife.Chord chord) {
    return upright
        ? plan.share(true, line, chord.start().y(), chord.end().y())
        : plan.share(false, line, chord.start().x(), chord.end().x());
  }

  private void free(List<Vertex> ring, double angle, boolean urban, List<Candidate> into) {
    var nx = StrictMath.cos(angle);
    var ny = StrictMath.sin(angle);
    var low = Double.MAX_VALUE;
    var high = -Double.MAX_VALUE;
    for (var v : ring) {
      var d = v.street().x() * nx + v.street().y() * ny;
      low = Math.min(low, d);
      high = Math.max(high, d);
    }
    for (var k = 1; k < 8; k++) {
      var offset = low + (high - low) * (k + dice.between(-0.2, 0.2)) / 8;
      var line = urban && ny == 0 ? Knife.Line.upright(offset) : new Knife.Line(nx, ny, offset);
      for (var chord : Knife.chords(ring, line)) {
        into.add(new Candidate(chord, 0, urban));
      }
    }
  }

  /// The candidates in the order of their cost.
  static List<Candidate> cheapestFirst(List<Candidate> all, ToDoubleFunction<Candidate> cost) {
    record Priced(Candidate candidate, double cost) {}
    return all.stream()
        .map(c -> new Priced(c, cost.applyAsDouble(c)))
        .filter(p -> p.cost < Double.MAX_VALUE)
        .sorted(Comparator.comparingDouble(Priced::cost))
        .map(Priced::candidate)
        .toList();
  }

  /// Twelve by twelve points of the ring's box, those that lie inside.
  static List<Spot> samples(List<Vertex> ring) {
    var box = Rings.box(ring);
    var samples = new ArrayList<Spot>();
    for (var i = 0; i < 14; i++) {
      for (var j = 0; j < 14; j++) {
        var p =
            new Spot(
                box.west() + (box.east() - box.west()) * (i + 0.5) / 14,
                box.south() + (box.north() - box.south()) * (j + 0.5) / 14);
        if (Rings.contains(ring, p)) {
          samples.add(p);
        }
      }
    }
    return samples;
  }
}
