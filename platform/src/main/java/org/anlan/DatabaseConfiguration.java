package org.anlan;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One PostgreSQL: the embedded one of this home, or the outside one that `ANLAN_DB_URL` names.
///
/// The pool depends on the server, so that on shutdown the pool closes first.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final String DATABASE = "anlan";

  /// @param url JDBC address of the server
  /// @param own the server, where this home runs one itself
  record Access(String url, String user, String password, @Nullable EmbeddedPostgres own)
      implements AutoCloseable {
    @Override
    public void close() {
      if (own != null) own.close();
    }
  }

  @Bean(destroyMethod = "close")
  Home home(@Value("${anlan.home}") String folder) {
    return Home.take(Path.of(folder));
  }

  /// Which of the two is asked when the platform starts, so that what was prepared at build time holds for both.
  @Bean(destroyMethod = "close")
  Access access(
      Home home,
      @Value("${anlan.db.url}") String url,
      @Value("${anlan.db.user}") String user,
      @Value("${anlan.db.password}") String password)
      throws SQLException {
    return url.isBlank() ? embedded(home.folder()) : new Access(url, user, password, null);
  }

  private static Access embedded(Path home) throws SQLException {
    var server = EmbeddedPostgres.start(home, PostgresBinaries.under(home), true);
    createOnce(server);
    return new Access(server.url(DATABASE), EmbeddedPostgres.USER, server.password(), server);
  }

  @Bean(destroyMethod = "close")
  StartTurn startTurn(Access access) throws SQLException {
    return StartTurn.take(access);
  }

  /// Filled only in this instance's turn.
  @Bean(destroyMethod = "close")
  DataSource dataSource(Access access, StartTurn turn) {
    var settings = settings(access, "anlan");
    settings.setMaximumPoolSize(24);
    settings.setMinimumIdle(2);
    var pool = new HikariDataSource(settings);
    Migrations.run(pool);
    return pool;
  }

  /// For the few statements that must not wait for the caller's transaction, nor it for them. What is written there is on the disk as soon as a later
  /// transaction that rests on it is, so it need not be waited for.
  @Bean(destroyMethod = "close", defaultCandidate = false)
  DataSource aside(Access access, @Qualifier("dataSource") DataSource migrated) {
    var settings = settings(access, "aside");
    settings.setMaximumPoolSize(2);
    settings.setMinimumIdle(0);
    settings.setConnectionInitSql("set synchronous_commit to off");
    return new HikariDataSource(settings);
  }

  private static HikariConfig settings(Access access, String name) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(access.url());
    settings.setUsername(access.user());
    settings.setPassword(access.password());
    settings.setPoolName(name);
    settings.setConnectionTimeout(20_000);
    return settings;
  }

  private static void createOnce(EmbeddedPostgres server) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), EmbeddedPostgres.USER, server.password());
        var statement = connection.createStatement()) {
      var known =
          statement
              .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
              .next();
      if (!known) statement.execute("create database " + DATABASE);
    }
  }
}
