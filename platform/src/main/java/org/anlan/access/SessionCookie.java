package org.anlan.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie `anlan_session`: out of reach for scripts and for other sites' forms. On shared desks it ends with the browser.
final class SessionCookie {

  static final String NAME = "anlan_session";

  /// Tells the page, which cannot read the cookie, that this browser is somebody else from now on: a stream of news that it
  /// opened before hears nothing of what the new session may see, so it opens another.
  static final String CHANGED = "Anlan-Session";

  private SessionCookie() {}

  static Optional<Token> read(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> NAME.equals(cookie.getName()))
        .map(Cookie::getValue)
        .map(Token::new)
        .findFirst();
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, SessionDesk.Opened opened) {
    var account = opened.caller().account();
    var cookie = cookie(request, opened.token().text());
    if (account == null || account.kind() == Account.Kind.CITIZEN)
      cookie.maxAge(SessionLife.of(account).most());
    response.setHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    response.setHeader(CHANGED, "changed");
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    var cookie = cookie(request, "").maxAge(Duration.ZERO).build();
    response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    response.setHeader(CHANGED, "changed");
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String value) {
    return ResponseCookie.from(NAME, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure());
  }
}
