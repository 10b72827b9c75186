package org.anlan.rules.ledger;

import java.util.Base64;

/// Base64 of RFC 4648 §4 that has one form only: what decodes to the same bytes but is written otherwise is refused, so that
/// no character can be changed without being noticed.
public final class Base64Text {

  private Base64Text() {}

  public static byte[] read(String text) {
    var bytes = decoded(text);
    if (!write(bytes).equals(text))
      throw new IllegalArgumentException("'%s' is not Base64 in its one form.".formatted(text));
    return bytes;
  }

  public static String write(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s' is not Base64.".formatted(text), e);
    }
  }
}
