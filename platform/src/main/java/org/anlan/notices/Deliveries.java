package org.anlan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages on their way out, each claimed by one sender at a time for as long as its lease lasts.
@Repository
class Deliveries {

  /// The city's and the machine's time.
  record Now(Instant business, Instant machine) {}

  /// @param again those that failed before; they have lanes of their own, so that they hold up nobody new
  record Claim(Channel channel, boolean again, int most, Instant leasedUntil) {}

  private final JdbcClient db;

  Deliveries(JdbcClient db) {
    this.db = db;
  }

  /// @return false when this notice goes to this reader by this channel already
  boolean add(Delivery d) {
    return db.sql(
                """
                insert into notices.delivery (id, notice, occasion, channel, reader, address, english, subject, words,
                                              case_number, urgent, state, created_at, due_at)
                values (:id, :notice, :occasion, :channel, :reader, :address, :english, :subject, :words,
                        :case, :urgent, :state, :created, :due)
                on conflict (notice, channel, reader) do nothing
                """)
            .param("id", d.id())
            .param("notice", d.notice())
            .param("occasion", d.occasion())
            .param("channel", d.channel().name())
            .param("reader", d.reader())
            .param("address", d.address())
            .param("english", d.english())
            .param("subject", d.content().title())
            .param("words", d.content().words())
            .param("case", d.caseNumber())
            .param("urgent", d.urgent())
            .param("state", d.state().name())
            .param("created", Times.column(d.createdAt()))
            .param("due", Times.column(d.dueAt()))
            .update()
        == 1;
  }

  /// Takes messages whose hour has come, one per address and none to an address that another sender is busy with: so a receiver
  /// that does not answer holds one lane at most.
  List<Delivery> claim(Claim claim, Now now) {
    return db.sql(
            """
            with first as (
              select distinct on (address) id
                from notices.delivery
               where channel = :channel and state = 'QUEUED' and due_at <= :business
                 and (retry_at is null or retry_at <= :machine)
                 and (leased_until is null or leased_until < :machine)
                 and (tries > 0) = :again
                 and address not in (select address from notices.delivery
                                      where channel = :channel and state = 'QUEUED' and leased_until >= :machine)
               order by address, urgent desc, id),
            free as (
              select d.id from notices.delivery d join first using (id)
               order by d.urgent desc, d.id
               limit :most
                 for update of d skip locked)
            update notices.delivery d
               set leased_until = :lease, tries = d.tries + 1
              from free
             where d.id = free.id and d.state = 'QUEUED' and (d.leased_until is null or d.leased_until < :machine)
            returning d.*
            """)
        .param("channel", claim.channel().name())
        .param("business", Times.column(now.business()))
        .param("machine", Times.column(now.machine()))
        .param("again", claim.again())
        .param("most", claim.most())
        .param("lease", Times.column(claim.leasedUntil()))
        .query(Deliveries::read)
        .list();
  }

  /// Ends a try. A sender whose lease ran out meanwhile changes nothing.
  boolean settle(
      Delivery claimed, Delivery.State state, Delivery.Course course, @Nullable Instant retryAt) {
    var why = course.reason();
    return db.sql(
                """
                update notices.delivery
                   set state = :state, gateway_id = coalesce(:gateway, gateway_id), reason = :reason, reason_en = :reasonEn,
                       settled_at = :settled, retry_at = :retry, leased_until = null
                 where id = :id and state = 'QUEUED' and tries = :tries
                """)
            .param("id", claimed.id())
            .param("tries", claimed.course().tries())
            .param("state", state.name())
            .param("gateway", course.gatewayId())
            .param("reason", why == null ? null : why.zh())
            .param("reasonEn", why == null ? null : why.en())
            .param("settled", column(course.settledAt()))
            .param("retry", column(retryAt))
            .update()
        == 1;
  }

  /// @param queued whose hour may have come or not
  /// @param late whose hour came before a moment and who still wait
  record Backlog(long queued, long late, long failed) {}

  /// What waits in all, and how much of it is late or failed lately.
  Backlog backlog(Instant lateBefore, Instant failedSince) {
    return db.sql(
            """
            select count(*) filter (where state = 'QUEUED') as queued,
                   count(*) filter (where state = 'QUEUED' and due_at < :late) as late,
                   count(*) filter (where state = 'FAILED' and settled_at >= :since) as failed
              from notices.delivery
             where state = 'QUEUED' or (state = 'FAILED' and settled_at >= :since)
            """)
        .param("late", Times.column(lateBefore))
        .param("since", Times.column(failedSince))
        .query(Backlog.class)
        .single();
  }

