package org.anlan.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs one verb: 0 done, 1 rows but none that could be used, 2 the call or an input cannot be used.
public final class CommandLine {
  private final List<Verb> verbs;
  private final PrintStream out;
  private final PrintStream err;

  public CommandLine(List<Verb> verbs, PrintStream out, PrintStream err) {
    this.verbs = verbs;
    this.out = out;
    this.err = err;
  }

  public int run(String... given) {
    try {
      var arguments = joined(given);
      if (arguments.length == 0 || asksForHelp(arguments[0])) return say(help());
      var verb = verb(arguments[0]);
      return Arrays.stream(arguments).anyMatch(CommandLine::asksForHelp)
          ? say(verb.help())
          : run(verb, arguments);
    } catch (Unusable unusable) {
      err.println("anlan: " + unusable.reason());
      return 2;
    }
  }

  private int run(Verb verb, String... arguments) {
    var begun = System.nanoTime();
    var options = Options.read(verb, arguments);
    try (var bad = new BadRows(errors(verb, options), err)) {
      var tally = verb.work().run(options, bad);
      bad.keep();
      tally.said().forEach(out::println);
      out.println(
          String.format(
              Locale.ROOT,
              "rows=%d bad=%d seconds=%.2f",
              tally.rows(),
              tally.bad(),
              (System.nanoTime() - begun) / 1e9));
      return tally.rows() > 0 && tally.bad() == tally.rows() ? 1 : 0;
    }
  }

  private static Path errors(Verb verb, Options options) {
    return options.find("errors").isPresent()
        ? options.path("errors")
        : verb.errors().apply(options);
  }

  /// A verb of two words, such as `ledger verify`, counts as one argument.
  private String[] joined(String... given) {
    if (given.length < 2) return given;
    var name = given[0] + " " + given[1];
    if (verbs.stream().noneMatch(verb -> verb.name().equals(name))) return given;
    var arguments = Arrays.copyOfRange(given, 1, given.length);
    arguments[0] = name;
    return arguments;
  }

  private Verb verb(String name) {
    return verbs.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Unusable("unknown verb '%s', see anlan --help".formatted(name)));
  }

  private String help() {
    var lines =
        verbs.stream()
            .map(verb -> "  %-16s %s\n".formatted(verb.name(), verb.purpose()))
            .collect(joining());
    return "anlan: the command line of the city's platform\n\n  %-16s %s\n%s\nanlan VERB --help says more.\n"
        .formatted("serve", "start the platform", lines);
  }

  private static boolean asksForHelp(String argument) {
    return argument.equals("--help") || argument.equals("-h");
  }

  private int say(String text) {
    out.print(text);
    out.flush();
    return 0;
  }
}
