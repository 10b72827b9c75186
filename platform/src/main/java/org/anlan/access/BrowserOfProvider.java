package org.anlan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the authorization server whose browser it is, by our own session.
@Component
class BrowserOfProvider extends OncePerRequestFilter {

  private final SessionDesk sessions;

  BrowserOfProvider(SessionDesk sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SessionCookie.read(request)
        .flatMap(sessions::findCaller)
        .filter(Caller::signedIn)
        .ifPresent(caller -> {
          var context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(signedIn(caller));
          SecurityContextHolder.setContext(context);
        });
    chain.doFilter(request, response);
  }

  /// With the instant of the sign-in, which tokens say as `auth_time`.
  private Authentication signedIn(Caller caller) {
    var account = Objects.requireNonNull(caller.account());
    var since =
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
            .issuedAt(sessions.begunAt(caller.sessionId()))
            .build();
    return UsernamePasswordAuthenticationToken.authenticated(
        account.id().toString(), null, List.of(since));
  }

  /// It stands in the provider's chain and nowhere else.
  @Configuration(proxyBeanMethods = false)
  static class NotForEverybody {

    @Bean
    FilterRegistrationBean<BrowserOfProvider> browserOfProviderAlone(BrowserOfProvider filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
