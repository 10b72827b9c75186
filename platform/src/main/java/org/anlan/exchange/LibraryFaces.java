package org.anlan.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.access.Scope;
import org.anlan.licences.FaceSource;
import org.springframework.stereotype.Component;

/// Gives licences that are a view of a library their face. Who is shown it, and which fields, [org.anlan.licences.Disclosing] asks and writes
/// down.
@Component
class LibraryFaces implements FaceSource {

  private final Records records;
  private final Catalogue catalogue;

  LibraryFaces(Records records, Catalogue catalogue) {
    this.records = records;
    this.catalogue = catalogue;
  }

  @Override
  public Optional<Map<String, String>> find(
      String library, String holder, Iterable<String> fields) {
    return records
        .find(library, holder, Scope.ofThePlatform())
        .map(record -> {
          var values = new HashMap<String, String>();
          for (var field : fields) {
            var value = record.value(field);
            if (!value.isEmpty()) values.put(field, said(library, field, value));
          }
          return Map.copyOf(values);
        });
  }

  /// A code as it stands on a licence: in words.
  private String said(String library, String field, String value) {
    return catalogue
        .findElement(library, field)
        .map(element -> element.say(value).zh())
        .orElse(value);
  }
}
