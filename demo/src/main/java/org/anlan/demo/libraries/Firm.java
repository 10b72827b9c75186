package org.anlan.demo.libraries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// A firm of the library of firms, all by the names of the data elements.
final class Firm {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final String plan;

  /// @param plan what sort of business: `restaurant`, `shop`, `haulier`, `factory` or `office`
  Firm(String uscc, String plan) {
    this.plan = plan;
    put("uscc", uscc);
  }

  Firm put(String field, Object value) {
    values.put(field, value.toString());
    return this;
  }

  String get(String field) {
    return values.getOrDefault(field, "");
  }

  String plan() {
    return plan;
  }

  LocalDate founded() {
    return LocalDate.parse(get("founded"));
  }
}
