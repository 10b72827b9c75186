package org.anlan.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.anlan.rules.otp.Base32;

/// A key as its app knows it: 160 random bits that nobody can guess, so that a plain hash is enough to keep.
record Secret(String text) {

  private static final int BYTES = 20;
  private static final int TAIL = 4;

  static Secret draw(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(Base32.text(bytes).toLowerCase(Locale.ROOT));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /// The last signs, which open nothing.
  String tail() {
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
