package org.anlan.http;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// How the web server and Spring's web layer are set for every door.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  private static final DataSize SWALLOWED = DataSize.ofMegabytes(512);

  /// A browser reads the answer only after it has sent everything: so a refused body of up to 512 MB is taken and thrown
  /// away, unread into memory; beyond it the connection is cut.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedBodies() {
    return factory ->
        factory.addConnectorCustomizers(connector ->
            connector.setProperty("maxSwallowSize", Long.toString(SWALLOWED.toBytes())));
  }

  @Bean
  MultipartConfigElement multipartConfigElement() {
    // Everything above 0 bytes goes to disk, so that many uploads at once do not fill the memory.
    return new MultipartConfigElement(
        "", BodyLimitFilter.FILE_BYTES, BodyLimitFilter.FORM_BYTES, 0);
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver =
        new AcceptHeaderLocaleResolver() {
          @Override
          public Locale resolveLocale(HttpServletRequest request) {
            return Language.of(request).locale();
          }
        };
    resolver.setSupportedLocales(List.of(Language.ZH.locale(), Language.EN.locale()));
    return resolver;
  }
}
