package org.anlan.access;

import java.time.InstantSource;
import java.util.UUID;
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
    var known = accounts.findOpen(row.login());
    var id = known.map(locked -> locked.account().id()).orElseGet(ids::next);
    var account = account(id, row);
    if (known.isPresent()) accounts.change(account, secret);
    else accounts.add(account, secret, machineClock.instant());
  }

  private static Account account(UUID id, DemoAccounts.Row row) {
    return new Account(id, row.login(), row.kind(), row.person(), row.name(), row.phone());
  }
}
