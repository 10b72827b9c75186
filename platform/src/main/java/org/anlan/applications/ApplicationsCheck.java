package org.anlan.applications;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.CheckedTable;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.forms.Dictionary;
import tools.jackson.databind.JsonNode;

/// Everything that is wrong with what a city's folder says about forms: sections in which data elements stand, and what gives the sources of the
/// field dictionary.
public final class ApplicationsCheck {

  private static final String FIELDS = "items/fields.csv";
  private static final String ELEMENTS = "exchange/elements.csv";
  private static final String LICENCES = "licences";

  private final CheckedFolder city;

  /// What gives values: fields of libraries and of kinds of licence, as `persons.name`.
  private final Set<String> given = new HashSet<>();

  private final Set<String> kinds = new HashSet<>();

  private ApplicationsCheck(CheckedFolder city) {
    this.city = city;
  }

  public static void check(CheckedFolder city) {
    var check = new ApplicationsCheck(city);
    if (city.has(FormFolder.SECTIONS)) check.sections();
    if (city.has(FormFolder.SOURCES)) check.sources();
  }

  private void sections() {
    var table = new CheckedTable(city, FormFolder.SECTIONS, FormFolder.SECTION_COLUMNS);
    Map<String, String> home = new HashMap<>();
    for (var row : table.rows()) {
      table.key(row, "id");
      table.filled(row, "zh", "en", "prefixes");
      for (var prefix : row.get("prefixes").strip().split(" +")) {
        var before = home.putIfAbsent(prefix, row.get("id"));
        if (before != null)
          table.fault(
              row, "prefixes", "'%s' stands in section %s already".formatted(prefix, before));
      }
    }
    if (!city.has(FIELDS)) return;
    for (var row : city.table(FIELDS, "id")) {
      var prefix = Dictionary.prefix(row.get("id"));
      if (!home.containsKey(prefix))
        city.fault(
            FIELDS,
            row.line(),
            "id '%s': no section of %s has '%s'"
                .formatted(row.get("id"), FormFolder.SECTIONS, prefix));
    }
  }

  private void sources() {
    givers();
    var known = knownSources();
    var table = new CheckedTable(city, FormFolder.SOURCES, FormFolder.SOURCE_COLUMNS);
    for (var row : table.rows()) {
      table.key(row, "source");
      table.filled(row, "gives");
      if (row.get("source").contains(".")) source(table, row, known);
      else if (!kinds.contains(row.get("gives")))
        table.fault(row, "gives", "is no kind of licence of this city");
    }
  }

  private void source(CheckedTable table, Csv.Row row, Set<String> known) {
    table.refers(row, "source", known, FIELDS);
    for (var giver : row.get("gives").strip().split(" +"))
      if (!given.contains(giver))
        table.fault(
            row,
            "gives",
            "'%s' is no field of a library or of a kind of licence here".formatted(giver));
  }

  private Set<String> knownSources() {
    var known = new HashSet<String>();
    if (city.has(FIELDS)) for (var row : city.table(FIELDS, "source")) known.add(row.get("source"));
    return known;
  }

  private void givers() {
    if (city.has(ELEMENTS))
      for (var row : city.table(ELEMENTS, "library", "field"))
        given.add(row.get("library") + "." + row.get("field"));
    for (var file : city.list(LICENCES, ".json")) city.tree(file).ifPresent(this::kind);
  }

  private void kind(JsonNode kind) {
    var code = kind.path("code").asString("");
    kinds.add(code);
    for (var field : kind.path("fields")) given.add(code + "." + field.path("code").asString(""));
  }
}
