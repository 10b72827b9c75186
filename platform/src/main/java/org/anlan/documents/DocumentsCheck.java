package org.anlan.documents;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.anlan.cli.CheckedFolder;

/// Everything that is wrong with the templates of what a city issues in writing.
public final class DocumentsCheck {

  private static final String MARKS = "documents/marks.json";

  /// Letters, digits, lines and dots, a letter first (XML 1.0 §2.3, without colons).
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_.-]*");

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
    city.json(OfficeMetadata.FILE, OfficeMetadata.Sheet.class)
        .ifPresent(sheet -> office(city, sheet));
    return retentions;
  }

  private static void office(CheckedFolder city, OfficeMetadata.Sheet sheet) {
    if (!NAME.matcher(sheet.root()).matches())
      city.faultAt(OfficeMetadata.FILE, "/root", "is no name of an element of XML");
    for (var n = 0; n < sheet.elements().size(); n++)
      if (!NAME.matcher(sheet.elements().get(n).name()).matches())
        city.faultAt(
            OfficeMetadata.FILE,
            "/elements/%d/name".formatted(n),
            "is no name of an element of XML");
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
