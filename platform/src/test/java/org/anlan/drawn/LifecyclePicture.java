package org.anlan.drawn;

import java.util.List;
import org.anlan.cases.Kind;
import org.anlan.cases.Stage;
import org.anlan.drawn.Svg.Place;

/// A lifecycle as a column of stages: to the next one straight, further on at the right, back at the left.
final class LifecyclePicture {

  private static final int WIDTH = 640;
  private static final int STEP = 78;
  private static final int BOX_WIDTH = 190;
  private static final int BOX_HEIGHT = 46;

  private final Svg svg = new Svg();
  private final List<Stage> order;

  private LifecyclePicture(List<Stage> order) {
    this.order = order;
  }

  static String of(Kind kind) {
    var picture = new LifecyclePicture(List.copyOf(kind.lifecycle().keySet()));
    kind.lifecycle().forEach((from, next) -> next.forEach(to -> picture.move(from, to)));
    picture.order.forEach(picture::stage);
    var height = picture.order.size() * STEP + 30;
    return picture.svg.picture(WIDTH, height, "%s · %s".formatted(kind.name(), kind.nameEn()));
  }

  private void stage(Stage stage) {
    var style = stage.ended() ? "end" : order.indexOf(stage) == 0 ? "first" : "plain";
    svg.box(place(stage), style, stage.term().zh(), stage.term().en());
  }

  private void move(Stage from, Stage to) {
    var span = order.indexOf(to) - order.indexOf(from);
    if (span == 1) straight(place(from), place(to));
    else if (span > 1) bow("on", place(from).right(), place(to).right(), from, to);
    else bow("back", place(from).x(), place(to).x(), from, to);
  }

  private void straight(Place from, Place to) {
    svg.arrow("on", "M%d %d V%d".formatted(from.middle(), from.bottom(), to.y() - 1));
  }

  /// Starts a little below and arrives a little above the middle, so that arrows in and out stay apart.
  private void bow(String style, int startX, int endX, Stage from, Stage to) {
    var side = style.equals("on") ? 1 : -1;
    var span = Math.abs(order.indexOf(to) - order.indexOf(from));
    var out = startX + side * (24 + span * 28);
    var startY =
        place(from).centre() + side * 6 + (order.indexOf(from) < order.indexOf(to) ? span * 2 : 0);
    var endY = place(to).centre() - side * 6 - span * 2;
    svg.arrow(
        style,
        "M%d %d C%d %d %d %d %d %d"
            .formatted(startX, startY, out, startY, out, endY, endX + side, endY));
  }

  private Place place(Stage stage) {
    return new Place(
        (WIDTH - BOX_WIDTH) / 2, 20 + order.indexOf(stage) * STEP, BOX_WIDTH, BOX_HEIGHT);
  }
}
