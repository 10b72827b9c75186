package org.anlan.command;

import org.anlan.command.Spark.Group;
import org.anlan.command.Spark.Leaf;
import org.anlan.command.Spark.Many;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes an answer as the JSON of GeoReport v2: `null` for what is not known.
final class SparkJson {

  private SparkJson() {}

  static byte[] write(JsonMapper json, Spark tree) {
    return json.writeValueAsBytes(node(json, tree));
  }

  private static JsonNode node(JsonMapper json, Spark tree) {
    return switch (tree) {
      case Leaf(var value) -> json.valueToTree(value);
      case Group(var parts) -> {
        var object = json.createObjectNode();
        parts.forEach((name, part) -> object.set(name, node(json, part)));
        yield object;
      }
      case Many(var each, var items) -> {
        var array = json.createArrayNode();
        items.forEach(item -> array.add(node(json, item)));
        yield array;
      }
    };
  }
}
