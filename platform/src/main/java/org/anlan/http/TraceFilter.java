package org.anlan.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request a trace number, which stands in every line of the log it causes and in its answer, and writes one line
/// about it. The line holds the pattern of the address, never the address: numbers, queries and callers are personal data.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TraceFilter extends OncePerRequestFilter {

  static final String TRACE = "trace";
  private static final Logger LOG = LoggerFactory.getLogger("org.anlan.requests");

  private final InstantSource machineClock;
  private final Traffic traffic;

  TraceFilter(InstantSource machineClock, Traffic traffic) {
    this.machineClock = machineClock;
    this.traffic = traffic;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var began = machineClock.millis();
    var trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    MDC.put(TRACE, trace);
    response.setHeader("Anlan-Trace", trace);
    try (var passing = traffic.enter()) {
      chain.doFilter(request, response);
    } finally {
      tell(request, response, machineClock.millis() - began);
      MDC.remove(TRACE);
    }
  }

  private static void tell(HttpServletRequest request, HttpServletResponse response, long millis) {
    if (!request.getServletPath().startsWith("/api/")) return;
    var pattern =
        Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    LOG.info(
        "{} {} {} {} ms",
        request.getMethod(),
        pattern.orElse("(no door)"),
        response.getStatus(),
        millis);
  }
}
