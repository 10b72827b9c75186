package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;

/// What somebody reports.
///
/// @param answers to the kind's questions, by the attribute's code
/// @param means how the place was given: map, gps, address or near
/// @param photos files handed in before
record Report(
    String kind,
    String words,
    Map<String, String> answers,
    Spot spot,
    @Nullable String detail,
    String means,
    List<UUID> photos,
    Contact contact) {

  /// How to reach the reporter, if they want.
  record Contact(@Nullable String name, @Nullable String phone) {
    static final Contact NONE = new Contact(null, null);
  }
}
