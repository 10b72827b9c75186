package org.anlan.cases;

import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Where a matter lies, as resolved when it was reported.
///
/// @param near the short name for titles: the road, else the community
/// @param detail the reporter's own words, such as “公交站旁”
/// @param means how it was given: map, gps, address or near
/// @param grid the unit grid, 15 digits
/// @param street the street or town, 12 digits
public record Place(
    double lon,
    double lat,
    Texts near,
    Texts address,
    @Nullable String detail,
    String means,
    String grid,
    String street) {

  Place withDetail(@Nullable String words) {
    return new Place(lon, lat, near, address, words, means, grid, street);
  }

  /// The county division that leads the case's number and keys.
  public String division() {
    return grid.substring(0, 6);
  }
}
