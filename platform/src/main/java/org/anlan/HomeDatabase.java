package org.anlan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anlan.cli.Unusable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database of this home for a verb of the command line, whether a platform runs on it or not. It is taken as it is; bringing it
/// to a newer version is the platform's own work.
final class HomeDatabase {

  private static final String DATABASE = "anlan";

  /// The line of `postmaster.pid` that holds the port.
  private static final int PORT_LINE = 3;

  private HomeDatabase() {}

  /// Does the work with the database that `ANLAN_DB_URL` names, or with that under `ANLAN_HOME`.
  static void with(Consumer<DataSource> work) {
    var url = setting("ANLAN_DB_URL", "");
    if (!url.isBlank())
      use(url, setting("ANLAN_DB_USER", "anlan"), setting("ANLAN_DB_PASSWORD", ""), work);
    else with(folder(), work);
  }

  /// How a database is reached that somebody else keeps running.
  record Reached(String url, String user, String password) {

    /// As settings of a platform.
    List<String> settings() {
      return List.of(
          "--anlan.db.url=" + url, "--anlan.db.user=" + user, "--anlan.db.password=" + password);
    }
  }

  static boolean isOutside() {
    return !setting("ANLAN_DB_URL", "").isBlank();
  }

  /// The outside database, or that of the platform that runs on this home; empty where nothing runs.
  static Optional<Reached> findRunning() {
    var url = setting("ANLAN_DB_URL", "");
    if (!url.isBlank())
      return Optional.of(
          new Reached(url, setting("ANLAN_DB_USER", "anlan"), setting("ANLAN_DB_PASSWORD", "")));
    var home = folder();
    var taken = take(home);
    if (taken.isEmpty())
      return Optional.of(new Reached(urlOfRunning(home), EmbeddedPostgres.USER, password(home)));
    try (var free = taken.get()) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Unusable(
          "%s: the home could not be given back: %s".formatted(home, e.getMessage()));
    }
  }

  /// The home that is meant.
  static Path folder() {
    return Path.of(setting("ANLAN_HOME", ".anlan")).toAbsolutePath();
  }

  /// What all instances on its database have in common.
  static Path shared() {
    return Path.of(setting("ANLAN_SHARED", folder().toString())).toAbsolutePath();
  }

  /// The folder that describes the city.
  static Path city() {
    return Path.of(setting("ANLAN_CITY", "city")).toAbsolutePath();
  }

  static void with(Path home, Consumer<DataSource> work) {
    if (!Files.exists(home.resolve("database").resolve("PG_VERSION")))
      throw new Unusable(
          "%s: there is no database in this home; set ANLAN_HOME or ANLAN_DB_URL".formatted(home));
    var taken = take(home);
    if (taken.isEmpty()) {
      use(urlOfRunning(home), EmbeddedPostgres.USER, password(home), work);
      return;
    }
    try (var own = taken.get();
        var server = EmbeddedPostgres.start(own.folder(), PostgresBinaries.under(home), true)) {
      use(server.url(DATABASE), EmbeddedPostgres.USER, server.password(), work);
    } catch (IOException e) {
      throw new Unusable(
          "%s: the home could not be given back: %s".formatted(home, e.getMessage()));
    }
  }

  /// Nothing when a platform runs on it.
  private static Optional<Home> take(Path home) {
    try {
      return Optional.of(Home.take(home));
    } catch (IllegalStateException running) {
      return Optional.empty();
    }
  }

  private static String urlOfRunning(Path home) {
    var file = home.resolve("database").resolve("postmaster.pid");
    try {
      var port = Files.readAllLines(file).get(PORT_LINE).strip();
      return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, DATABASE);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new Unusable(
          "%s: a platform is just starting or stopping here; try again".formatted(home));
    }
  }

  private static String password(Path home) {
    try {
      return Files.readString(home.resolve("database.secret")).strip();
    } catch (IOException e) {
      throw new Unusable("%s: the database's password cannot be read".formatted(home));
    }
  }

  private static void use(String url, String user, String password, Consumer<DataSource> work) {
    var one = new SingleConnectionDataSource(url, user, password, true);
    try {
      work.accept(one);
    } finally {
      one.destroy();
    }
  }

  private static String setting(String name, String otherwise) {
    var value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
