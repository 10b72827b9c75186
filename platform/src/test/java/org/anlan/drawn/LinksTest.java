package org.anlan.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  @Test
  void every_link_between_documents_leads_to_a_file() throws IOException {
    var broken = new ArrayList<String>();
    for (var document : documents()) {
      var found = LINK.matcher(Files.readString(document));
      while (found.find())
        if (!found.group(1).startsWith("http")
            && !Files.exists(document.resolveSibling(found.group(1))))
          broken.add(document + " → " + found.group(1));
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    var all = new ArrayList<Path>();
    try (var top = Files.list(ROOT);
        var deep = Files.walk(ROOT.resolve("docs"))) {
      top.filter(LinksTest::isText).forEach(all::add);
      deep.filter(LinksTest::isText).forEach(all::add);
    }
    return all;
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".md");
  }
}
