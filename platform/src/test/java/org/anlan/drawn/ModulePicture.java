package org.anlan.drawn;

import java.util.List;
import org.anlan.Floors;
import org.anlan.drawn.Svg.Place;

/// The house: a band per floor that has a module, boxes from left to right, arrows from a module to those it uses.
final class ModulePicture {

  private static final List<String> FLOOR_NAMES = List.of("1 base", "2 trust", "3 work", "4 senses", "5 doors");
  private static final int WIDTH = 860;
  private static final int STEP = 140;
  private static final int MARGIN = 90;

  private final Svg svg = new Svg();
  private final Modules modules;
  private final List<List<String>> floors;

  private ModulePicture(Modules modules) {
    this.modules = modules;
    this.floors =
        Floors.ALL.stream()
            .map(floor -> floor.stream().filter(modules.names()::contains).toList())
            .toList();
  }

  static String of(Modules modules) {
    var picture = new ModulePicture(modules);
    var height = picture.highest() * STEP + 20;
    for (var floor = 0; floor < picture.highest(); floor++) picture.band(floor);
    modules.names().forEach(picture::arrows);
    modules.names().forEach(name -> picture.svg.box(picture.place(name), "plain", name));
    return picture.svg.picture(WIDTH, height, "The modules of Anlan on their floors");
  }

  private int highest() {
    var count = floors.size();
    while (count > 0 && floors.get(count - 1).isEmpty()) count--;
    return count;
  }

  private void band(int floor) {
    var y = top(floor);
    svg.band(new Place(10, y, WIDTH - 20, STEP - 50));
    svg.text(20, y + 20, "left", FLOOR_NAMES.get(floor));
  }

  private int top(int floor) {
    return 20 + (highest() - 1 - floor) * STEP;
  }

  private int floorOf(String module) {
    for (var floor = 0; floor < floors.size(); floor++) if (floors.get(floor).contains(module)) return floor;
    throw new AssertionError(module + " stands on no floor.");
  }

  private Place place(String module) {
    var floor = floorOf(module);
    var room = (WIDTH - MARGIN - 20) / floors.get(floor).size();
    var x = MARGIN + floors.get(floor).indexOf(module) * room;
    return new Place(x + room / 2 - 55, top(floor) + 25, 110, 40);
  }

  private void arrows(String module) {
    for (var other : modules.knows(module)) {
      if (floorOf(other) == floorOf(module)) beside(place(module), place(other));
      else down(place(module), place(other));
    }
  }

  /// Each arrow leaves and arrives at its own spot along the box's edge, by the direction it comes from.
  private void down(Place from, Place to) {
    var lean = Integer.signum(to.middle() - from.middle()) * Math.min(40, Math.abs(to.middle() - from.middle()) / 8);
    var startX = from.middle() + lean;
    var endX = to.middle() - lean;
    var middle = (from.bottom() + to.y()) / 2;
    svg.arrow(
        "know",
        "M%d %d C%d %d %d %d %d %d"
            .formatted(startX, from.bottom(), startX, middle, endX, middle, endX, to.y() - 1));
  }

  private void beside(Place from, Place to) {
    var depth = 22 + (from.x() - to.x()) / 20;
    svg.arrow(
        "know",
        "M%d %d C%d %d %d %d %d %d"
            .formatted(
                from.x() + 20, from.y(), from.x() + 10, from.y() - depth, to.right() - 10, to.y() - depth, to.right() - 20, to.y() - 1));
  }
}
