package org.anlan.rules.halls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a number may be called again, passed and come back 叫号、过号、复号.
///
/// @param calls how often it was called
/// @param last when it was called last
public record Calling(QueueRules rules, int calls, Instant last) {

  /// From when on it may be called once more; absent when it was called as often as it may be.
  public @Nullable Instant againFrom() {
    return calls >= rules.calls() ? null : last.plus(rules.between());
  }

  public boolean mayAgain(Instant now) {
    var from = againFrom();
    return from != null && !now.isBefore(from);
  }

  /// From when on somebody who did not come may be passed; absent as long as it has to be called again.
  public @Nullable Instant passFrom() {
    return calls < rules.calls() ? null : last.plus(rules.between());
  }

  public boolean mayPass(Instant now) {
    var from = passFrom();
    return from != null && !now.isBefore(from);
  }

  /// Until when somebody who was passed may come back.
  public static Instant backUntil(QueueRules rules, Instant passed) {
    return passed.plus(rules.back());
  }

  public static boolean mayBack(QueueRules rules, Instant passed, Instant now) {
    return !now.isAfter(backUntil(rules, passed));
  }
}
