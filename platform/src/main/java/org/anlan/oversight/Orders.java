package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The orders.
@Repository
class Orders {

  /// What a list is asked for.
  ///
  /// @param view `answer`: to be answered by the reader's unit; `judge`: answers to be judged; `open`, `all`
  /// @param unit the reader's
  /// @param person the reader
  record Query(
      String view,
      String unit,
      String person,
      @Nullable Integer level,
      @Nullable String text,
      @Nullable Cursor after,
      int limit) {}

  private static final String COLUMNS =
      """
      select division, id, number, case_number, round, title, title_en, street, level, cause, grounds, grounds_en, demand, demand_en,
             unit, follows, issued_by, issued_post, issued_unit, issued_at, rule_at, due_at, arrive_at, answered_by, state, version
        from oversight.supervision_order o
      """;

  private static final String SEEN =
      """
      (:scope_everything or unit = any (:scope_units) or issued_unit = any (:scope_units) or street like any (:scope_areas)
       or exists (select 1 from oversight.assignment a
                   where a.division = o.division and a.order_id = o.id and a.unit = any (:scope_units)))
      """;

  private final JdbcClient db;

  Orders(JdbcClient db) {
    this.db = db;
  }

  String nextNumber(String division, LocalDate day) {
    var serial =
        db.sql(
                """
                insert into oversight.serial as s (division, day, last) values (:division, :day, 1)
                on conflict (division, day) do update set last = s.last + 1
                returning last
                """)
            .param("division", division)
            .param("day", day)
            .query(Integer.class)
            .single();
    return "DB%s%s%04d".formatted(division, day.format(DateTimeFormatter.BASIC_ISO_DATE), serial);
  }

  /// @return false when the platform issued this one before
  boolean add(Order order) {
    var values = new HashMap<String, @Nullable Object>(moving(order));
    values.put("case", order.about().text());
    values.put("round", order.round());
    values.put("title", order.title().zh());
    values.put("titleEn", order.title().en());
    values.put("street", order.street());
    values.put("level", order.level());
    values.put("cause", order.cause());
    values.put("grounds", order.grounds());
    values.put("groundsEn", order.groundsEn());
    values.put("demand", order.demand());
    values.put("demandEn", order.demandEn());
    values.put("unit", order.unit());
    values.put("follows", order.follows());
    values.put("by", order.issued().by());
    values.put("post", order.issued().post());
    values.put("issuedUnit", order.issued().unit());
    values.put("issuedAt", Times.column(order.issued().at()));
    return db.sql(
                """
                insert into oversight.supervision_order
                       (division, id, number, case_number, round, title, title_en, street, level, cause, grounds, grounds_en, demand, demand_en,
                        unit, follows, issued_by, issued_post, issued_unit, issued_at, rule_at, due_at, arrive_at, answered_by, state, version)
                values (:division, :id, :number, :case, :round, :title, :titleEn, :street, :level, :cause, :grounds, :groundsEn, :demand,
                        :demandEn, :unit, :follows, :by, :post, :issuedUnit, :issuedAt, :from, :due, :arrive, :answeredBy, :state, :version)
                on conflict do nothing
                """)
            .params(values)
            .update()
        == 1;
  }

  void save(Order order) {
    db.sql(
            """
            update oversight.supervision_order
               set rule_at = :from, due_at = :due, arrive_at = :arrive, answered_by = :answeredBy, state = :state, version = :version
             where division = :division and id = :id and number = :number
            """)
        .params(moving(order))
        .update();
  }

  private static Map<String, @Nullable Object> moving(Order order) {
    var term = order.term();
    var values = new HashMap<String, @Nullable Object>();
    values.put("division", order.division());
    values.put("id", order.id());
    values.put("number", order.number());
    values.put("from", Times.column(term.from()));
    values.put("due", column(term.dueAt()));
    values.put("arrive", column(term.arriveAt()));
    values.put("answeredBy", order.answeredBy());
    values.put("state", order.state().name());
    values.put("version", order.version());
    return values;
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant at) {
    return at == null ? null : Times.column(at);
  }

  /// Holds the order for the rest of the transaction.
  Order lock(String number, Scope scope) {
    return db.sql(COLUMNS + " where number = :number and " + SEEN + " for update")
        .param("number", number)
        .params(scope.parameters())
        .query(Orders::read)
        .optional()
        .orElseThrow(() -> absent(number));
  }

  Order get(String number, Scope scope) {
    return db.sql(COLUMNS + " where number = :number and " + SEEN)
        .param("number", number)
        .params(scope.parameters())
        .query(Orders::read)
        .optional()
        .orElseThrow(() -> absent(number));
  }

