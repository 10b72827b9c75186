package org.anlan.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.cases.Attribute;
import org.anlan.cases.Kind;
import org.anlan.cases.Stage;
import tools.jackson.databind.json.JsonMapper;

/// Each kind of matter in the city's folder: its lifecycle as a picture and as the table that it is.
final class KindPages {

  private static final String HEAD =
      """
      # Kinds of matter

      A kind is a file of `city/kinds`. Its lifecycle table says which stage may follow which; every procedure of the kind is
      proved to walk within it. Dashed arrows go back.

      """;

  private KindPages() {}

  static List<Drawing> draw() throws IOException {
    var drawings = new ArrayList<Drawing>();
    var page = new StringBuilder(HEAD);
    for (var kind : kinds()) {
      drawings.add(new Drawing("lifecycles/" + kind.code() + ".svg", LifecyclePicture.of(kind)));
      page.append(text(kind));
    }
    drawings.add(Drawing.page("kinds.md", page.toString()));
    return drawings;
  }

  private static List<Kind> kinds() throws IOException {
    var json = new JsonMapper();
    var found = new ArrayList<Kind>();
    try (var files = Files.list(Path.of("..", "city", "kinds"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
        found.add(json.readValue(Files.readString(file), Kind.class));
    }
    return found;
  }

  private static String text(Kind kind) {
    return """
    ## %s · %s

    `%s`: matter code `%s`, procedure `%s`, dispatched by `%s`, due by the rule `%s`; a closing can be disputed for %d days.%s

    ![Lifecycle of %s](lifecycles/%s.svg)

    %s
    """
        .formatted(
            kind.name(),
            kind.nameEn(),
            kind.code(),
            kind.matter(),
            kind.procedure(),
            kind.dispatch(),
            kind.deadline(),
            kind.disputeDays(),
            questions(kind),
            kind.nameEn(),
            kind.code(),
            moves(kind));
  }

  private static String questions(Kind kind) {
    if (kind.attributes().isEmpty()) return "";
    return kind.attributes().stream()
        .map(KindPages::question)
        .collect(Collectors.joining("\n", "\n\nAsked of the reporter:\n\n", ""));
  }

  private static String question(Attribute asked) {
    var choices =
        asked.choices().stream().map(Attribute.Choice::code).collect(Collectors.joining(", "));
    return "- `%s` %s · %s%s%s"
        .formatted(
            asked.code(),
            asked.name(),
            asked.nameEn(),
            choices.isEmpty() ? "" : ": " + choices,
            asked.required() ? "" : " (may be left out)");
  }

  private static Table moves(Kind kind) {
    var table = new Table("Stage", "", "May go to");
    kind.lifecycle()
        .forEach((stage, next) -> {
          var names = next.stream().map(Stage::name).collect(Collectors.joining(", "));
          table.row(stage.name(), stage.term().zh(), names.isEmpty() ? "—" : names);
        });
    return table;
  }
}
