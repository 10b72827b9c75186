package org.anlan.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/// Slow hashes of passwords: PBKDF2 with HMAC-SHA256, named in front so that another kind (SM3) can follow.
/// A name that is not there costs the same time as one that is; at most two are checked at once, so that guessing cannot eat
/// the machine.
@Component
class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int MOST_LENGTH = 256;

  private final PasswordEncoder encoder;
  private final Semaphore turns = new Semaphore(2, true);
  private final Supplier<String> nobody;

  Passwords(@Value("${anlan.password-rounds:310000}") int rounds) {
    this.encoder =
        new DelegatingPasswordEncoder(
            "pbkdf2",
            Map.of(
                "pbkdf2",
                new Pbkdf2PasswordEncoder(
                    "", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    // Slow on purpose, so the start does not wait for it.
    this.nobody =
        CompletableFuture.supplyAsync(() -> encoder.encode("nobody has this account"))::join;
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  boolean matches(String password, Optional<String> secret) {
    var fits = matches(password, secret.orElseGet(nobody));
    return fits && secret.isPresent();
  }

  private boolean matches(String password, String secret) {
    if (password.length() > MOST_LENGTH) return false;
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(password, secret);
    } finally {
      turns.release();
    }
  }
}
