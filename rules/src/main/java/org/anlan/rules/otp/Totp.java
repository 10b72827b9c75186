package org.anlan.rules.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The time-based one-time password (RFC 6238, on HOTP of RFC 4226) of one secret: steps of 30 seconds, from 1970 on.
///
/// @param algorithm the HMAC's name in Java; authenticators expect `HmacSHA1`
/// @param digits 6 usually, at most 8
public record Totp(byte[] secret, String algorithm, int digits) {

  public static final Duration STEP = Duration.ofSeconds(30);

  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  public Totp {
    secret = secret.clone();
    if (digits < 6 || digits > 8)
      throw new IllegalArgumentException("A code has 6 to 8 digits, not " + digits + ".");
  }

  /// As every authenticator does it: SHA-1, six digits.
  public static Totp usual(byte[] secret) {
    return new Totp(secret, "HmacSHA1", 6);
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  public static long stepAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
  }

  /// The code of one step.
  public String code(long step) {
    var mac = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = mac[mac.length - 1] & 0xf;
    int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
    return ("%0" + digits + "d").formatted(number % POWERS[digits]);
  }

  /// The step whose code was typed: that of now, of the one before or of the next (§5.2), and later than `last`, so that a code
  /// opens once only.
  ///
  /// @param last the step of the code taken last
  public OptionalLong match(String typed, Instant now, long last) {
    long present = stepAt(now);
    var found = OptionalLong.empty();
    for (long step = present - 1; step <= present + 1; step++)
      if (same(code(step), typed) && step > last) found = OptionalLong.of(step);
    return found;
  }

  private static boolean same(String code, String typed) {
    return MessageDigest.isEqual(code.getBytes(US_ASCII), typed.getBytes(US_ASCII));
  }

  private byte[] hmac(byte[] text) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("No code by " + algorithm + ".", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Totp(var bytes, var name, int count)
        && Arrays.equals(secret, bytes)
        && algorithm.equals(name)
        && digits == count;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "Totp[hidden]";
  }
}
