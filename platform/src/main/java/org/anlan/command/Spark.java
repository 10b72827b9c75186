package org.anlan.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an answer says, before it is written as XML or JSON. Both come from the same tree by the Spark convention that GeoReport v2 names: a
/// container of equal elements is an array in JSON, everything else an object, and the root's own name is left out.
sealed interface Spark {

  /// Words, a number or a truth value; null for what is not known.
  record Leaf(@Nullable Object value) implements Spark {}

  /// Parts with names, in order.
  record Group(Map<String, Spark> parts) implements Spark {

    static Group of() {
      return new Group(new LinkedHashMap<>());
    }

    Group and(String name, @Nullable Object value) {
      parts.put(name, value instanceof Spark tree ? tree : new Leaf(value));
      return this;
    }
  }

  /// Equal elements.
  ///
  /// @param each what one is called in XML
  record Many(String each, List<? extends Spark> items) implements Spark {}

  static Many many(String each, List<? extends Spark> items) {
    return new Many(each, items);
  }
}
