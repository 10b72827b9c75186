package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anlan.demo.shape.Knife;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Seams;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;
import org.jspecify.annotations.Nullable;

/// Shares an area out: among seats, so that each gets the land around it; or into a count of parts of equal weight.
final class Shares {
  private final Seams seams;
  private final Knife knife;
  private final Cutting cutting;

  Shares(Seams seams, Knife knife, Cutting cutting) {
    this.seams = seams;
    this.knife = knife;
    this.cutting = cutting;
  }

  /// One area for each seat, in the order of the seats given.
  record Owned(Seat seat, List<Vertex> ring) {}

  List<Owned> amongSeats(List<Vertex> area, List<Seat> seats) {
    if (seats.size() == 1) {
      return List.of(new Owned(seats.getFirst(), area));
    }
    var ring = seams.expand(area);
    var size = StrictMath.sqrt(Rings.streetArea(ring));
    var order =
        Cutting.cheapestFirst(cutting.candidates(ring, 1), c -> seatCost(c, ring, seats, size));
    for (var candidate : order) {
      var parts = knife.cut(ring, candidate.chord(), sway(candidate));
      if (!parts.isEmpty()) {
        var owned = new ArrayList<Owned>();
        for (var part : parts) {
          var inside = seats.stream().filter(s -> Rings.contains(part, s.street())).toList();
          owned.addAll(amongSeats(part, inside));
        }
        return owned;
      }
    }
    throw new IllegalStateException("No way to part " + seats.stream().map(Seat::name).toList());
  }

  private static double seatCost(
      Cutting.Candidate c, List<Vertex> ring, List<Seat> seats, double size) {
    var part = Knife.part(ring, c.chord());
    var inside = seats.stream().filter(s -> Rings.contains(part, s.street())).count();
    if (inside == 0 || inside == seats.size()) {
      return Double.MAX_VALUE;
    }
    var near =
        seats.stream()
            .mapToDouble(s -> s.street().distance(c.chord().start(), c.chord().end()))
            .min()
            .orElseThrow();
    if (near < 250) {
      return Double.MAX_VALUE;
    }
    var ratio = Rings.streetArea(part) / (size * size);
    var uneven = Math.abs(ratio - inside / (double) seats.size());
    return c.chord().length() / size + uneven * 1.2 - near / size * 1.5 - c.street() * 0.5;
  }

  private static double sway(Cutting.Candidate c) {
    if (c.street() > 0.45) {
      return 0;
    }
    return c.urban() ? 0.03 : 0.16;
  }

  /// `count` parts that weigh about the same, by area if no weight is given.
  List<List<Vertex>> equal(
      List<Vertex> area, int count, int rank, @Nullable ToDoubleFunction<Spot> weight) {
    if (count == 1) {
      return List.of(area);
    }
    var ring = seams.expand(area);
    var few = count / 2;
    var weighing = Weighing.of(ring, weight, few / (double) count);
    for (var candidate : Cutting.cheapestFirst(cutting.candidates(ring, rank), weighing::cost)) {
      var parts = knife.cut(ring, candidate.chord(), sway(candidate));
      if (!parts.isEmpty()) {
        var smallFirst = weighing.share(parts.getFirst()) <= weighing.share(parts.getLast());
        var small = smallFirst ? parts.getFirst() : parts.getLast();
        var large = smallFirst ? parts.getLast() : parts.getFirst();
        var all = new ArrayList<>(equal(small, few, rank, weight));
        all.addAll(equal(large, count - few, rank, weight));
        return all;
      }
    }
    throw new IllegalStateException(
        "No way to part an area of %.0f m².".formatted(Rings.streetArea(ring)));
  }

  /// What a sample point stands for.
  private record Sample(Spot at, double weight) {}

  private record Weighing(
      List<Vertex> ring, List<Sample> samples, double whole, double target, double size) {

    static Weighing of(List<Vertex> ring, @Nullable ToDoubleFunction<Spot> weight, double target) {
      var size = Math.sqrt(Rings.streetArea(ring));
      if (weight == null) {
        return new Weighing(ring, List.of(), 0, target, size);
      }
      var samples =
          Cutting.samples(ring).stream().map(p -> new Sample(p, weight.applyAsDouble(p))).toList();
      var whole = samples.stream().mapToDouble(Sample::weight).sum();
      return new Weighing(ring, samples, whole, target, size);
    }

    double share(List<Vertex> part) {
      if (samples.isEmpty()) {
        return Rings.streetArea(part) / (size * size);
      }
      var sum = 0.0;
      for (var sample : samples) {
        if (Rings.contains(part, sample.at)) {
          sum += sample.weight;
        }
      }
      return sum / whole;
    }

    double cost(Cutting.Candidate c) {
      var part = Knife.part(ring, c.chord());
      var area = Rings.streetArea(part) / (size * size);
      if (area < 0.05 || area > 0.95) {
        return Double.MAX_VALUE;
      }
      var share = share(part);
      if (share < 0.02 || share > 0.98) {
        return Double.MAX_VALUE;
      }
      var off = Math.min(Math.abs(share - target), Math.abs(share - 1 + target));
      return off * 4 + c.chord().length() / size - c.street() * 0.6;
    }
  }
}
