package org.anlan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Cursor;
import org.anlan.http.Ids;
import org.anlan.http.Times;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The record of access: what was done with accounts, rights and sessions. Rows are added and read, never changed; what administrators
/// do is committed to the ledger in the same transaction.
@Repository
public class Records {

  /// @param actor who did it; null for the platform itself or somebody unknown
  /// @param subject what it was done to, such as `account:…`
  public record Entry(
      RecordedAct act,
      @Nullable UUID actor,
      String subject,
      @Nullable String words,
      String address) {}

  record Kept(
      UUID id,
      Instant at,
      RecordedAct act,
      @Nullable UUID actor,
      String subject,
      @Nullable String words,
      @Nullable String address,
      @Nullable UUID proof) {}

  /// What is looked for; null takes everything.
  record Query(
      @Nullable RecordedAct act,
      @Nullable UUID actor,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Cursor after,
      int limit) {}

  private final JdbcClient db;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource machineClock;

  Records(JdbcClient db, Ledger ledger, Ids ids, InstantSource machineClock) {
    this.db = db;
    this.ledger = ledger;
    this.ids = ids;
    this.machineClock = machineClock;
  }

  @Transactional
  public void add(Entry entry) {
    var now = machineClock.instant();
    var proof = entry.act().proved() ? commit(entry, now) : null;
    db.sql(
            """
            insert into access.record (id, at, act, actor, subject, words, address, trace, entry)
            values (:id, :at, :act, :actor, :subject, :words, :address, :trace, :entry)
            """)
        .param("id", ids.next())
        .param("at", Times.column(now))
        .param("act", entry.act().name())
        .param("actor", entry.actor(), java.sql.Types.OTHER)
        .param("subject", entry.subject())
        .param("words", entry.words())
        .param("address", entry.address())
        .param("trace", MDC.get("trace"))
        .param("entry", proof, java.sql.Types.OTHER)
        .update();
  }

  private UUID commit(Entry entry, Instant now) {
    var told = new HashMap<String, @Nullable Object>();
    told.put("act", entry.act().name());
    told.put("actor", entry.actor() == null ? null : entry.actor().toString());
    told.put("subject", entry.subject());
    told.put("words", entry.words());
    told.put("at", now.toString());
    return ledger.commit("access-act", entry.subject(), told);
  }

  /// Newest first; one row more than the limit.
  List<Kept> list(Query query) {
    return db.sql(
            """
            select id, at, act, actor, subject, words, address, entry
              from access.record
             where (:act::text is null or act = :act)
               and (:actor::uuid is null or actor = :actor)
               and (:subject::text is null or subject = :subject)
               and (:from::timestamptz is null or at >= :from)
               and (:to::timestamptz is null or at < :to)
               and (:afterAt::timestamptz is null or (at, id) < (:afterAt, :afterId))
             order by at desc, id desc
             limit :limit
            """)
        .params(parameters(query))
        .query(Records::read)
        .list();
  }

  /// Whether this person did this lately: some acts are noted once for a while.
  boolean doneSince(RecordedAct act, UUID actor, Instant since) {
    return db.sql(
            """
            select exists (select 1 from access.record
                            where act = :act and actor = :actor and at >= :since)
            """)
        .param("act", act.name())
        .param("actor", actor)
        .param("since", Times.column(since))
        .query(Boolean.class)
        .single();
  }

  static Cursor cursor(Kept kept) {
    return Cursor.of(Times.column(kept.at()), kept.id());
  }

  private static Map<String, @Nullable Object> parameters(Query query) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("act", query.act() == null ? null : query.act().name());
    values.put("actor", query.actor());
    values.put("subject", query.subject());
    values.put("from", query.from() == null ? null : Times.column(query.from()));
    values.put("to", query.to() == null ? null : Times.column(query.to()));
    values.put("afterAt", query.after() == null ? null : query.after().time(0));
    values.put("afterId", query.after() == null ? null : query.after().id(1));
    values.put("limit", query.limit() + 1);
    return values;
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        RecordedAct.valueOf(row.getString("act")),
        row.getObject("actor", UUID.class),
        row.getString("subject"),
        row.getString("words"),
        row.getString("address"),
        row.getObject("entry", UUID.class));
  }
}
