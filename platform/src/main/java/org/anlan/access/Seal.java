package org.anlan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals what the platform must read again and nobody else may: AES-256-GCM with a key under `ANLAN_SHARED/keys` that only its owner reads.
/// Whoever has the database alone has nothing.
@Component
class Seal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Seal(@Value("${anlan.shared}") String shared) {
    this.key = new SecretKeySpec(readOrDraw(Path.of(shared, "keys", "access-seal.key")), "AES");
  }

  /// @param purpose what it is and whose, so that no row's seal opens in another row
  byte[] close(byte[] plain, String purpose) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, purpose);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(byte[] sealed, String purpose) {
    var nonce = new byte[NONCE_BYTES];
    var rest = new byte[sealed.length - NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce).get(rest);
    return run(Cipher.DECRYPT_MODE, nonce, rest, purpose);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text, String purpose) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The seal of %s does not open: keys/access-seal.key is another than it was closed with. Put the key back from the backup."
              .formatted(purpose),
          e);
    }
  }

  private byte[] readOrDraw(Path file) {
    try {
      if (!Files.exists(file)) draw(file);
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " cannot be read.", e);
    }
  }

  /// Whole or not at all, and the first one drawn stays: another platform on the same folder may be at it.
  private void draw(Path file) throws IOException {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    Files.createDirectories(
        file.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.getParent(), "access-seal", ".new", own);
    try {
      Files.writeString(draft, HexFormat.of().formatHex(bytes));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException drawnMeanwhile) {
      // That one is taken.
    } finally {
      Files.delete(draft);
    }
  }
}
