package org.anlan.cases;

import org.anlan.http.Cursor;
import org.jspecify.annotations.Nullable;

/// What a person wants to see of the tasks.
///
/// @param text part of a number, an address or the words
/// @param light `red`, `yellow` or `green`
/// @param after where the page before ended
record TaskQuery(
    View view,
    @Nullable String text,
    @Nullable String kind,
    @Nullable Stage stage,
    @Nullable String light,
    @Nullable Cursor after,
    int limit) {

  enum View {
    MINE,
    POOL,
    UNIT,
    TODAY,
    OVERDUE,
    DONE
  }
}
