package org.anlan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.http.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which time a list is about.
class SpanTest {

  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                         | -                    | 2026-08-29T00:00:00Z | 2026-11-27T00:00:00Z
          2026-11-01T08:00:00+08:00 | -                    | 2026-11-01T00:00:00Z | 2026-11-27T00:00:00Z
          2026-01-01T00:00:00Z      | -                    | 2026-01-01T00:00:00Z | 2026-04-01T00:00:00Z
          -                         | 2026-04-01T00:00:00Z | 2026-01-01T00:00:00Z | 2026-04-01T00:00:00Z
          2026-01-01T00:00:00Z      | 2026-04-01T00:00:00Z | 2026-01-01T00:00:00Z | 2026-04-01T00:00:00Z
          2027-01-01T00:00:00Z      | -                    | 2027-01-01T00:00:00Z | 2027-01-01T00:00:00Z
          2026-11-01T08:00:00 08:00 | -                    | 2026-11-01T00:00:00Z | 2026-11-27T00:00:00Z
          """)
  void both_ends_follow_from_what_is_given(
      @Nullable String start, @Nullable String end, Instant from, Instant to) {
    var given = new TreeMap<String, List<String>>();
    if (start != null) given.put("start_date", List.of(start));
    if (end != null) given.put("end_date", List.of(end));
    assertThat(Span.of(asked(given), NOW)).isEqualTo(new Span(from, to));
  }

  private static Asked asked(Map<String, List<String>> given) {
    return new Asked("/open311/v2/requests", Asked.Format.JSON, Language.ZH, given, "127.0.0.1");
  }
}
