package org.anlan.services;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemChecks;
import org.anlan.rules.items.Surroundings;

/// Everything that is wrong with a city's service items: each as it is checked before publishing, and every name by which they call upon others.
public final class ItemsCheck {

  private static final String VENUES = "map/venues.geojson";

  private final CheckedFolder city;
  private final DirectoryCheck.Names names;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Item> whole = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  /// What could be read, for those who call upon it.
  ///
  /// @param sources of each data element
  public record Read(Map<String, Item> byCode, Map<String, String> sources) {}

  private ItemsCheck(CheckedFolder city, DirectoryCheck.Names names) {
    this.city = city;
    this.names = names;
  }

  public static Read check(CheckedFolder city, DirectoryCheck.Names names) {
    var check = new ItemsCheck(city, names);
    if (city.has(ItemTables.SETTINGS)) check.all();
    return new Read(check.whole, check.sources);
  }

  private void all() {
    var fields = fields();
    city.json(ItemTables.SETTINGS, ItemSettings.class)
        .map(settings ->
            new Surroundings(
                LocalDate.EPOCH, fields, settings.shareable(), venues(), settings.windowKinds()))
        .ifPresent(this::items);
    catalogue();
    events();
    rows(ItemTables.SYNONYMS, row -> ItemTables.synonym(row), ItemTables.SYNONYM_COLUMNS);
  }

  private Set<String> fields() {
    var ids = new HashSet<String>();
    rows(
        ItemTables.FIELDS,
        row -> {
          var field = ItemTables.field(row);
          if (!ids.add(field.id()))
            throw new IllegalArgumentException("id '%s' is there twice".formatted(field.id()));
          sources.put(field.id(), field.source());
        },
        ItemTables.FIELD_COLUMNS);
    return ids;
  }

  private Set<String> venues() {
    return city.tree(VENUES).stream()
        .flatMap(map -> map.path("features").valueStream())
        .map(feature -> feature.path("properties").path("id").asString(""))
        .collect(Collectors.toSet());
  }

  private void items(Surroundings surroundings) {
    for (var file : city.list(ItemTables.FOLDER, ".json"))
      if (ItemTables.isItem(file))
        city.json(file, Item.class).ifPresent(item -> item(file, item, surroundings));
  }

  private void item(String file, Item item, Surroundings surroundings) {
    known(file, item.code());
    whole.put(item.code(), item);
    var body = item.body();
    if (body != null) {
      unit(file, "/body/unit", body.unit());
      for (var joint : body.joint()) unit(file, "/body/joint", joint);
    }
    for (var fault : ItemChecks.of(item, surroundings.on(day(item))))
      city.faultAt(file, "/" + fault.element().key(), fault.en());
  }

  /// A folder is judged the same each time: laws must be in force on the day on which the item begins. Later the running platform watches.
  private static LocalDate day(Item item) {
    var validity = item.validity();
    return validity == null ? LocalDate.EPOCH : validity.from();
  }

  private void known(String file, String code) {
    var before = codes.putIfAbsent(code, file);
    if (before != null)
      city.faultAt(file, "/code", "'%s' is that of %s already".formatted(code, before));
  }

  private void unit(String file, String at, String uscc) {
    if (!names.units().contains(uscc))
      city.faultAt(file, at, "there is no unit '%s' in directory/units.csv".formatted(uscc));
  }

  private void catalogue() {
    if (!city.has(ItemTables.CATALOGUE)) return;
    var departments = new HashSet<String>();
    rows(
        ItemTables.DEPARTMENTS,
        row -> {
          departments.add(row.get("department"));
          if (!names.units().contains(row.get("unit")))
            throw new IllegalArgumentException(
                "unit '%s': is no unit of directory/units.csv".formatted(row.get("unit")));
        },
        ItemTables.DEPARTMENT_COLUMNS);
    rows(
        ItemTables.CATALOGUE,
        row -> {
          var entry = ItemTables.entry(row);
          if (codes.putIfAbsent(entry.code(), ItemTables.CATALOGUE) != null)
            throw new IllegalArgumentException(
                "item_code '%s' is there twice".formatted(entry.code()));
          if (!departments.contains(entry.department()))
            throw new IllegalArgumentException(
                "department '%s' is not led to a unit by departments.csv"
                    .formatted(entry.department()));
        },
        ItemTables.CATALOGUE_COLUMNS);
  }

  private void events() {
    if (!city.has(ItemTables.EVENTS)) return;
    city.json(ItemTables.EVENTS, ItemSettings.Events.class)
        .ifPresent(sheet -> {
          for (var n = 0; n < sheet.events().size(); n++)
            for (var code : sheet.events().get(n).items())
              if (!codes.containsKey(code))
                city.faultAt(
                    ItemTables.EVENTS,
                    "/events/%d/items".formatted(n),
                    "there is no item '%s'".formatted(code));
        });
  }

  private void rows(String file, Consumer<Csv.Row> reader, String... columns) {
    for (var row : city.table(file, columns))
      try {
        reader.accept(row);
      } catch (IllegalArgumentException e) {
        city.fault(file, row.line(), String.valueOf(e.getMessage()));
      }
  }
}
