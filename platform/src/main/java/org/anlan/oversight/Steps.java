package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Times;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What happened to orders, and what joint meetings assigned; each step is committed in the ledger as well.
@Repository
class Steps {

  /// Who does what by when.
  record Assignment(
      int item,
      String what,
      String unit,
      LocalDate dueOn,
      @Nullable Instant doneAt,
      @Nullable String doneBy) {}

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private final Ledger ledger;

  Steps(JdbcClient db, JsonMapper json, Ledger ledger) {
    this.db = db;
    this.json = json;
    this.ledger = ledger;
  }

  /// Adds it under the next number; the order is locked or new.
  void add(Order order, Step step) {
    int seq =
        db.sql(
                """
                insert into oversight.step (division, order_id, seq, at, act, person, post, unit, words, detail, files)
                select :division, :order, coalesce(max(seq), 0) + 1, :at, :act, :person, :post, :unit, :words, :detail::jsonb, :files
                  from oversight.step
                 where division = :division and order_id = :order
                returning seq
                """)
            .param("division", order.division())
            .param("order", order.id())
            .param("at", Times.column(step.at()))
            .param("act", step.act())
            .param("person", step.person())
            .param("post", step.post())
            .param("unit", step.unit())
            .param("words", step.words())
            .param("detail", json.writeValueAsString(step.detail()))
            .param("files", step.files().toArray(UUID[]::new))
            .query(Integer.class)
            .single();
    ledger.commit("oversight-order", order.number(), act(order, step, seq));
  }

  private static Map<String, @Nullable Object> act(Order order, Step step, int seq) {
    var act = new HashMap<String, @Nullable Object>();
    act.put("seq", seq);
    act.put("at", step.at().toString());
    act.put("act", step.act());
    act.put("case", order.about().text());
    act.put("level", order.level());
    act.put("state", order.state().name());
    act.put("person", step.person());
    act.put("post", step.post());
    act.put("unit", step.unit());
    act.put("words", step.words());
    step.detail().forEach((name, value) -> act.put("detail." + name, value));
    return act;
  }

  List<Step> list(Order order) {
    return db.sql(
            """
            select seq, at, act, person, post, unit, words, detail, files
              from oversight.step
             where division = :division and order_id = :order
             order by seq
            """)
        .param("division", order.division())
        .param("order", order.id())
        .query(this::read)
        .list();
  }

  void assign(Order order, List<Assignment> assignments) {
    for (var one : assignments)
      db.sql(
              """
              insert into oversight.assignment (division, order_id, item, what, unit, due_on)
              select :division, :order, coalesce(max(item), 0) + 1, :what, :unit, :due
                from oversight.assignment where division = :division and order_id = :order
              """)
          .param("division", order.division())
          .param("order", order.id())
          .param("what", one.what())
          .param("unit", one.unit())
          .param("due", one.dueOn())
          .update();
  }

  List<Assignment> listAssignments(Order order) {
    return db.sql(
            """
            select item, what, unit, due_on, done_at, done_by
              from oversight.assignment
             where division = :division and order_id = :order
             order by item
            """)
        .param("division", order.division())
        .param("order", order.id())
        .query((row, n) ->
            new Assignment(
                row.getInt("item"),
                row.getString("what"),
                row.getString("unit"),
                row.getObject("due_on", LocalDate.class),
                Orders.findInstant(row, "done_at"),
                row.getString("done_by")))
        .list();
  }

  void assignmentDone(Order order, int item, String person, Instant at) {
    db.sql(
            """
            update oversight.assignment set done_at = :at, done_by = :person
             where division = :division and order_id = :order and item = :item and done_at is null
            """)
        .param("division", order.division())
        .param("order", order.id())
        .param("item", item)
        .param("person", person)
        .param("at", Times.column(at))
        .update();
  }

  private Step read(ResultSet row, int n) throws SQLException {
    return new Step(
        row.getInt("seq"),
        Orders.instant(row, "at"),
        row.getString("act"),
        row.getString("person"),
        row.getString("post"),
        row.getString("unit"),
        row.getString("words"),
        json.readValue(row.getString("detail"), DETAIL),
        List.of((UUID[]) row.getArray("files").getArray()));
  }
}
