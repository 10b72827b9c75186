package org.anlan.rules.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who implements an item 实施主体, on which level and by which power.
///
/// @param unit unified social credit code
/// @param division whose item it is
/// @param entrustedBy the unit that entrusted it, where the source of power is entrusting
/// @param joint units that take part 联办机构
public record Body(
    String unit,
    String division,
    ExerciseLevel level,
    BodyNature nature,
    PowerSource source,
    @Nullable String entrustedBy,
    List<String> joint) {

  public Body {
    joint = List.copyOf(joint);
  }
}
