package org.anlan.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings what people type about a place into the one shape in which names are compared.
final class PlaceWords {

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)(附近|旁边|旁|对面|门口|一带|周边|\\bnear(?:by)?\\b|\\bclose to\\b|\\bnext to\\b|\\bin front of\\b|\\bthe\\b)");
  private static final Pattern SKIPPED =
      Pattern.compile("[\\s,.。“”\"'‘’()\\p{Cntrl}]|(?<!\\d)-|-(?!\\d)");
  private static final Pattern SHORT = Pattern.compile("\\b(rd|st|ave|hwy|ln)\\b\\.?");
  private static final Map<String, String> IN_FULL =
      Map.of("rd", "road", "st", "street", "ave", "avenue", "hwy", "highway", "ln", "lane");

  private PlaceWords() {}

  /// Half-width, lower case, abbreviations of English roads in full, without blanks and punctuation.
  static String plain(String text) {
    var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var full =
        SHORT
            .matcher(narrow)
            .replaceAll(found -> IN_FULL.getOrDefault(found.group(1), found.group(1)));
    return SKIPPED.matcher(full).replaceAll("");
  }

  /// The same, also without words such as “附近”, “旁边” or “near”, which do not name anything.
  static String named(String typed) {
    return plain(VAGUE.matcher(typed).replaceAll(" "));
  }
}
