package org.anlan.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a door for apps throws to refuse a request: all that is wrong with it at once.
final class Faulty extends RuntimeException {

  private final transient List<Fault> faults;
  private final @Nullable Duration wait;

  Faulty(List<Fault> faults) {
    this(faults, null);
  }

  private Faulty(List<Fault> faults, @Nullable Duration wait) {
    super(faults.toString(), null, false, false);
    this.faults = List.copyOf(faults);
    this.wait = wait;
  }

  static Faulty of(Fault fault) {
    return new Faulty(List.of(fault));
  }

  /// @param wait until another try makes sense
  static Faulty later(Fault fault, Duration wait) {
    return new Faulty(List.of(fault), wait);
  }

  List<Fault> faults() {
    return faults;
  }

  @Nullable Duration retryAfter() {
    return wait;
  }

  /// Keys first, then what is not there, then the rest.
  int status() {
    var codes = faults.stream().map(Fault::code).toList();
    if (codes.contains(403)) return 403;
    return codes.contains(404) ? 404 : codes.getFirst();
  }
}
