package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import org.anlan.http.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Where a request comes from.
///
/// @param agent what the browser calls itself
public record Origin(String address, @Nullable String agent) {

  private static final int MOST = 200;

  static final Origin NOWHERE = new Origin("", null);

  /// Of the request under way, if there is one.
  public static Origin now() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? of(request.getRequest())
        : NOWHERE;
  }

  public static Origin of(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    var cut = agent == null ? null : agent.substring(0, Math.min(agent.length(), MOST));
    return new Origin(ClientAddress.of(request), cut);
  }
}
