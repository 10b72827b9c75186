package org.anlan.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what broke before any door was reached, such as a malformed request line or a failing filter.
@RestController
class ErrorDoor implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    return problem(request).answer(Language.of(request));
  }

  private static Problem problem(HttpServletRequest request) {
    var status =
        Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(HttpStatus::resolve)
            .orElse(HttpStatus.NOT_FOUND);
    if (status.is5xxServerError())
      return ProblemAdvice.unexpected(
          (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    if (status == HttpStatus.NOT_FOUND)
      return Refusals.noSuchAddress(
          String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    return Refusals.notAccepted(status);
  }
}
