package org.anlan.applications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person hands in under an item; complete, checked, frozen.
///
/// @param draft which draft it was; handed in once
/// @param item its code
/// @param version of the item by which it was checked
/// @param situation answers to the item's scenario questions, by question code
/// @param answers to the form's fields, by element id, as text (choices by their words; dates ISO)
public record Filled(
    UUID draft,
    String item,
    long version,
    Map<String, String> situation,
    Map<String, String> answers,
    List<Handed> materials,
    Delivery delivery,
    List<Source> sources,
    @Nullable Pledge pledge) {

  public Filled {
    situation = Map.copyOf(situation);
    answers = Map.copyOf(answers);
    materials = List.copyOf(materials);
    sources = List.copyOf(sources);
    pledge = pledge == null ? Pledge.NONE : pledge;
  }

  /// Never null: what was handed in before there were commitments has none.
  @Override
  public Pledge pledge() {
    return pledge == null ? Pledge.NONE : pledge;
  }
}
