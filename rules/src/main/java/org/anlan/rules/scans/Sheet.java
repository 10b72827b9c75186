package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lines of a picture laid level, however the paper was held: letters with where they stand, in rows.
final class Sheet {

  /// One letter.
  ///
  /// @param x of its middle
  /// @param left and `right` as far as it reaches
  record Letter(char sign, double x, double left, double right, double sureness) {}

  /// A line as it was found, or a part of one.
  ///
  /// @param y of its middle
  record Piece(List<Letter> letters, double y, double height) {

    String text() {
      var text = new StringBuilder();
      letters.forEach(letter -> text.append(letter.sign()));
      return text.toString();
    }

    double left() {
      return letters.getFirst().left();
    }

    double right() {
      return letters.getLast().right();
    }

    Piece part(int from, int to) {
      return new Piece(letters.subList(from, to), y, height);
    }
  }

  private final List<Piece> pieces;
  private final double angle;

  private Sheet(List<Piece> pieces, double angle) {
    this.pieces = pieces;
    this.angle = angle;
  }

  static Sheet of(List<TextLine> lines) {
    double angle = angle(lines);
    var pieces = new ArrayList<Piece>();
    for (var line : lines)
      if (!line.text().isEmpty()) pieces.add(piece(line, line.box().moved(p -> p.turned(-angle))));
    pieces.sort(Comparator.comparingDouble(Piece::y));
    return new Sheet(pieces, angle);
  }

  /// That of the lines, long ones counting for more: the middle one when they are laid end to end.
  private static double angle(List<TextLine> lines) {
    var sorted =
        lines.stream().sorted(Comparator.comparingDouble(line -> line.box().angle())).toList();
    double half = sorted.stream().mapToDouble(line -> line.box().width()).sum() / 2;
    for (var line : sorted) {
      half -= line.box().width();
      if (half <= 0) return line.box().angle();
    }
    return 0;
  }

  private static Piece piece(TextLine line, Quad level) {
    double left = (level.topLeft().x() + level.bottomLeft().x()) / 2;
    double right = (level.topRight().x() + level.bottomRight().x()) / 2;
    double y = level.corners().stream().mapToDouble(Point::y).average().orElseThrow();
    double height = level.height();
    double half = Math.min(height / 2, (right - left) / line.text().length() / 2);
    var letters = new ArrayList<Letter>();
    for (int n = 0; n < line.text().length(); n++) {
      double x = left + line.read().places().get(n) * (right - left);
      double sureness = line.read().sureness().get(n);
      letters.add(new Letter(line.text().charAt(n), x, x - half, x + half, sureness));
    }
    return new Piece(List.copyOf(letters), y, height);
  }

  /// From top to bottom.
  List<Piece> pieces() {
    return pieces;
  }

  /// Pieces that stand beside each other, each row from left to right.
  List<List<Piece>> rows() {
    var rows = new ArrayList<List<Piece>>();
    for (var piece : pieces) {
      var row = rows.stream().filter(one -> isBeside(one.getLast(), piece)).reduce((a, b) -> b);
      row.ifPresentOrElse(one -> one.add(piece), () -> rows.add(new ArrayList<>(List.of(piece))));
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::left)));
    return rows;
  }

  private static boolean isBeside(Piece one, Piece other) {
    return Math.abs(one.y() - other.y()) < 0.5 * Math.min(one.height(), other.height());
  }

  /// The box around some pieces, in the picture.
  Quad around(List<Piece> some) {
    double left = some.stream().mapToDouble(Piece::left).min().orElseThrow();
    double right = some.stream().mapToDouble(Piece::right).max().orElseThrow();
    double top = some.stream().mapToDouble(one -> one.y() - one.height() / 2).min().orElseThrow();
    double bottom =
        some.stream().mapToDouble(one -> one.y() + one.height() / 2).max().orElseThrow();
    return Quad.level(left, top, right, bottom).moved(point -> point.turned(angle));
  }
}
