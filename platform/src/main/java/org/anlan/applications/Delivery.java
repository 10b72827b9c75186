package org.anlan.applications;

import org.jspecify.annotations.Nullable;

/// How the result comes to the person: COLLECT (venue), POST (address), ONLINE.
///
/// @param together of several results: all at once when the last is there; null for each when it is there
public record Delivery(
    Way way, @Nullable String venue, @Nullable String address, @Nullable Boolean together) {

  public Delivery(Way way, @Nullable String venue, @Nullable String address) {
    this(way, venue, address, null);
  }

  boolean allAtOnce() {
    return Boolean.TRUE.equals(together);
  }

  public enum Way {
    COLLECT,
    POST,
    ONLINE
  }
}
