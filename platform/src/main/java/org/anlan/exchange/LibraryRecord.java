package org.anlan.exchange;

import java.util.Map;
import org.anlan.access.Masking;

/// What a library has of one person or firm.
///
/// @param division the county it lies in, 6 digits
/// @param area where exactly, 12 digits
/// @param fields only those that are known
/// @param corrected the wrong values of fields that were corrected here
record LibraryRecord(
    String library,
    String division,
    String key,
    String area,
    Map<String, String> fields,
    Map<String, String> corrected,
    int version) {

  LibraryRecord {
    fields = Map.copyOf(fields);
    corrected = Map.copyOf(corrected);
  }

  /// Blank when it is not known.
  String value(String field) {
    return fields.getOrDefault(field, "");
  }

  @Override
  public String toString() {
    return library + ":" + Masking.idNumber(key);
  }
}
