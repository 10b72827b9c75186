package org.anlan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;

/// Instances on one database start one after the other: what is new in the program and in the city's folder is brought in by the first, and
/// found there by the next. An advisory lock of a connection of its own; the server gives it back when the program dies.
final class StartTurn implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

  private static final String KEY = "hashtextextended('anlan.start', 0)";

  private final Connection connection;

  private StartTurn(Connection connection) {
    this.connection = connection;
  }

  /// Waits until no other instance is starting.
  static StartTurn take(DatabaseConfiguration.Access access) throws SQLException {
    var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
    try (var statement = connection.createStatement();
        var tried = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
      tried.next();
      if (!tried.getBoolean(1)) await(connection);
      return new StartTurn(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void await(Connection connection) throws SQLException {
    LOG.info("Another instance is starting on this database; this one waits for its turn.");
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + KEY + ")");
    }
  }

  /// Said when the platform has done all that belongs to its start.
  @EventListener
  void end(AvailabilityChangeEvent<ReadinessState> said) throws SQLException {
    if (said.getState() == ReadinessState.ACCEPTING_TRAFFIC) close();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
