package org.anlan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/// A code that somebody holds in the hand or reads out: on a ticket, to collect a result, to rate, to let somebody act for them. The platform keeps
/// its hash.
public final class Secret {

  /// Without 0, 1, I, L, O, U: nothing to be misread or to be read as a word.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /// @param length 16 letters are 78 bits; a code that somebody reads out at a counter has 8
  public static String draw(int length) {
    var code = new StringBuilder();
    for (var n = 0; n < length; n++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return code.toString();
  }

  /// Figures alone, for a code that is read out over the telephone; it must hold for few tries and few minutes.
  public static String figures(int length) {
    var code = new StringBuilder();
    for (var n = 0; n < length; n++) code.append(RANDOM.nextInt(10));
    return code.toString();
  }

  /// Small letters, blanks and hyphens are forgiven.
  public static byte[] hash(String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
