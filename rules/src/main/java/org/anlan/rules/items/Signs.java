package org.anlan.rules.items;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// A text as what search compares: single signs and pairs of neighbours for Chinese, whole words and their first three letters for Latin script and
/// digits. Marks and blanks part; width and case do not matter.
public final class Signs {

  private static final int BEGINNING = 3;

  private final Set<String> all = new LinkedHashSet<>();
  private final StringBuilder latin = new StringBuilder();
  private String before = "";

  private Signs() {}

  public static Set<String> of(String text) {
    var signs = new Signs();
    java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(signs::add);
    signs.endLatin();
    return signs.all;
  }

  private void add(int sign) {
    if (Character.isIdeographic(sign)) {
      endLatin();
      var now = Character.toString(sign);
      all.add(now);
      if (!before.isEmpty()) all.add(before + now);
      before = now;
      return;
    }
    before = "";
    if (Character.isLetterOrDigit(sign)) latin.appendCodePoint(sign);
    else endLatin();
  }

  private void endLatin() {
    if (latin.isEmpty()) return;
    var word = latin.toString();
    all.add(word);
    if (word.length() > BEGINNING) all.add(word.substring(0, BEGINNING) + "…");
    latin.setLength(0);
  }

  /// A pair or a word counts in full, a single sign or the beginning of a word only a little.
  public static double weight(String sign) {
    return sign.codePointCount(0, sign.length()) == 1 || sign.endsWith("…") ? 0.2 : 1;
  }
}
