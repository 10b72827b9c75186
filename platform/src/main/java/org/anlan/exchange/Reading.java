package org.anlan.exchange;

import java.util.List;
import java.util.Map;
import org.anlan.http.Texts;

/// What came of a question.
public sealed interface Reading {

  /// @param values by field, masked unless they were asked for whole and the grant gives them so; without what is not known
  /// @param answers to the claims, in their order
  record Given(Map<String, String> values, List<Boolean> answers) implements Reading {
    public Given {
      values = Map.copyOf(values);
      answers = List.copyOf(answers);
    }
  }

  /// The library has no such record in the area of the grants.
  record Unknown() implements Reading {}

  /// @param missing the fields for which there is no grant that goes far enough
  /// @param why place, value and remedy
  record Refused(List<String> missing, Texts why) implements Reading {
    public Refused {
      missing = List.copyOf(missing);
    }
  }

  /// For modules that only go on with an answer.
  default Map<String, String> values() {
    return this instanceof Given given ? given.values() : Map.of();
  }
}
