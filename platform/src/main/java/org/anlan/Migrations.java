package org.anlan;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the database to this version: a schema, a folder and a history per module, lower floors first.
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
          "command");

  private Migrations() {}

  static void run(DataSource database) {
    SCHEMAS.forEach(module -> migrate(database, module));
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
