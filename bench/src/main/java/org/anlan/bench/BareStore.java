package org.anlan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.rules.procedure.Fact;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Progress;
import org.anlan.rules.procedure.Timer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the bare engine, on one connection.
record BareStore(Connection connection) {

  static final String SCHEMA =
      """
      create table matter (
        id uuid primary key, progress jsonb not null, events int not null,
        opened timestamptz not null, ended timestamptz);
      create table task (
        id uuid primary key, matter uuid not null, token int not null, element text not null, role text,
        opened timestamptz not null, closed timestamptz);
      create index task_open on task (matter) where closed is null;
      create index task_of_role on task (role, opened) where closed is null;
      create table alarm (
        matter uuid, element text, generation int, due timestamptz not null,
        primary key (matter, element, generation));
      create index alarm_due on alarm (due);
      create table event (
        matter uuid, seq int, at timestamptz not null, what text not null, places text[] not null, given jsonb not null,
        primary key (matter, seq));
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A case under lock, with how many events it has.
  record Locked(Progress progress, int events) {}

  void add(UUID id, Progress progress, int events, Instant now) throws SQLException {
    try (var insert =
        prepare(
            """
            insert into matter (id, progress, events, opened) values (?, ?::jsonb, ?, ?)
            """)) {
      fill(insert, id, JSON.writeValueAsString(progress), events, at(now));
      insert.executeUpdate();
    }
  }

  Locked lock(UUID id) throws SQLException {
    try (var select =
        prepare(
            """
            select progress, events from matter where id = ? for update
            """)) {
      fill(select, id);
      try (var row = select.executeQuery()) {
        row.next();
        return new Locked(JSON.readValue(row.getString(1), Progress.class), row.getInt(2));
      }
    }
  }

  void save(UUID id, Progress progress, int events, Instant now) throws SQLException {
    try (var update =
        prepare(
            """
            update matter set progress = ?::jsonb, events = ?, ended = ? where id = ?
            """)) {
      var ended = progress.running() ? null : at(now);
      fill(update, JSON.writeValueAsString(progress), events, ended, id);
      update.executeUpdate();
    }
  }

  List<CaseEngine.Todo> open(UUID matter) throws SQLException {
    try (var select =
        prepare(
            """
            select element, id from task where matter = ? and closed is null order by token
            """)) {
      fill(select, matter);
      var found = new ArrayList<CaseEngine.Todo>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          found.add(new CaseEngine.Todo(row.getString(1), row.getString(2)));
        }
      }
      return found;
    }
  }

  long waitingFor(String role) throws SQLException {
    try (var select =
        prepare(
            """
            select count(*) from task where role = ? and closed is null
            """)) {
      fill(select, role);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// Closes a task once and answers its token.
  int close(UUID task, Instant now) throws SQLException {
    try (var update =
        prepare(
            """
            update task set closed = ? where id = ? and closed is null returning token
            """)) {
      fill(update, at(now), task);
      try (var row = update.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("Task " + task + " is not open.");
        }
        return row.getInt(1);
      }
    }
  }

  /// One act on a case: what was done, with which variables, as which of its events.
  record Entry(UUID matter, int seq, String act, Map<String, Object> given, Instant at) {}

  /// Writes what an act brought about: one event with all places that it passed, and the tasks and alarms.
  void note(Entry entry, List<Fact> facts) throws SQLException {
    var places = new ArrayList<String>();
    try (var task =
        prepare(
            """
            insert into task (id, matter, token, element, role, opened) values (?, ?, ?, ?, ?, ?)
            """)) {
      for (var fact : facts) {
        switch (fact) {
          case Fact.Passed(var procedure, var node) -> places.add(node.id());
          case Fact.Opened(var token, var user) -> open(task, entry, token.id(), user);
          case Fact.TimerSet(var timer) -> set(entry, timer);
          case Fact.TimerCleared(var timer) -> clear(entry, timer);
          default -> {}
        }
      }
      task.executeBatch();
    }
    add(entry, places);
  }

  private void add(Entry entry, List<String> places) throws SQLException {
    try (var insert =
        prepare(
            """
            insert into event (matter, seq, at, what, places, given) values (?, ?, ?, ?, ?, ?::jsonb)
            """)) {
      fill(
          insert,
          entry.matter(),
          entry.seq(),
          at(entry.at()),
          entry.act(),
          places.toArray(new String[0]),
          JSON.writeValueAsString(entry.given()));
      insert.executeUpdate();
    }
  }

  private static void open(PreparedStatement task, Entry entry, int token, Node.UserTask user)
      throws SQLException {
    var role = user.work().role();
    fill(task, Ids.next(), entry.matter(), token, user.id(), role, at(entry.at()));
    task.addBatch();
  }

  private void set(Entry entry, Timer timer) throws SQLException {
    try (var insert =
        prepare(
            """
            insert into alarm (matter, element, generation, due) values (?, ?, ?, ?)
            """)) {
      var due = at(entry.at().plus(Duration.parse(timer.due())));
      fill(insert, entry.matter(), timer.element(), timer.generation(), due);
      insert.executeUpdate();
    }
  }

  private void clear(Entry entry, Timer timer) throws SQLException {
    try (var delete =
        prepare(
            """
            delete from alarm where matter = ? and element = ? and generation = ?
            """)) {
      fill(delete, entry.matter(), timer.element(), timer.generation());
      delete.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
