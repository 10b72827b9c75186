package org.anlan.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.cli.CheckedFolder;
import org.anlan.rules.items.Item;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Items as texts: read strictly, so that a misspelt element is a fault and not left out; written the same each time.
final class ItemReading {

  /// @param item null with the faults that say why
  record Read(@Nullable Item item, List<String> faults) {}

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String NAME = "item.json";

  private ItemReading() {}

  static Read strictly(String text) {
    var folder = new CheckedFolder(Path.of("."), Map.of(NAME, text));
    Optional<Item> item = folder.json(NAME, Item.class);
    var faults = folder.faults().stream().map(CheckedFolder.Fault::words).toList();
    return new Read(item.orElse(null), faults);
  }

  /// What was written by [#text].
  static Item of(String text) {
    return JSON.readValue(text, Item.class);
  }

  static String text(Item item) {
    return JSON.writeValueAsString(item);
  }

  static JsonNode tree(Item item) {
    return JSON.valueToTree(item);
  }
}
