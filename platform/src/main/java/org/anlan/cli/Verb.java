package org.anlan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// A verb of the command line, such as `deadlines`.
///
/// @param purpose what it is for, in half a sentence
/// @param options those it needs and those it may be given, beside `--seed` and `--errors` that all take
/// @param columns the tables in and out, and an example, for the help
/// @param errors where the rows left out are listed unless `--errors` says so
public record Verb(
    String name,
    String purpose,
    List<Option> options,
    String columns,
    Work work,
    Function<Options, Path> errors) {

  public Verb(String name, String purpose, List<Option> options, String columns, Work work) {
    this(name, purpose, options, columns, work, Verb::besideOutOrIn);
  }

  /// The same with its bad rows kept elsewhere.
  public Verb withErrors(Function<Options, Path> place) {
    return new Verb(name, purpose, options, columns, work, place);
  }

  /// A verb that writes no output keeps its bad rows beside what it read.
  private static Path besideOutOrIn(Options options) {
    return Path.of(options.path(options.find("out").isPresent() ? "out" : "in") + ".errors.csv");
  }

  /// @param name without the dashes
  /// @param value what stands for the value in the help, such as `FILE`
  public record Option(String name, String value, boolean needed, String meaning) {}

  /// What the verb does; a row that cannot be used is put among the bad rows.
  @FunctionalInterface
  public interface Work {
    Tally run(Options options, BadRows bad);
  }

  /// How many data records there were, and how many were left out.
  ///
  /// @param said what is printed before the last line
  public record Tally(long rows, long bad, List<String> said) {
    public Tally {
      said = List.copyOf(said);
    }

    public Tally(long rows, long bad) {
      this(rows, bad, List.of());
    }
  }

  String help() {
    var text = new StringBuilder("anlan %s: %s\n\n".formatted(name, purpose));
    text.append("anlan ").append(name);
    options.forEach(option ->
        text.append(
            option.needed()
                ? " --%s %s".formatted(option.name(), option.value())
                : " [--%s %s]".formatted(option.name(), option.value())));
    text.append("\n\n");
    options.forEach(option ->
        text.append(
            "  %-18s %s\n"
                .formatted("--" + option.name() + " " + option.value(), option.meaning())));
    text.append(
        "  %-18s %s\n"
            .formatted(
                "--errors FILE",
                "the rows left out, with reasons (default: <out>.errors.csv, or <in>.errors.csv)"));
    text.append(
        "  %-18s %s\n\n"
            .formatted(
                "--seed N", "taken by every verb (default 20260101); this one draws no lots"));
    return text.append(columns).append('\n').toString();
  }
}
