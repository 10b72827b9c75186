package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The ways of signing a note that are spoken here.
public enum SignatureType {

  /// C2SP signed-note type 1: RFC 8032 over the text.
  ED25519(new byte[] {1}, 32),

  /// C2SP tlog-cosignature type 4: a witness says when it saw this and nothing that contradicts it.
  WITNESS(new byte[] {4}, 32),

  /// SM2 with SM3 (GB/T 32918.2-2016) over the text, r and s of 32 bytes each. The note format has no number for it, so it carries a
  /// name behind 255, as the format asks.
  SM2(named("anlan.dev/sm2-sm3/v1"), 65);

  private static final int SIGNATURE_BYTES = 64;

  private final byte[] identifier;
  private final int keyBytes;

  SignatureType(byte[] identifier, int keyBytes) {
    this.identifier = identifier;
    this.keyBytes = keyBytes;
  }

  private static byte[] named(String text) {
    var name = (text + "\n").getBytes(US_ASCII);
    return ByteBuffer.allocate(1 + name.length).put((byte) 0xff).put(name).array();
  }

  static SignatureType of(byte[] material) {
    return Arrays.stream(values())
        .filter(type ->
            Arrays.equals(
                type.identifier,
                0,
                type.identifier.length,
                material,
                0,
                Math.min(type.identifier.length, material.length)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The key is of a kind not known here."));
  }

  byte[] identifier() {
    return identifier.clone();
  }

  int keyBytes() {
    return keyBytes;
  }

  boolean verifies(byte[] key, String text, byte[] signature) {
    return switch (this) {
      case ED25519 -> ed25519(key, text.getBytes(UTF_8), signature);
      case SM2 -> Sm2.verifies(key, text.getBytes(UTF_8), signature);
      case WITNESS -> {
        if (signature.length != Long.BYTES + SIGNATURE_BYTES) yield false;
        var seconds = ByteBuffer.wrap(signature).getLong();
        var proper = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        yield seconds >= 0 && ed25519(key, cosigned(seconds, text), proper);
      }
    };
  }

  /// What a witness signs.
  static byte[] cosigned(long seconds, String text) {
    return "cosignature/v1\ntime %d\n%s".formatted(seconds, text).getBytes(UTF_8);
  }

  private static boolean ed25519(byte[] key, byte[] message, byte[] signature) {
    var check = new Ed25519Signer();
    check.init(false, new Ed25519PublicKeyParameters(key));
    check.update(message, 0, message.length);
    return signature.length == SIGNATURE_BYTES && check.verifySignature(signature);
  }
}
