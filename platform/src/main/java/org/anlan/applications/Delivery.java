package org.anlan.applications;

import org.jspecify.annotations.Nullable;

/// How the result comes to the person: COLLECT (venue), POST (address), ONLINE.
public record Delivery(Way way, @Nullable String venue, @Nullable String address) {

  public enum Way {
    COLLECT,
    POST,
    ONLINE
  }
}
