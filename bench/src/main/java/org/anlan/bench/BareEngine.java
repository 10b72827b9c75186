package org.anlan.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Interpreter;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Progress;
import org.anlan.rules.procedure.Reading;
import org.anlan.rules.procedure.Step;

/// The interpreter of `rules` on the least store that a case needs: progress, tasks, alarms and events in one transaction under
/// a lock on the case. It is the floor; rights, deadlines, notices, proof and command ids are not in it.
final class BareEngine implements CaseEngine {

  private final DataSource database;
  private final ProcedureSet procedures;

  BareEngine(DataSource database) throws SQLException {
    this.database = database;
    this.procedures =
        switch (ProcedureReader.read(Drawing.ours())) {
          case Reading.Read(var procedure) -> ProcedureSet.of(procedure);
          case Reading.Refused(var flaws) -> throw new IllegalStateException(flaws.toString());
        };
    Server.run(database, BareStore.SCHEMA);
  }

  @Override
  public String name() {
    return "Anlan, engine bare";
  }

  @Override
  public boolean isPeer() {
    return false;
  }

  /// One transaction: all of it or nothing.
  private interface Work<T> {
    T on(BareStore store) throws SQLException;
  }

  private <T> T transaction(Work<T> work) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.on(new BareStore(connection));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String start(Map<String, Object> variables) {
    var id = Ids.next();
    return transaction(store -> {
      var now = Instant.now();
      var moved = step(Progress.blank(Drawing.KEY), new Act.Start(variables));
      store.note(new BareStore.Entry(id, 1, "start", variables, now), moved.facts());
      store.add(id, moved.progress(), 1, now);
      return id.toString();
    });
  }

  @Override
  public List<Todo> tasks(String id) {
    return transaction(store -> store.open(UUID.fromString(id)));
  }

  @Override
  public long waitingFor(String group) {
    return transaction(store -> store.waitingFor(group));
  }

  @Override
  public void complete(String id, Todo task, Map<String, Object> variables) {
    var matter = UUID.fromString(id);
    transaction(store -> {
      var now = Instant.now();
      var locked = store.lock(matter);
      int token = store.close(UUID.fromString(task.id()), now);
      var moved = step(locked.progress(), new Act.Complete(token, variables));
      int seq = locked.events() + 1;
      store.note(new BareStore.Entry(matter, seq, "complete", variables, now), moved.facts());
      store.save(matter, moved.progress(), seq, now);
      return seq;
    });
  }

  private Step.Moved step(Progress progress, Act act) {
    return switch (Interpreter.step(procedures, progress, act)) {
      case Step.Moved moved -> moved;
      case Step.Illegal(var reason, var zh, var en) -> throw new IllegalStateException(en);
    };
  }

  @Override
  public long finished() {
    return Server.count(database, "select count(*) from matter where ended is not null");
  }

  @Override
  public void close() {}
}
