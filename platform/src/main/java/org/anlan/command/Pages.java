package org.anlan.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.cases.Publishing.Slice;

/// Which page of a list is asked for, as `page` and `page_size`: an extension that most endpoints share.
record Pages(int page, int size) {

  /// The standard answers at most so many.
  private static final int MOST = 1_000;

  private static final int LAST = 100_000;

  /// Never repeated to anybody.
  private static final Set<String> LEFT_OUT = Set.of("api_key", "page", "start_date", "end_date");

  static Pages of(Asked asked) {
    return new Pages(asked.whole("page", 1, LAST), asked.whole("page_size", MOST, MOST));
  }

  /// One row more than the page, which tells whether another follows.
  Slice slice() {
    return new Slice((long) (page - 1) * size, size + 1);
  }

  <T> List<T> cut(List<T> rows) {
    return rows.size() > size ? rows.subList(0, size) : rows;
  }

  boolean hasNext(List<?> rows) {
    return rows.size() > size;
  }

  /// The address of the next page. It names both ends of the time, so that what comes in meanwhile moves no row from one page to another.
  String next(Asked asked, String endpoint, Span span) {
    var query = new ArrayList<String>();
    asked
        .given()
        .forEach((name, values) -> {
          if (!LEFT_OUT.contains(name))
            values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
        });
    query.add("start_date=" + encoded(span.from().toString()));
    query.add("end_date=" + encoded(span.to().toString()));
    query.add("page=" + (page + 1));
    return endpoint + "/" + asked.name() + asked.format().suffix() + "?" + String.join("&", query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
