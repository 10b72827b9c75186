package org.anlan.command;

import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// One thing that is wrong with a request, as GeoReport v2 reports it: a code and words for whoever uses the app.
///
/// @param code the status of HTTP; the standard knows 404 for what is not there, 403 for keys, 400 for all else
record Fault(int code, Texts words) {

  static Fault bad(String zh, String en) {
    return new Fault(HttpStatus.BAD_REQUEST.value(), new Texts(zh, en));
  }

  static Fault absent(String zh, String en) {
    return new Fault(HttpStatus.NOT_FOUND.value(), new Texts(zh, en));
  }

  static Fault forbidden(String zh, String en) {
    return new Fault(HttpStatus.FORBIDDEN.value(), new Texts(zh, en));
  }

  Fault with(Object... values) {
    return new Fault(code, words.with(values));
  }
}
