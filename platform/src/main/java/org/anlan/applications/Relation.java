package org.anlan.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Texts;

/// What a family proxy 亲友代办人 is to the person for whom they apply.
enum Relation {
  SPOUSE("配偶", "spouse"),
  CHILD("子女", "child"),
  PARENT("父母", "parent"),
  RELATIVE("其他亲友", "other relative or friend"),
  /// Nobody chooses it: the library of persons says who the parents are.
  GUARDIAN("监护人", "guardian");

  private final Texts words;

  Relation(String zh, String en) {
    this.words = new Texts(zh, en);
  }

  Texts words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Relation of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// One that people may choose.
  static Optional<Relation> find(String code) {
    return Arrays.stream(values())
        .filter(one -> one != GUARDIAN && one.code().equals(code))
        .findFirst();
  }
}
