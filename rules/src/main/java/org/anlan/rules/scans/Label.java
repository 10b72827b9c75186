package org.anlan.rules.scans;

import java.util.List;

/// A word that is printed on every paper of a kind before what is written there, such as 姓名.
///
/// @param field what stands behind it; empty where only that the field before ends here is of interest
/// @param lines how many lines it may run over
/// @param words as it may be printed, longest first
record Label(String field, int lines, List<String> words) {

  /// From so many letters on one may have been read wrongly.
  private static final int FORGIVING = 4;

  static Label of(String field, int lines, String... words) {
    return new Label(field, lines, List.of(words));
  }

  /// Ends the field before it.
  static Label end(String... words) {
    return new Label("", 0, List.of(words));
  }

  boolean isEnd() {
    return field.isEmpty();
  }

  /// Whether what stands behind it is one letter.
  boolean isShort() {
    return field.equals(IdentityCard.SEX);
  }

  /// How many letters at the beginning of a text are this label; 0 for none.
  int lengthIn(String text) {
    for (var word : words) {
      int wrong = wrong(word, text);
      if (wrong == 0 || wrong == 1 && word.length() >= FORGIVING) return word.length();
    }
    return 0;
  }

  /// The same for a label of two letters of which one is right, where something else says that a label stands there.
  int halfLengthIn(String text) {
    return words.stream().anyMatch(word -> word.length() == 2 && wrong(word, text) == 1) ? 2 : 0;
  }

  /// Whether a text begins with the second letter of a label of two; the first may have been lost where labels are spread.
  boolean endsWith(char letter) {
    return words.stream().anyMatch(word -> word.length() == 2 && word.charAt(1) == letter);
  }

  private static int wrong(String word, String text) {
    if (text.length() < word.length()) return word.length();
    int wrong = 0;
    for (int n = 0; n < word.length(); n++) if (word.charAt(n) != text.charAt(n)) wrong++;
    return wrong;
  }
}
