package org.anlan.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Ids;
import org.springframework.stereotype.Component;

/// Tokens: each request that comes in has one, and an app that lost its answer finds the number by it. An app may bring its own in the header
/// `Anlan-Command`; sent again under the same, nothing is taken in twice. With `Prefer: respond-async` (RFC 7240) the token is the answer.
@Component
final class Receiving {

  private final Arrivals arrivals;
  private final Ids ids;
  private final GeoReport report;

  Receiving(Arrivals arrivals, Ids ids, GeoReport report) {
    this.arrivals = arrivals;
    this.ids = ids;
    this.report = report;
  }

  UUID token(HttpServletRequest request) {
    var text = request.getHeader("Anlan-Command");
    if (text == null || text.isBlank()) return ids.next();
    return read(text)
        .orElseThrow(() ->
            Faulty.of(
                Fault.bad("Anlan-Command 应是 UUID，不是“%s”。", "Anlan-Command is a UUID, not “%s”.")
                    .with(Asked.shortened(text))));
  }

  static boolean later(HttpServletRequest request) {
    var wish = Optional.ofNullable(request.getHeader("Prefer")).orElse("");
    return wish.toLowerCase(Locale.ROOT).contains("respond-async");
  }

  /// Where the page after this one is.
  String next(Pages pages, Asked asked, Span span) {
    return pages.next(asked, report.endpoint(), span);
  }

  CaseNumber find(String token) {
    return read(token)
        .flatMap(arrivals::find)
        .orElseThrow(() ->
            Faulty.of(
                Fault.absent("没有 token“%s”。", "There is no token “%s”.")
                    .with(Asked.shortened(token))));
  }

  private static Optional<UUID> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
