package org.anlan.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a text into the pieces that the model knows, as BERT's tokenizer for Chinese does: each Chinese character by itself, other words into their
/// longest known parts.
final class Pieces {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int unknown;
  private final int first;
  private final int last;

  private Pieces(InputStream json) {
    var vocabulary = JsonMapper.builder().build().readTree(json).path("model").path("vocab");
    vocabulary.properties().forEach(one -> numbers.put(one.getKey(), one.getValue().asInt()));
    this.unknown = number("[UNK]");
    this.first = number("[CLS]");
    this.last = number("[SEP]");
  }

  /// @param resource a `tokenizer.json` on the class path
  static Pieces of(String resource) {
    try (var json = Pieces.class.getResourceAsStream(resource)) {
      if (json == null) throw new IllegalStateException("The program ships no " + resource);
      return new Pieces(json);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read.", e);
    }
  }

  private int number(String piece) {
    var number = numbers.get(piece);
    if (number == null) throw new IllegalStateException("The vocabulary has no " + piece);
    return number;
  }

  /// @param most pieces, those at the ends included; what is longer is cut
  long[] of(String text, int most) {
    var pieces = new ArrayList<Integer>();
    pieces.add(first);
    for (var word : words(text)) pieces.addAll(parts(word));
    var kept = pieces.size() < most ? pieces : pieces.subList(0, most - 1);
    var numbers = new long[kept.size() + 1];
    for (int n = 0; n < kept.size(); n++) numbers[n] = kept.get(n);
    numbers[kept.size()] = last;
    return numbers;
  }

  /// Small letters without accents, parted at blanks, marks and Chinese characters; signs that print nothing are left out.
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int sign : plain.codePoints().toArray()) {
      if (printsNothing(sign)) continue;
      boolean alone = Character.isIdeographic(sign) || isMark(sign);
      if (alone || isBlank(sign)) end(word, words);
      if (alone) words.add(Character.toString(sign));
      else if (!isBlank(sign)) word.appendCodePoint(sign);
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) words.add(word.toString());
    word.setLength(0);
  }

  private static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean printsNothing(int sign) {
    if (isBlank(sign)) return false;
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.CONTROL, Character.FORMAT -> true;
      default -> sign == 0 || sign == 0xFFFD;
    };
  }

  private static boolean isMark(int sign) {
    boolean ascii =
        sign >= 33 && sign <= 47
            || sign >= 58 && sign <= 64
            || sign >= 91 && sign <= 96
            || sign >= 123 && sign <= 126;
    return ascii
        || switch (Character.getType(sign)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private List<Integer> parts(String word) {
    if (word.length() > LONGEST_WORD) return List.of(unknown);
    var parts = new ArrayList<Integer>();
    for (int start = 0; start < word.length(); ) {
      int end = longest(word, start);
      if (end == start) return List.of(unknown);
      parts.add(number(piece(word, start, end)));
      start = end;
    }
    return parts;
  }

  private int longest(String word, int start) {
    int end = word.length();
    while (end > start && !numbers.containsKey(piece(word, start, end))) end--;
    return end;
  }

  private static String piece(String word, int start, int end) {
    var part = word.substring(start, end);
    return start == 0 ? part : "##" + part;
  }
}
