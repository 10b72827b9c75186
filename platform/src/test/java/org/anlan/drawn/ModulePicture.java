package org.anlan.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anlan.Floors;
import org.anlan.drawn.Svg.Place;

/// The house: a band per floor that has a module, boxes from left to right, an arrow from a module to each that it uses.
/// Arrows that pass a floor go through the gaps between its boxes.
final class ModulePicture {

  private static final List<String> FLOOR_NAMES =
      List.of("1 base", "2 trust", "3 work", "4 senses", "5 doors");
  private static final int WIDTH = 900;
  private static final int STEP = 150;
  private static final int MARGIN = 70;
  private static final int BOX_WIDTH = 116;

  private final Svg svg = new Svg();
  private final Modules modules;
  private final List<List<String>> floors;
  private final Map<Integer, Integer> passed = new HashMap<>();

  private ModulePicture(Modules modules) {
    this.modules = modules;
    this.floors =
        Floors.ALL.stream()
            .map(floor -> floor.stream().filter(modules.names()::contains).toList())
            .filter(floor -> !floor.isEmpty())
            .toList();
  }

  static String of(Modules modules) {
    var picture = new ModulePicture(modules);
    IntStream.range(0, picture.floors.size()).forEach(picture::band);
    for (var module : modules.names()) picture.arrows(module);
    modules.names().forEach(name -> picture.svg.box(picture.place(name), "plain", name));
    return picture.svg.picture(
        WIDTH, picture.floors.size() * STEP, "The modules of Anlan on their floors");
  }

  private void band(int floor) {
    svg.band(new Place(10, top(floor), WIDTH - 20, 90));
    svg.text(20, top(floor) + 20, "left", FLOOR_NAMES.get(floor));
  }

  private int top(int floor) {
    return 20 + (floors.size() - 1 - floor) * STEP;
  }

  private int floorOf(String module) {
    return IntStream.range(0, floors.size())
        .filter(f -> floors.get(f).contains(module))
        .findFirst()
        .orElseThrow();
  }

  private Place place(String module) {
    var floor = floors.get(floorOf(module));
    var room = (WIDTH - MARGIN - 20) / floor.size();
    var x = MARGIN + floor.indexOf(module) * room + (room - BOX_WIDTH) / 2;
    return new Place(x, top(floorOf(module)) + 30, BOX_WIDTH, 40);
  }

  private void arrows(String module) {
    for (var other : modules.knows(module)) {
      if (floorOf(other) == floorOf(module)) beside(place(module), place(other));
      else down(module, other);
    }
  }

  private void down(String from, String to) {
    var x = leaving(from, to);
    var y = place(from).bottom();
    var path = new StringBuilder("M%d %d".formatted(x, y));
    for (var floor = floorOf(from) - 1; floor > floorOf(to); floor--) {
      var gap = gap(floor, x);
      path.append(bend(x, y, gap, top(floor) + 28)).append(" V").append(top(floor) + 72);
      x = gap;
      y = top(floor) + 72;
    }
    svg.arrow("know", path.append(bend(x, y, arriving(from, to), place(to).y() - 1)).toString());
  }

  private static String bend(int x, int y, int endX, int endY) {
    var middle = (y + endY) / 2;
    return " C%d %d %d %d %d %d".formatted(x, middle, endX, middle, endX, endY);
  }

  /// The middle of the gap nearest to `x` on this floor; arrows through the same gap keep apart.
  private int gap(int floor, int x) {
    var gaps = new ArrayList<Integer>();
    var before = MARGIN;
    for (var module : floors.get(floor)) {
      gaps.add((before + place(module).x()) / 2);
      before = place(module).right();
    }
    gaps.add((before + WIDTH - 20) / 2);
    var nearest = gaps.stream().min(Comparator.comparingInt(g -> Math.abs(g - x))).orElseThrow();
    var count = passed.merge(floor * WIDTH + nearest, 1, Integer::sum);
    return nearest + (count % 2 == 0 ? 1 : -1) * (count / 2) * 7;
  }

  private int leaving(String from, String to) {
    var targets = modules.knows(from).stream().filter(m -> floorOf(m) < floorOf(from)).toList();
    return spot(from, to, targets);
  }

  private int arriving(String from, String to) {
    var origins = modules.knownBy(to).stream().filter(m -> floorOf(m) > floorOf(to)).toList();
    return spot(to, from, origins);
  }

  /// Where on the edge of `module` the arrow of `other` belongs, when all of `others` have one.
  private int spot(String module, String other, List<String> others) {
    var sorted = others.stream().sorted(Comparator.comparingInt(m -> place(m).middle())).toList();
    var place = place(module);
    return place.x() + place.width() * (sorted.indexOf(other) + 1) / (sorted.size() + 1);
  }

  /// Along the floor: below the boxes, since the arrows down leave there only in the middle.
  private void beside(Place from, Place to) {
    var depth = 26 + (from.x() - to.x()) / 24;
    svg.arrow(
        "know",
        "M%d %d C%d %d %d %d %d %d"
            .formatted(
                from.x() + 6,
                from.bottom(),
                from.x() - 10,
                from.bottom() + depth,
                to.right() + 10,
                from.bottom() + depth,
                to.right() - 6,
                to.bottom() + 1));
  }
}
