package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/// Which pages of other origins may ask the provider from inside a browser: those of applications without a secret, which run there.
@Component
class ProviderOrigins implements CorsConfigurationSource {

  private final Applications applications;

  ProviderOrigins(Applications applications) {
    this.applications = applications;
  }

  @Override
  public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
    if (request.getHeader("Origin") == null) return null;
    var allowed = new CorsConfiguration();
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(List.of("Authorization", "Content-Type"));
    allowed.setAllowedOrigins(
        applications.list().stream()
            .filter(one -> one.blockedAt() == null && !one.confidential())
            .flatMap(one -> one.redirects().stream())
            .map(ProviderOrigins::origin)
            .distinct()
            .toList());
    return allowed;
  }

  static String origin(String address) {
    var uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
