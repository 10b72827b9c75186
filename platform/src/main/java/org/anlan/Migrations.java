package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.anlan.http.BroughtIn;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the database to this version: a schema, a folder and a history per module, lower floors first.
///
/// What was last brought in is kept as a sum in `http.brought_in`. A database that this very set of migrations has been through needs no
/// second look, which is worth half a second of each start; any other, older or newer, is compared file by file.
final class Migrations {

  /// Every module that keeps something, in the order of the floors.
  static final List<String> SCHEMAS =
      List.of(
          "http",
          "calendar",
          "directory",
          "ledger",
          "access",
          "files",
          "documents",
          "procedures",
          "notices",
          "cases",
          "oversight",
          "ratings",
          "archive",
          "licences",
          "exchange",
          "services",
          "applications",
          "halls",
          "benefits",
          "command");

  private Migrations() {}

  static void run(DataSource database) {
    var broughtIn = new BroughtIn(JdbcClient.create(database));
    var own = sum();
    var last = broughtIn.last();
    if (own.equals(last)) return;
    // Until all of them are in, the sum tells of nothing.
    if (!last.isEmpty()) broughtIn.forget();
    SCHEMAS.forEach(module -> migrate(database, module));
    broughtIn.put(own);
  }

  /// SHA-256 over names and words of all migrations, in the order of their names.
  private static String sum() {
    try {
      var files = new TreeMap<String, byte[]>();
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/*.sql");
      for (var file : found)
        files.put(
            file.getURL().getPath().replaceFirst(".*db/migration/", ""),
            file.getContentAsByteArray());
      var sum = MessageDigest.getInstance("SHA-256");
      files.forEach((name, words) -> {
        sum.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sum.update(words);
      });
      return HexFormat.of().formatHex(sum.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations cannot be read.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static void migrate(DataSource database, String module) {
    Flyway.configure()
        .dataSource(database)
        .schemas(module)
        .defaultSchema(module)
        .table("migration")
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }
}
