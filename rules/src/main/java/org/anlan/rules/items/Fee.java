package org.anlan.rules.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether something is charged, and for what 收费.
///
/// @param payOnline whether it can be paid on line; must be said where something is charged
public record Fee(boolean charged, List<Charge> charges, @Nullable Boolean payOnline) {

  /// @param cents in fen; null where it depends, then `standard` says on what
  /// @param basis by which it is charged
  public record Charge(
      Words name,
      @Nullable Integer cents,
      Words standard,
      @Nullable Words basis,
      boolean reducible,
      @Nullable String source) {}

  public Fee {
    charges = List.copyOf(charges);
  }

  public static Fee none() {
    return new Fee(false, List.of(), null);
  }
}
