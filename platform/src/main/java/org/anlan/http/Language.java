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

  /// The first of the wished languages that we have; a header nobody understands wishes for nothing.
  static Language of(HttpServletRequest request) {
    var header = request.getHeader("Accept-Language");
    if (header == null || header.isBlank()) return ZH;
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(Locale.LanguageRange::getRange)
          .filter(range -> range.startsWith("zh") || range.startsWith("en"))
          .findFirst()
          .filter(range -> range.startsWith("en"))
          .map(range -> EN)
          .orElse(ZH);
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
  }

  static Language of(Locale locale) {
    return "en".equals(locale.getLanguage()) ? EN : ZH;
  }
}
