package org.anlan.rules.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Words;

/// The field dictionary: every data element that a form may ask for, and the sections in which they stand on it, in the order in which people
/// would tell them.
public final class Dictionary {

  /// @param prefixes first parts of the ids that stand in it, as `person` of `person.name`
  public record Section(String id, Words name, List<String> prefixes) {
    public Section {
      prefixes = List.copyOf(prefixes);
    }
  }

  /// Where an element stands that no section names.
  static final Section REST = new Section("rest", Words.of("其他信息", "Further details"), List.of());

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<Section> sections;

  public Dictionary(Collection<Field> fields, List<Section> sections) {
    for (var field : fields) this.fields.put(field.id(), field);
    this.sections = List.copyOf(sections);
  }

  public Optional<Field> find(String element) {
    return Optional.ofNullable(fields.get(element));
  }

  public List<Field> list() {
    return List.copyOf(fields.values());
  }

  /// In the order in which they stand on a form, the rest last.
  public List<Section> sections() {
    var all = new java.util.ArrayList<>(sections);
    all.add(REST);
    return List.copyOf(all);
  }

  public Section sectionOf(String element) {
    var prefix = prefix(element);
    return sections.stream()
        .filter(section -> section.prefixes().contains(prefix))
        .findFirst()
        .orElse(REST);
  }

  /// The first part of an id.
  public static String prefix(String element) {
    var dot = element.indexOf('.');
    return dot < 0 ? element : element.substring(0, dot);
  }
}
