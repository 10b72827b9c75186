package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `anlan ledger export`: the whole log in one file that needs nothing else to be checked.
final class ExportVerb {

  private ExportVerb() {}

  static Verb verb(Consumer<Consumer<DataSource>> home) {
    var options =
        List.of(
            new Verb.Option("out", "FILE", true, "the log"),
            new Verb.Option(
                "contents",
                "yes|no",
                false,
                "show what was done, where it was not erased: personal data (default: no)"));
    var words =
        """
        needs ANLAN_HOME or ANLAN_DB_URL; a platform may run on it meanwhile
        out    lines: anlan-ledger-export/1; key KEY; entry N KIND COMMITMENT LEAFHASH;
               opening N SUBJECT SALT EVENT (with --contents yes); checkpoint NOTE; sum SHA256
               what is not plain is Base64; a checkpoint stands behind the last entry that it covers

        anlan ledger export --out ledger.txt\
        """;
    return new Verb(
        "ledger export",
        "write the log of acts into one file that proves itself",
        options,
        words,
        (given, bad) -> run(home, given, bad));
  }

  private static Verb.Tally run(Consumer<Consumer<DataSource>> home, Options options, BadRows bad) {
    var contents = options.find("contents").orElse("no");
    if (!contents.equals("yes") && !contents.equals("no"))
      throw new Unusable("--contents '%s' is neither yes nor no".formatted(contents));
    var rows = new long[1];
    var out = options.path("out").toAbsolutePath();
    home.accept(database -> rows[0] = write(database, contents.equals("yes"), out));
    return new Verb.Tally(rows[0], bad.count());
  }

  private static long write(DataSource database, boolean contents, Path out) {
    try {
      Files.createDirectories(out.getParent());
      var draft = Files.createTempFile(out.getParent(), ".anlan", ".part");
      try {
        var rows = write(database, contents, Files.newBufferedWriter(draft, UTF_8));
        Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return rows;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Unusable("%s: cannot be written: %s".formatted(out, e.getMessage()));
    } catch (DataAccessException | IllegalStateException e) {
      throw new Unusable("the ledger cannot be read from the database: " + firstLine(e));
    }
  }

  private static long write(DataSource database, boolean contents, BufferedWriter writer)
      throws IOException {
    var db = JdbcClient.create(database);
    var export = new Export(new Logs(db), new Entries(db), new Checkpoints(db));
    try (writer) {
      return export.write(
          contents,
          line -> {
            try {
              writer.write(line);
              writer.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
