package org.anlan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of one session, known to its browser alone: 256 random bits. The database keeps [#hash], which opens nothing.
record Token(String text) {

  private static final int BYTES = 32;
  private static final int MOST_LENGTH = 64;

  static Token random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  boolean plausible() {
    return !text.isEmpty() && text.length() <= MOST_LENGTH;
  }

  byte[] hash() {
    return sha256(text);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
