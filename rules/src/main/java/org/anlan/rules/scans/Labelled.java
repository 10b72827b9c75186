package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.scans.Row.Mark;
import org.anlan.rules.scans.Sheet.Piece;

/// A sheet of which some words are labels: what is written stands to the right of its label, and goes on below where it is long. Labels below
/// each other make a column; what is written does not run into the next one.
final class Labelled {

  /// How far below its last line a text goes on at most, in heights of a line.
  private static final double NEXT = 2.3;

  /// Two things stand at the same height when no more than this parts them, in heights.
  private static final double SAME = 0.5;

  /// The same for the left edges of labels below each other.
  private static final double EDGE = 1.2;

  /// What is written behind one label, so far.
  private static final class Written {
    private final Mark mark;
    private final double limit;
    private final List<Piece> pieces = new ArrayList<>();
    private int lines = 1;
    private double y;

    Written(Mark mark, double limit) {
      this.mark = mark;
      this.limit = limit;
      this.y = mark.row().y();
    }

    double left() {
      return pieces.isEmpty()
          ? mark.right()
          : Math.min(pieces.getFirst().left(), mark.right() + mark.row().height());
    }

    /// Whether a piece lies in its column and on its last line or the one after.
    boolean goesOn(Piece piece) {
      double down = (piece.y() - y) / piece.height();
      boolean inColumn = piece.left() > left() - piece.height() && piece.left() < limit;
      if (!inColumn || down > NEXT) return false;
      if (down > SAME) return lines < mark.label().lines();
      return lines > 1 && down > -SAME && piece.left() > pieces.getLast().right() - piece.height();
    }

    void add(Piece piece) {
      if ((piece.y() - y) / piece.height() > SAME) {
        lines++;
        y = piece.y();
      }
      pieces.add(piece);
    }
  }

  private final List<Row> rows;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  private Labelled(List<Row> rows) {
    this.rows = rows;
  }

  /// What is written behind each label, by field: its pieces in the order of reading. A label that is there twice counts where it is first.
  static Map<String, List<Piece>> read(Sheet sheet, List<Label> labels) {
    var one = new Labelled(sheet.rows().stream().map(Row::new).toList());
    one.mark(labels);
    for (var mark : one.marks) one.written.add(new Written(mark, one.limit(mark)));
    one.free().stream().sorted(Comparator.comparingDouble(Piece::y)).forEach(one::goOn);
    var found = new HashMap<String, List<Piece>>();
    for (var each : one.written)
      if (!each.mark.label().isEnd() && !each.pieces.isEmpty())
        found.putIfAbsent(each.mark.label().field(), each.pieces);
    return found;
  }

  private void mark(List<Label> labels) {
    for (var row : rows) marks.addAll(row.marks(labels));
    var known = new HashSet<String>();
    marks.forEach(mark -> known.add(mark.label().field()));
    var missing = labels.stream().filter(label -> !known.contains(label.field())).toList();
    var clear = List.copyOf(marks);
    for (var row : rows)
      if (clear.stream().noneMatch(mark -> mark.row() == row)) unclear(row, missing, clear);
    marks.sort(Comparator.comparingDouble(mark -> mark.row().y()));
  }

  /// A label that was half read is one where it begins or ends as clear ones above and below it do.
  private void unclear(Row row, List<Label> missing, List<Mark> clear) {
    var half =
        row.half(missing)
            .filter(mark -> clear.stream().anyMatch(one -> isNear(one.left(), row.left(), row)));
    var tail =
        clear.stream()
            .filter(one -> isNear(one.right(), row.firstRight(), row))
            .findFirst()
            .flatMap(one -> row.tail(missing, one.left()));
    half.or(() -> tail).ifPresent(marks::add);
  }

  private static boolean isNear(double one, double other, Row row) {
    return Math.abs(one - other) < row.height();
  }

  /// Where the column to the right of a label begins: two labels or more below each other.
  private double limit(Mark mark) {
    double height = mark.row().height();
    return marks.stream()
        .filter(one -> !one.label().isEnd() && one.left() > mark.left() + 2 * height)
        .filter(
            one -> marks.stream().anyMatch(other -> !other.label().isEnd() && isBelow(one, other)))
        .mapToDouble(one -> one.left() - SAME * height)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static boolean isBelow(Mark one, Mark other) {
    return one.row() != other.row()
        && Math.abs(one.left() - other.left()) < EDGE * one.row().height();
  }

  /// Writes what stands behind each label in its own row; the pieces that are left over.
  private List<Piece> free() {
    var free = new ArrayList<Piece>();
    for (var row : rows) {
      var here =
          written.stream()
              .filter(one -> one.mark.row() == row)
              .sorted(Comparator.comparingInt(one -> one.mark.from()))
              .toList();
      free.addAll(row.between(0, here.isEmpty() ? row.length() : here.getFirst().mark.from()));
      for (int n = 0; n < here.size(); n++) {
        int end = n + 1 < here.size() ? here.get(n + 1).mark.from() : row.length();
        for (var piece : row.between(here.get(n).mark.to(), end))
          if (piece.left() < here.get(n).limit) here.get(n).add(piece);
          else free.add(piece);
      }
    }
    return free;
  }

  /// A piece goes on with the text whose column it lies in and that no other label has ended before.
  private void goOn(Piece piece) {
    Optional<Written> of =
        written.stream()
            .filter(one -> !one.mark.label().isEnd() && one.goesOn(piece))
            .filter(one -> marks.stream().noneMatch(mark -> ends(mark, one, piece)))
            .max(Comparator.comparingDouble(one -> one.mark.left()));
    of.ifPresent(one -> one.add(piece));
  }

  private static boolean ends(Mark mark, Written text, Piece piece) {
    return isBelow(text.mark, mark)
        && mark.row().y() > text.mark.row().y()
        && mark.row().y() < piece.y() + SAME * piece.height();
  }
}
