package org.anlan.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// The six digits that open a case to whoever reported it. Only a salted hash is kept; [WrongCodes] limits the
/// tries, since six digits alone would not resist guessing.
record QueryCode(String digits) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// What is kept of a code.
  record Kept(byte[] salt, byte[] hash) {

    boolean opens(String typed) {
      return MessageDigest.isEqual(hash, digest(salt, digitsOf(typed)));
    }
  }

  static QueryCode draw() {
    return new QueryCode("%06d".formatted(RANDOM.nextInt(1_000_000)));
  }

  Kept keep() {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Kept(salt, digest(salt, digits));
  }

  private static String digitsOf(String typed) {
    var digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return digits.toString();
  }

  private static byte[] digest(byte[] salt, String digits) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      return sha.digest(digits.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
