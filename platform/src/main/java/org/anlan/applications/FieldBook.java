package org.anlan.applications;

import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.anlan.services.Offering;
import org.springframework.stereotype.Component;

/// What the data elements of forms are called; one that the dictionary has no more by its id.
@Component
class FieldBook implements Gap.FieldNames {

  private final Offering offering;

  FieldBook(Offering offering) {
    this.offering = offering;
  }

  @Override
  public Texts of(String element) {
    return names().getOrDefault(element, new Texts(element, element));
  }

  private Map<String, Texts> names() {
    return offering.fields().stream()
        .collect(Collectors.toMap(field -> field.id(), field -> texts(field.name())));
  }

  /// Words of an item; where nobody translated them, the Chinese ones stand for both.
  static Texts texts(Words words) {
    var en = words.en();
    return new Texts(words.zh(), en == null ? words.zh() : en);
  }
}
