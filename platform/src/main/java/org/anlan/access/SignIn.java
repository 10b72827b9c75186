package org.anlan.access;

import java.time.Duration;
import java.util.Locale;

/// What came of a name and a password.
sealed interface SignIn {

  /// All that was asked for is there.
  record Right(Account account) implements SignIn {}

  /// The password is right, and something else is asked for.
  record More(Account account, Step step) implements SignIn {}

  /// Name or password; nobody is told which.
  record Wrong() implements SignIn {}

  record TooManyTries(Duration left) implements SignIn {}

  /// What is asked for beside the password, in this order.
  enum Step {
    /// Somebody else gave the password; a new one comes first.
    PASSWORD,
    /// The second factor must be set up.
    ENROL,
    /// Its code.
    CODE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
