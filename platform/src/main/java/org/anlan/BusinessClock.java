package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.anlan.calendar.Replay;

/// The clock of the city's business. It runs with the machine's unless the demo city is sped up (`ANLAN_SPEED`) or moved
/// on (`make tomorrow`); it never goes back. Tokens, rate limits and proofs run on machine time instead.
final class BusinessClock implements InstantSource {

  private static final double FASTEST = 100_000;

  /// At `machine` time it was `business` time; from there it runs `speed` times as fast.
  record Anchor(Instant machine, Instant business, double speed) {
    Instant at(Instant machineNow) {
      var passed = Duration.between(machine, machineNow);
      return business.plusNanos(Math.round(passed.toNanos() * speed));
    }
  }

  private final Path file;
  private final InstantSource machine;
  private volatile Anchor anchor;

  private BusinessClock(Path file, InstantSource machine, Anchor anchor) {
    this.file = file;
    this.machine = machine;
    this.anchor = anchor;
  }

  /// Goes on where this home's clock stood; a home without a file follows the machine.
  static BusinessClock of(Path home, InstantSource machine, double speed) {
    if (!(speed > 0 && speed <= FASTEST))
      throw new IllegalArgumentException(
          "ANLAN_SPEED must be more than 0 and at most %s, not %s.".formatted(FASTEST, speed));
    var file = home.resolve("clock");
    var now = machine.instant();
    var before = Files.exists(file) ? read(file) : new Anchor(now, now, speed);
    var anchor = new Anchor(now, before.at(now), speed);
    if (speed != 1 || Files.exists(file)) write(file, anchor);
    return new BusinessClock(file, machine, anchor);
  }

  /// From now on it is `later`, also after a restart; an earlier time is refused, since what was promised and done cannot be
  /// undone.
  synchronized void forwardTo(Instant later) {
    var now = machine.instant();
    if (later.isBefore(anchor.at(now)))
      throw new IllegalArgumentException(
          "The business clock never goes back: it is %s, not before %s."
              .formatted(anchor.at(now), later));
    var moved = new Anchor(now, later, anchor.speed());
    write(file, moved);
    anchor = moved;
  }

  @Override
  public Instant instant() {
    return Replay.now().orElseGet(() -> anchor.at(machine.instant()));
  }

  private static Anchor read(Path file) {
    try {
      var parts = Files.readString(file).strip().split(" ");
      return new Anchor(
          Instant.parse(parts[0]), Instant.parse(parts[1]), Double.parseDouble(parts[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("The business clock's file " + file + " cannot be read.", e);
    }
  }

  private static void write(Path file, Anchor anchor) {
    try {
      var fresh = file.resolveSibling("clock.new");
      Files.writeString(
          fresh, "%s %s %s%n".formatted(anchor.machine(), anchor.business(), anchor.speed()));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The business clock's file " + file + " cannot be written.", e);
    }
  }
}
