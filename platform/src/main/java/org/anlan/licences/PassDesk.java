package org.anlan.licences;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a holder a code to show 亮证码: five minutes by the machine's clock, once.
@Service
class PassDesk {

  record Given(String code, Instant endsAt) {}

  static final Duration HOLDS = Duration.ofMinutes(5);

  /// Without 0, 1, I, L, O, U: nothing to be misread or to be read as a word.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 16;

  private final Passes passes;
  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();

  PassDesk(Passes passes, InstantSource machineClock) {
    this.passes = passes;
    this.machineClock = machineClock;
  }

  @Transactional
  public Given make(Disclosing.Held held) {
    var code = new StringBuilder();
    for (var n = 0; n < LENGTH; n++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    var licence = held.licence();
    var identifier = licence == null ? null : licence.identifier();
    var pass = new Passes.Pass(held.kind().code(), identifier, held.holder().code());
    var now = machineClock.instant();
    passes.add(hash(code.toString()), pass, held.holder(), now, now.plus(HOLDS));
    return new Given(code.toString(), now.plus(HOLDS));
  }

  /// Belongs into the transaction that tells what it opens.
  Optional<Passes.Pass> take(String typed) {
    return passes.take(hash(plain(typed)), machineClock.instant());
  }

  /// As somebody types it: small letters, blanks and hyphens are forgiven.
  static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }

  static boolean looksLikeOne(String typed) {
    return plain(typed).length() == LENGTH;
  }

  private static byte[] hash(String code) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
