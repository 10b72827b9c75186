package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Times;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The events of cases, only ever added to.
@Repository
class History {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private final Ledger ledger;
  private final ApplicationEventPublisher listeners;

  History(JdbcClient db, JsonMapper json, Ledger ledger, ApplicationEventPublisher listeners) {
    this.db = db;
    this.json = json;
    this.ledger = ledger;
    this.listeners = listeners;
  }

  List<Event> list(CaseFile file) {
    return db.sql(
            """
            select seq, at, act, stage, person, post, unit, words, publicly, task, detail
              from cases.event
             where division = :division and case_id = :case
             order by seq
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(this::read)
        .list();
  }

  /// Whether a page that shows this version may still act on the task: what happened since was a note or concerned other tasks.
  boolean stands(CaseFile file, UUID task, long version) {
    return db.sql(
            """
            select not exists (select 1 from cases.event
                                where division = :division and case_id = :case and act <> :note
                                  and (version is null or version > :version) and (task is null or task = :task))
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("note", WriteNote.NOTE)
        .param("version", version)
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  /// Adds the event under the next number, here and in the ledger; the case is locked, so numbers have no gaps.
  ///
  /// @return the number given
  int add(CaseFile file, Event event) {
    int seq = insert(file, event);
    ledger.commit("case-event", file.number().text(), act(event, seq));
    listeners.publishEvent(
        new CaseActed(
            file.number(),
            file.round(),
            seq,
            event.act(),
            event.words(),
            event.person(),
            event.at()));
    return seq;
  }

  /// All that the row says, so that the row can be proved to be what was written then; flat, as the ledger keeps it.
  private static Map<String, @Nullable Object> act(Event event, int seq) {
    var act = new HashMap<String, @Nullable Object>();
    act.put("seq", seq);
    act.put("at", event.at().toString());
    act.put("act", event.act());
    act.put("stage", event.stage().name());
    act.put("person", event.person());
    act.put("post", event.post());
    act.put("unit", event.unit());
    act.put("words", event.words());
    act.put("publicly", event.publicly());
    if (event.task() != null) act.put("task", event.task().toString());
    event.detail().forEach((name, value) -> act.put("detail." + name, value));
    return act;
  }

  /// Nulls carry their type: the driver would else have the statement parsed and planned anew whenever another column is null.
  private int insert(CaseFile file, Event event) {
    return db.sql(
            """
            insert into cases.event (division, case_id, seq, at, act, stage, person, post, unit, words, publicly, version, task, detail)
            select :division, :case,
                   coalesce((select seq from cases.event where division = :division and case_id = :case order by seq desc limit 1), 0) + 1,
                   :at, :act, :stage, :person, :post, :unit, :words, :publicly, :version, :task::uuid, :detail::jsonb
            returning seq
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("at", Times.column(event.at()))
        .param("act", event.act())
        .param("stage", event.stage().name())
        .param("person", event.person(), Types.VARCHAR)
        .param("post", event.post(), Types.VARCHAR)
        .param("unit", event.unit(), Types.VARCHAR)
        .param("words", event.words(), Types.VARCHAR)
        .param("publicly", event.publicly())
        .param("version", file.version())
        .param("task", event.task() == null ? null : event.task().toString(), Types.VARCHAR)
        .param("detail", detail(event), Types.VARCHAR)
        .query(Integer.class)
        .single();
  }

  private @Nullable String detail(Event event) {
    return event.detail().isEmpty() ? null : json.writeValueAsString(event.detail());
  }

  private Event read(ResultSet row, int number) throws SQLException {
    var detail = row.getString("detail");
    return new Event(
        row.getInt("seq"),
        Cases.instant(row, "at"),
        row.getString("act"),
        Stage.valueOf(row.getString("stage")),
        row.getString("person"),
        row.getString("post"),
        row.getString("unit"),
        row.getString("words"),
        row.getBoolean("publicly"),
        row.getObject("task", UUID.class),
        detail == null ? Map.of() : json.readValue(detail, DETAIL));
  }
}
