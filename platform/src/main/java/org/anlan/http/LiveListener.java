package org.anlan.http;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The one connection per instance that hears NOTIFY. It stands outside the pool. When it was lost, news may have been
/// missed: then all streams end, and the screens come back and read afresh.
@Component
class LiveListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);

  /// How the connection is called in `pg_stat_activity`.
  static final String NAME = "anlan-live";

  private static final int WAIT_MILLIS = 10_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataSource pool;
  private final LiveStream stream;
  private volatile boolean running;
  private volatile @Nullable Connection connection;

  LiveListener(DataSource pool, LiveStream stream) {
    this.pool = pool;
    this.stream = stream;
  }

  @Override
  public void start() {
    running = true;
    try {
      connect();
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer to LISTEN.", e);
    }
    Thread.ofVirtual().name("live-listener").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    stream.endAll();
    close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try {
        if (connection == null) connect();
        hear();
      } catch (SQLException lost) {
        if (running) recover(lost);
      }
    }
  }

  private void connect() throws SQLException {
    var fresh = outsideThePool();
    try (var statement = fresh.createStatement()) {
      statement.execute("listen " + LiveStream.CHANNEL);
    }
    connection = fresh;
    // Whoever opened a stream while nobody listened may have missed something too.
    stream.endAll();
  }

  private Connection outsideThePool() throws SQLException {
    var settings = pool.unwrap(HikariDataSource.class);
    var login = new Properties();
    login.setProperty("user", settings.getUsername());
    login.setProperty("password", settings.getPassword());
    login.setProperty("ApplicationName", NAME);
    return DriverManager.getConnection(settings.getJdbcUrl(), login);
  }

  private void hear() throws SQLException {
    var current = connection;
    if (current == null) return;
    var notes = current.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
    if (notes == null || notes.length == 0) {
      if (!current.isValid(5)) throw new SQLException("The connection no longer answers.");
      return;
    }
    for (var note : notes) stream.deliver(note.getParameter());
  }

  private void recover(SQLException lost) {
    LOG.warn("The live stream lost its database connection and tries again: {}", lost.getMessage());
    close();
    stream.endAll();
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void close() {
    var old = connection;
    connection = null;
    if (old == null) return;
    try {
      old.close();
    } catch (SQLException e) {
      LOG.debug("The old connection did not close: {}", e.getMessage());
    }
  }
}
