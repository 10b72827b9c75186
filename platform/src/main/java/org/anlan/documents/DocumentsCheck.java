package org.anlan.documents;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.cli.CheckedFolder;

/// Everything that is wrong with the templates of what a city issues in writing.
public final class DocumentsCheck {

  private static final String MARKS = "documents/marks.json";

  private DocumentsCheck() {}

  /// How long each template says that its documents are kept.
  ///
  /// @param given by template what whoever issues by it gives; each must be there
  /// @param units credit codes
  public static Map<String, String> check(
      CheckedFolder city, Map<String, Set<String>> given, Set<String> units) {
    var retentions = new TreeMap<String, String>();
    for (var file : city.list("documents", ".txt"))
      city.text(file).ifPresent(text -> template(city, file, text, given, retentions));
    for (var needed : given.keySet())
      if (!city.has("documents/%s.txt".formatted(needed)))
        city.fault("documents/%s.txt".formatted(needed), 1, "is missing; put it there");
    city.json(MARKS, TemplateBook.Marks.class)
        .ifPresent(marks -> {
          for (var unit : marks.byUnit().keySet())
            if (!units.contains(unit))
              city.faultAt(MARKS, "/byUnit/" + unit, "is no unit of directory/units.csv");
        });
    return retentions;
  }

  private static void template(
      CheckedFolder city,
      String file,
      String text,
      Map<String, Set<String>> given,
      Map<String, String> retentions) {
    try {
      var template = TemplateReader.read(file.substring(file.lastIndexOf('/') + 1), text);
      retentions.put(template.key(), template.retention());
      var known = given.get(template.key());
      for (var field : template.fields())
        if (known != null && !known.contains(field))
          city.fault(
              file,
              1,
              "asks for the field '%s'; this document has %s"
                  .formatted(field, new TreeSet<>(known)));
    } catch (TemplateReader.Flawed flawed) {
      city.fault(file, 1, String.valueOf(flawed.getMessage()));
    }
  }
}
