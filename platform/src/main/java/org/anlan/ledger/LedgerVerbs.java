package org.anlan.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anlan.cli.Verb;

/// The ledger's verbs: one that needs the platform's home, three that need nothing of the platform and so can tell on it.
public final class LedgerVerbs {

  private LedgerVerbs() {}

  /// @param home does some work with the database of the platform's home
  public static List<Verb> all(Consumer<Consumer<DataSource>> home, InstantSource machineClock) {
    return List.of(
        ExportVerb.verb(home),
        VerifyVerb.verb(),
        WitnessVerb.verb(machineClock),
        CompareVerb.verb());
  }
}
