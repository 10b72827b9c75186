package org.anlan.command;

import java.time.Duration;
import java.time.Instant;

/// The time that a list is asked for, both ends included: at most ninety days, and the last ninety where nothing is said (GeoReport v2, GET
/// Service Requests, Response Volume).
record Span(Instant from, Instant to) {

  private static final Duration MOST = Duration.ofDays(90);

  static Span of(Asked asked, Instant now) {
    var start = asked.findTime("start_date");
    var end = asked.findTime("end_date");
    if (start.isEmpty()) {
      var to = end.orElse(now);
      return new Span(to.minus(MOST), to);
    }
    var from = start.get();
    var to = end.orElseGet(() -> earlier(from.plus(MOST), now.isBefore(from) ? from : now));
    if (to.isBefore(from))
      throw Faulty.of(
          Fault.bad(
              "end_date 在 start_date 之前，请调换。",
              "The end_date is before the start_date; swap them."));
    if (Duration.between(from, to).compareTo(MOST) > 0)
      throw Faulty.of(
          Fault.bad(
                  "start_date 到 end_date 最多 %s 天，现在是 %s 天，请分几次查询。",
                  "From start_date to end_date are at most %s days, not %s; ask in parts.")
              .with(MOST.toDays(), Duration.between(from, to).toDays()));
    return new Span(from, to);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