  private static Absent absent(String number) {
    return new Absent(new Texts("督办单", "order"), number);
  }

  /// Of one case, newest first; who may see the case may see them.
  List<Order> listOf(CaseNumber number) {
    return db.sql(
            COLUMNS
                + " where division = :division and case_number = :number order by issued_at desc, number desc")
        .param("division", number.division())
        .param("number", number.text())
        .query(Orders::read)
        .list();
  }

  /// Unanswered after their day and not told of yet, across the city: the platform's own work.
  List<String> listUnanswered(Instant now, int limit) {
    return db.sql(
            """
            select number from oversight.supervision_order o
             where state in ('ISSUED', 'RETURNED') and due_at < :now
               and not exists (select 1 from oversight.step s
                                where s.division = o.division and s.order_id = o.id and s.act = 'unanswered' and s.at >= o.rule_at)
             order by due_at, number
             limit :limit
            """)
        .param("now", Times.column(now))
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /// One row more than the limit. What is open by the day it is due, everything by newest.
  List<Order> list(Query query, Scope scope) {
    var byDue = !query.view().equals("all");
    var order = byDue ? "coalesce(due_at, issued_at), id" : "issued_at desc, id desc";
    var after =
        byDue ? "(coalesce(due_at, issued_at), id) > (:at, :id)" : "(issued_at, id) < (:at, :id)";
    return db.sql(
            COLUMNS
                + " where "
                + SEEN
                + " and "
                + CONDITION
                + " and (:at::timestamptz is null or "
                + after
                + ") order by "
                + order
                + " limit :limit")
        .params(scope.parameters())
        .params(parameters(query))
        .query(Orders::read)
        .list();
  }

  static Cursor cursor(Query query, Order order) {
    var due = order.term().dueAt();
    var at = query.view().equals("all") || due == null ? order.issued().at() : due;
    return Cursor.of(Times.column(at), order.id());
  }

  private static final String CONDITION =
      """
      (:view = 'all'
       or :view = 'open' and state in ('ISSUED', 'RETURNED', 'ANSWERED')
       or :view = 'answer' and state in ('ISSUED', 'RETURNED') and unit = :unit
       or :view = 'judge' and state = 'ANSWERED' and unit <> :unit and answered_by is distinct from :person)
      and (:level::integer is null or level = :level)
      and (:text::text is null or number ilike '%' || :text || '%' or case_number like '%' || :text || '%' or title ilike '%' || :text || '%')
      """;

  record Counts(long answer, long judge, long open, long all, long overdue) {}

  Counts count(Query query, Instant now, Scope scope) {
    return db.sql(
            """
            select count(*) filter (where state in ('ISSUED', 'RETURNED') and unit = :unit) as answer,
                   count(*) filter (where state = 'ANSWERED' and unit <> :unit and answered_by is distinct from :person) as judge,
                   count(*) filter (where state in ('ISSUED', 'RETURNED', 'ANSWERED')) as open,
                   count(*) as all,
                   count(*) filter (where state in ('ISSUED', 'RETURNED') and due_at < :now) as overdue
              from oversight.supervision_order o
             where
            """
                + SEEN)
        .params(scope.parameters())
        .param("unit", query.unit())
        .param("person", query.person())
        .param("now", Times.column(now))
        .query(Counts.class)
        .single();
  }

  private static Map<String, @Nullable Object> parameters(Query query) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("view", query.view());
    values.put("unit", query.unit());
    values.put("person", query.person());
    values.put("level", query.level());
    values.put("text", query.text() == null ? null : escape(query.text()));
    values.put("at", query.after() == null ? null : query.after().time(0));
    values.put("id", query.after() == null ? null : query.after().id(1));
    values.put("limit", query.limit() + 1);
    return values;
  }

  private static String escape(String text) {
    return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Order read(ResultSet row, int n) throws SQLException {
    return new Order(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new CaseNumber(row.getString("case_number")),
        row.getInt("round"),
        new Texts(row.getString("title"), row.getString("title_en")),
        row.getString("street"),
        row.getInt("level"),
        row.getString("cause"),
        row.getString("grounds"),
        row.getString("grounds_en"),
        row.getString("demand"),
        row.getString("demand_en"),
        row.getString("unit"),
        row.getString("follows"),
        new Order.Issued(
            row.getString("issued_by"),
            row.getString("issued_post"),
            row.getString("issued_unit"),
            instant(row, "issued_at")),
        new Order.Term(
            instant(row, "rule_at"), findInstant(row, "due_at"), findInstant(row, "arrive_at")),
        row.getString("answered_by"),
        Order.State.valueOf(row.getString("state")),
        row.getLong("version"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
