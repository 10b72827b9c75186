package org.anlan.http;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place where what went wrong inside a door becomes an answer in words.
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Problem problem) {
    return problem.answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> absent(Absent absent) {
    return absent.problem().answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> noSuchPage(NoResourceFoundException missing) {
    return Refusals.noSuchAddress("/" + missing.getResourcePath()).answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException broken) {
    return Refusals.unreadable(broken).answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> wrongValue(MethodArgumentTypeMismatchException wrong) {
    return Refusals.wrongValue(wrong.getName(), String.valueOf(wrong.getValue()))
        .answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> missing(MissingServletRequestParameterException missing) {
    return Refusals.missing(missing.getParameterName()).answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> missingPart(MissingServletRequestPartException missing) {
    return Refusals.missing(missing.getRequestPartName()).answer(Language.now());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> method(HttpRequestMethodNotSupportedException wrong) {
    var answer = Refusals.wrongMethod(wrong.getMethod()).answer(Language.now());
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .headers(wrong.getHeaders())
        .body(answer.getBody());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException large) {
    return Refusals.fileTooLarge().answer(Language.now());
  }

  /// The browser went away; nobody is left to answer.
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("The client closed its connection: {}", gone.getMessage());
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Map<String, Object>> anythingElse(Exception surprise) {
    if (surprise instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
      return Refusals.notAccepted(HttpStatus.valueOf(known.getStatusCode().value()))
          .answer(Language.now());
    if (DiskFull.isBeneath(surprise)) return full(surprise).answer(Language.now());
    return unexpected(surprise).answer(Language.now());
  }

  private static Problem full(Throwable why) {
    LOG.error("The disk is full.", why);
    return DiskFull.problem();
  }

  static Problem unexpected(Throwable surprise) {
    var reference = Optional.ofNullable(MDC.get(TraceFilter.TRACE)).orElse("-");
    LOG.error("Unexpected, told to the client as reference {}.", reference, surprise);
    return Refusals.unexpected(reference);
  }
}
