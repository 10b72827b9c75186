package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A public key that notes are checked with, written as `name+number+key`.
///
/// @param name whose it is, an address without scheme
public record NoteKey(String name, SignatureType type, byte[] key) {

  private static final Pattern SHAPE = Pattern.compile("(\\S+?)\\+([0-9a-f]{8})\\+(\\S+)");

  public NoteKey {
    Note.requireName(name);
    if (key.length != type.keyBytes())
      throw new IllegalArgumentException(
          "A key for %s has %d bytes, not %d.".formatted(type, type.keyBytes(), key.length));
    key = key.clone();
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  public static NoteKey parse(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches())
      throw new IllegalArgumentException(
          "'%s' is not a key such as name+0a1b2c3d+…".formatted(text));
    var material = Base64Text.read(parts.group(3));
    var type = SignatureType.of(material);
    var start = type.identifier().length;
    var key =
        new NoteKey(parts.group(1), type, Arrays.copyOfRange(material, start, material.length));
    if (!key.text().equals(text))
      throw new IllegalArgumentException(
          "The key number in '%s' is not that of the key.".formatted(text));
    return key;
  }

  public String text() {
    return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64Text.write(material());
  }

  /// The key's number: short, to find the key by, proving nothing.
  public int id() {
    var digest = Hash.sha256();
    digest.update((name + "\n").getBytes(UTF_8));
    return ByteBuffer.wrap(digest.digest(material())).getInt();
  }

  boolean made(Note.Signature signature) {
    return signature.name().equals(name) && signature.keyId() == id();
  }

  boolean verifies(String text, Note.Signature signature) {
    return type.verifies(key, text, signature.bytes());
  }

  private byte[] material() {
    var start = type.identifier();
    return ByteBuffer.allocate(start.length + key.length).put(start).put(key).array();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteKey same && text().equals(same.text());
  }

  @Override
  public int hashCode() {
    return id();
  }

  @Override
  public String toString() {
    return text();
  }
}
