package org.anlan.demo.libraries;

import java.util.List;
import org.anlan.demo.shape.Dice;

/// Who works where.
record Employment(Firms firms) {
  void spread(Citizens citizens) {
    var dice = Dice.named("library-employment");
    List<Firm> employers =
        firms.all().stream()
            .filter(f -> f.get("status").equals("active") && f.get("firm_kind").equals("company"))
            .toList();
    for (var citizen : citizens.all()) {
      if (citizen.has("employment", "employed")) {
        citizen.put("employer", dice.pick(employers).get("uscc"));
      }
    }
  }
}
