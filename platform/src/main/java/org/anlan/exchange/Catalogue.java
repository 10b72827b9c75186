package org.anlan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.csv.Csv;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The libraries, their data elements and the purposes, as the city's folder has them (`city/exchange`). A city without that folder has no
/// libraries.
@Component
public class Catalogue {

  static final String FILE = "exchange/catalogue.json";
  static final String ELEMENTS = "exchange/elements.csv";

  /// The file.
  record Head(List<Library> libraries, List<Purpose> purposes) {}

  private final Map<String, Library> libraries = new LinkedHashMap<>();
  private final Map<String, Purpose> purposes = new LinkedHashMap<>();
  private final Map<String, Map<String, Element>> elements = new LinkedHashMap<>();

  Catalogue(@Value("${anlan.city}") String city, JsonMapper json) {
    var folder = Path.of(city);
    if (!Files.isRegularFile(folder.resolve(FILE))) return;
    var head = json.readValue(text(folder.resolve(FILE)), Head.class);
    head.libraries().forEach(library -> libraries.put(library.code(), library));
    head.purposes().forEach(purpose -> purposes.put(purpose.code(), purpose));
    for (var row : Csv.read(text(folder.resolve(ELEMENTS)))) add(Element.of(row));
  }

  private void add(Element element) {
    elements
        .computeIfAbsent(element.library(), library -> new LinkedHashMap<>())
        .put(element.field(), element);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  public List<Library> listLibraries() {
    return List.copyOf(libraries.values());
  }

  public Optional<Library> findLibrary(String code) {
    return Optional.ofNullable(libraries.get(code));
  }

  Library getLibrary(String code) {
    return findLibrary(code).orElseThrow(() -> new Absent(new Texts("基础库", "library"), code));
  }

  /// In the order of the file.
  public List<Element> listElements(String library) {
    return List.copyOf(elements.getOrDefault(library, Map.of()).values());
  }

  public Optional<Element> findElement(String library, String field) {
    return Optional.ofNullable(elements.getOrDefault(library, Map.of()).get(field));
  }

  Element getElement(String library, String field) {
    return findElement(library, field)
        .orElseThrow(
            () -> new IllegalArgumentException("No field %s in %s.".formatted(field, library)));
  }

  /// The words of some fields, for people.
  Texts name(String library, Iterable<String> fields) {
    var zh = new java.util.ArrayList<String>();
    var en = new java.util.ArrayList<String>();
    for (var field : fields) {
      var name = findElement(library, field).map(Element::name).orElse(new Texts(field, field));
      zh.add(name.zh());
      en.add(name.en());
    }
    return new Texts(String.join("、", zh), String.join(", ", en));
  }

  public List<Purpose> listPurposes() {
    return List.copyOf(purposes.values());
  }

  public Optional<Purpose> findPurpose(String code) {
    return Optional.ofNullable(purposes.get(code));
  }

  /// As a look shows it, the person's own use among them.
  Texts purposeName(String code) {
    if (code.equals(Purpose.OWN.code())) return Purpose.OWN.texts();
    return findPurpose(code).map(Purpose::texts).orElse(new Texts(code, code));
  }
}
