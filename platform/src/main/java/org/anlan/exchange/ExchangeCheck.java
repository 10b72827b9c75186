package org.anlan.exchange;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.CheckedTable;
import org.anlan.directory.DirectoryCheck;
import org.anlan.rules.csv.Csv;

/// Everything that is wrong with the base libraries of a city's folder: their catalogue, data elements, settled grants and records.
public final class ExchangeCheck {

  private static final Set<String> LIBRARIES = Set.of("persons", "firms");
  private static final Set<String> SENSITIVITIES = Set.of("1", "2", "3", "4");
  private static final String ELEMENTS =
      "id,library,field,name,name_en,type,format,mask,sensitivity,source";
  private static final String GRANTS =
      "unit,library,fields,purpose,depth,whole,basis,valid_from,valid_to";

  private final CheckedFolder city;
  private final DirectoryCheck.Names names;
  private final Map<String, Map<String, Element>> elements = new HashMap<>();

  private ExchangeCheck(CheckedFolder city, DirectoryCheck.Names names) {
    this.city = city;
    this.names = names;
  }

  /// @param kinds the codes of the kinds of matter
  public static void check(CheckedFolder city, DirectoryCheck.Names names, Set<String> kinds) {
    if (!city.has(Catalogue.FILE)) return;
    var check = new ExchangeCheck(city, names);
    city.json(Catalogue.FILE, Catalogue.Head.class).ifPresent(head -> check.all(head, kinds));
  }

