package org.anlan.rules.ledger;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// A secret key that signs notes. Its text form is for a file that only its owner can read.
public final class NotePen {

  private static final String MARK = "secret";
  private static final Pattern SHAPE = Pattern.compile(MARK + " (\\S+) (\\S+) (\\S+)");

  private final NoteKey key;
  private final byte[] secret;

  private NotePen(NoteKey key, byte[] secret) {
    this.key = key;
    this.secret = secret;
  }

  public static NotePen of(String name, SignatureType type, byte[] secret) {
    if (secret.length != Sm2.SECRET_BYTES)
      throw new IllegalArgumentException(
          "A secret key has 32 bytes, not %d.".formatted(secret.length));
    var open =
        type == SignatureType.SM2
            ? Sm2.publicKey(secret)
            : new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
    return new NotePen(new NoteKey(name, type, open), secret.clone());
  }

  public static NotePen draw(String name, SignatureType type, SecureRandom random) {
    if (type == SignatureType.SM2) return of(name, type, Sm2.draw(random));
    var secret = new byte[Sm2.SECRET_BYTES];
    random.nextBytes(secret);
    return of(name, type, secret);
  }

  public static NotePen parse(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches())
      throw new IllegalArgumentException(
          "A key file's line is 'secret TYPE NAME KEY'; this is not.");
    return of(
        parts.group(2), SignatureType.valueOf(parts.group(1)), Base64Text.read(parts.group(3)));
  }

  /// Never to be shown or logged.
  public String secretText() {
    return "%s %s %s %s".formatted(MARK, key.type(), key.name(), Base64Text.write(secret));
  }

  public NoteKey key() {
    return key;
  }

  /// The log's own signature.
  public Note.Signature sign(String text, SecureRandom random) {
    var message = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return switch (key.type()) {
      case ED25519 -> Note.Signature.of(key, ed25519(message));
      case SM2 -> Note.Signature.of(key, Sm2.sign(secret, message, random));
      case WITNESS -> throw new IllegalStateException("A witness says when; call cosign.");
    };
  }

  /// A witness's signature: seen at this time, and nothing before that contradicts it.
  public Note.Signature cosign(String text, Instant now) {
    if (key.type() != SignatureType.WITNESS)
      throw new IllegalStateException("%s is no key of a witness.".formatted(key.name()));
    var seconds = now.getEpochSecond();
    var signature = ed25519(SignatureType.cosigned(seconds, text));
    return Note.Signature.of(
        key,
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array());
  }

  private byte[] ed25519(byte[] message) {
    var pen = new Ed25519Signer();
    pen.init(true, new Ed25519PrivateKeyParameters(secret));
    pen.update(message, 0, message.length);
    return pen.generateSignature();
  }
}
