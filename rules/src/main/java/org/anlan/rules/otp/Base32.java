package org.anlan.rules.otp;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/// Base 32 of RFC 4648 §6 as authenticators take it: capitals, no padding.
public final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  public static String text(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (var one : bytes) {
      buffer = (buffer << Byte.SIZE) | (one & 0xff);
      for (held += Byte.SIZE; held >= BITS; held -= BITS)
        text.append(ALPHABET.charAt((buffer >> (held - BITS)) & 31));
    }
    if (held > 0) text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31));
    return text.toString();
  }

  /// Reads what [#text] wrote, whatever the case, with spaces between.
  public static byte[] bytes(String text) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (var letter : text.replace(" ", "").toUpperCase(Locale.ROOT).toCharArray()) {
      int value = ALPHABET.indexOf(letter);
      if (value < 0)
        throw new IllegalArgumentException("'%s' is no letter of base 32.".formatted(letter));
      buffer = (buffer << BITS) | value;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.write(buffer >> held);
      }
    }
    return bytes.toByteArray();
  }
}
