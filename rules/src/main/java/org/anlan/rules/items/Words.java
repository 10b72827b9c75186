package org.anlan.rules.items;

import org.jspecify.annotations.Nullable;

/// The same words in both languages; a source that has no English leaves it out, and the page says so.
public record Words(String zh, @Nullable String en) {

  public static Words of(String zh, String en) {
    return new Words(zh, en);
  }

  public boolean blank() {
    return zh.isBlank();
  }
}
