package org.anlan.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The drawings in `docs/drawn` are those of this code. `make docs` writes them (`-Danlan.draw=true`); otherwise they are
/// compared.
class DrawnTest {

  private static final Path FOLDER = Path.of("..", "docs", "drawn");

  private static final String INDEX =
      """
      # Drawn from the code

      `make docs` writes this folder. The tests fail when it differs from the code.

      - [Modules](modules.md): who uses whom, and a page for each
      - [Kinds of matter](kinds.md): their lifecycles
      - [Problem types](problems.md): what can be refused over HTTP
      - [Outcomes and events](outcomes.md): what use cases answer, what others hear
      - Tables, schema by schema:
      """;

  @Test
  void the_drawings_are_those_of_this_code() throws IOException {
    var drawn = draw();
    if (Boolean.getBoolean("anlan.draw")) write(drawn);
    assertThat(kept())
        .as("docs/drawn differs from the code; run `make docs` and commit what it writes")
        .isEqualTo(drawn);
  }

  private static Map<String, String> draw() throws IOException {
    var sources = Sources.read();
    var modules = new Modules();
    var drawings = new ArrayList<Drawing>();
    drawings.addAll(ModulePages.draw(sources, modules));
    drawings.add(modules.asPlantUml());
    drawings.addAll(KindPages.draw());
    drawings.addAll(DatabasePages.draw());
    drawings.add(ProblemPage.draw(sources));
    drawings.add(OutcomePage.draw(sources));
    drawings.add(index(drawings));
    var byName = new TreeMap<String, String>();
    drawings.forEach(drawing -> byName.put(drawing.name(), drawing.text()));
    return byName;
  }

  private static Drawing index(List<Drawing> drawings) {
    var schemas = new StringBuilder();
    for (var drawing : drawings)
      if (drawing.name().startsWith("database/"))
        schemas.append(
            "  - [%s](%s)\n"
                .formatted(drawing.name().replaceAll("database/|\\.md", ""), drawing.name()));
    return Drawing.page("README.md", INDEX + schemas);
  }

  private static void write(Map<String, String> drawn) throws IOException {
    for (var name : kept().keySet())
      if (!drawn.containsKey(name)) Files.delete(FOLDER.resolve(name));
    for (var drawing : drawn.entrySet()) {
      var file = FOLDER.resolve(drawing.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawing.getValue());
    }
  }

  private static Map<String, String> kept() throws IOException {
    var byName = new TreeMap<String, String>();
    if (!Files.exists(FOLDER)) return byName;
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.filter(Files::isRegularFile).toList())
        byName.put(FOLDER.relativize(file).toString(), Files.readString(file));
    }
    return byName;
  }
}
