package org.anlan;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A real PostgreSQL for tests: one server per run, migrated once as a template, cloned for whoever asks.
///
/// With `-Danlan.test.postgres=/usr/lib/postgresql/15/bin` the same suite runs on another PostgreSQL.
public final class TestDatabase {

  private static final String TEMPLATE = "anlan_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  /// The JDBC address of a new database with every module's schema.
  public static String freshUrl() {
    var name = "anlan_" + COUNT.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return SERVER.url(name);
  }

  /// The JDBC address of a new database with nothing in it.
  public static String emptyUrl() {
    var name = "anlan_" + COUNT.incrementAndGet();
    execute("create database " + name);
    return SERVER.url(name);
  }

  /// A pool on a new database with every module's schema; the caller closes it.
  public static HikariDataSource fresh() {
    return pool(freshUrl());
  }

  /// For `@ContextConfiguration(initializers = TestDatabase.Fresh.class)`: the whole platform on a new database and home.
  public static final class Fresh
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      settings(freshUrl()).applyTo(context);
    }
  }

  /// The same with kinds and procedures beside the city's, which only tests need (`src/test/resources/city`).
  public static final class WithMore
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      new Fresh().initialize(context);
      var city = Path.of("target", "cities", "city" + COUNT.get()).toAbsolutePath();
      copy(Path.of("..", "city"), city);
      copy(Path.of("src", "test", "resources", "city"), city);
      TestPropertyValues.of("anlan.city=" + city).applyTo(context);
    }

    private static void copy(Path from, Path to) {
      try (var files = Files.walk(from)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var target = to.resolve(from.relativize(file));
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The city could not be copied to " + to, e);
      }
    }
  }

  /// What a platform needs for running on this database; a test that restarts it passes the same address again.
  public static TestPropertyValues settings(String url) {
    return TestPropertyValues.of(
        "anlan.db.url=" + url,
        "anlan.db.user=" + EmbeddedPostgres.USER,
        "anlan.db.password=" + SERVER.password(),
        "anlan.home=" + Path.of("target", "homes", "home" + COUNT.get()),
        "anlan.city=" + Path.of("..", "city").toAbsolutePath().normalize(),
        "anlan.password-rounds=1000",
        "anlan.demo=true");
  }

  private static EmbeddedPostgres start() {
    try {
      var home = Path.of("target", "test-postgres");
      Folders.delete(home.resolve("database"));
      Files.createDirectories(home);
      var given = System.getProperty("anlan.test.postgres");
      var server =
          EmbeddedPostgres.start(
              home, given == null ? PostgresBinaries.under(home) : Path.of(given), false);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      prepareTemplate(server);
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("The test database did not start.", e);
    }
  }

  private static void prepareTemplate(EmbeddedPostgres server) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), EmbeddedPostgres.USER, server.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + TEMPLATE);
    }
    var settings = new HikariConfig();
    settings.setJdbcUrl(server.url(TEMPLATE));
    settings.setUsername(EmbeddedPostgres.USER);
    settings.setPassword(server.password());
    settings.setMaximumPoolSize(2);
    try (var pool = new HikariDataSource(settings)) {
      Migrations.run(pool);
    }
  }

  public static HikariDataSource pool(String url) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setUsername(EmbeddedPostgres.USER);
    settings.setPassword(SERVER.password());
    settings.setMaximumPoolSize(8);
    settings.setMinimumIdle(0);
    return new HikariDataSource(settings);
  }

  private static void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(
                SERVER.url("postgres"), EmbeddedPostgres.USER, SERVER.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
