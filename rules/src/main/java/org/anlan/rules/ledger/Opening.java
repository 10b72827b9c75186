package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a commitment stands for: whoever is shown it can tell that it was this and nothing else. Once its salt is erased, nobody can
/// find the content from the hash, not even by trying all that it might have been.
///
/// @param kind the kind of act, such as `case-event`
/// @param subject what it was done to, such as a case's number
/// @param event the act in its one written form
public record Opening(String kind, String subject, byte[] salt, byte[] event) {

  public static final int SALT_BYTES = 32;

  private static final byte[] PURPOSE = "anlan-ledger-commitment/1\n".getBytes(UTF_8);

  public Opening {
    Entry.requireKind(kind);
    if (salt.length != SALT_BYTES)
      throw new IllegalArgumentException("A salt has 32 bytes, not %d.".formatted(salt.length));
    salt = salt.clone();
    event = event.clone();
  }

  @Override
  public byte[] salt() {
    return salt.clone();
  }

  @Override
  public byte[] event() {
    return event.clone();
  }

  /// SHA-256 over purpose, salt, and each part with its length before it, so that no two openings have the same bytes.
  public Hash commitment() {
    var digest = Hash.sha256();
    digest.update(PURPOSE);
    digest.update(salt);
    for (var part : new byte[][] {kind.getBytes(UTF_8), subject.getBytes(UTF_8), event}) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      digest.update(part);
    }
    return Hash.of(digest.digest());
  }

  public Entry entry() {
    return new Entry(kind, commitment());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Opening(var kind2, var subject2, var salt2, var event2)
        && kind.equals(kind2)
        && subject.equals(subject2)
        && Arrays.equals(salt, salt2)
        && Arrays.equals(event, event2);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(salt);
  }
}
