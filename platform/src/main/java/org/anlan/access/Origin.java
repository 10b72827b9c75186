package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import org.anlan.http.ClientAddress;
import org.jspecify.annotations.Nullable;

/// Where a request comes from.
///
/// @param agent what the browser calls itself
public record Origin(String address, @Nullable String agent) {

  private static final int MOST = 200;

  static final Origin NOWHERE = new Origin("", null);

  public static Origin of(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    var cut = agent == null ? null : agent.substring(0, Math.min(agent.length(), MOST));
    return new Origin(ClientAddress.of(request), cut);
  }
}
