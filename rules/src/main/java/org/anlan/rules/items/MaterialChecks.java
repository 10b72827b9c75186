package org.anlan.rules.items;

import static org.anlan.rules.items.Element.CONDITIONS;
import static org.anlan.rules.items.Element.MATERIALS;
import static org.anlan.rules.items.Element.SCENARIOS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What can be wrong with materials, conditions and the questions that choose among them.
final class MaterialChecks {

  private static final Pattern CATCH_ALL =
      Pattern.compile(
          "其他(相关|有关|必要的?|需要的?)?(证明)?(申请)?(材料|资料|证明|文件|手续)|等(相关|有关)?(证明)?(材料|资料|证明文件|文件)$"
              + "|根据(实际)?(需要|情况)|(所)?要求(提供|提交)的(其他)?|^(相关|有关)(证明)?(材料|资料|文件)$|兜底");

  private final Item item;
  private final Surroundings city;
  private final List<Fault> faults = new ArrayList<>();

  private MaterialChecks(Item item, Surroundings city) {
    this.item = item;
    this.city = city;
  }

  static List<Fault> of(Item item, Surroundings city) {
    var check = new MaterialChecks(item, city);
    check.materials();
    check.conditions();
    check.scenarios();
    return check.faults;
  }

  /// Words that leave open what is meant.
  static boolean isCatchAll(String words) {
    return CATCH_ALL.matcher(words.strip()).find();
  }

  private void materials() {
    var called = new HashSet<String>();
    item.scenarios()
        .forEach(one -> one.choices().forEach(choice -> called.addAll(choice.materials())));
    for (var material : item.materials()) {
      var name = material.name().zh();
      if (isCatchAll(name)) add(MATERIALS, Rule.CATCH_ALL, name);
      shared(material);
      if (material.necessity() == Necessity.CONDITIONAL && !called.contains(material.id()))
        add(MATERIALS, Rule.NEVER_ASKED, name);
      for (var element : material.elements())
        if (!city.fields().contains(element)) add(MATERIALS, Rule.UNKNOWN_FIELD, element);
    }
    var ids = item.materials().stream().map(Material::id).toList();
    for (var twice : ItemChecks.doubles(ids)) add(MATERIALS, Rule.TWICE, twice);
    var names = item.materials().stream().map(one -> one.name().zh()).toList();
    for (var twice : ItemChecks.doubles(names)) add(MATERIALS, Rule.TWICE, twice);
  }

  private void shared(Material material) {
    var licence = material.licence();
    if (licence != null && material.handedIn() && city.shareable().contains(licence))
      add(MATERIALS, Rule.SHARED_PROOF_ASKED, material.name().zh(), licence);
  }

  private void conditions() {
    for (var condition : item.conditions())
      if (isCatchAll(condition.zh())) add(CONDITIONS, Rule.CATCH_ALL, condition.zh());
  }

  private void scenarios() {
    var answers = new HashSet<String>();
    for (var scenario : item.scenarios()) {
      if (scenario.choices().size() < 2) add(SCENARIOS, Rule.FEW_CHOICES, scenario.question().zh());
      var when = scenario.when();
      if (when != null && !answers.contains(when))
        add(SCENARIOS, Rule.UNKNOWN_QUESTION, scenario.question().zh(), when);
      for (var choice : scenario.choices()) {
        if (!answers.add(scenario.id() + "." + choice.id()))
          add(SCENARIOS, Rule.TWICE, scenario.id() + "." + choice.id());
        for (var id : choice.materials())
          if (item.findMaterial(id).isEmpty())
            add(SCENARIOS, Rule.UNKNOWN_MATERIAL, choice.label().zh(), id);
      }
    }
    var ids = item.scenarios().stream().map(Scenario::id).toList();
    for (var twice : ItemChecks.doubles(ids)) add(SCENARIOS, Rule.TWICE, twice);
  }

  private void add(Element element, Rule rule, Object... values) {
    faults.add(Fault.of(element, rule, values));
  }
}
