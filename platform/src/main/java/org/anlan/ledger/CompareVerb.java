package org.anlan.ledger;

import java.util.List;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.rules.ledger.Subtrees;
import org.anlan.rules.ledger.Views;

/// `anlan ledger compare`: whether two people were shown the same log. Two checkpoints that one log signed and that cannot both be true
/// are the proof of a split view.
final class CompareVerb {

  private CompareVerb() {}

  static Verb verb() {
    var options =
        List.of(
            new Verb.Option("in", "FILE", true, "a checkpoint that one witness kept"),
            new Verb.Option("with", "FILE", true, "a checkpoint that another witness kept"),
            new Verb.Option(
                "keys", "FILE", true, "the log's keys, one a line, as they were known first"),
            new Verb.Option(
                "log",
                "URL",
                false,
                "where the log's tiles are read; needed when the sizes differ"));
    var words =
        """
        exit code 0: both can be true. 1: they cannot (split view), or are not of one log; stderr says which.

        anlan ledger compare --in w1.txt --with w2.txt --keys keys.txt --log http://localhost:8080\
        """;
    return new Verb(
        "ledger compare",
        "find out whether two witnesses saw one log",
        options,
        words,
        CompareVerb::run);
  }

  private static Verb.Tally run(Options options, BadRows bad) {
    var one = VerifyVerb.kept(options.path("in"));
    var other = VerifyVerb.kept(options.path("with"));
    var answer = Views.compare(one, other, WitnessVerb.keys(options.path("keys")), tree(options));
    switch (answer) {
      case Views.Comparison.Agree agree -> {}
      case Views.Comparison.Split(var small, var large) ->
          bad.add(
              options.path("in"),
              1,
              "split view: %s signed %d entries with root %s and %d entries with root %s, and not both are true"
                  .formatted(
                      small.origin(), small.size(), small.root(), large.size(), large.root()));
      case Views.Comparison.NotComparable(var why) -> bad.add(options.path("in"), 1, why);
    }
    return new Verb.Tally(1, bad.count());
  }

  private static Subtrees tree(Options options) {
    if (options.find("log").isEmpty())
      return (level, index) -> {
        throw new Unusable("the sizes differ: say with --log where the log's tiles are");
      };
    var log = new Remote(options.find("log").get());
    return (level, index) -> log.tree((index + 1) << level).root(level, index);
  }
}
