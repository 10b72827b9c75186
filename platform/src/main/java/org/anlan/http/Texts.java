package org.anlan.http;

/// The same words in both languages, so that neither is ever forgotten.
public record Texts(String zh, String en) {

  public String in(Language language) {
    return language == Language.EN ? en : zh;
  }

  /// Fills both with the same values, by the rules of [String#formatted].
  public Texts with(Object... values) {
    return new Texts(zh.formatted(values), en.formatted(values));
  }
}
