package org.anlan.documents;

/// Something at its place on a page, in millimetres from the upper left corner. PDF and OFD are printed from the same marks.
sealed interface Mark {

  /// @param y where the line of writing stands
  /// @param size of the characters
  record Words(double x, double y, double size, Ink ink, String text) implements Mark {}

  record Rule(double x1, double y1, double x2, double y2, double width, Ink ink) implements Mark {}

  record Picture(double x, double y, double width, double height, byte[] png) implements Mark {}

  enum Ink {
    BLACK(0, 0, 0),
    RED(200, 20, 20),
    GREY(110, 110, 110);

    final int red;
    final int green;
    final int blue;

    Ink(int red, int green, int blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }
  }
}
