package org.anlan.cli;

import java.util.List;

/// A verb of the command line, such as `deadlines`.
///
/// @param purpose what it is for, in half a sentence
/// @param options those it needs and those it may be given, beside `--seed` and `--errors` that all take
/// @param columns the tables in and out, and an example, for the help
public record Verb(String name, String purpose, List<Option> options, String columns, Work work) {

  /// @param name without the dashes
  /// @param value what stands for the value in the help, such as `FILE`
  public record Option(String name, String value, boolean needed, String meaning) {}

  /// What the verb does; a row that cannot be used is put among the bad rows.
  @FunctionalInterface
  public interface Work {
    Tally run(Options options, BadRows bad);
  }

  /// How many data records there were, and how many were left out.
  public record Tally(long rows, long bad) {}

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
