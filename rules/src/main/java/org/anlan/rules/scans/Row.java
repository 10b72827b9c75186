package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.anlan.rules.scans.Sheet.Letter;
import org.anlan.rules.scans.Sheet.Piece;

/// What stands beside each other on a sheet, as one text: a label whose letters are spread may have been found in several pieces.
final class Row {

  /// A gap of so many heights parts a label from what stands before it in one piece.
  private static final double GAP = 1.6;

  private static final String STROKES = "一—–-1l|丨·.";
  private static final double CLEAR = 0.9;

  /// A label in its row.
  ///
  /// @param left where it begins, or would if all of it had been read
  record Mark(Label label, Row row, int from, int to, double left) {
    double right() {
      return row.letters.get(to - 1).right();
    }
  }

  private final List<Letter> letters = new ArrayList<>();

  /// Where pieces begin, as numbers of letters.
  private final TreeSet<Integer> starts = new TreeSet<>();

  private final String text;
  private final double y;
  private final double height;

  Row(List<Piece> pieces) {
    for (var piece : pieces) {
      starts.add(letters.size());
      letters.addAll(piece.letters());
    }
    this.text = new Piece(letters, 0, 0).text();
    this.y = pieces.stream().mapToDouble(Piece::y).average().orElseThrow();
    this.height = pieces.stream().mapToDouble(Piece::height).average().orElseThrow();
  }

  double y() {
    return y;
  }

  double height() {
    return height;
  }

  double left() {
    return letters.getFirst().left();
  }

  /// Where its first letter ends.
  double firstRight() {
    return letters.getFirst().right();
  }

  /// Labels stand where a piece begins, behind a gap, or behind a label whose answer is one sign.
  List<Mark> marks(Collection<Label> labels) {
    var marks = new ArrayList<Mark>();
    int at = 0;
    while (at < letters.size()) {
      var mark = mayBegin(at, marks) ? longest(labels, at) : Optional.<Mark>empty();
      mark.ifPresent(marks::add);
      at = mark.map(Mark::to).orElse(at + 1);
    }
    return marks;
  }

  private boolean mayBegin(int at, List<Mark> before) {
    if (starts.contains(at) || letters.get(at).left() - letters.get(at - 1).right() > GAP * height)
      return true;
    return !before.isEmpty()
        && before.getLast().label().isShort()
        && before.getLast().to() == at - 1;
  }

  private Optional<Mark> longest(Collection<Label> labels, int at) {
    Mark longest = null;
    for (var label : labels) {
      int length = label.lengthIn(text.substring(at));
      if (length > (longest == null ? 0 : longest.to - longest.from))
        longest = new Mark(label, this, at, at + length, letters.get(at).left());
    }
    return Optional.ofNullable(longest);
  }

  /// The label with which the row begins although one of its two letters was read wrongly.
  Optional<Mark> half(Collection<Label> labels) {
    return labels.stream()
        .filter(label -> label.halfLengthIn(text) > 0)
        .map(label -> new Mark(label, this, 0, 2, left()))
        .findFirst();
  }

  /// The label of which the row begins with the second letter alone.
  ///
  /// @param left where labels begin
  Optional<Mark> tail(Collection<Label> labels, double left) {
    return labels.stream()
        .filter(label -> starts.contains(1) && label.endsWith(text.charAt(0)))
        .map(label -> new Mark(label, this, 0, 1, left))
        .findFirst();
  }

  /// What is written between two places, in the pieces in which it was found. The blank behind a label may have been taken for a stroke.
  List<Piece> between(int from, int to) {
    var parts = new ArrayList<Piece>();
    int begin = from;
    while (begin < to && isStroke(letters.get(begin))) begin++;
    for (int end : starts.tailSet(begin, false))
      if (end < to && begin < end) {
        parts.add(new Piece(letters.subList(begin, end), y, height));
        begin = end;
      }
    if (begin < to) parts.add(new Piece(letters.subList(begin, to), y, height));
    return parts;
  }

  private static boolean isStroke(Letter letter) {
    return letter.sureness() < CLEAR && STROKES.indexOf(letter.sign()) >= 0;
  }

  int length() {
    return letters.size();
  }
}
