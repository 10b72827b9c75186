package org.anlan.applications;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.cli.CheckedFolder;

/// What may be wrong with a city's applications: documents that ask for what nobody gives, results that no kind of licence stands for.
public final class ResultsCheck {

  private static final String KIND_FILE = "kinds/" + Filing.KIND + ".json";

  private ResultsCheck() {}

  /// The templates that this module issues by where the city takes applications, and what it gives.
  public static Map<String, Set<String>> papers(CheckedFolder city) {
    return city.has(KIND_FILE) ? ApplicationPapers.GIVEN : Map.of();
  }

  public static void check(CheckedFolder city) {
    if (!city.has(ResultBook.FILE)) return;
    var kinds = new TreeSet<String>();
    for (var file : city.list("licences", ".json"))
      kinds.add(file.substring(file.lastIndexOf('/') + 1).replace(".json", ""));
    city.json(ResultBook.FILE, ResultBook.Book.class).ifPresent(book -> results(city, book, kinds));
  }

  private static void results(CheckedFolder city, ResultBook.Book book, Set<String> kinds) {
    for (int i = 0; i < book.results().size(); i++) {
      var result = book.results().get(i);
      for (var how : result.numbers().entrySet())
        if (!how.getValue().matches(Numbering.SHAPES))
          city.faultAt(
              ResultBook.FILE,
              "/results/%d/assigns/%s".formatted(i, how.getKey()),
              "'%s' is not like uscc:92:<element>, citizen-id:<element> or serial:J####"
                  .formatted(how.getValue()));
      if (result.kind() != null && !kinds.contains(result.kind()))
        city.faultAt(
            ResultBook.FILE,
            "/results/" + i + "/kind",
            "there is no licences/%s.json; the kinds are %s".formatted(result.kind(), kinds));
    }
  }
}
