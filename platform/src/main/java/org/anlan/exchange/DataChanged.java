package org.anlan.exchange;

import java.time.Instant;
import java.util.Set;
import org.anlan.access.Masking;

/// A record of a base library is new or another. Told within the transaction that changed it; a listener only notes it, and does its work in a
/// transaction of its own.
///
/// @param division the county of the record
/// @param fields those that are another now
public record DataChanged(
    String library, String division, String key, Set<String> fields, Instant at) {

  public DataChanged {
    fields = Set.copyOf(fields);
  }

  @Override
  public String toString() {
    return "DataChanged[%s:%s %s]".formatted(library, Masking.idNumber(key), fields);
  }
}
