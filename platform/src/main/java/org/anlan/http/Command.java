package org.anlan.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// One act that a person meant once, however often the network sends it: the header `Anlan-Command`.
/// It is a method argument of every unsafe door. A foreign site cannot set the header, so it also proves that the page is ours.
///
/// @param address method and path it was sent to, such as `POST /api/cases`
public record Command(UUID id, String address) {

  /// A step of the same act that another module does once as well: the same for the same command and step.
  public Command within(String step) {
    var name = (id + "/" + step).getBytes(StandardCharsets.UTF_8);
    return new Command(UUID.nameUUIDFromBytes(name), address + "#" + step);
  }

  static final String HEADER = "Anlan-Command";

  static Command in(HttpServletRequest request) {
    if (request.getAttribute(HEADER) instanceof Command command) return command;
    throw new IllegalStateException(
        "%s %s takes a Command but is not an unsafe request under /api."
            .formatted(request.getMethod(), request.getServletPath()));
  }
}
