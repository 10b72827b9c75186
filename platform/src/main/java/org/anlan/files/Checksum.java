package org.anlan.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The sum that came with a piece, as the checksum extension of tus 1.0.0 writes it: an algorithm, a blank, Base64.
final class Checksum {

  static final List<String> ALGORITHMS = List.of("sha1", "sha256", "md5");

  private final MessageDigest digest;
  private final byte[] expected;

  private Checksum(MessageDigest digest, byte[] expected) {
    this.digest = digest;
    this.expected = expected.clone();
  }

  /// Nothing when it cannot be read or the algorithm is not known.
  static Optional<Checksum> parse(String header) {
    var parts = header.strip().split(" +");
    if (parts.length != 2 || !ALGORITHMS.contains(parts[0])) return Optional.empty();
    try {
      return Optional.of(new Checksum(digest(parts[0]), Base64.getDecoder().decode(parts[1])));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(
          switch (name) {
            case "sha1" -> "SHA-1";
            case "md5" -> "MD5";
            default -> "SHA-256";
          });
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + name + ".", e);
    }
  }

  void add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  boolean isRight() {
    return MessageDigest.isEqual(digest.digest(), expected);
  }
}
