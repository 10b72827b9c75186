package org.anlan.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;

/// `anlan archive verify`: checks a package of the archive without platform, database or network.
public final class ArchiveVerifyVerb {

  private ArchiveVerifyVerb() {}

  public static Verb verb() {
    var options = List.of(new Verb.Option("in", "FILE", true, "a package of the archive"));
    var words =
        """
        needs nothing of the platform. Each file is checked against its sum, each document against its signature, and the
        package byte by byte; what is wrong is named on stderr and in the errors file.

        anlan archive verify --in case.zip\
        """;
    return new Verb(
        "archive verify", "check a package of the archive", options, words, ArchiveVerifyVerb::run);
  }

  private static Verb.Tally run(Options options, BadRows bad) {
    var file = options.path("in");
    if (!Files.isRegularFile(file)) throw new Unusable("%s: there is no such file".formatted(file));
    try {
      var report = ArchiveCheck.check(file);
      report.flaws().forEach(flaw -> bad.add(file, 0, flaw.name() + " " + flaw.words().en()));
      return new Verb.Tally(report.files(), bad.count());
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }
}
