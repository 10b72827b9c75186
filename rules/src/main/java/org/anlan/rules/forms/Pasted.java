package org.anlan.rules.forms;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anlan.rules.items.Field;

/// Cleans what came out of Word, WPS, a chat or a scan: full-width digits and letters, blanks that look like blanks, signs without width, line
/// ends of other systems, and in numbers whatever people put in to read them better. The page does the same while typing
/// (`web/src/loop/form/pasted.ts`), by the same table of cases.
public final class Pasted {

  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");
  private static final Pattern BLANKS =
      Pattern.compile("[\\t\\xA0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\xAD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFD]");

  /// The bullets of Word's own symbol fonts.
  private static final Pattern BULLETS =
      Pattern.compile("[\\uF06C\\uF06E\\uF075\\uF076\\uF0A7\\uF0B7\\uF0D8\\uF0FC]");

  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63]");
  private static final Pattern AROUND_NUMBERS = Pattern.compile("[ \"'`´“”‘’„‟‚‛′″「」『』《》〈〉·•]");
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:[年/.\\-]([0-9]{1,2})[月/.\\-]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))");
  private static final int FULL_WIDTH = 0xFEE0;

  private Pasted() {}

  public static String clean(Field field, String text) {
    return switch (field.kind()) {
      case PHONE -> phone(code(text));
      case NUMBER, MONEY -> code(text).replace(",", "").replaceAll("^[¥￥]|元$", "");
      case DATE -> day(code(text));
      case CITIZEN_ID, USCC -> code(text).toUpperCase(Locale.ROOT);
      case PLATE -> code(text).replace("-", "").toUpperCase(Locale.ROOT);
      case BANK_ACCOUNT -> code(text).replace("-", "");
      case POSTCODE, EMAIL -> code(text);
      case TEXT, ADDRESS, DIVISION, CHOICE, CHOICES, BOOLEAN, FILE -> words(field, text);
    };
  }

  private static String words(Field field, String text) {
    if (!field.isPatterned()) return text(text, field.hasLines());
    var code = code(text);
    return field.rule().contains("a-z") ? code : code.toUpperCase(Locale.ROOT);
  }

  /// Words as people write them: punctuation stays as it is, since full-width punctuation is right in Chinese.
  static String text(String pasted, boolean lines) {
    var text = LINE_ENDS.matcher(pasted).replaceAll("\n");
    text = BLANKS.matcher(text).replaceAll(" ");
    text = UNSEEN.matcher(text).replaceAll("");
    text = BULLETS.matcher(text).replaceAll("•");
    text = narrowed(text, false);
    text =
        lines
            ? text.replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n")
            : text.replace('\n', ' ');
    return text.replaceAll(" {2,}", " ").strip();
  }

  /// Numbers and codes: no blanks and quotes, every full-width sign narrow, one sort of dash.
  private static String code(String pasted) {
    var text = DASHES.matcher(narrowed(text(pasted, false), true)).replaceAll("-");
    return AROUND_NUMBERS.matcher(text).replaceAll("");
  }

  private static String narrowed(String text, boolean all) {
    var narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      var wide = sign >= '！' && sign <= '～';
      char plain = wide ? (char) (sign - FULL_WIDTH) : sign;
      narrow.append(wide && (all || isLetterOrDigit(plain)) ? plain : sign);
    }
    return narrow.toString();
  }

  private static boolean isLetterOrDigit(char sign) {
    return sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
  }

  private static String phone(String code) {
    var bare = code.replaceAll("[()]", "").replaceFirst("^(?:\\+86|0086)-?", "");
    return bare.startsWith("1") ? bare.replace("-", "") : bare;
  }

  private static String day(String code) {
    var parts = DAY.matcher(code);
    if (!parts.matches()) return code;
    int month = parts.group(2) == null ? 4 : 2;
    return "%s-%s-%s"
        .formatted(parts.group(1), two(parts.group(month)), two(parts.group(month + 1)));
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
