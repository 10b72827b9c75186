package org.anlan.access;

import java.time.InstantSource;
import org.anlan.http.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Brings the demo accounts into the database at every start of a demo; what is there already is only brought up to date.
/// They share one password and, being no secret, one hash of it: so a first start takes no minute of hashing.
@Component
class DemoAccountsLoading implements ApplicationRunner {

  private final DemoAccounts demo;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Ids ids;
  private final InstantSource machineClock;

  DemoAccountsLoading(
      DemoAccounts demo,
      Accounts accounts,
      Passwords passwords,
      Ids ids,
      InstantSource machineClock) {
    this.demo = demo;
    this.accounts = accounts;
    this.passwords = passwords;
    this.ids = ids;
    this.machineClock = machineClock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (demo.list().isEmpty()) return;
    var secret = passwords.hash(demo.password());
    demo.list().forEach(row -> load(row, secret));
  }

  private void load(DemoAccounts.Row row, String secret) {
    var account =
        new Account(ids.next(), row.login(), row.kind(), row.person(), row.name(), row.phone());
    accounts.put(account, secret, machineClock.instant());
  }
}
