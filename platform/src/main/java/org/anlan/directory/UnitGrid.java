package org.anlan.directory;

import org.anlan.rules.geo.Area;
import org.anlan.rules.geo.Spot;

/// A unit grid 单元网格 (GB/T 47678.3).
///
/// @param code 15 digits
/// @param spot a spot inside it
public record UnitGrid(String code, Spot spot, long squareMetres, Area area) {

  /// The community it lies in, 12 digits.
  public String community() {
    return code.substring(0, 12);
  }
}
