package org.anlan.rules.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash: of an entry, of a part of the tree, of the whole (RFC 6962 §2.1).
public final class Hash {

  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /// The root of a tree without entries.
  public static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES)
      throw new IllegalArgumentException("A hash has 32 bytes, not %d.".formatted(bytes.length));
    return new Hash(bytes.clone());
  }

  /// Reads Base64 in its one right form: 44 characters, unused bits zero.
  public static Hash parse(String base64) {
    return of(Base64Text.read(base64));
  }

  public static Hash sha256(byte[] content) {
    return new Hash(sha256().digest(content));
  }

  public static Hash leaf(byte[] entry) {
    var digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  public static Hash node(Hash left, Hash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
