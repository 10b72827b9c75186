package org.anlan.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anlan.access.Scope;
import org.anlan.cases.CaseArchive;
import org.anlan.cases.CaseNumber;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `anlan archive export`: the package of a closed case, from the home.
public final class ArchiveVerb {

  private ArchiveVerb() {}

  /// Where it looks beside the database.
  ///
  /// @param home where the platform's papers lie
  /// @param city the folder that describes the city
  public record Places(Path home, Path city) {}

  /// @param home does some work with the database of the platform's home
  public static Verb verb(
      Consumer<Consumer<DataSource>> home, Places places, InstantSource machineClock) {
    var options =
        List.of(
            new Verb.Option("case", "NUMBER", true, "the case's number, 22 digits"),
            new Verb.Option("out", "FILE", true, "the package"));
    var words =
        """
        needs ANLAN_HOME; a platform may run on it meanwhile. The case must be closed.
        out    a zip: record.json, pictures/, papers/, documents/ (PDF and OFD, signed), proofs/ (anlan ledger verify reads each),
               metadata.xml (after DA/T 48-2009, simplified), manifest.sha256. Everything is in it unmasked.

        anlan archive export --case 9901022026111630002174 --out case.zip\
        """;
    return new Verb(
        "archive export",
        "write the package of a closed case for the archive",
        options,
        words,
        (given, bad) -> run(home, given, new Place(places, machineClock)));
  }

  private record Place(Places places, InstantSource clock) {}

  private static Verb.Tally run(Consumer<Consumer<DataSource>> home, Options options, Place place) {
    var typed = options.find("case").orElse("");
    var number =
        CaseNumber.tryParse(typed)
            .orElseThrow(() -> new Unusable("--case '%s' is no case number".formatted(typed)));
    var out = options.path("out").toAbsolutePath();
    home.accept(database -> write(JdbcClient.create(database), number, out, place));
    return new Verb.Tally(1, 0);
  }

  private static void write(JdbcClient db, CaseNumber number, Path out, Place place) {
    var archive = CaseArchive.of(db, place.places().home(), place.clock());
    var closed =
        archive
            .find(number, Scope.ofThePlatform())
            .orElseThrow(() -> new Unusable("there is no case %s".formatted(number.text())));
    if (closed.closed() == null)
      throw new Unusable("the case %s is not closed".formatted(number.text()));
    var period = Schedule.of(place.places().city()).termOf(closed.kind(), Set.of()).period().text();
    try {
      Files.createDirectories(out.getParent());
      var draft = Files.createTempFile(out.getParent(), ".anlan", ".part");
      try {
        try (var stream = Files.newOutputStream(draft)) {
          archive.write(closed, String.valueOf(closed.unit()), period, stream);
        }
        Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Unusable("%s: cannot be written: %s".formatted(out, e.getMessage()));
    }
  }
}
