package org.anlan.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Ids that rise with time (UUID version 7, RFC 9562), as the platform's do, so that an index grows at its end.
final class Ids {

  private Ids() {}

  static UUID next() {
    var random = ThreadLocalRandom.current();
    long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
    long low = random.nextLong() >>> 2 | 1L << 63;
    return new UUID(high, low);
  }
}
