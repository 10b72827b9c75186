package org.anlan.rules.scans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.rules.scans.Sheet.Piece;

/// What was read, in the signs in which it is written into forms: letters and digits of half width, Chinese punctuation, no blanks.
final class Tidy {

  private static final String HALF = "(),;:";
  private static final String CHINESE = "（），；：";
  private static final int FULL_WIDTH = '！' - '!';

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\D{0,2}?(\\d{1,2})\\D{0,2}?(\\d{1,2})(?!\\d)");

  private static final Pattern RUN = Pattern.compile("[0-9A-Za-z|×]+");

  private Tidy() {}

  static String text(List<Piece> pieces) {
    var text = new StringBuilder();
    for (var piece : pieces) text.append(piece.text());
    return text(text.toString());
  }

  static String text(String read) {
    var text = new StringBuilder();
    for (var sign : read.toCharArray()) if (!Character.isWhitespace(sign)) text.append(one(sign));
    return text.toString().replaceAll("^[：·.]+", "");
  }

  private static char one(char sign) {
    char half = sign > '！' && sign <= '～' ? (char) (sign - FULL_WIDTH) : sign;
    if (half == '—' || half == '–' || half == '－') return '-';
    int at = HALF.indexOf(half);
    return at < 0 ? half : CHINESE.charAt(at);
  }

  /// Chinese letters and the dot within names of some peoples.
  static String han(String text) {
    return text.replaceAll("[^\\p{IsHan}·]", "");
  }

  /// The first day that is named.
  static Optional<LocalDate> date(String text) {
    return dates(text).findFirst();
  }

  static Stream<LocalDate> dates(String text) {
    return DATE.matcher(text).results().flatMap(found -> day(found).stream());
  }

  private static Optional<LocalDate> day(MatchResult found) {
    try {
      return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /// A run of the signs of a code, with how sure each is.
  record Run(String text, List<Double> sureness) {}

  static List<Run> runs(List<Piece> pieces) {
    var text = new StringBuilder();
    var sureness = new ArrayList<Double>();
    for (var piece : pieces)
      for (var letter : piece.letters()) {
        text.append(one(letter.sign()));
        sureness.add(letter.sureness());
      }
    return RUN.matcher(text)
        .results()
        .map(found -> new Run(found.group(), sureness.subList(found.start(), found.end())))
        .toList();
  }

  /// All of them as one: a code may have come apart.
  static Run joined(List<Run> runs) {
    return new Run(
        runs.stream().map(Run::text).collect(Collectors.joining()),
        runs.stream().flatMap(run -> run.sureness().stream()).toList());
  }
}
