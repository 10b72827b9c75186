package org.anlan.applications;

import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the data elements of forms are called; one that the dictionary has no more by its id.
@Component
class FieldBook {

  private final Offering offering;

  /// Read when somebody first asks: the dictionary stays as it is while the platform runs.
  private volatile @Nullable Map<String, Texts> names;

  FieldBook(Offering offering) {
    this.offering = offering;
  }

  Texts of(String element) {
    var known = names;
    if (known == null) {
      known = read();
      names = known;
    }
    return known.getOrDefault(element, new Texts(element, element));
  }

  private Map<String, Texts> read() {
    return offering.fields().stream()
        .collect(Collectors.toMap(field -> field.id(), field -> Completeness.texts(field.name())));
  }
}
