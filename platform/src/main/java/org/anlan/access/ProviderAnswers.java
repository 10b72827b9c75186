package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Where the provider sends browsers: to sign in first, back to the application, or to a page that says what is wrong with the
/// application's request, since an address that is not registered is never gone to (RFC 9700 §4.11).
@Component
class ProviderAnswers {

  private final SessionDesk sessions;
  private final Arrival arrival;
  private final Records records;
  private final JsonMapper json;

  ProviderAnswers(SessionDesk sessions, Arrival arrival, Records records, JsonMapper json) {
    this.sessions = sessions;
    this.arrival = arrival;
    this.records = records;
    this.json = json;
  }

  void signInFirst(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!request.getRequestURI().equals("/oauth2/authorize")
        || !request.getMethod().equals("GET")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var asked = request.getRequestURI() + "?" + request.getQueryString();
    response.sendRedirect("/sign-in?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
  }

  void sendBack(HttpServletRequest request, HttpServletResponse response, Authentication done)
      throws IOException {
    var token = (OAuth2AuthorizationCodeRequestAuthenticationToken) done;
    var code = token.getAuthorizationCode();
    if (code == null) throw new IllegalStateException("A request was granted without a code.");
    records.add(
        new Records.Entry(
            RecordedAct.SIGNED_ON,
            java.util.UUID.fromString(((Authentication) token.getPrincipal()).getName()),
            "client:" + token.getClientId(),
            null,
            Origin.of(request).address()));
    go(
        request,
        response,
        back(token.getRedirectUri(), token.getState())
            .queryParam(OAuth2ParameterNames.CODE, encoded(code.getTokenValue())));
  }

  /// To the application where its address is known to be its own; else to a page of ours.
  void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var error = ((OAuth2AuthenticationException) why).getError();
    var asked = asked(why);
    if (asked == null || asked.getRedirectUri() == null || asked.getRedirectUri().isBlank()) {
      response.sendRedirect(
          "/sign-in-refused?error="
              + encoded(error.getErrorCode())
              + "&place="
              + encoded(place(error))
              + "&client="
              + encoded(String.valueOf(request.getParameter(OAuth2ParameterNames.CLIENT_ID))));
      return;
    }
    var to =
        back(asked.getRedirectUri(), asked.getState())
            .queryParam(OAuth2ParameterNames.ERROR, encoded(error.getErrorCode()));
    var words = error.getDescription();
    if (words != null) to.queryParam(OAuth2ParameterNames.ERROR_DESCRIPTION, encoded(words));
    go(request, response, to);
  }

  private static @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken asked(
      AuthenticationException why) {
    return why instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
        ? refused.getAuthorizationCodeRequestAuthentication()
        : null;
  }

  /// The name of the parameter that was wrong, as the server's words end with it.
  private static String place(OAuth2Error error) {
    var words = error.getDescription() == null ? "" : error.getDescription();
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /// The end of a sign-out that another system asked for (RP-Initiated Logout 1.0): our own session ends with it.
  void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication done)
      throws IOException {
    var token = (OidcLogoutAuthenticationToken) done;
    SessionCookie.read(request)
        .flatMap(sessions::findCaller)
        .ifPresent(caller -> arrival.leave(caller, Origin.of(request)));
    SessionCookie.clear(request, response);
    var to = token.getPostLogoutRedirectUri();
    response.sendRedirect(
        to == null || to.isBlank() ? "/" : back(to, token.getState()).build(true).toUriString());
  }

  private static UriComponentsBuilder back(@Nullable String redirect, @Nullable String state) {
    var to = UriComponentsBuilder.fromUriString(String.valueOf(redirect));
    if (state != null && !state.isBlank())
      to.queryParam(OAuth2ParameterNames.STATE, encoded(state));
    return to;
  }

  /// The page that asks for consent is told where to go, since a form of ours may be sent to ourselves only.
  private void go(
      HttpServletRequest request, HttpServletResponse response, UriComponentsBuilder builder)
      throws IOException {
    var to = builder.build(true).toUriString();
    if (!String.valueOf(request.getHeader("Accept")).contains("application/json")) {
      response.sendRedirect(to);
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write(json.writeValueAsString(Map.of("to", to)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
