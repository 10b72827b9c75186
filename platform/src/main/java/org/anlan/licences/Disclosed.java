package org.anlan.licences;

import java.util.Map;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What is told of a licence for one use.
public sealed interface Disclosed {

  /// @param identifier and `state` of the licence; for a view of a library there is no identifier, and it is valid
  /// @param values of the fields that the use needs
  record Given(@Nullable String identifier, Licence.State state, Map<String, String> values)
      implements Disclosed {
    public Given {
      values = Map.copyOf(values);
    }
  }

  /// The holder has none.
  record None() implements Disclosed {}

  /// The kind is not for this purpose or not for these fields.
  record Refused(Texts why) implements Disclosed {}

  /// For whoever only goes on with an answer.
  default Map<String, String> values() {
    return this instanceof Given given ? given.values() : Map.of();
  }
}
