package org.anlan.command;

import jakarta.servlet.http.HttpServletRequest;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Whatever goes wrong at the doors for apps is answered in the standard's shape of errors, not as a problem of ours.
@RestControllerAdvice(
    assignableTypes = {ServiceDoor.class, RequestDoor.class, UpdateDoor.class, NoDoor.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(FaultAdvice.class);

  private final Answering answering;

  FaultAdvice(Answering answering) {
    this.answering = answering;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Faulty faulty, HttpServletRequest request) {
    return answering.refuse(Asked.of(request), faulty);
  }

  /// What a module below refuses. The standard has three statuses; what is too much or not there keeps its own.
  @ExceptionHandler
  ResponseEntity<byte[]> refused(Problem problem, HttpServletRequest request) {
    var own =
        problem.status() == HttpStatus.NOT_FOUND
            || problem.status() == HttpStatus.TOO_MANY_REQUESTS;
    var code = own ? problem.status().value() : HttpStatus.BAD_REQUEST.value();
    return answering.refuse(Asked.of(request), Faulty.of(new Fault(code, problem.words())));
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<byte[]> anythingElse(Exception surprise, HttpServletRequest request) {
    LOG.error("Unexpected at {}.", request.getServletPath(), surprise);
    var words = new Texts("系统出错，请稍后重试。", "Something went wrong; try again later.");
    var fault = new Fault(HttpStatus.INTERNAL_SERVER_ERROR.value(), words);
    return answering.refuse(Asked.of(request), Faulty.of(fault));
  }
}
