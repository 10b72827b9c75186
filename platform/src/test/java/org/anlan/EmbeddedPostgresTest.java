package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path folder;

  @Test
  void what_was_committed_is_there_after_a_restart() throws Exception {
    try (var first = start()) {
      execute(first, "create table t as select 42 as answer");
    }
    try (var second = start()) {
      assertThat(ask(second, "select answer::text from t")).isEqualTo("42");
    }
  }

  @Test
  void it_keeps_what_it_confirms_even_when_the_power_fails() throws Exception {
    try (var server = start()) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void the_server_ends_with_the_platform_and_leaves_no_orphan() throws Exception {
    var server = start();
    var postmaster = postmaster();
    assertThat(postmaster.isAlive()).isTrue();

    server.close();

    postmaster.onExit().get(20, TimeUnit.SECONDS);
    assertThat(postmaster.isAlive()).isFalse();
  }

  @Test
  void an_orphan_of_a_killed_keeper_is_stopped_and_its_data_kept() throws Exception {
    var lost = start();
    execute(lost, "create table t as select 7 as answer");
    var orphan = postmaster();
    var keeper = orphan.parent().orElseThrow();
    keeper.destroyForcibly();
    keeper.onExit().get(10, TimeUnit.SECONDS);
    assertThat(orphan.isAlive()).isTrue();

    try (var next = start()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(ask(next, "select answer::text from t")).isEqualTo("7");
    }
  }

  @Test
  void a_server_that_is_killed_comes_back_by_itself_with_all_that_was_confirmed() throws Exception {
    try (var server = start()) {
      execute(server, "create table t as select 9 as answer");
      var killed = postmaster();
      killed.destroyForcibly();
      killed.onExit().get(10, TimeUnit.SECONDS);

      var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!answers(server)) {
        assertThat(System.nanoTime()).as("it should have come back by now").isLessThan(end);
        Thread.sleep(200);
      }
      assertThat(ask(server, "select answer::text from t")).isEqualTo("9");
      assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
    }
    assertThat(folder.resolve("database").resolve("postmaster.pid")).doesNotExist();
  }

  private static boolean answers(EmbeddedPostgres server) {
    try {
      return ask(server, "select 'yes'").equals("yes");
    } catch (SQLException away) {
      return false;
    }
  }

  @Test
  void nobody_gets_in_without_the_password_of_this_home() throws Exception {
    try (var server = start()) {
      assertThatThrownBy(() ->
              DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      assertThat(Files.getPosixFilePermissions(folder.resolve("database.secret"))).hasSize(2);
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(
        folder, PostgresBinaries.under(Path.of("target", "test-postgres")), true);
  }

  private ProcessHandle postmaster() throws Exception {
    var pid = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), EmbeddedPostgres.USER, server.password());
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            server.url("postgres"), EmbeddedPostgres.USER, server.password())) {
      connection.createStatement().execute(sql);
    }
  }
}
