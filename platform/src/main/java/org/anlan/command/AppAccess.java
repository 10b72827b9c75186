package org.anlan.command;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Pages and apps of others may read what is published here and, with a key, write: never with anybody's cookies.
@Configuration(proxyBeanMethods = false)
class AppAccess implements WebMvcConfigurer, HandlerInterceptor {

  private static final String DOORS = "/open311/**";
  private static final long REMEMBERED_SECONDS = 3600;

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry
        .addMapping(DOORS)
        .allowedOrigins("*")
        .allowedMethods("GET", "HEAD", "POST")
        .exposedHeaders("Link")
        .allowCredentials(false)
        .maxAge(REMEMBERED_SECONDS);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(DOORS);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return true;
  }
}
