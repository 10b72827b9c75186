package org.anlan.access;

import java.util.Optional;
import org.anlan.access.Accounts.Locked;
import org.anlan.access.SignIn.Step;
import org.springframework.stereotype.Component;

/// Checks a name and a password, against guessing and without telling which names exist, and says what else is asked for.
@Component
class SignInDesk {

  private final Accounts accounts;
  private final Passwords passwords;
  private final WrongTries tries;
  private final SecondFactors factors;
  private final Security security;

  SignInDesk(
      Accounts accounts,
      Passwords passwords,
      WrongTries tries,
      SecondFactors factors,
      Security security) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
    this.factors = factors;
    this.security = security;
  }

  /// No transaction is open while the slow hash is computed.
  SignIn check(String login, String password, String address) {
    var wait = tries.begin(login, address);
    if (wait.isPresent()) return new SignIn.TooManyTries(wait.get());
    var locked = accounts.findOpen(login);
    if (!passwords.matches(password, locked.map(Locked::secret))) return new SignIn.Wrong();
    tries.succeed(login, address);
    var account = locked.orElseThrow().account();
    return step(account)
        .<SignIn>map(step -> new SignIn.More(account, step))
        .orElseGet(() -> new SignIn.Right(account));
  }

  /// What is asked for next of somebody whose password was right.
  Optional<Step> step(Account account) {
    if (accounts.secretWasGiven(account.id())) return Optional.of(Step.PASSWORD);
    if (factors.isOn(account.id())) return Optional.of(Step.CODE);
    return security.needsSecondFactor(account) ? Optional.of(Step.ENROL) : Optional.empty();
  }
}
