package org.anlan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.anlan.cases.Townsperson;
import org.anlan.cli.CommandLine;
import org.anlan.ledger.LedgerVerbs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A city that began with the first whole version goes on with this one: `first-version.zip` holds the database of that version as it left it (commit
/// d380cb7a, by `pg_dump`), its papers, and what was told to whom.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

  private static final Path KEPT =
      Path.of("src", "test", "resources", "upgrade", "first-version.zip");

  @TempDir static Path folder;

  private static HikariDataSource database;
  private static ConfigurableApplicationContext platform;
  private static JsonNode told;

  @BeforeAll
  static void startOnWhatWasLeft() throws IOException, SQLException {
    var url = TestDatabase.emptyUrl();
    database = TestDatabase.pool(url);
    var home = folder.resolve("home");
    try (var zip = new ZipFile(KEPT.toFile())) {
      for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        var target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
    restore(folder.resolve("database.sql"));
    told = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("told.json")));
    platform =
        new SpringApplicationBuilder(Anlan.class)
            .initializers(context -> {
              TestDatabase.settings(url).applyTo(context);
              TestPropertyValues.of("anlan.home=" + home, "server.port=0").applyTo(context);
            })
            .run();
  }

  @AfterAll
  static void stop() {
    platform.close();
    database.close();
  }

  /// Plain SQL as `pg_dump` writes it: statements, and between them rows for COPY.
  private static void restore(Path dump) throws IOException, SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var lines = Files.newBufferedReader(dump)) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      var sql = new StringBuilder();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("\\")) continue;
        if (!line.startsWith("COPY ")) {
          sql.append(line).append('\n');
          continue;
        }
        statement.execute(sql.toString());
        sql.setLength(0);
        copies.copyIn(line, new ByteArrayInputStream(rows(lines).getBytes(UTF_8)));
      }
      statement.execute(sql.toString());
      // As the dump leaves it, names would be looked up nowhere.
      statement.execute("reset search_path");
    }
  }

  private static String rows(BufferedReader lines) throws IOException {
    var rows = new StringBuilder();
    for (var line = lines.readLine(); !Objects.equals(line, "\\."); line = lines.readLine())
      rows.append(Objects.requireNonNull(line)).append('\n');
    return rows.toString();
  }

  @Test
  @Order(1)
  void every_module_is_brought_to_this_version() {
    var db = JdbcClient.create(database);
    for (var module : Migrations.SCHEMAS) {
      var done =
          db.sql(
                  "select version from %s.migration where success order by installed_rank"
                      .formatted(module))
              .query(String.class)
              .list();
      assertThat(done).as(module).contains("1").doesNotHaveDuplicates();
    }
    assertThat(db.sql("select count(*) from cases.migration").query(Long.class).single())
        .isGreaterThan(10);
  }

  @Test
  @Order(2)
  void the_reporter_finds_the_old_case_with_its_answer_and_its_pictures() {
    var reporter = new Townsperson(port());
    var closed = told.path("closed");
    var opened =
        done(
            reporter.browser.post(
                "/api/cases/open",
                "{\"number\": \"%s\", \"code\": \"%s\"}"
                    .formatted(closed.path("number").asString(), closed.path("code").asString())));
    assertThat(opened.path("stage").asString()).isEqualTo("CLOSED");
    assertThat(opened.at("/answer/words").asString()).isEqualTo("已修复并核查，谢谢您。");
    assertThat(opened.path("photos").size()).isEqualTo(3);
    for (var photo : opened.path("photos"))
      assertThat(reporter.browser.get(photo.path("url").asString()).status()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void staff_see_every_old_case_where_it_was() {
    var song = Townsperson.signedIn(port(), "song.answerer");
    for (var name : List.of("closed", "handling", "waiting", "checking", "disputed")) {
      var page = song.look(told.path(name).path("number").asString());
      assertThat(page.path("stage").asString())
          .as(name)
          .isEqualTo(told.path(name).path("stage").asString());
      assertThat(page.path("timeline").valueStream().map(step -> step.path("act").asString()))
          .as(name)
          .containsExactlyElementsOf(
              told.path(name).path("acts").valueStream().map(JsonNode::asString).toList());
    }
  }

  @Test
  @Order(4)
  void what_was_begun_is_brought_to_its_end() {
    var number = told.path("handling").path("number").asString();
    var li = Townsperson.signedIn(port(), "li.handler");
    li.act(
        number,
        "handled",
        ", \"words\": \"已修补\", \"photos\": [%s, %s]"
            .formatted(shot(li, "before"), shot(li, "after")));
    Townsperson.signedIn(port(), "he.verifier").act(number, "pass", "");
    var page =
        Townsperson.signedIn(port(), "song.answerer")
            .act(number, "answer", ", \"words\": \"已修好。\"");
    assertThat(page.path("stage").asString()).isEqualTo("CLOSED");
    var waiting = told.path("waiting").path("number").asString();
    assertThat(li.act(waiting, "accept", "").path("stage").asString()).isEqualTo("HANDLING");
  }

  @Test
  @Order(5)
  void what_is_done_from_now_on_can_be_proved() {
    var number = told.path("handling").path("number").asString();
    var song = Townsperson.signedIn(port(), "song.answerer");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(done(song.browser.get("/api/cases/" + number + "/proofs")).size())
                .as("handled, pass, answer")
                .isEqualTo(3));
    var out = folder.resolve("ledger.export");
    assertThat(ledger("export", "--out", out.toString())).contains("bad=0");
    assertThat(ledger("verify", "--in", out.toString())).contains("bad=0");
  }

  @Test
  @Order(6)
  void new_matters_count_on_and_take_the_new_way() {
    var zhou = Townsperson.signedIn(port(), "zhou");
    var reported = zhou.report();
    assertThat(told.path("closed").path("number").asString()).isNotEqualTo(reported.number());
    assertThat(zhou.progress(reported.number()).path("stage").asString()).isEqualTo("DISPATCHED");
    assertThat(done(zhou.browser.get("/api/notices")).path("rows").size())
        .as("what zhou was told before is still there")
        .isGreaterThanOrEqualTo(told.path("noticesOfZhou").asInt());
  }

  private static String ledger(String... words) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, UTF_8);
    var verbs = LedgerVerbs.all(work -> work.accept((DataSource) database), InstantSource.system());
    var all = new String[words.length + 1];
    all[0] = "ledger";
    System.arraycopy(words, 0, all, 1, words.length);
    new CommandLine(verbs, out, out).run(all);
    return said.toString(UTF_8);
  }

  private static String shot(Townsperson person, String purpose) {
    return "{\"id\": \"%s\", \"purpose\": \"%s\"}".formatted(person.handIn(), purpose);
  }

  private static int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
        .getPort();
  }
}
