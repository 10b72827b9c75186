package org.anlan.cases;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of words, pictures and telephone numbers, the same for reporters and staff.
final class Checks {

  /// Mainland mobile numbers, the 1990000xxxx of the demo among them; land lines with area code.
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

  private static final int MOST_WORDS = 2_000;

  private Checks() {}

  /// Words without control characters and outer blanks, within these lengths (in characters as people count them).
  static String words(@Nullable String typed, int min, int max) {
    var words = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
    var length = words.codePointCount(0, words.length());
    var said = words.codePoints().filter(Character::isLetterOrDigit).count();
    if (length < min || length > max || (min > 0 && said == 0))
      throw new Refused(new Refusal.Words(min, max, said == 0 ? 0 : length));
    return words;
  }

  /// Words that may be left out.
  static @Nullable String optional(@Nullable String typed, int max) {
    if (typed == null || typed.isBlank()) return null;
    return words(typed, 0, max);
  }

  static @Nullable String comment(@Nullable String typed) {
    return optional(typed, MOST_WORDS);
  }

  static @Nullable String phone(@Nullable String typed) {
    if (typed == null || typed.isBlank()) return null;
    var plain =
        java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
            .replaceAll("[\\s()（）]", "")
            .replaceFirst("^\\+86", "");
    if (!PHONE.matcher(plain).matches()) throw new Refused(new Refusal.Phone(typed));
    return plain;
  }

  static List<UUID> photos(List<UUID> photos, String purpose, int min, int max) {
    var distinct = photos.stream().distinct().toList();
    if (distinct.size() < min || distinct.size() > max)
      throw new Refused(new Refusal.Photos(purpose, min, max, distinct.size()));
    return distinct;
  }
}
