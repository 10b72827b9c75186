package org.anlan.http;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// How many requests this instance is answering, so that work which nobody waits for can let them pass.
@Component
public class Traffic {

  /// One request, from its coming to its answer.
  interface Passing extends AutoCloseable {
    @Override
    void close();
  }

  private final AtomicInteger underWay = new AtomicInteger();

  Passing enter() {
    underWay.incrementAndGet();
    return underWay::decrementAndGet;
  }

  public boolean isAny() {
    return underWay.get() > 0;
  }
}
