package org.anlan;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL as the platform runs it, `fsync` included, for measurements and for what must outlive a kill.
public final class DurableDatabase implements AutoCloseable {

  private static final String NAME = "anlan";

  private final EmbeddedPostgres server;
  private final HikariDataSource pool;

  private DurableDatabase(EmbeddedPostgres server, HikariDataSource pool) {
    this.server = server;
    this.pool = pool;
  }

  /// Opens the database of this home, made when missing, with every module's schema and as many connections as the platform has.
  public static DurableDatabase open(Path home) {
    var server = EmbeddedPostgres.start(home, PostgresBinaries.under(home), true);
    createOnce(server);
    var settings = new HikariConfig();
    settings.setJdbcUrl(server.url(NAME));
    settings.setUsername(EmbeddedPostgres.USER);
    settings.setPassword(server.password());
    settings.setMaximumPoolSize(24);
    var pool = new HikariDataSource(settings);
    Migrations.run(pool);
    return new DurableDatabase(server, pool);
  }

  /// Forgets what an earlier run left.
  public static void delete(Path home) {
    try {
      Folders.delete(home);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public HikariDataSource pool() {
    return pool;
  }

  private static void createOnce(EmbeddedPostgres server) {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), EmbeddedPostgres.USER, server.password());
        var statement = connection.createStatement()) {
      if (!statement
          .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")
          .next()) statement.execute("create database " + NAME);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be made.", e);
    }
  }

  @Override
  public void close() {
    pool.close();
    server.close();
  }
}
