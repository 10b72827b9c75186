package org.anlan.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
    return new Digest(HexFormat.of().formatHex(sha256().digest(content)));
  }

  /// Of a file's content, however large.
  static Digest of(Path file) throws IOException {
    var hash = sha256();
    try (var content = new DigestInputStream(Files.newInputStream(file), hash)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return new Digest(HexFormat.of().formatHex(hash.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
