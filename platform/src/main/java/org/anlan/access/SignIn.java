package org.anlan.access;

import java.time.Duration;

/// What came of a name and a password.
sealed interface SignIn {

  record Right(Account account) implements SignIn {}

  /// Name or password; nobody is told which.
  record Wrong() implements SignIn {}

  record TooManyTries(Duration left) implements SignIn {}
}
