package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The errands: each is seen by whoever asked, by its helper, and by the helpers of its street while nobody has taken it on.
@Repository
class Errands {

  private static final String ROWS =
      """
      select account, id, street, item, words, name, state, asked_at, helper, helper_person, helper_name, assigned_at, scope_zh,
             until, consent_way, consented_at, standing, revoked_at, draft, case_number, report, stars
        from halls.errand
      """;

  private final JdbcClient db;

  Errands(JdbcClient db) {
    this.db = db;
  }

  void add(Errand one) {
    db.sql(
            """
            insert into halls.errand (account, id, street, item, words, name, state, asked_at)
            values (:account, :id, :street, :item, :words, :name, :state, :asked)
            """)
        .param("account", one.account())
        .param("id", one.id())
        .param("street", one.street())
        .param("item", one.item())
        .param("words", one.words())
        .param("name", one.name())
        .param("state", one.state().name())
        .param("asked", Times.column(one.asked()))
        .update();
  }

  List<Errand> listOwn(Caller person) {
    return db.sql(ROWS + " where account = :account order by asked_at desc, id desc limit 100")
        .param("account", account(person))
        .query(Errands::read)
        .list();
  }

  Optional<Errand> lockOwn(Caller person, UUID id) {
    return db.sql(ROWS + " where account = :account and id = :id for update")
        .param("account", account(person))
        .param("id", id)
        .query(Errands::read)
        .optional();
  }

  /// Those of a helper, and those of the street that nobody has taken on.
  List<Errand> listFor(Caller helper, String street) {
    return db.sql(
            ROWS
                + """
                 where helper = :helper or (state = 'ASKED' and street = :street)
                 order by (state = 'ASKED') desc, asked_at desc, id desc limit 200
                """)
        .param("helper", account(helper))
        .param("street", street)
        .query(Errands::read)
        .list();
  }

  Optional<Errand> lockFor(Caller helper, String street, UUID id) {
    return db.sql(
            ROWS
                + " where id = :id and (helper = :helper or (state = 'ASKED' and street = :street)) for update")
        .param("id", id)
        .param("helper", account(helper))
        .param("street", street)
        .query(Errands::read)
        .optional();
  }

  void assign(Errand one, Errand.Companion to, String by) {
    db.sql(
            """
            update halls.errand
               set state = 'ASSIGNED', helper = :helper, helper_person = :person, helper_name = :name, assigned_by = :by,
                   assigned_at = :at
             where account = :account and id = :id
            """)
        .param("helper", to.account())
        .param("person", to.person())
        .param("name", to.name())
        .param("by", by)
        .param("at", Times.column(to.since()))
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  /// What the helper asks consent for; a code is told to the person.
  void ask(Errand one, Errand.Consent wish, byte[] codeHash, Instant codeUntil) {
    db.sql(
            """
            update halls.errand
               set scope_zh = :scope, until = :until, code_hash = :hash, code_until = :codeUntil, code_tries = 0
             where account = :account and id = :id
            """)
        .param("scope", wish.scope())
        .param("until", Times.column(wish.until()))
        .param("hash", codeHash)
        .param("codeUntil", Times.column(codeUntil))
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  /// A code holds for three tries, each counted before, and once.
  boolean takesCode(Errand one, byte[] hash, Instant now) {
    var fits =
        db.sql(
                """
                select code_hash = :hash and code_until > :now and code_tries <= 3
                  from halls.errand where account = :account and id = :id
                """)
            .param("hash", hash)
            .param("now", Times.column(now))
            .param("account", one.account())
            .param("id", one.id())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    return Boolean.TRUE.equals(fits);
  }

  void tried(UUID id) {
    db.sql("update halls.errand set code_tries = code_tries + 1 where id = :id")
        .param("id", id)
        .update();
  }

  void consent(Errand one, String way, UUID standing, @Nullable UUID paper, Instant at) {
    db.sql(
            """
            update halls.errand
               set state = 'CONSENTED', consent_way = :way, consent_paper = :paper, consented_at = :at, standing = :standing,
                   code_hash = null, revoked_at = null
             where account = :account and id = :id
            """)
        .param("way", way)
        .param("paper", paper, Types.OTHER)
        .param("at", Times.column(at))
        .param("standing", standing)
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  void change(Errand one, Errand.State to, @Nullable Instant revoked) {
    db.sql(
            """
            update halls.errand set state = :state, revoked_at = coalesce(:revoked, revoked_at), code_hash = null
             where account = :account and id = :id
            """)
        .param("state", to.name())
        .param(
            "revoked",
            revoked == null ? null : Times.column(revoked),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  void draft(Errand one, UUID draft) {
    db.sql("update halls.errand set draft = :draft where account = :account and id = :id")
        .param("draft", draft)
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  void filed(Errand one, String number) {
    db.sql(
            """
            update halls.errand set state = 'FILED', case_number = :number where account = :account and id = :id
            """)
        .param("number", number)
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  void report(Errand one, String words, Instant at) {
    db.sql(
            """
            update halls.errand set state = 'REPORTED', report = :words, reported_at = :at
             where account = :account and id = :id
            """)
        .param("words", words)
        .param("at", Times.column(at))
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  void rate(Errand one, int stars) {
    db.sql("update halls.errand set stars = :stars where account = :account and id = :id")
        .param("stars", stars)
        .param("account", one.account())
        .param("id", one.id())
        .update();
  }

  /// How a helper was rated, where enough people did: the mean and how many.
  record Rated(int many, double stars) {}

  List<Rated> rated(Caller helper, int least) {
    return db.sql(
            """
            select count(stars)::int as many, round(avg(stars), 2)::float8 as stars
              from halls.errand where helper = :helper having count(stars) >= :least
            """)
        .param("helper", account(helper))
        .param("least", least)
        .query(Rated.class)
        .list();
  }

  private static UUID account(Caller caller) {
    return Objects.requireNonNull(caller.account(), "errands are for those who signed in").id();
  }

  private static Errand read(ResultSet row, int n) throws SQLException {
    return new Errand(
        row.getObject("account", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("street"),
        row.getString("item"),
        row.getString("words"),
        row.getString("name"),
        Errand.State.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        helper(row),
        consent(row),
        row.getObject("standing", UUID.class),
        instant(row, "revoked_at"),
        row.getObject("draft", UUID.class),
        row.getString("case_number"),
        row.getString("report"),
        row.getObject("stars", Integer.class));
  }

  private static Errand.@Nullable Companion helper(ResultSet row) throws SQLException {
    var account = row.getObject("helper", UUID.class);
    var since = instant(row, "assigned_at");
    if (account == null || since == null) return null;
    return new Errand.Companion(
        account, row.getString("helper_person"), row.getString("helper_name"), since);
  }

  private static Errand.@Nullable Consent consent(ResultSet row) throws SQLException {
    var until = instant(row, "until");
    if (until == null) return null;
    return new Errand.Consent(
        row.getString("scope_zh"),
        until,
        row.getString("consent_way"),
        instant(row, "consented_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
