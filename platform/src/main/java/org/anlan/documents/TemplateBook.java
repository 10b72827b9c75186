package org.anlan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The templates of the city's folder (`city/documents`). One with a flaw stops the start by file and line; a changed one is published as the
/// next version.
@Component
class TemplateBook {

  /// @param byUnit 机关代字 by the unit's credit code
  /// @param city for units without one of their own
  record Marks(String city, Map<String, String> byUnit) {}

  private final Map<String, Template> newest = new TreeMap<>();
  private final Templates store;
  private final Marks marks;

  TemplateBook(
      @Value("${anlan.city}") String city,
      Templates store,
      JsonMapper json,
      InstantSource businessClock) {
    this.store = store;
    var folder = Path.of(city, "documents");
    try (var files = Files.list(folder)) {
      this.marks = json.readValue(Files.readString(folder.resolve("marks.json")), Marks.class);
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList())
        publish(TemplateReader.read(file.getFileName().toString(), text(file)), businessClock);
    } catch (IOException e) {
      throw new UncheckedIOException("The city's templates cannot be read: " + folder, e);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new TemplateReader.Flawed(
          "%s:1: the template is no UTF-8 text; export the words as plain text.".formatted(file));
    }
  }

  private void publish(Template read, InstantSource clock) {
    var before = store.findNewest(read.key());
    var version = before.map(Templates.Published::version).orElse(0);
    var same = before.filter(known -> known.text().equals(read.text())).isPresent();
    if (!same)
      store.publish(new Templates.Published(read.key(), version + 1, read.text()), clock.instant());
    newest.put(read.key(), read.as(same ? version : version + 1));
  }

  java.util.Map<String, String> retentions() {
    var all = new TreeMap<String, String>();
    newest.forEach((key, template) -> all.put(key, template.retention()));
    return all;
  }

  Template get(String key) {
    var template = newest.get(key);
    if (template == null)
      throw new IllegalArgumentException(
          "The city has no template '%s' (city/documents/%s.txt).".formatted(key, key));
    return template;
  }

  /// As it was when a document was issued by it.
  Template get(String key, int version) {
    var now = newest.get(key);
    if (now != null && now.version() == version) return now;
    var published = store.find(key, version).orElseThrow();
    return TemplateReader.read(key + ".txt", published.text()).as(version);
  }

  /// Refuses at the start what a template asks for and whoever issues by it does not have.
  void mustAskOnlyFor(String key, java.util.Set<String> known) {
    for (var field : get(key).fields())
      if (!known.contains(field))
        throw new TemplateReader.Flawed(
            "city/documents/%s.txt: the template asks for the field '%s', which this document does not have; it has %s."
                .formatted(key, field, new java.util.TreeSet<>(known)));
  }

  String series(String unit, Template template) {
    return marks.byUnit().getOrDefault(unit, marks.city()) + template.mark();
  }
}
