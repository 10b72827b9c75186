package org.anlan.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// One list of everything that waits for whoever asks, from all parts of the platform: what is due first comes first.
@RestController
class WaitsDoor {

  record WaitingView(
      String sort, Texts title, Texts words, String to, Instant since, @Nullable Instant due) {

    static WaitingView of(Waiting one) {
      return new WaitingView(
          one.sort(), one.title(), one.words(), one.to(), one.since(), one.due());
    }
  }

  record WaitsView(List<WaitingView> rows) {}

  private static final Comparator<Waiting> URGENT =
      Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Waiting::since);

  private final List<Waits> parts;

  WaitsDoor(List<Waits> parts) {
    this.parts = parts;
  }

  @GetMapping("/api/access/waiting")
  WaitsView waiting(Caller caller) {
    caller.mustBeSignedIn();
    return new WaitsView(
        parts.stream()
            .flatMap(part -> part.of(caller).stream())
            .sorted(URGENT)
            .map(WaitingView::of)
            .toList());
  }
}
