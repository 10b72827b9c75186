package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may apply for whom: each is read by the two whom it names.
@Repository
class Mandates {

  private static final String ROWS =
      """
      select id, principal, principal_name, proxy, proxy_name, relation, asked_by, offered_at, answer_by, until,
             accepted_at, standing, ended_at, ended_by
        from applications.mandate
      """;

  private static final int MOST = 100;

  private final JdbcClient db;

  Mandates(JdbcClient db) {
    this.db = db;
  }

  /// A code that the principal may read out.
  record Code(byte[] hash, Instant until) {}

  void add(Mandate one, @Nullable Code code) {
    db.sql(
            """
            insert into applications.mandate (id, principal, principal_name, proxy, proxy_name, relation, asked_by, offered_at,
                                              answer_by, until, code_hash, code_until)
            values (:id, :principal, :principalName, :proxy, :proxyName, :relation, :askedBy, :offered,
                    :answerBy, :until, :hash, :codeUntil::timestamptz)
            """)
        .param("id", one.id())
        .param("principal", one.principal().account())
        .param("principalName", one.principal().name())
        .param("proxy", one.proxy().account())
        .param("proxyName", one.proxy().name())
        .param("relation", one.relation().code())
        .param("askedBy", one.askedBy().code())
        .param("offered", Times.column(one.term().offered()))
        .param("answerBy", Times.column(one.term().answerBy()))
        .param("until", Times.column(one.term().until()))
        .param("hash", code == null ? null : code.hash())
        .param("codeUntil", code == null ? null : Times.column(code.until()))
        .update();
  }

  /// Of either side, newest first.
  List<Mandate> listOf(Caller caller) {
    return db.sql(
            ROWS
                + " where principal = :me or proxy = :me order by offered_at desc, id desc limit :most")
        .param("me", account(caller))
        .param("most", MOST)
        .query(Mandates::read)
        .list();
  }

  Optional<Mandate> find(Caller caller, UUID id) {
    return find(caller, id, "");
  }

  Optional<Mandate> lock(Caller caller, UUID id) {
    return find(caller, id, " for update");
  }

  private Optional<Mandate> find(Caller caller, UUID id, String lock) {
    return db.sql(ROWS + " where id = :id and (principal = :me or proxy = :me)" + lock)
        .param("id", id)
        .param("me", account(caller))
        .query(Mandates::read)
        .optional();
  }

  /// Until the end of the transaction nothing else is agreed between or counted for these accounts. Always in the same order, so that two never wait
  /// for each other.
  void lockPeople(Mandate one) {
    Stream.of(one.principal(), one.proxy())
        .map(Mandate.Party::account)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(account ->
            db.sql(
                    "select pg_advisory_xact_lock(hashtextextended('applications.mandate ' || :account, 0))")
                .param("account", Objects.requireNonNull(account).toString())
                .query()
                .singleRow());
  }

  /// How many an account has that hold or that it asked for itself; what others ask of it does not count against it.
  int countLive(UUID account, Mandate.Side side, Instant now) {
    return db.sql(
            """
            select count(*) from applications.mandate
             where case :side when 'principal' then principal else proxy end = :account and ended_at is null
               and ((accepted_at is not null and until > :now)
                    or (accepted_at is null and asked_by = :side and answer_by > :now))
            """)
        .param("account", account)
        .param("side", side.code())
        .param("now", Times.column(now))
        .query(Integer.class)
        .single();
  }

  /// How often an account asked somebody lately, whatever became of it.
  int countAsked(Caller caller, Instant since) {
    return db.sql(
            """
            select count(*) from applications.mandate
             where offered_at > :since
               and ((asked_by = 'principal' and principal = :me) or (asked_by = 'proxy' and proxy = :me))
            """)
        .param("since", Times.column(since))
        .param("me", account(caller))
        .query(Integer.class)
        .single();
  }

  /// A code holds for minutes and three tries, each counted before.
  boolean takesCode(Mandate one, byte[] hash, Instant now) {
    return db.sql(
            """
            select coalesce(code_hash = :hash and code_until > :now and code_tries <= 3, false)
              from applications.mandate where id = :id
            """)
        .param("hash", hash)
        .param("now", Times.column(now))
        .param("id", one.id())
        .query(Boolean.class)
        .single();
  }

  void tried(Mandate one) {
    db.sql("update applications.mandate set code_tries = code_tries + 1 where id = :id")
        .param("id", one.id())
        .update();
  }

  void agree(Mandate one, Mandate.Given given) {
    db.sql(
            """
            update applications.mandate set accepted_at = :at, standing = :standing, code_hash = null where id = :id
            """)
        .param("at", Times.column(given.at()))
        .param("standing", given.standing())
        .param("id", one.id())
        .update();
  }

  void end(Mandate one, Mandate.End end) {
    db.sql(
            """
            update applications.mandate set ended_at = :at, ended_by = :by, code_hash = null where id = :id
            """)
        .param("at", Times.column(end.at()))
        .param("by", end.by().code())
        .param("id", one.id())
        .update();
  }

  private static UUID account(Caller caller) {
    return Objects.requireNonNull(caller.account(), "mandates are for those who signed in").id();
  }

  private static Mandate read(ResultSet row, int n) throws SQLException {
    return new Mandate(
        row.getObject("id", UUID.class),
        new Mandate.Party(row.getObject("principal", UUID.class), row.getString("principal_name")),
        new Mandate.Party(row.getObject("proxy", UUID.class), row.getString("proxy_name")),
        Relation.of(row.getString("relation")),
        Mandate.Side.of(row.getString("asked_by")),
        new Mandate.Term(at(row, "offered_at"), at(row, "answer_by"), at(row, "until")),
        given(row),
        end(row));
  }

  private static Mandate.@Nullable Given given(ResultSet row) throws SQLException {
    var standing = row.getObject("standing", UUID.class);
    return standing == null ? null : new Mandate.Given(at(row, "accepted_at"), standing);
  }

  private static Mandate.@Nullable End end(ResultSet row) throws SQLException {
    var by = row.getString("ended_by");
    return by == null ? null : new Mandate.End(at(row, "ended_at"), Mandate.Side.of(by));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
