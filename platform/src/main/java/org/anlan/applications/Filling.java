package org.anlan.applications;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.rules.forms.Answers;
import org.anlan.rules.items.Material;

/// What a complete draft comes to: only what its case asks for, in the words of the form.
final class Filling {

  private Filling() {}

  static Filled of(Draft draft, OfferedForm form) {
    var content = draft.content();
    var situation = form.situations().settled(content.situation());
    var delivery = Objects.requireNonNull(content.delivery());
    var answers = new HashMap<>(Answers.cleaned(form.schema(situation), content.answers()));
    form.implied(situation, delivery).forEach(answers::putIfAbsent);
    return new Filled(
        draft.id(),
        draft.item(),
        draft.itemVersion(),
        situation,
        answers,
        materials(content.materials(), form, situation),
        delivery,
        sources(content.taken(), answers),
        pledge(content.chosen(), form, situation));
  }

  /// A commitment is only what the case allows.
  private static Pledge pledge(Pledge chosen, OfferedForm form, Map<String, String> situation) {
    return form.commitment(situation).isPresent() ? chosen : Pledge.NONE;
  }

  private static List<Handed> materials(
      List<Handed> handed, OfferedForm form, Map<String, String> situation) {
    var needed = form.materials(situation).stream().map(Material::id).collect(Collectors.toSet());
    return handed.stream().filter(one -> needed.contains(one.material())).toList();
  }

  /// Of the answers that are handed in, those that the city knew.
  static List<Source> sources(Map<String, Taken> taken, Map<String, String> answers) {
    return taken.entrySet().stream()
        .filter(one -> answers.containsKey(one.getKey()))
        .map(one ->
            new Source(
                one.getKey(),
                one.getValue().source(),
                !one.getValue().value().equals(answers.get(one.getKey()))))
        .sorted(Comparator.comparing(Source::element))
        .toList();
  }
}
