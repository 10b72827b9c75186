package org.anlan.rules.scans;

import java.util.List;

/// A field of a paper as it was read off a picture.
///
/// @param field its name on the paper, such as `number`; those of a kind are named there
/// @param value as it is to be written into a form: dates as ISO 8601, without blanks
/// @param sureness that of its least sure letter, from 0 to 1
/// @param box where it stands in the picture
public record Found(String field, String value, double sureness, Quad box, Note note) {

  /// How the value came about.
  public enum Note {
    /// It stands there like that.
    AS_READ,
    /// A sign that looks like another was put right; the check character agrees only then.
    PUT_RIGHT,
    /// It could not be read; the identity number says it.
    BY_NUMBER,
    /// It has a check character that does not agree: something in it was read wrongly, or is wrong.
    DOUBTFUL
  }

  static Found of(String field, String value, List<Sheet.Piece> pieces, Sheet sheet) {
    return of(field, value, pieces, sheet, Note.AS_READ);
  }

  static Found of(String field, String value, List<Sheet.Piece> pieces, Sheet sheet, Note note) {
    double sureness =
        pieces.stream()
            .flatMap(piece -> piece.letters().stream())
            .mapToDouble(Sheet.Letter::sureness)
            .min()
            .orElse(0);
    return new Found(field, value, sureness, sheet.around(pieces), note);
  }
}
