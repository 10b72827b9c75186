package org.anlan.http;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// New identifiers: UUID version 7 (RFC 9562 §5.7), so that rows written together lie together in an index.
/// Each is greater than the one before from the same instance, also within a millisecond and when the clock steps back.
@Component
public final class Ids {

  private static final int COUNTER_BITS = 12;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();

  /// Milliseconds since 1970, then the counter; an overflowing counter borrows from the next millisecond.
  private final AtomicLong last = new AtomicLong();

  public Ids(InstantSource machineClock) {
    this.machineClock = machineClock;
  }

  public UUID next() {
    // The top bit of a fresh counter stays clear: room for 2,048 more in the same millisecond.
    var fresh = (machineClock.millis() << COUNTER_BITS) | random.nextInt(1 << (COUNTER_BITS - 1));
    var stamp = last.updateAndGet(before -> Math.max(before + 1, fresh));
    var time = (stamp >>> COUNTER_BITS) << 16;
    var counter = stamp & ((1 << COUNTER_BITS) - 1);
    return new UUID(time | VERSION | counter, (random.nextLong() >>> 2) | VARIANT);
  }
}
