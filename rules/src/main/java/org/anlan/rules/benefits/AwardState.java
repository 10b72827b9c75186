package org.anlan.rules.benefits;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How far an award is: somebody's benefit under one policy, from the list to the money and back (handbook appendix A.5).
public enum AwardState {
  MATCHED,
  PUBLICISED,
  CONFIRMED,
  APPROVED,
  PAID,
  EVALUATED,
  DECLINED,
  EXCLUDED,
  RECOVERED;

  private static final Map<AwardState, Set<AwardState>> MOVES =
      Map.of(
          MATCHED, Set.of(PUBLICISED, EXCLUDED),
          PUBLICISED, Set.of(CONFIRMED, DECLINED, EXCLUDED, MATCHED),
          CONFIRMED, Set.of(APPROVED, DECLINED, EXCLUDED, MATCHED),
          APPROVED, Set.of(PAID, EXCLUDED),
          PAID, Set.of(EVALUATED, RECOVERED),
          EVALUATED, Set.of(RECOVERED),
          DECLINED, Set.of(CONFIRMED),
          EXCLUDED, Set.of(),
          RECOVERED, Set.of());

  public boolean mayBecome(AwardState next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /// Whether money is set aside or gone for it.
  public boolean bindsBudget() {
    return switch (this) {
      case MATCHED, PUBLICISED, CONFIRMED, APPROVED, PAID, EVALUATED -> true;
      case DECLINED, EXCLUDED, RECOVERED -> false;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static AwardState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
