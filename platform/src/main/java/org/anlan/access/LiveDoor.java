package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.anlan.http.ClientAddress;
import org.anlan.http.LiveStream;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of news of a screen: it hears what its caller may see, and no more. One browser holds one for all its tabs.
@RestController
class LiveDoor {

  private final LiveStream live;
  private final Scopes scopes;
  private final Rate openings;

  LiveDoor(LiveStream live, Scopes scopes, Rates rates) {
    this.live = live;
    this.scopes = scopes;
    this.openings = rates.limit(120, Duration.ofSeconds(1));
  }

  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter open(Caller caller, HttpServletRequest request) {
    openings.take(ClientAddress.of(request));
    return live.open(() -> scopes.audienceOf(caller));
  }
}
