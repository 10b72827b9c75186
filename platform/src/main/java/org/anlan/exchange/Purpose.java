package org.anlan.exchange;

import org.anlan.http.Texts;

/// What data may be used for 用途; each grant and each look names one.
public record Purpose(String code, String name, String nameEn) {

  /// A person's own data for the person herself, for which nobody needs a grant.
  static final Purpose OWN = new Purpose("own", "本人使用", "One's own use");

  public Texts texts() {
    return new Texts(name, nameEn);
  }
}