  /// Gives back what must wait after all, without counting the try.
  void putOff(Delivery claimed, Instant due) {
    db.sql(
            """
            update notices.delivery
               set due_at = :due, leased_until = null, tries = tries - 1
             where id = :id and state = 'QUEUED' and tries = :tries
            """)
        .param("id", claimed.id())
        .param("tries", claimed.course().tries())
        .param("due", Times.column(due))
        .update();
  }

  /// Sends a failed one again from the beginning.
  boolean again(UUID id, Instant due) {
    return db.sql(
                """
                update notices.delivery
                   set state = 'QUEUED', tries = 0, retry_at = null, leased_until = null, reason = null, reason_en = null,
                       settled_at = null, due_at = :due
                 where id = :id and state = 'FAILED'
                """)
            .param("id", id)
            .param("due", Times.column(due))
            .update()
        == 1;
  }

  Optional<Delivery> find(UUID id) {
    return db.sql("select * from notices.delivery where id = :id")
        .param("id", id)
        .query(Deliveries::read)
        .optional();
  }

  Optional<Delivery> lockByGateway(Channel channel, String gatewayId) {
    return db.sql(
            """
            select * from notices.delivery
             where channel = :channel and gateway_id = :gateway
               for update
            """)
        .param("channel", channel.name())
        .param("gateway", gatewayId)
        .query(Deliveries::read)
        .optional();
  }

  void receipt(UUID id, Delivery.State state, @Nullable Texts why, Instant at) {
    db.sql(
            """
            update notices.delivery
               set state = :state, reason = :reason, reason_en = :reasonEn, settled_at = :at
             where id = :id and state = 'SENT'
            """)
        .param("id", id)
        .param("state", state.name())
        .param("reason", why == null ? null : why.zh())
        .param("reasonEn", why == null ? null : why.en())
        .param("at", Times.column(at))
        .update();
  }

  void read(String reader, long from, long upTo, Instant at) {
    db.sql(
            """
            update notices.delivery set read_at = :at
             where reader = :reader and notice between :from and :upTo and read_at is null
            """)
        .param("reader", reader)
        .param("from", from)
        .param("upTo", upTo)
        .param("at", Times.column(at))
        .update();
  }

  /// Messages of readers whose digest is due, taken for this transaction.
  List<Delivery> takeWaiting(Instant now, int most) {
    return db.sql(
            """
            select * from notices.delivery
             where state = 'WAITING' and due_at <= :now
             order by reader, channel, id
             limit :most
               for update skip locked
            """)
        .param("now", Times.column(now))
        .param("most", most)
        .query(Deliveries::read)
        .list();
  }

  void bundle(List<UUID> ids, UUID digest, Instant at) {
    db.sql(
            """
            update notices.delivery set state = 'BUNDLED', bundle = :digest, settled_at = :at
             where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("digest", digest)
        .param("at", Times.column(at))
        .update();
  }

  static Delivery read(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("notice", Long.class),
        row.getString("occasion"),
        Channel.valueOf(row.getString("channel")),
        row.getString("reader"),
        row.getString("address"),
        row.getBoolean("english"),
        new Template.Filled(row.getString("subject"), row.getString("words")),
        row.getString("case_number"),
        row.getBoolean("urgent"),
        Delivery.State.valueOf(row.getString("state")),
        required(row, "created_at"),
        required(row, "due_at"),
        course(row));
  }

  private static Delivery.Course course(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    return new Delivery.Course(
        row.getInt("tries"),
        row.getString("gateway_id"),
        reason == null ? null : new Texts(reason, row.getString("reason_en")),
        instant(row, "settled_at"),
        instant(row, "read_at"));
  }

  private static Instant required(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant at) {
    return at == null ? null : Times.column(at);
  }

  /// Messages about a case, also those of its notices, with what became of them and what gateways reported.
  void forget(String caseNumber) {
    var theirs =
        """
        select id from notices.delivery
         where case_number = :number or notice in (select seq from notices.notice where case_number = :number)
        """;
    for (var sql :
        List.of(
            "delete from notices.receipt where gateway_id in (select gateway_id from notices.delivery where id in (%s))",
            "delete from notices.delivery_event where delivery in (%s)",
            "delete from notices.delivery where id in (%s)"))
      db.sql(sql.formatted(theirs)).param("number", caseNumber).update();
  }
}
