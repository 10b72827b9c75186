package org.anlan.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Another time on the business clock, for one piece of work of one thread: what another system recorded is taken in as of then. Everybody
/// else's clock goes on.
public final class Replay {

  private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

  private Replay() {}

  /// Does the work as if it were `then`; what it opens, promises and writes down carries that time.
  public static <T> T at(Instant then, Supplier<T> work) {
    return ScopedValue.where(THEN, then).call(work::get);
  }

  /// The time that this thread works at, where it is not the present.
  public static Optional<Instant> now() {
    return THEN.isBound() ? Optional.of(THEN.get()) : Optional.empty();
  }
}
