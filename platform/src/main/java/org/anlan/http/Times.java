package org.anlan.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Instants on their way into a `timestamptz` column.
public final class Times {

  private Times() {}

  public static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
