package org.anlan.access;

import java.util.regex.Pattern;

/// What others see of a person's data: enough to recognise it, too little to use it. Pure; the shapes are the field's usual
/// ones (handbook 8.3; Personal Information Protection Law art. 51).
public final class Masking {

  private static final Pattern STREET = Pattern.compile("^.*?(?:街道|大道|镇|乡|路|街|巷|弄)");
  private static final double GRID_DEGREES = 0.005;

  /// What stands for a way to somebody's door.
  public static final String DETAIL = "***";

  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)");
  private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?![\\dA-Za-z])");
  private static final Pattern CARD = Pattern.compile("(?<!\\d)(?:\\d{16}|\\d{19})(?!\\d)");
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  private Masking() {}

  /// Free text: telephone numbers, citizen ids, bank cards and e-mail addresses in it, each as its own kind; all else stays.
  public static String text(String words) {
    var text = MOBILE.matcher(words).replaceAll(found -> phone(found.group()));
    text = LANDLINE.matcher(text).replaceAll(found -> "****" + last(found.group(), 2));
    text = ID_NUMBER.matcher(text).replaceAll(found -> idNumber(found.group()));
    text = CARD.matcher(text).replaceAll(found -> bankCard(found.group()));
    return EMAIL.matcher(text).replaceAll(found -> email(found.group()));
  }

  /// 周敏 → 周*, 欧阳若水 → 欧***, Zhou Min → Z*** M***.
  public static String name(String name) {
    var text = name.strip();
    if (text.isEmpty()) return "";
    if (isLatin(text)) return text.replaceAll("(\\S)\\S*", "$1***");
    return first(text) + "*".repeat(text.codePointCount(0, text.length()) - 1);
  }

  /// 19900000217 → 199****0217; a shorter number keeps its last two digits.
  public static String phone(String phone) {
    var text = phone.strip();
    if (text.length() >= 11) return ends(text, 3, 4, "****");
    return text.length() <= 2 ? stars(text) : ends(text, 0, 2, "****");
  }

  /// Down to the street: 澜城区文昌街道文昌路88号 → 澜城区文昌街道***. Without a street nothing stays.
  public static String address(String address) {
    var street = STREET.matcher(address.strip());
    return street.find() ? street.group() + "***" : "***";
  }

  /// Three in front, four behind.
  public static String idNumber(String number) {
    var text = number.strip();
    return text.length() <= 7 ? stars(text) : ends(text, 3, 4, "*".repeat(text.length() - 7));
  }

  public static String bankCard(String number) {
    var text = number.strip();
    return text.length() <= 4 ? stars(text) : ends(text, 0, 4, "****");
  }

  public static String email(String email) {
    var at = email.indexOf('@');
    return at < 1 ? "***" : first(email) + "***" + email.substring(at);
  }

  /// 澜A·12345 → 澜A·***45.
  public static String plate(String plate) {
    var text = plate.strip().replace("·", "");
    return text.length() < 5 ? stars(text) : text.substring(0, 2) + "·***" + last(text, 2);
  }

  /// A degree of longitude or latitude as the middle of its box of about 500 m, the same for everybody in it.
  public static double coordinate(double degrees) {
    var box = Math.floor(degrees / GRID_DEGREES);
    return Math.round((box + 0.5) * GRID_DEGREES * 10_000) / 10_000.0;
  }

  private static boolean isLatin(String text) {
    return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static String ends(String text, int front, int back, String middle) {
    return text.substring(0, front) + middle + last(text, back);
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }

  private static String last(String text, int count) {
    return text.substring(text.length() - count);
  }

  private static String stars(String text) {
    return "*".repeat(text.length());
  }
}
