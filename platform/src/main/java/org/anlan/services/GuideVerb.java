package org.anlan.services;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.TableIn;
import org.anlan.cli.TableOut;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.language.Meaning;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// `anlan guide`: which service each question of a table is about, by the same judgement as the page's.
public final class GuideVerb {

  private static final String NONE = "none";

  private final Path city;
  private final Path home;
  private final GuideFolder folder;
  private @Nullable Guide guide;

  private GuideVerb(Path city, Path home) {
    this.city = city;
    this.home = home;
    this.folder = folder();
  }

  /// @param shipped the city that is meant when nobody names one
  /// @param home where what was read is remembered, if there is such a folder
  public static Verb verb(Path shipped, Path home) {
    var options =
        List.of(
            new Verb.Option("in", "FILE", true, "the questions"),
            new Verb.Option("out", "FILE", true, "what each is about"),
            new Verb.Option(
                "city", "DIR", false, "the city's folder (default: the one that ships)"));
    var columns =
        """
        in     id,question
        out    id,rank,kind,code,name,score; up to three rows a question, the likeliest first
               kind: item, theme, or none for what is no service of this city (a complaint, an emergency, a matter of somebody else, small
               talk): then there is one row without code and name. score: how likely it is, from 0 to 1.

        anlan guide --in questions.csv --out answers.csv\
        """;
    return new Verb(
        "guide",
        "say which service a question in plain words is about",
        options,
        columns,
        (given, bad) ->
            new GuideVerb(given.find("city").map(Path::of).orElse(shipped), home).run(given, bad));
  }

  private GuideFolder folder() {
    if (!Files.isDirectory(city)) throw new Unusable("%s: there is no such folder".formatted(city));
    try {
      var read = new GuideFolder(city);
      if (read.isEmpty())
        throw new Unusable("%s: the folder has neither items nor themes".formatted(city));
      return read;
    } catch (IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException
        | JacksonException e) {
      throw new Unusable("%s: %s".formatted(city, firstLine(e)));
    }
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private Verb.Tally run(Options options, BadRows bad) {
    var file = options.path("in");
    var seen = new HashSet<String>();
    var rows = 0L;
    try (var meaning = Files.isDirectory(home) ? Meaning.remembering(home) : new Meaning();
        var in = TableIn.open(file, "id", "question");
        var out =
            TableOut.create(options.path("out"), "id", "rank", "kind", "code", "name", "score")) {
      for (; in.hasNext(); rows++) {
        var row = in.next();
        var flaw = flaw(row, seen);
        if (flaw == null)
          answer(field(row, "id"), guide(meaning).answer(field(row, "question")), out);
        else bad.add(file, row.line(), flaw);
      }
      out.keep();
    }
    return new Verb.Tally(rows, bad.count());
  }

  private Guide guide(Meaning meaning) {
    var held = guide;
    if (held == null) {
      held = folder.guide(meaning);
      guide = held;
    }
    return held;
  }

  private static String field(TableIn.Row row, String name) {
    return row.fields().getOrDefault(name, "").strip();
  }

  private static @Nullable String flaw(TableIn.Row row, Set<String> seen) {
    if (row.flaw() != null) return row.flaw();
    var id = field(row, "id");
    if (id.isEmpty()) return "id '': is blank; every question needs an id of its own";
    if (field(row, "question").isEmpty())
      return "question '': is blank; write what the person asks";
    return seen.add(id) ? null : "id '%s': stands on an earlier line already".formatted(id);
  }

  private static void answer(String id, Guide.Answer answer, TableOut out) {
    if (answer.found().isEmpty()) out.add(id, "1", NONE, "", "", "1.0000");
    int rank = 1;
    for (var found : answer.found())
      out.add(
          id,
          Integer.toString(rank++),
          found.subject().kind().name().toLowerCase(Locale.ROOT),
          found.subject().code(),
          found.subject().name(),
          String.format(Locale.ROOT, "%.4f", found.score()));
  }
}
