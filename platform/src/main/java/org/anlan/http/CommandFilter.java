package org.anlan.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a change without a command id before anything of it is read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class CommandFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final int UUID_LENGTH = 36;

  private final ProblemWriter problems;

  CommandFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return SAFE.contains(request.getMethod()) || !request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.setAttribute(Command.HEADER, read(request));
    } catch (Problem problem) {
      problems.write(request, response, problem);
      return;
    }
    chain.doFilter(request, response);
  }

  private static Command read(HttpServletRequest request) {
    var text = request.getHeader(Command.HEADER);
    if (text == null || text.isBlank()) throw Refusals.commandMissing();
    if (text.length() != UUID_LENGTH) throw Refusals.commandMalformed(text);
    try {
      return new Command(
          UUID.fromString(text), request.getMethod() + " " + request.getServletPath());
    } catch (IllegalArgumentException notAUuid) {
      throw Refusals.commandMalformed(text);
    }
  }
}
