package org.anlan.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Some rows of a longer list, and where the next ones begin.
///
/// @param next what to send as `after` for the following rows; absent at the end
public record Page<T>(List<T> rows, @Nullable String next) {

  /// Cuts one row more than `limit`, as the store should read it, into a page.
  public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursor) {
    if (read.size() <= limit) return new Page<>(List.copyOf(read), null);
    var rows = List.copyOf(read.subList(0, limit));
    return new Page<>(rows, cursor.apply(rows.getLast()).text());
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(rows.stream().map(view).toList(), next);
  }

  /// How many rows to answer: what was asked for, within 1 and `most`; `usual` when nothing was asked.
  public static int limit(@Nullable Integer asked, int usual, int most) {
    if (asked == null) return usual;
    if (asked >= 1 && asked <= most) return asked;
    throw Problem.of(
            HttpStatus.BAD_REQUEST,
            "limit-out-of-range",
            new Texts("每页条数超出范围", "Page size out of range"))
        .saying(
            new Texts("limit 应在 1 到 %s 之间，而不是 %s。", "`limit` must be between 1 and %s, not %s.")
                .with(most, asked))
        .at("limit");
  }
}
