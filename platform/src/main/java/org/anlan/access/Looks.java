package org.anlan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The record of looking: who opened the page of a case, and who saw which masked field unmasked, why and from where. Rows are added and
/// read, never changed.
@Repository
public class Looks {

  /// The field that stands for the whole page.
  public static final String PAGE = "page";

  /// A page that is read again and again is one look for this long.
  private static final Duration ONE_LOOK = Duration.ofMinutes(10);

  /// @param subject what was looked at, such as `case:9901022026111630002174`
  /// @param field the field that was unmasked, such as `reporter.phone`, or [#PAGE]
  public record Look(
      Instant at,
      UUID account,
      @Nullable String post,
      @Nullable String unit,
      String subject,
      String field,
      Cause cause,
      String reason,
      @Nullable String address) {}

  /// What somebody asks for and why.
  public record Wish(String subject, String field, Cause cause, String reason) {}

  record Kept(UUID id, Look look) {}

  /// What is looked for; null takes everything.
  ///
  /// @param fields true leaves out looks at whole pages
  record Query(
      @Nullable UUID account,
      @Nullable String subject,
      @Nullable String field,
      @Nullable Cause cause,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean fields,
      @Nullable Cursor after,
      int limit) {}

  private static final String COLUMNS =
      """
      select id, at, account, post, unit, subject, field, cause, reason, address
        from access.look
      """;

  private final JdbcClient db;
  private final InstantSource machineClock;
  private final Ids ids;

  Looks(JdbcClient db, InstantSource machineClock, Ids ids) {
    this.db = db;
    this.machineClock = machineClock;
    this.ids = ids;
  }

  /// Belongs into the transaction that hands the field out.
  public void add(Caller caller, Wish wish, Origin origin) {
    var account = caller.account();
    if (account == null || wish.reason().isBlank())
      throw new IllegalArgumentException(
          "A look at %s of %s needs somebody signed in and a reason."
              .formatted(wish.field(), wish.subject()));
    insert(caller, account, wish, origin);
  }

  /// For a module that asks for words only; the address is that of the request under way.
  public void add(Caller caller, String subject, String field, String words) {
    add(caller, new Wish(subject, field, Cause.OTHER, words), Origin.now());
  }

  /// Somebody opened the page of a case.
  public void opened(Caller caller, String subject, Origin origin) {
    seen(caller, subject, PAGE, origin);
  }

  /// Somebody read one of its papers.
  ///
  /// @param paper the file's id
  public void read(Caller caller, String subject, UUID paper) {
    seen(caller, subject, "paper:" + paper, Origin.now());
  }

  private void seen(Caller caller, String subject, String field, Origin origin) {
    var account = caller.account();
    if (account == null || lately(account, subject, field)) return;
    var words = Cause.PAGE.title().zh();
    insert(caller, account, new Wish(subject, field, Cause.PAGE, words), origin);
  }

  private boolean lately(Account account, String subject, String field) {
    return db.sql(
            """
            select exists (select 1 from access.look
                            where subject = :subject and account = :account and field = :field and at > :since)
            """)
        .param("subject", subject)
        .param("account", account.id())
        .param("field", field)
        .param("since", Times.column(machineClock.instant().minus(ONE_LOOK)))
        .query(Boolean.class)
        .single();
  }

  private void insert(Caller caller, Account account, Wish wish, Origin origin) {
    var post = caller.post();
    db.sql(
            """
            insert into access.look (id, at, account, post, unit, subject, field, cause, reason, address, trace)
            values (:id, :at, :account, :post, :unit, :subject, :field, :cause, :reason, :address, :trace)
            """)
        .param("id", ids.next())
        .param("at", Times.column(machineClock.instant()))
        .param("account", account.id())
        .param("post", post == null ? null : post.id())
        .param("unit", post == null ? null : post.unit().uscc())
        .param("subject", wish.subject())
        .param("field", wish.field())
        .param("cause", wish.cause().code())
        .param("reason", wish.reason().strip())
        .param("address", origin.address())
        .param("trace", MDC.get("trace"))
        .update();
  }

  public List<Look> listOf(String subject) {
    return db.sql(COLUMNS + " where subject = :subject order by at, id")
        .param("subject", subject)
        .query((row, n) -> read(row, n).look())
        .list();
  }

  /// Newest first; one row more than the limit.
  List<Kept> list(Query query) {
    return db.sql(
            COLUMNS
                + """
                 where (:account::uuid is null or account = :account)
                   and (:subject::text is null or subject = :subject)
                   and (:field::text is null or field = :field)
                   and (:cause::text is null or cause = :cause)
                   and (:from::timestamptz is null or at >= :from)
                   and (:to::timestamptz is null or at < :to)
                   and (not :fields or field <> 'page')
                   and (:afterAt::timestamptz is null or (at, id) < (:afterAt, :afterId))
                 order by at desc, id desc
                 limit :limit
                """)
        .params(parameters(query))
        .query(Looks::read)
        .list();
  }

  static Cursor cursor(Kept kept) {
    return Cursor.of(Times.column(kept.look().at()), kept.id());
  }

  private static Map<String, @Nullable Object> parameters(Query query) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("account", query.account());
    values.put("subject", query.subject());
    values.put("field", query.field());
    values.put("cause", query.cause() == null ? null : query.cause().code());
    values.put("from", query.from() == null ? null : Times.column(query.from()));
    values.put("to", query.to() == null ? null : Times.column(query.to()));
    values.put("fields", query.fields());
    values.put("afterAt", query.after() == null ? null : query.after().time(0));
    values.put("afterId", query.after() == null ? null : query.after().id(1));
    values.put("limit", query.limit() + 1);
    return values;
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    var look =
        new Look(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("account", UUID.class),
            row.getString("post"),
            row.getString("unit"),
            row.getString("subject"),
            row.getString("field"),
            Cause.of(row.getString("cause")),
            row.getString("reason"),
            row.getString("address"));
    return new Kept(row.getObject("id", UUID.class), look);
  }
}
