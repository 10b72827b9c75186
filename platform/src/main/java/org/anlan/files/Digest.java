package org.anlan.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of some content, as 64 hexadecimal digits: its name in the [Vault].
record Digest(String hex) {

  Digest {
    if (!hex.matches("[0-9a-f]{64}"))
      throw new IllegalArgumentException(
          "A SHA-256 has 64 hexadecimal digits, not '%s'.".formatted(hex));
  }

  static Digest of(byte[] content) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Digest(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
