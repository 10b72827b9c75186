package org.anlan.rules.items;

import java.util.Arrays;
import java.util.Optional;

/// An entry of a code set of GB/T 39046-2020, annex A.
public interface Coded {

  String code();

  String zh();

  String en();

  /// The entry with this code; empty where the set has none.
  static <T extends Enum<T> & Coded> Optional<T> find(Class<T> set, String code) {
    return Arrays.stream(set.getEnumConstants())
        .filter(entry -> entry.code().equals(code))
        .findFirst();
  }
}
