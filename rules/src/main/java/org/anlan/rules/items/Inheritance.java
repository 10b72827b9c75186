package org.anlan.rules.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.rules.items.Element.Freedom;
import org.jspecify.annotations.Nullable;

/// What a level may make of what it inherits 四级四同: the basic catalogue locks name, code, type and basis; the template locks conditions, fee and
/// result; below, materials may become fewer, limits shorter, ways more; places, hours and telephones are each level's own.
public final class Inheritance {

  private Inheritance() {}

  /// Where the lower item differs from the upper one more than it may. What the upper one does not say binds nobody.
  public static List<Fault> faults(Item upper, Item lower) {
    var faults = new ArrayList<Fault>();
    for (var element : Element.values()) {
      var above = element.of(upper);
      if (above == null || above instanceof List<?> many && many.isEmpty()) continue;
      compare(element, upper, lower, faults);
    }
    return List.copyOf(faults);
  }

  /// The lower level's own copy to begin with: all that is above, with its own code and body.
  public static Item claimed(Item upper, String code, Body body) {
    return new Item(
        code,
        upper.basicCode(),
        upper.name(),
        upper.summary(),
        upper.type(),
        body,
        upper.bases(),
        upper.conditions(),
        upper.materials(),
        upper.scenarios(),
        upper.limits(),
        upper.steps(),
        upper.fee(),
        upper.result(),
        upper.handling(),
        List.of(),
        upper.ways(),
        upper.faqs(),
        upper.form(),
        upper.validity());
  }

  private static void compare(Element element, Item upper, Item lower, List<Fault> faults) {
    switch (element.freedom()) {
      case CATALOGUE, TEMPLATE -> locked(element, upper, lower, faults);
      case FEWER -> fewer(upper, lower, faults);
      case SHORTER -> shorter(upper.limits(), lower.limits(), faults);
      case MORE -> more(upper.handling(), lower.handling(), faults);
      case FREE -> {}
    }
  }

  private static void locked(Element element, Item upper, Item lower, List<Fault> faults) {
    if (Objects.equals(element.of(upper), element.of(lower))) return;
    if (element == Element.SCENARIOS && isPruned(upper, lower)) return;
    var rule =
        element.freedom() == Freedom.CATALOGUE ? Rule.LOCKED_BY_CATALOGUE : Rule.LOCKED_BY_TEMPLATE;
    faults.add(Fault.of(element, rule, told(element.of(upper))));
  }

  /// With a material gone, the answers that called for it no longer do.
  private static boolean isPruned(Item upper, Item lower) {
    var kept = lower.materials().stream().map(Material::id).collect(Collectors.toSet());
    return pruned(upper.scenarios(), kept).equals(lower.scenarios());
  }

  private static List<Scenario> pruned(List<Scenario> scenarios, java.util.Set<String> kept) {
    return scenarios.stream()
        .map(one ->
            new Scenario(
                one.id(),
                one.question(),
                one.when(),
                one.choices().stream().map(choice -> pruned(choice, kept)).toList()))
        .toList();
  }

  private static Scenario.Choice pruned(Scenario.Choice choice, java.util.Set<String> kept) {
    return new Scenario.Choice(
        choice.id(),
        choice.label(),
        choice.materials().stream().filter(kept::contains).toList(),
        choice.conditions(),
        choice.refused());
  }

  private static void fewer(Item upper, Item lower, List<Fault> faults) {
    for (var material : lower.materials())
      if (upper.findMaterial(material.id()).filter(above -> asksAtLeast(above, material)).isEmpty())
        faults.add(Fault.of(Element.MATERIALS, Rule.MATERIAL_ADDED, material.name().zh()));
  }

  /// The same paper, asked for no more strictly than above.
  private static boolean asksAtLeast(Material above, Material below) {
    return above.name().equals(below.name())
        && below.necessity().compareTo(above.necessity()) >= 0
        && below.obtained().compareTo(above.obtained()) >= 0
        && below.copies() <= above.copies();
  }

  private static void shorter(@Nullable Limits above, @Nullable Limits below, List<Fault> faults) {
    if (above == null || below == null) return;
    longer("承诺时限", above.promised(), below.promised(), faults);
    longer("法定时限", above.statutory(), below.statutory(), faults);
  }

  private static void longer(String what, Limit above, Limit below, List<Fault> faults) {
    if (below.isLongerThan(above) || above.given() && !below.given())
      faults.add(
          Fault.of(
              Element.LIMITS,
              Rule.LIMIT_LENGTHENED,
              what + " " + ItemChecks.told(below),
              ItemChecks.told(above)));
  }

  private static void more(@Nullable Handling above, @Nullable Handling below, List<Fault> faults) {
    if (above == null || below == null) return;
    var gone = above.forms().stream().filter(form -> !below.forms().contains(form)).toList();
    for (var form : gone) faults.add(Fault.of(Element.HANDLING, Rule.WAY_TAKEN_AWAY, form.zh()));
    if (below.visits() > above.visits())
      faults.add(
          Fault.of(Element.HANDLING, Rule.WAY_TAKEN_AWAY, above.visits() + " → " + below.visits()));
  }

  private static String told(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Words words -> words.zh();
      case Coded entry -> entry.zh();
      case List<?> many -> many.size() + " 项";
      case Outcome result -> result.name().zh();
      case Fee fee -> fee.charged() ? "收费" : "不收费";
      default -> value.toString();
    };
  }
}
