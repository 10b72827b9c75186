package org.anlan.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.forms.Dictionary;
import org.anlan.rules.items.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the city's folder says about forms (`city/applications`): the sections in which data elements stand, and what gives each source of the
/// field dictionary here. A city without that folder has forms of one section, and nothing is filled in.
@Component
class FormFolder {

  static final String SECTIONS = "applications/sections.csv";
  static final String SOURCES = "applications/sources.csv";
  static final String[] SECTION_COLUMNS = {"id", "zh", "en", "prefixes"};
  static final String[] SOURCE_COLUMNS = {"source", "gives"};

  /// Who gives a value: a field of a library, or of a kind of licence.
  ///
  /// @param of the library or the kind
  /// @param library whether it is a library
  record Giver(String of, String field, boolean library) {
    static Giver read(String word) {
      var dot = word.indexOf('.');
      if (dot < 1)
        throw new IllegalArgumentException("'%s' is not like id-card.name".formatted(word));
      var of = word.substring(0, dot);
      return new Giver(of, word.substring(dot + 1), LIBRARIES.contains(of));
    }

    String source() {
      return (library ? "library:" : "licence:") + of + "." + field;
    }
  }

  private static final List<String> LIBRARIES = List.of("persons", "firms");

  private final List<Dictionary.Section> sections;
  private final Map<String, List<Giver>> givers = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  FormFolder(@Value("${anlan.city}") String city) {
    var folder = Path.of(city);
    this.sections = rows(folder.resolve(SECTIONS)).stream().map(FormFolder::section).toList();
    for (var row : rows(folder.resolve(SOURCES))) {
      var source = row.get("source");
      if (source.contains(".")) givers.put(source, givers(row));
      else kinds.put(source.substring(source.indexOf(':') + 1), row.get("gives"));
    }
  }

  static Dictionary.Section section(Csv.Row row) {
    return new Dictionary.Section(
        row.get("id"),
        Words.of(row.get("zh"), row.get("en")),
        List.of(row.get("prefixes").strip().split(" +")));
  }

  static List<Giver> givers(Csv.Row row) {
    return Arrays.stream(row.get("gives").strip().split(" +")).map(Giver::read).toList();
  }

  List<Dictionary.Section> sections() {
    return sections;
  }

  /// In the order in which they are asked; empty where nothing here gives it.
  List<Giver> giversOf(String source) {
    return givers.getOrDefault(source, List.of());
  }

  /// The kind of licence that stands for one that items name; blank where this city has none.
  String kindOf(String licence) {
    return kinds.getOrDefault(licence, "");
  }

  private static List<Csv.Row> rows(Path file) {
    if (!Files.isRegularFile(file)) return List.of();
    try {
      return Csv.read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The city's file " + file + " cannot be read.", e);
    }
  }
}
