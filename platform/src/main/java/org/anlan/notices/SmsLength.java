package org.anlan.notices;

/// How long a text is as one short message (GSM 03.38, 3GPP TS 23.038): 160 characters of the telephone's own alphabet, or 70 of
/// UCS-2 as soon as one character lies outside it.
final class SmsLength {

  static final int MOST_WIDE = 70;
  static final int MOST_NARROW = 160;

  /// The part of the GSM alphabet that is the same in ASCII and takes one place; what is left out only makes us more careful.
  private static final String NARROW =
      "@$_!\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz \n\r";

  private SmsLength() {}

  static boolean narrow(String text) {
    return text.chars().allMatch(c -> NARROW.indexOf(c) >= 0);
  }

  /// UCS-2 counts UTF-16 units: a character outside the basic plane takes two.
  static boolean fits(String text) {
    return text.length() <= (narrow(text) ? MOST_NARROW : MOST_WIDE);
  }
}
