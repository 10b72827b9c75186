package org.anlan.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Texts;

/// How much of a value a grant gives: least first, so that a later one covers an earlier.
public enum Depth {
  /// Only whether something is so: the same name, at least 60 years old.
  ANSWER("只答是否", "Yes or no"),
  MASKED("脱敏显示", "Masked"),
  PLAIN("完整显示", "In plain");

  private final Texts words;

  Depth(String zh, String en) {
    this.words = new Texts(zh, en);
  }

  Texts words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean covers(Depth other) {
    return ordinal() >= other.ordinal();
  }

  static Optional<Depth> find(String code) {
    return Arrays.stream(values()).filter(depth -> depth.code().equals(code)).findFirst();
  }

  static Depth of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No depth '%s'.".formatted(code)));
  }
}
