package org.anlan.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Ids;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The record of looking: who saw which masked field unmasked, and why. Rows are added and read, never changed.
@Repository
public class Looks {

  /// @param subject what was looked at, such as `case:9901022026111630002174`
  /// @param field the field that was unmasked, such as `reporter.phone`
  public record Look(
      Instant at,
      UUID account,
      @Nullable String post,
      @Nullable String unit,
      String subject,
      String field,
      String reason) {}

  private final JdbcClient db;
  private final InstantSource machineClock;
  private final Ids ids;

  Looks(JdbcClient db, InstantSource machineClock, Ids ids) {
    this.db = db;
    this.machineClock = machineClock;
    this.ids = ids;
  }

  /// Belongs into the transaction that hands the field out.
  public void add(Caller caller, String subject, String field, String reason) {
    var account = caller.account();
    if (account == null || reason.isBlank())
      throw new IllegalArgumentException(
          "A look at %s of %s needs somebody signed in and a reason.".formatted(field, subject));
    var post = caller.post();
    db.sql(
            """
            insert into access.look (id, at, account, post, unit, subject, field, reason, trace)
            values (:id, :at, :account, :post, :unit, :subject, :field, :reason, :trace)
            """)
        .param("id", ids.next())
        .param("at", Times.column(machineClock.instant()))
        .param("account", account.id())
        .param("post", post == null ? null : post.id())
        .param("unit", post == null ? null : post.unit().uscc())
        .param("subject", subject)
        .param("field", field)
        .param("reason", reason.strip())
        .param("trace", MDC.get("trace"))
        .update();
  }

  public List<Look> listOf(String subject) {
    return db.sql(
            """
            select at, account, post, unit, subject, field, reason
              from access.look
             where subject = :subject
             order by at, id
            """)
        .param("subject", subject)
        .query((row, number) ->
            new Look(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                row.getString("post"),
                row.getString("unit"),
                row.getString("subject"),
                row.getString("field"),
                row.getString("reason")))
        .list();
  }
}
