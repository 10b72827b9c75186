package org.anlan.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the city's folder says about its service items (`city/items`).
@Component
class ItemFolder {

  private static final ItemSettings NOTHING = new ItemSettings(List.of(), List.of());

  private final Path city;
  private final ItemSettings settings;
  private final List<ItemSettings.LifeEvent> events;
  private final Map<String, Field> fields;
  private final List<ItemTables.Synonym> synonyms;

  ItemFolder(@Value("${anlan.city}") String city) {
    this.city = Path.of(city);
    this.settings = read(ItemTables.SETTINGS, ItemSettings.class, NOTHING);
    this.events =
        read(ItemTables.EVENTS, ItemSettings.Events.class, new ItemSettings.Events(List.of()))
            .events();
    this.fields =
        rows(ItemTables.FIELDS).stream()
            .map(ItemTables::field)
            .collect(Collectors.toUnmodifiableMap(Field::id, Function.identity()));
    this.synonyms = rows(ItemTables.SYNONYMS).stream().map(ItemTables::synonym).toList();
  }

  ItemSettings settings() {
    return settings;
  }

  List<ItemSettings.LifeEvent> events() {
    return events;
  }

  List<ItemTables.Synonym> synonyms() {
    return synonyms;
  }

  Collection<Field> fields() {
    return fields.values();
  }

  Set<String> fieldIds() {
    return fields.keySet();
  }

  /// What a data element is called; its id where the dictionary no longer has it.
  Words nameOf(String field) {
    var known = fields.get(field);
    return known == null ? new Words(field, field) : known.name();
  }

  Words licence(String code) {
    return settings.licences().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(ItemSettings.Licence::name)
        .orElseGet(() -> new Words(code, code));
  }

  /// Where each data element comes from, as the dictionary names it.
  Map<String, String> sources() {
    return fields.values().stream().collect(Collectors.toUnmodifiableMap(Field::id, Field::source));
  }

  Speech speech() {
    return Speech.of(city);
  }

  List<ThemeFile> themes() {
    return files(ThemesCheck.FOLDER).stream()
        .filter(file -> file.endsWith(".json"))
        .map(file -> ItemReading.JSON.readValue(text(file), ThemeFile.class))
        .toList();
  }

  List<Item> items() {
    return files().stream().filter(ItemTables::isItem).map(this::item).toList();
  }

  private Item item(String file) {
    var read = ItemReading.strictly(text(file));
    var item = read.item();
    if (item != null) return item;
    throw new IllegalStateException(
        city.resolve(file) + " is refused: " + String.join("; ", read.faults()));
  }

  List<ItemTables.Entry> catalogue() {
    return rows(ItemTables.CATALOGUE).stream().map(ItemTables::entry).toList();
  }

  /// The unit that each department of the catalogue is led to.
  Map<String, String> departments() {
    return rows(ItemTables.DEPARTMENTS).stream()
        .collect(Collectors.toMap(row -> row.get("department"), row -> row.get("unit")));
  }

  /// All texts that items are made from, in order.
  List<String> texts() {
    return files().stream()
        .filter(file ->
            ItemTables.isItem(file)
                || file.equals(ItemTables.CATALOGUE)
                || file.equals(ItemTables.DEPARTMENTS))
        .map(this::text)
        .toList();
  }

  private List<String> files() {
    return files(ItemTables.FOLDER);
  }

  private List<String> files(String within) {
    var folder = city.resolve(within);
    if (!Files.isDirectory(folder)) return List.of();
    try (var all = Files.list(folder)) {
      return all.map(file -> within + "/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read.", e);
    }
  }

  private List<Csv.Row> rows(String file) {
    return Files.isRegularFile(city.resolve(file)) ? Csv.read(text(file)) : List.of();
  }

  private <T> T read(String file, Class<T> type, T otherwise) {
    return Files.isRegularFile(city.resolve(file))
        ? ItemReading.JSON.readValue(text(file), type)
        : otherwise;
  }

  private String text(String file) {
    return text(city.resolve(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The city's file " + file + " cannot be read.", e);
    }
  }
}
