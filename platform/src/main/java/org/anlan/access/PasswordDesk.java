package org.anlan.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes a password. All other browsers of the account are signed out by it.
@Component
class PasswordDesk {

  sealed interface Change {
    record Done() implements Change {}

    record WrongPassword() implements Change {}

    record Weak(Texts why) implements Change {}
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final SessionDesk sessions;
  private final Records records;
  private final Writing writing;

  /// When and in what it is written.
  @Component
  record Writing(TransactionTemplate transaction, InstantSource machineClock) {}

  PasswordDesk(
      Accounts accounts,
      Passwords passwords,
      SessionDesk sessions,
      Records records,
      Writing writing) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.records = records;
    this.writing = writing;
  }

  /// No transaction is open while the slow hashes are computed.
  Change change(Account account, String old, String next, AccountAt at) {
    var locked = accounts.getLocked(account.id());
    if (!passwords.matches(old, Optional.of(locked.secret()))) return new Change.WrongPassword();
    if (old.equals(next))
      return new Change.Weak(new Texts("新密码与现在的相同，请换一个。", "It is the present one; take another."));
    var why = PasswordRules.whyNot(account, next);
    if (why.isPresent()) return new Change.Weak(why.get());
    var secret = passwords.hash(next);
    writing
        .transaction()
        .executeWithoutResult(status -> {
          accounts.changeSecret(account.id(), secret, false, writing.machineClock().instant());
          sessions.endAll(account, at.session());
          records.add(
              new Records.Entry(
                  RecordedAct.PASSWORD_CHANGED,
                  account.id(),
                  "account:" + account.id(),
                  null,
                  at.origin().address()));
        });
    return new Change.Done();
  }

  /// In which browser, from where.
  record AccountAt(@Nullable UUID session, Origin origin) {}
}
