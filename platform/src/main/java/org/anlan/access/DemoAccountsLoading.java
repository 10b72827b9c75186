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

  /// What is written for each.
  @Component
  record Book(Accounts accounts, Identities identities) {}

  private final DemoAccounts demo;
  private final Book book;
  private final Passwords passwords;
  private final Ids ids;
  private final InstantSource machineClock;

  DemoAccountsLoading(
      DemoAccounts demo, Book book, Passwords passwords, Ids ids, InstantSource machineClock) {
    this.demo = demo;
    this.book = book;
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
    var now = machineClock.instant();
    book.accounts().put(account, secret, now);
    book.identities().put(row.login(), row.actsFor(), now);
  }
}
