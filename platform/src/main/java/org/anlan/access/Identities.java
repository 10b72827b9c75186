package org.anlan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// For whom each account may act. A module asks it for the caller's own rows and for nobody else's.
@Repository
public class Identities {

  private final JdbcClient db;

  Identities(JdbcClient db) {
    this.db = db;
  }

  /// The person first, then firms.
  public List<Identity> listOf(Caller caller) {
    var account = caller.account();
    if (account == null) return List.of();
    return db.sql(
            "select kind, code from access.identity where account = :account order by kind desc, code")
        .param("account", account.id())
        .query(Identities::read)
        .list();
  }

  /// The open accounts that act for a person or firm, to tell them something.
  public List<UUID> listAccountsOf(String code) {
    return db.sql(
            """
            select i.account
              from access.identity i join access.account a on a.id = i.account
             where i.code = :code and a.blocked_at is null and not a.awaits
             order by i.since, i.account
            """)
        .param("code", code)
        .query(UUID.class)
        .list();
  }

  /// What the account had before goes.
  void put(String login, List<Identity> identities, Instant now) {
    db.sql(
            """
            delete from access.identity
             where account = (select id from access.account where lower(login) = lower(:login))
            """)
        .param("login", login)
        .update();
    for (var identity : identities) add(login, identity, now);
  }

  /// From now on an account acts for somebody as well, such as for the firm that its person founded.
  public void add(UUID account, Identity identity, Instant now) {
    db.sql(
            """
            insert into access.identity (account, kind, code, since) values (:account, :kind, :code, :since)
            on conflict do nothing
            """)
        .param("account", account)
        .param("kind", identity.kind().code())
        .param("code", identity.code())
        .param("since", Times.column(now))
        .update();
  }

  private void add(String login, Identity identity, Instant now) {
    db.sql(
            """
            insert into access.identity (account, kind, code, since)
            select id, :kind, :code, :since from access.account where lower(login) = lower(:login)
            """)
        .param("login", login)
        .param("kind", identity.kind().code())
        .param("code", identity.code())
        .param("since", Times.column(now))
        .update();
  }

  private static Identity read(ResultSet row, int number) throws SQLException {
    var kind = Identity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    return new Identity(kind, row.getString("code"));
  }
}
