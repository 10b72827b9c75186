package org.anlan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.anlan.TestDatabase;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Checks;
import org.anlan.rules.ledger.Proofs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionException;

/// The connection breaks before or after each single step to the database in turn, commits included; whatever was
/// acknowledged must be in the log once, and no two checkpoints may contradict one another.
class LedgerCrashTest {

  /// Breaks at one call to the database and at all after it, until it is mended.
  private static final class Fragile extends DelegatingDataSource {
    private int left = Integer.MAX_VALUE;
    private boolean after;

    Fragile(DataSource whole) {
      super(whole);
    }

    void breakAt(int call, boolean afterIt) {
      left = call;
      after = afterIt;
    }

    boolean broken() {
      return left < 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return (Connection) watched(super.getConnection(), Connection.class);
    }

    private Object watched(Object whole, Class<?> type) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> {
            var counts =
                method.getName().startsWith("prepare") || method.getName().equals("commit");
            if (counts && (left < 0 || (left == 0 && !after))) {
              left = -1;
              throw new SQLException("broken before " + method.getName());
            }
            try {
              var answer = method.invoke(whole, arguments);
              if (counts && left-- == 0) throw new SQLException("broken after " + method.getName());
              return answer;
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }
  }

  @TempDir Path home;
  private final HikariDataSource database = TestDatabase.fresh();
  private final Fragile fragile = new Fragile(database);
  private final List<UUID> acknowledged = new ArrayList<>();

  @AfterEach
  void disconnect() {
    database.close();
  }

  @Test
  void wherever_it_breaks_nothing_is_lost_doubled_or_contradicted() {
    var breaking = new LedgerHouse(fragile, home);
    var whole = new LedgerHouse(database, home);
    for (var after : List.of(false, true)) {
      var call = 0;
      do {
        fragile.breakAt(call++, after);
        attempt(breaking::begun);
        for (var i = 0; i < 3; i++) {
          var act = attempt(() -> breaking.act("case", "words"));
          if (act != null) acknowledged.add(act);
        }
        fillATile(whole);
        attempt(breaking::settle);
      } while (fragile.broken() && mendAndSettle(whole));
      assertThat(call).as("steps tried").isBetween(20, 60);
    }
    mendAndSettle(whole);
    for (var id : acknowledged)
      assertThat(whole.proofs.prove(id)).isInstanceOf(ProofDesk.Outcome.Proved.class);
    assertThat(whole.audit.run().flaw()).isNull();
    assertThat(whole.logs.get().size())
        .isEqualTo(
            whole.db.sql("select count(distinct id) from ledger.entry").query(Long.class).single());
    contradictNobody(whole);
  }

  /// So that each attempt has to keep a tile as well.
  private static void fillATile(LedgerHouse whole) {
    whole
        .db
        .sql(
            """
            insert into ledger.pending (id, kind, commitment)
            select gen_random_uuid(), 'case-event', sha256(int4send(n)) from generate_series(1, 256) n
            """)
        .update();
  }

  private boolean mendAndSettle(LedgerHouse whole) {
    fragile.breakAt(Integer.MAX_VALUE, false);
    whole.begun().settle();
    return true;
  }

  private static <T> @org.jspecify.annotations.Nullable T attempt(Supplier<T> act) {
    try {
      return act.get();
    } catch (DataAccessException | TransactionException broken) {
      return null;
    }
  }

  private static void contradictNobody(LedgerHouse house) {
    var heads =
        house.checkpoints.listAfter(-1, 10_000).stream()
            .map(signed -> Checkpoint.parse(signed.note().text()))
            .toList();
    assertThat(heads).hasSizeGreaterThan(10);
    for (var i = 1; i < heads.size(); i++) {
      var old = heads.get(i - 1);
      var now = heads.get(i);
      var proof = Proofs.consistency(old.size(), now.size(), house.tiles.tree(now.size()));
      assertThat(Checks.extended(old.head(), now.head(), proof)).isTrue();
    }
  }
}
