package org.anlan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Cursor;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts as their administrators keep them.
@Repository
class AccountBook {

  /// @param askedBy who made it, while the other administrator has not approved it
  /// @param factor whether a second factor is in force
  record Page(
      Account account,
      Instant madeAt,
      @Nullable Instant blockedAt,
      @Nullable String blockedWhy,
      boolean awaits,
      @Nullable UUID askedBy,
      boolean factor,
      int sessions) {}

  private static final String ROWS =
      """
      select a.id, a.login, a.kind, a.person, a.name, a.phone, a.created_at, a.blocked_at, a.blocked_why, a.awaits, a.asked_by,
             exists (select 1 from access.second_factor f
                      where f.account = a.id and f.confirmed_at is not null) as factor,
             (select count(*) from access.session s
               where s.account = a.id and s.idle_at > :now and s.ends_at > :now) as sessions
        from access.account a
      """;

  private final JdbcClient db;

  AccountBook(JdbcClient db) {
    this.db = db;
  }

  /// Staff and administrators whose login, name or person has these words; by login after `after`.
  List<Page> list(String words, @Nullable Cursor after, int limit, Instant now) {
    return db.sql(
            ROWS
                + """
                 where a.kind <> 'CITIZEN'
                   and (a.login ilike '%' || :words || '%' or a.name ilike '%' || :words || '%' or a.person = :words)
                   and (:after::text is null or lower(a.login) > :after)
                 order by lower(a.login)
                 limit :limit
                """)
        .param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
        .param("after", after == null ? null : after.key(0))
        .param("limit", limit + 1)
        .param("now", Times.column(now))
        .query(AccountBook::read)
        .list();
  }

  Optional<Page> find(UUID id, Instant now) {
    return db.sql(ROWS + " where a.id = :id")
        .param("id", id)
        .param("now", Times.column(now))
        .query(AccountBook::read)
        .optional();
  }

  /// Until the transaction ends nobody else changes accounts, so that what was looked up holds.
  void lock() {
    db.sql("select pg_advisory_xact_lock(hashtextextended('access.account', 0))")
        .query()
        .listOfRows();
  }

  boolean hasLogin(String login) {
    return db.sql("select exists (select 1 from access.account where lower(login) = lower(:login))")
        .param("login", login)
        .query(Boolean.class)
        .single();
  }

  boolean hasAdministrators() {
    return db.sql(
            "select exists (select 1 from access.account where kind not in ('CITIZEN', 'STAFF'))")
        .query(Boolean.class)
        .single();
  }

  /// What this person has already, open or not.
  List<Account.Kind> listKindsOf(String person) {
    return db.sql("select kind from access.account where person = :person and blocked_at is null")
        .param("person", person)
        .query((row, n) -> Account.Kind.valueOf(row.getString("kind")))
        .list();
  }

  /// @param askedBy who made it; then the other administrator approves it first
  void add(Account account, String secret, @Nullable UUID askedBy, Instant at) {
    db.sql(
            """
            insert into access.account (id, login, kind, person, name, phone, secret, secret_given, secret_at, created_at, asked_by, awaits)
            values (:id, :login, :kind, :person, :name, :phone, :secret, true, :at, :at, :askedBy, :awaits)
            """)
        .param("id", account.id())
        .param("login", account.login())
        .param("kind", account.kind().name())
        .param("person", account.person())
        .param("name", account.name())
        .param("phone", account.phone())
        .param("secret", secret)
        .param("at", Times.column(at))
        .param("askedBy", askedBy, java.sql.Types.OTHER)
        .param("awaits", askedBy != null)
        .update();
  }

  void approve(UUID id) {
    db.sql("update access.account set awaits = false where id = :id").param("id", id).update();
  }

  void block(UUID id, String why, Instant at) {
    db.sql("update access.account set blocked_at = :at, blocked_why = :why where id = :id")
        .param("id", id)
        .param("why", why)
        .param("at", Times.column(at))
        .update();
  }

  void open(UUID id) {
    db.sql("update access.account set blocked_at = null, blocked_why = null where id = :id")
        .param("id", id)
        .update();
  }

  /// Open accounts of people of the directory, for the nightly look at who has left.
  List<Account> listOfPeople() {
    return db.sql(
            """
            select id, login, kind, person, name, phone
              from access.account
             where person is not null and blocked_at is null
            """)
        .query(Account.class)
        .list();
  }

  static Cursor cursor(Page page) {
    return Cursor.of(page.account().login().toLowerCase(java.util.Locale.ROOT));
  }

  private static Page read(ResultSet row, int number) throws SQLException {
    var blocked = row.getObject("blocked_at", OffsetDateTime.class);
    return new Page(
        new Account(
            row.getObject("id", UUID.class),
            row.getString("login"),
            Account.Kind.valueOf(row.getString("kind")),
            row.getString("person"),
            row.getString("name"),
            row.getString("phone")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        blocked == null ? null : blocked.toInstant(),
        row.getString("blocked_why"),
        row.getBoolean("awaits"),
        row.getObject("asked_by", UUID.class),
        row.getBoolean("factor"),
        row.getInt("sessions"));
  }
}
