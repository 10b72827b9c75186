package org.anlan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts that can sign in.
@Repository
class Accounts {

  /// An account with the slow hash of its password.
  record Locked(Account account, String secret) {}

  private final JdbcClient db;

  Accounts(JdbcClient db) {
    this.db = db;
  }

  Account get(UUID id) {
    return find(id).orElseThrow(() -> new Absent(new Texts("账号", "account"), id.toString()));
  }

  Optional<Account> find(UUID id) {
    return db.sql("select id, login, kind, person, name, phone from access.account where id = :id")
        .param("id", id)
        .query(Account.class)
        .optional();
  }

  /// A login is the same in capitals and small letters. One that is blocked or waits for its approval opens nothing.
  Optional<Locked> findOpen(String login) {
    return db.sql(
            """
            select id, login, kind, person, name, phone, secret
              from access.account
             where lower(login) = lower(:login) and blocked_at is null and not awaits
            """)
        .param("login", login)
        .query((row, number) -> new Locked(account(row), row.getString("secret")))
        .optional();
  }

  /// One that may still sign in.
  Optional<Account> findOpen(UUID id) {
    return db.sql(
            """
            select id, login, kind, person, name, phone
              from access.account
             where id = :id and blocked_at is null and not awaits
            """)
        .param("id", id)
        .query(Account.class)
        .optional();
  }

  Locked getLocked(UUID id) {
    return db.sql(
            "select id, login, kind, person, name, phone, secret from access.account where id = :id")
        .param("id", id)
        .query((row, number) -> new Locked(account(row), row.getString("secret")))
        .single();
  }

  boolean secretWasGiven(UUID id) {
    return db.sql("select secret_given from access.account where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// @param given by somebody else, so that it only opens the change of it
  void changeSecret(UUID id, String secret, boolean given, Instant at) {
    db.sql(
            """
            update access.account set secret = :secret, secret_given = :given, secret_at = :at where id = :id
            """)
        .param("id", id)
        .param("secret", secret)
        .param("given", given)
        .param("at", Times.column(at))
        .update();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("login"),
        Account.Kind.valueOf(row.getString("kind")),
        row.getString("person"),
        row.getString("name"),
        row.getString("phone"));
  }

  /// Adds the account; one with the same login is brought up to date and keeps its id.
  void put(Account account, String secret, Instant at) {
    db.sql(
            """
            insert into access.account (id, login, kind, person, name, phone, secret, created_at)
            values (:id, :login, :kind, :person, :name, :phone, :secret, :at)
            on conflict (lower(login)) do update
               set kind = excluded.kind, person = excluded.person, name = excluded.name,
                   phone = excluded.phone, secret = excluded.secret
            """)
        .param("id", account.id())
        .param("login", account.login())
        .param("kind", account.kind().name())
        .param("person", account.person())
        .param("name", account.name())
        .param("phone", account.phone())
        .param("secret", secret)
        .param("at", Times.column(at))
        .update();
  }
}
