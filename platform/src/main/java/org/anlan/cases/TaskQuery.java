package org.anlan.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.anlan.http.Cursor;
import org.jspecify.annotations.Nullable;

/// What a person wants to see of the tasks.
///
/// @param text part of a number, an address or the words
/// @param light `red`, `yellow` or `green`
/// @param after where the page before ended
/// @param common very many open matters hold the text
record TaskQuery(
    View view,
    @Nullable String text,
    @Nullable String kind,
    @Nullable Stage stage,
    @Nullable String light,
    Sort sort,
    @Nullable Cursor after,
    int limit,
    boolean common) {

  TaskQuery common(boolean is) {
    return new TaskQuery(view, text, kind, stage, light, sort, after, limit, is);
  }

  enum View {
    @JsonProperty("mine")
    MINE,
    @JsonProperty("pool")
    POOL,
    @JsonProperty("unit")
    UNIT,
    @JsonProperty("today")
    TODAY,
    @JsonProperty("overdue")
    OVERDUE,
    @JsonProperty("done")
    DONE
  }

  /// What comes first.
  enum Sort {
    /// the least time left; of what is done, the latest
    @JsonProperty("due")
    DUE,
    /// what came to this desk last
    @JsonProperty("newest")
    NEWEST,
    /// what was reported first
    @JsonProperty("oldest")
    OLDEST
  }
}
