package org.anlan.rules.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry of the implementation list 实施清单: a service that a body offers, with its elements (GB/T 39554.2-2020). What a source does not say is
/// null or empty; [ItemChecks] tells what is missing.
///
/// @param code an implementation code, or that of another system
/// @param basicCode of the basic catalogue entry that it implements
/// @param form the data elements that are asked for, as [FormEntry] writes them
public record Item(
    String code,
    @Nullable String basicCode,
    Words name,
    @Nullable Words summary,
    ItemType type,
    @Nullable Body body,
    List<LegalBasis> bases,
    List<Words> conditions,
    List<Material> materials,
    List<Scenario> scenarios,
    @Nullable Limits limits,
    List<Step> steps,
    @Nullable Fee fee,
    @Nullable Outcome result,
    @Nullable Handling handling,
    List<Place> places,
    @Nullable Ways ways,
    List<Faq> faqs,
    List<String> form,
    @Nullable Validity validity) {

  public Item {
    bases = List.copyOf(bases);
    conditions = List.copyOf(conditions);
    materials = List.copyOf(materials);
    scenarios = List.copyOf(scenarios);
    steps = List.copyOf(steps);
    places = List.copyOf(places);
    faqs = List.copyOf(faqs);
    form = List.copyOf(form);
  }

  /// An item of which no more is known than its code, name and type.
  public static Item named(String code, Words name, ItemType type, @Nullable Body body) {
    return new Item(
        code, null, name, null, type, body, List.of(), List.of(), List.of(), List.of(), null,
        List.of(), null, null, null, List.of(), null, List.of(), List.of(), null);
  }

  public List<FormEntry> entries() {
    return form.stream().map(FormEntry::of).toList();
  }

  public Optional<Material> findMaterial(String id) {
    return materials.stream().filter(material -> material.id().equals(id)).findFirst();
  }

  /// The choices that these answers picked, of questions that were asked.
  public List<Scenario.Choice> picked(Map<String, String> answers) {
    return scenarios.stream()
        .filter(scenario -> scenario.isAsked(answers))
        .flatMap(scenario ->
            scenario.choices().stream()
                .filter(choice -> choice.id().equals(answers.get(scenario.id()))))
        .toList();
  }

  /// What is needed in the case that these answers describe: what everybody needs, and what the answers call for.
  public List<Material> materialsFor(Map<String, String> answers) {
    var called = picked(answers).stream().flatMap(choice -> choice.materials().stream()).toList();
    return materials.stream()
        .filter(one -> one.necessity() != Necessity.CONDITIONAL || called.contains(one.id()))
        .toList();
  }
}
