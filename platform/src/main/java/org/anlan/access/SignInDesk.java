package org.anlan.access;

import org.anlan.access.Accounts.Locked;
import org.springframework.stereotype.Component;

/// Checks a name and a password, against guessing and without telling which names exist.
@Component
class SignInDesk {

  private final Accounts accounts;
  private final Passwords passwords;
  private final WrongTries tries;

  SignInDesk(Accounts accounts, Passwords passwords, WrongTries tries) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
  }

  /// No transaction is open while the slow hash is computed.
  SignIn check(String login, String password, String address) {
    var wait = tries.begin(login, address);
    if (wait.isPresent()) return new SignIn.TooManyTries(wait.get());
    var locked = accounts.findOpen(login);
    if (!passwords.matches(password, locked.map(Locked::secret))) return new SignIn.Wrong();
    tries.succeed(login, address);
    return new SignIn.Right(locked.orElseThrow().account());
  }
}
