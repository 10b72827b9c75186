package org.anlan.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/// The one PostgreSQL that all engines share, durable as in production, with what must be asked of it from outside.
public final class Server implements AutoCloseable {

  private static final double TICKS_PER_SECOND = 100;
  private static final int CONNECTIONS = 12;

  private final EmbeddedPostgres postgres;
  private final Path data;
  private final long postmaster;

  private Server(EmbeddedPostgres postgres, Path data) throws IOException {
    this.postgres = postgres;
    this.data = data;
    this.postmaster =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
  }

  /// The library turns durability off unless it is told otherwise.
  public static Server start(Path data) throws IOException {
    var postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("checkpoint_timeout", "30min")
            .setServerConfig("max_connections", "100")
            .start();
    var server = new Server(postgres, data);
    for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      if (!server.setting(setting).equals("on")) {
        throw new IllegalStateException(
            "PostgreSQL runs with " + setting + " off: nothing of it would count.");
      }
    }
    return server;
  }

  public HikariDataSource create(String database) throws SQLException {
    run(postgres.getPostgresDatabase(), "create database " + database);
    var settings = new HikariConfig();
    settings.setJdbcUrl(postgres.getJdbcUrl("postgres", database) + "&reWriteBatchedInserts=true");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(CONNECTIONS);
    return new HikariDataSource(settings);
  }

  public static void run(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long ask(DataSource database, String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  String setting(String name) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  long walBytes() {
    return ask(
        postgres.getPostgresDatabase(),
        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
  }

  public static long size(DataSource database) {
    return ask(database, "select pg_database_size(current_database())");
  }

  static long count(DataSource database, String sql) {
    return ask(database, sql);
  }

  /// CPU seconds of the server so far: every process that lives, and those that have ended.
  double cpuSeconds() {
    long ticks = 0;
    for (var process : processes()) {
      ticks += process;
    }
    return ticks / TICKS_PER_SECOND;
  }

  private List<Long> processes() {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .map(this::ticks)
        .filter(ticks -> ticks >= 0)
        .toList();
  }

  /// User and system time of the postmaster, with that of its children that have ended, or of one of its children; -1 for others.
  private long ticks(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean master = pid == postmaster;
      if (!master && Long.parseLong(fields[1]) != postmaster) {
        return -1;
      }
      return Arrays.stream(fields, 11, master ? 15 : 13).mapToLong(Long::parseLong).sum();
    } catch (IOException ended) {
      return -1;
    }
  }

  Path data() {
    return data;
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
