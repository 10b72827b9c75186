package org.anlan.cases;

/// What a use case answers: what it made, or why not.
public sealed interface Answer<T> {

  record Done<T>(T value) implements Answer<T> {}

  record Refused<T>(Refusal why) implements Answer<T> {}

  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Answer<T> refused(Refusal why) {
    return new Refused<>(why);
  }
}
