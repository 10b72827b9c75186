package org.anlan.services;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.items.Coded;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.ItemCode;
import org.anlan.rules.items.ItemType;
import org.anlan.rules.items.Words;

/// The tables of `city/items` and what their rows mean; whoever reads them, the check or the platform, reads them alike.
final class ItemTables {

  static final String FOLDER = "items";
  static final String SETTINGS = "items/settings.json";
  static final String EVENTS = "items/events.json";
  static final String FIELDS = "items/fields.csv";
  static final String CATALOGUE = "items/catalogue.csv";
  static final String DEPARTMENTS = "items/departments.csv";
  static final String SYNONYMS = "items/synonyms.csv";

  static final String[] FIELD_COLUMNS = {"id", "zh", "en", "type", "rule", "length", "source"};
  static final String[] CATALOGUE_COLUMNS = {
    "department", "main_item", "item_name", "item_code", "task_type"
  };
  static final String[] DEPARTMENT_COLUMNS = {"department", "unit"};
  static final String[] SYNONYM_COLUMNS = {"said", "means"};

  /// An item of which a catalogue of another system knows no more than this.
  record Entry(String code, Words name, ItemType type, String department) {}

  /// What people say, and the words that items use for it.
  record Synonym(String said, List<String> means) {}

  private ItemTables() {}

  static Field field(Csv.Row row) {
    var kind =
        Field.Kind.find(row.get("type"))
            .orElseThrow(() -> wrong("type", row, "is none of " + words(Field.Kind.values())));
    return new Field(
        row.get("id"),
        Words.of(row.get("zh"), row.get("en")),
        kind,
        row.get("rule"),
        length(row),
        row.get("source"));
  }

  private static int length(Csv.Row row) {
    try {
      return Integer.parseInt(row.get("length"));
    } catch (NumberFormatException e) {
      throw wrong("length", row, "is no whole number");
    }
  }

  static Entry entry(Csv.Row row) {
    var code = row.get("item_code");
    if (!ItemCode.holds(code)) throw wrong("item_code", row, "is no code of an item");
    var type = row.get("task_type");
    var padded = type.length() == 1 ? "0" + type : type;
    var known =
        Coded.find(ItemType.class, padded)
            .orElseThrow(() -> wrong("task_type", row, "is no type of items (GB/T 39046)"));
    return new Entry(code, new Words(row.get("item_name"), null), known, row.get("department"));
  }

  static Synonym synonym(Csv.Row row) {
    var means = List.of(row.get("means").strip().split("\\s+"));
    if (row.get("said").isBlank() || means.contains(""))
      throw wrong("said", row, "needs words that items use");
    return new Synonym(row.get("said").strip(), means);
  }

  static boolean isItem(String file) {
    return file.endsWith(".json") && !file.equals(SETTINGS) && !file.equals(EVENTS);
  }

  private static String words(Enum<?>[] kinds) {
    return Arrays.stream(kinds).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static IllegalArgumentException wrong(String column, Csv.Row row, String words) {
    return new IllegalArgumentException("%s '%s': %s".formatted(column, row.get(column), words));
  }
}
