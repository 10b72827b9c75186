package org.anlan.rules.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Words;

/// The form of an item in one case: its sections with their fields. As JSON Schema 2020-12 it tells other systems what is asked.
public record FormSchema(List<Part> parts) {

  /// A section with what is asked in it.
  public record Part(Dictionary.Section section, List<Asked> fields) {
    public Part {
      fields = List.copyOf(fields);
    }
  }

  /// @param required whether it must be answered
  public record Asked(Field field, boolean required) {
    /// What an answer looks like, in words that complete “X should be …”.
    public Words expected() {
      return Shape.of(field).expected();
    }
  }

  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /// How the result comes to the person is a step of its own; elements of this sort are no part of the form.
  private static final String DELIVERY = "delivery";

  public FormSchema {
    parts = List.copyOf(parts);
  }

  /// What the item asks for in the case that these answers describe. An element that the dictionary does not have is left out: whoever publishes
  /// an item is told of it ([org.anlan.rules.items.ItemChecks]).
  public static FormSchema of(
      List<FormEntry> form, Map<String, String> situation, Dictionary dictionary) {
    var bySection = new LinkedHashMap<Dictionary.Section, List<Asked>>();
    for (var section : dictionary.sections()) bySection.put(section, new ArrayList<>());
    for (var entry : form) {
      if (!entry.isAsked(situation) || Dictionary.prefix(entry.element()).equals(DELIVERY))
        continue;
      dictionary
          .find(entry.element())
          .ifPresent(field ->
              bySection
                  .getOrDefault(dictionary.sectionOf(field.id()), new ArrayList<>())
                  .add(new Asked(field, entry.required())));
    }
    return new FormSchema(
        bySection.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> new Part(each.getKey(), each.getValue()))
            .toList());
  }

  /// All that is asked, in order.
  public List<Asked> fields() {
    return parts.stream().flatMap(part -> part.fields().stream()).toList();
  }

  public Optional<Asked> find(String element) {
    return fields().stream().filter(asked -> asked.field().id().equals(element)).findFirst();
  }

  /// As JSON Schema: every answer is a text, as people wrote it; `x-` keywords say what the standard has no word for.
  public Map<String, Object> json(Words title) {
    var json = new LinkedHashMap<String, Object>();
    json.put("$schema", DIALECT);
    titled(json, title);
    json.put("type", "object");
    var properties = new LinkedHashMap<String, Object>();
    for (var asked : fields()) properties.put(asked.field().id(), property(asked.field()));
    json.put("properties", properties);
    json.put(
        "required",
        fields().stream().filter(Asked::required).map(asked -> asked.field().id()).toList());
    json.put("additionalProperties", false);
    json.put("x-sections", parts.stream().map(FormSchema::section).toList());
    return json;
  }

  private static Map<String, Object> property(Field field) {
    var json = new LinkedHashMap<String, Object>();
    titled(json, field.name());
    json.put("type", "string");
    json.putAll(Shape.of(field).keywords());
    json.put("x-element", field.id());
    json.put("x-kind", field.kind().code());
    json.put("x-source", field.source());
    return json;
  }

  private static Map<String, Object> section(Part part) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", part.section().id());
    titled(json, part.section().name());
    json.put("elements", part.fields().stream().map(asked -> asked.field().id()).toList());
    return json;
  }

  private static void titled(Map<String, Object> json, Words words) {
    json.put("title", words.zh());
    var en = words.en();
    if (en != null) json.put("x-title-en", en);
  }
}
