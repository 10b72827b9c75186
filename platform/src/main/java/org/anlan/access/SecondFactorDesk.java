package org.anlan.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anlan.rules.otp.Base32;
import org.anlan.rules.otp.Totp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets up and checks the second factor: codes of an authenticator (RFC 6238), and recovery codes for whoever lost it. Time is the
/// machine's.
@Component
class SecondFactorDesk {

  /// What the authenticator is given.
  ///
  /// @param uri as authenticators read it from a QR code
  record Enrolment(String secret, String uri) {}

  /// What came of a code.
  sealed interface Check {
    record Right() implements Check {}

    record Wrong() implements Check {}

    /// Nothing is set up.
    record None() implements Check {}

    record TooManyTries(Duration left) implements Check {}
  }

  static final int CODES = 10;

  private static final int SECRET_BYTES = 20;
  private static final int CODE_BYTES = 10;

  private final SecondFactors factors;
  private final Seal seal;
  private final WrongTries tries;
  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();

  SecondFactorDesk(SecondFactors factors, Seal seal, WrongTries tries, InstantSource machineClock) {
    this.factors = factors;
    this.seal = seal;
    this.tries = tries;
    this.machineClock = machineClock;
  }

  /// A new secret, in force once a code of it was typed.
  @Transactional
  public Enrolment begin(Account account) {
    var secret = bytes(SECRET_BYTES);
    factors.begin(account.id(), seal.close(secret, purpose(account)));
    var text = Base32.text(secret);
    var name = URLEncoder.encode("Anlan:" + account.login(), StandardCharsets.UTF_8);
    return new Enrolment(text, "otpauth://totp/%s?secret=%s&issuer=Anlan".formatted(name, text));
  }

  /// Checks what was typed: a code of the authenticator, or one for recovery. Each opens once.
  Check check(Account account, String typed) {
    var wait = tries.beginCode(account.id());
    if (wait.isPresent()) return new Check.TooManyTries(wait.get());
    var check = take(account, typed.replace(" ", ""));
    if (check instanceof Check.Right) tries.succeedCode(account.id());
    return check;
  }

  @Transactional
  public Check take(Account account, String typed) {
    var kept = factors.lock(account.id());
    if (kept.isEmpty()) return new Check.None();
    var totp = Totp.usual(seal.open(kept.get().sealed(), purpose(account)));
    var step = totp.match(typed, machineClock.instant(), kept.get().lastStep());
    if (step.isPresent()) {
      factors.take(account.id(), step.getAsLong());
      return new Check.Right();
    }
    return kept.get().confirmed() && factors.useCode(account.id(), hash(typed))
        ? new Check.Right()
        : new Check.Wrong();
  }

  /// New ones; those before open nothing any more.
  @Transactional
  public List<String> drawCodes(Account account) {
    var codes = IntStream.range(0, CODES).mapToObj(i -> drawCode()).toList();
    factors.replaceCodes(account.id(), codes.stream().map(SecondFactorDesk::hash).toList());
    return codes;
  }

  /// 80 random bits in four groups: too many to guess, so a quick hash keeps them.
  private String drawCode() {
    var text = Base32.text(bytes(CODE_BYTES)).toLowerCase(Locale.ROOT);
    return String.join(
        "-", text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
  }

  private static byte[] hash(String code) {
    return Token.sha256("recovery " + code.toLowerCase(Locale.ROOT).replace("-", ""));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String purpose(Account account) {
    return "second-factor " + account.id();
  }
}
