package org.anlan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the first release left behind (`first-release/README.md`), laid into an empty database and home.
final class FirstRelease {

  private static final Path FILE = Path.of("src/test/resources/first-release/first-release.zip");

  /// The modules that it had, lower floors first; each had one migration.
  private static final List<String> MODULES =
      List.of(
          "http",
          "calendar",
          "directory",
          "access",
          "files",
          "procedures",
          "notices",
          "cases",
          "ratings");

  private final Map<String, Long> rows = new HashMap<>();
  private final Map<String, Browser> browsers = new HashMap<>();
  private final JsonNode made;

  private FirstRelease(JsonNode made) {
    this.made = made;
  }

  /// The tables are made by the very files of then, and filled with what it had; its own record of them is kept, so that a file that
  /// was changed since is found out by its sum.
  static FirstRelease unpack(String database, Path home) throws IOException, SQLException {
    try (var zip = new ZipFile(FILE.toFile());
        var pool = TestDatabase.pool(database);
        var connection = pool.getConnection()) {
      makeTables(pool);
      var first = new FirstRelease(JsonMapper.builder().build().readTree(text(zip, "made.json")));
      first.fillTables(connection, zip);
      for (var entry : entries(zip, "home/files/")) {
        var file = home.resolve(entry.getName().substring("home/".length()));
        Files.createDirectories(file.getParent());
        Files.write(file, zip.getInputStream(entry).readAllBytes());
      }
      return first;
    }
  }

  private static void makeTables(DataSource pool) {
    for (var module : MODULES)
      Flyway.configure()
          .dataSource(pool)
          .schemas(module)
          .defaultSchema(module)
          .table("migration")
          .locations("classpath:db/migration/" + module)
          .target("1")
          .load()
          .migrate();
  }

  private void fillTables(Connection connection, ZipFile zip) throws IOException, SQLException {
    try (var statement = connection.createStatement()) {
      // In any order of the tables.
      statement.execute("set session_replication_role = replica");
      for (var module : MODULES) statement.execute("delete from " + module + ".migration");
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var entry : entries(zip, "tables/")) {
        var table = entry.getName().substring("tables/".length());
        var whole = text(zip, entry.getName());
        int head = whole.indexOf('\n');
        var into = "copy %s (%s) from stdin".formatted(table, whole.substring(0, head));
        rows.put(table, copies.copyIn(into, new StringReader(whole.substring(head + 1))));
      }
      // The one sequence that it had.
      statement.execute(
          "select setval('notices.notice_seq_seq', (select max(seq) from notices.notice))");
    }
  }

  private static List<? extends ZipEntry> entries(ZipFile zip, String under) {
    return zip.stream().filter(entry -> entry.getName().startsWith(under)).toList();
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
  }

  long rows(String table) {
    return rows.getOrDefault(table, 0L);
  }

  String number(String name) {
    return made.path(name).path("number").asString();
  }

  /// What a reporter sees who comes with number and query code, as they were told by the first release.
  JsonNode open(int port, String name) {
    var browser = Browser.elsewhere(port);
    browsers.put(name, browser);
    var form =
        "{\"number\": \"%s\", \"code\": \"%s\"}"
            .formatted(number(name), made.path(name).path("code").asString());
    return Townsperson.done(browser.post("/api/cases/open", form));
  }

  Browser browserThatOpened(String name) {
    return Objects.requireNonNull(browsers.get(name));
  }
}
