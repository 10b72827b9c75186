package org.anlan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a document says of itself to the city's office system 办公系统, by `city/documents/office.json`: its elements are named after GB/T 33480-2016 from
/// memory, and are the city's to change.
@Component
class OfficeMetadata {

  static final String FILE = "documents/office.json";

  /// @param value words with `{field}` in them
  record Element(String name, String value) {}

  record Sheet(String root, List<Element> elements) {
    Sheet {
      elements = List.copyOf(elements);
    }
  }

  private final @Nullable Sheet sheet;

  /// A city without that file exports the documents alone.
  OfficeMetadata(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, FILE);
    this.sheet = Files.exists(file) ? json.readValue(file, Sheet.class) : null;
  }

  boolean isKept() {
    return sheet != null;
  }

  /// @param values of the fields; one that the document has not is empty
  byte[] of(Map<String, String> values) {
    var known = Objects.requireNonNull(sheet, "asked only where the city has it");
    var lines = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    lines.append('<').append(known.root()).append(">\n");
    for (var one : known.elements())
      lines.append(
          "  <%s>%s</%s>\n"
              .formatted(
                  one.name(),
                  OfdPress.escaped(TemplateReader.fill(one.value(), values)),
                  one.name()));
    return lines.append("</").append(known.root()).append(">\n").toString().getBytes(UTF_8);
  }
}
