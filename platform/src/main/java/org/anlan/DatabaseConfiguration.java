package org.anlan;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// One PostgreSQL: the embedded one of this home, or the outside one that `ANLAN_DB_URL` names.
///
/// The pool depends on the server, so that on shutdown the pool closes first.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final String DATABASE = "anlan";

  /// @param url JDBC address of the server
  record Access(String url, String user, String password) {}

  @Bean(destroyMethod = "close")
  Home home(@Value("${anlan.home}") String folder) {
    return Home.take(Path.of(folder));
  }

  @Bean(destroyMethod = "close")
  @Conditional(NoOutsideDatabase.class)
  EmbeddedPostgres embeddedPostgres(Home home) {
    return EmbeddedPostgres.start(home.folder(), PostgresBinaries.under(home.folder()), true);
  }

  @Bean
  @Conditional(NoOutsideDatabase.class)
  Access embeddedAccess(EmbeddedPostgres server) throws SQLException {
    createOnce(server);
    return new Access(server.url(DATABASE), EmbeddedPostgres.USER, server.password());
  }

  @Bean
  @Conditional(OutsideDatabase.class)
  Access outsideAccess(
      @Value("${anlan.db.url}") String url,
      @Value("${anlan.db.user}") String user,
      @Value("${anlan.db.password}") String password) {
    return new Access(url, user, password);
  }

  @Bean(destroyMethod = "close")
  StartTurn startTurn(Access access) throws SQLException {
    return StartTurn.take(access);
  }

  /// Filled only in this instance's turn.
  @Bean(destroyMethod = "close")
  DataSource dataSource(Access access, StartTurn turn) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(access.url());
    settings.setUsername(access.user());
    settings.setPassword(access.password());
    settings.setMaximumPoolSize(24);
    settings.setMinimumIdle(2);
    settings.setPoolName("anlan");
    settings.setConnectionTimeout(20_000);
    var pool = new HikariDataSource(settings);
    Migrations.run(pool);
    return pool;
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

  static final class OutsideDatabase implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("anlan.db.url", "").isBlank();
    }
  }

  static final class NoOutsideDatabase implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("anlan.db.url", "").isBlank();
    }
  }
}
