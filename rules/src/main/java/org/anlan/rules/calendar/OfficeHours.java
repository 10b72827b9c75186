package org.anlan.rules.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// When offices are open on a working day: spans in order that do not overlap, usually a morning and an afternoon.
public record OfficeHours(List<Span> spans) {

  /// Half-open: open at `from`, shut at `to`.
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to))
        throw new IllegalArgumentException(
            "Office hours run forward, not from %s to %s.".formatted(from, to));
    }
  }

  public OfficeHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) throw new IllegalArgumentException("Office hours need at least one span.");
    for (var i = 1; i < spans.size(); i++)
      if (spans.get(i).from().isBefore(spans.get(i - 1).to()))
        throw new IllegalArgumentException(
            "Office hours overlap: %s begins before %s ends."
                .formatted(spans.get(i), spans.get(i - 1)));
  }

  public static OfficeHours of(
      LocalTime morning, LocalTime noon, LocalTime afterNoon, LocalTime evening) {
    return new OfficeHours(List.of(new Span(morning, noon), new Span(afterNoon, evening)));
  }

  public LocalTime opening() {
    return spans.getFirst().from();
  }

  public Duration perDay() {
    return spans.stream()
        .map(span -> Duration.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
