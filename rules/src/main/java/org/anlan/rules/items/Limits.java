package org.anlan.rules.items;

import java.util.List;

/// The limit of the law 法定时限, the one that the city promises 承诺时限, and what may stop the clock.
public record Limits(Limit statutory, Limit promised, List<Special> special) {

  /// @param days working days that people are told; 0 where they are told case by case
  public record Special(SpecialProcedure kind, int days, Words why) {}

  public Limits {
    special = List.copyOf(special);
  }
}
