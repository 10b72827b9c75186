package org.anlan.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/// A language the city answers in. Chinese unless the request asks for English first.
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The language of the request this thread answers.
  public static Language now() {
    return of(LocaleContextHolder.getLocale());
  }

  static Language of(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null ? ZH : of(request.getLocale());
  }

  static Language of(Locale locale) {
    return "en".equals(locale.getLanguage()) ? EN : ZH;
  }
}
