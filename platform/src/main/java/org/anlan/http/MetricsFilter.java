package org.anlan.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Who may read the figures for Prometheus: somebody on this machine who comes straight, not through a proxy, or whoever has the operator's token.
/// To all others they are not there.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class MetricsFilter extends OncePerRequestFilter {

  private static final String ADDRESS = "/actuator/prometheus";

  private final byte[] authorization;
  private final boolean hasToken;

  MetricsFilter(@Value("${anlan.metrics.token}") String token) {
    this.hasToken = !token.isBlank();
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(ADDRESS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOfThisMachine(request) || isToken(request.getHeader("Authorization")))
      chain.doFilter(request, response);
    else response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private static boolean isOfThisMachine(HttpServletRequest request) {
    return request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null
        && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
  }

  /// Compared in a time that says nothing about the token.
  private boolean isToken(@Nullable String given) {
    return hasToken
        && given != null
        && MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8));
  }
}