  /// The data elements of a folder, for checks of what calls upon them; those that cannot be read are told by [#check].
  public static List<Element> elements(CheckedFolder city) {
    var read = new ArrayList<Element>();
    for (var row : rows(city, Catalogue.ELEMENTS)) {
      try {
        read.add(Element.of(row));
      } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
        // Told where the file itself is checked.
      }
    }
    return read;
  }

  /// What the settled grants let a unit go through whole for a purpose, as `firms.tax`.
  public static Set<String> sweptFields(CheckedFolder city, String duty, String purpose) {
    var swept = new HashSet<String>();
    for (var row : rows(city, CityLibraries.GRANTS))
      if (duty.equals(row.fields().get("unit"))
          && purpose.equals(row.fields().get("purpose"))
          && "yes".equals(row.fields().get("whole")))
        for (var field : row.get("fields").split(" +")) swept.add(row.get("library") + "." + field);
    return swept;
  }

  private static List<Csv.Row> rows(CheckedFolder city, String file) {
    if (!city.has(file)) return List.of();
    try {
      return Csv.read(Files.readString(city.path(file)));
    } catch (IllegalArgumentException | java.io.IOException e) {
      return List.of();
    }
  }

  private void all(Catalogue.Head head, Set<String> kinds) {
    if (!kinds.contains(CorrectionDesk.KIND))
      city.fault(
          "kinds/%s.json".formatted(CorrectionDesk.KIND),
          1,
          "is missing; wrong data is corrected by it");
    var libraries = new HashSet<String>();
    for (var library : head.libraries()) libraries.add(library.code());
    elements(libraries);
    for (var n = 0; n < head.libraries().size(); n++) library(n, head.libraries().get(n));
    var purposes = new HashSet<String>();
    for (var n = 0; n < head.purposes().size(); n++)
      if (!purposes.add(head.purposes().get(n).code()))
        city.faultAt(Catalogue.FILE, "/purposes/" + n + "/code", "is there twice");
    grants(libraries, purposes);
    for (var library : head.libraries()) records(library);
  }

  private void library(int n, Library library) {
    var at = "/libraries/" + n;
    if (!LIBRARIES.contains(library.code()))
      at(at + "/code", "'%s' is none of %s".formatted(library.code(), new TreeSet<>(LIBRARIES)));
    duty(at + "/owner", library.owner());
    var known = elements.getOrDefault(library.code(), Map.of());
    var named =
        Map.of("key", library.key(), "title", library.title(), "division", library.division());
    named.forEach((part, field) -> {
      if (!known.containsKey(field))
        at(
            at + "/" + part,
            "there is no element '%s' of %s in %s"
                .formatted(field, library.code(), Catalogue.ELEMENTS));
    });
    var division = known.get(library.division());
    if (division != null && division.type() != ElementType.DIVISION)
      at(at + "/division", "'%s' is no element of type division".formatted(library.division()));
  }

  private void duty(String pointer, String duty) {
    if (!isCityDuty(duty))
      at(pointer, "no unit of the city in directory/units.csv has the duty '%s'".formatted(duty));
  }

  private boolean isCityDuty(String duty) {
    return names.duties().getOrDefault(duty, List.of()).stream()
        .anyMatch(place -> place.level().equals("city"));
  }

  private void elements(Set<String> libraries) {
    var table = new CheckedTable(city, Catalogue.ELEMENTS, ELEMENTS.split(","));
    for (var row : table.rows()) {
      table.key(row, "id");
      table.filled(row, "field", "name", "name_en");
      table.once(row, "field", row.get("library") + "." + row.get("field"));
      table.refers(row, "library", libraries, Catalogue.FILE);
      table.matches(row, "sensitivity", SENSITIVITIES::contains, "is none of 1 to 4");
      table.matches(
          row,
          "source",
          this::isCityDuty,
          "is the duty of no unit of the city in directory/units.csv");
      element(table, row);
    }
  }

  /// An element's own reader says what is wrong with type, mask and format.
  private void element(CheckedTable table, Csv.Row row) {
    try {
      var element = Element.of(row);
      element.holds("1", LocalDate.EPOCH);
      element.expected();
      elements
          .computeIfAbsent(element.library(), any -> new HashMap<>())
          .put(element.field(), element);
    } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
      table.fault(row, "type", String.valueOf(e.getMessage()));
    }
  }

  private void grants(Set<String> libraries, Set<String> purposes) {
    if (!city.has(CityLibraries.GRANTS)) return;
    var table = new CheckedTable(city, CityLibraries.GRANTS, GRANTS.split(","));
    for (var row : table.rows()) {
      table.matches(
          row,
          "unit",
          this::isCityDuty,
          "is the duty of no unit of the city in directory/units.csv");
      table.refers(row, "library", libraries, Catalogue.FILE);
      table.refers(row, "purpose", purposes, Catalogue.FILE);
      table.filled(row, "basis", "fields");
      table.matches(
          row, "depth", depth -> Depth.find(depth).isPresent(), "is none of answer, masked, plain");
      table.matches(row, "whole", Set.of("yes", "no")::contains, "is neither yes nor no");
      table.inOrder(row, table.day(row, "valid_from"), table.day(row, "valid_to"), "valid_to");
      var known = elements.getOrDefault(row.get("library"), Map.of());
      for (var field : row.get("fields").split(" +"))
        if (!known.containsKey(field))
          table.fault(row, "fields", "'%s' is no element of that library".formatted(field));
    }
  }

  private void records(Library library) {
    var file = "exchange/%s.csv".formatted(library.code());
    if (!city.has(file)) return;
    var known = elements.getOrDefault(library.code(), Map.of());
    var table = new CheckedTable(city, file, library.key(), library.division());
    for (var row : table.rows()) {
      table.key(row, library.key());
      table.filled(row, library.division());
      row.fields()
          .forEach((column, value) -> {
            var element = known.get(column);
            if (element != null && !value.isBlank() && !element.holds(value.strip(), TODAY))
              table.fault(row, column, "is not " + element.expected().en());
          });
    }
  }

  /// A folder is checked without a clock; nobody in it is born later.
  private static final LocalDate TODAY = LocalDate.of(9999, 12, 31);

  private void at(String pointer, String words) {
    city.faultAt(Catalogue.FILE, pointer, words);
  }
}
