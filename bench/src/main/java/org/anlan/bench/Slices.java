package org.anlan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Runs permits on an engine for a while with eight workers, and adds up what it took.
final class Slices {

  static final int WORKERS = 8;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Server server;
  private final AtomicLong numbers = new AtomicLong();

  Slices(Server server) {
    this.server = server;
  }

  /// What all slices of an engine took together.
  static final class Sum {
    long lives;
    double seconds;
    double jvmSeconds;
    double databaseSeconds;
    long walBytes;
  }

  /// Until `lives` are done.
  void warm(CaseEngine engine, int lives) throws InterruptedException {
    var left = new AtomicLong(lives);
    together(() -> {
      while (left.getAndDecrement() > 0) {
        Permit.live(engine, numbers.incrementAndGet());
      }
      return null;
    });
  }

  /// For so many seconds; each worker finishes the permit that it has begun.
  void run(CaseEngine engine, int seconds, Sum sum) throws InterruptedException {
    var lives = new AtomicLong();
    double jvm = jvmSeconds();
    double database = server.cpuSeconds();
    long wal = server.walBytes();
    long begun = System.nanoTime();
    long end = begun + TimeUnit.SECONDS.toNanos(seconds);
    together(() -> {
      while (System.nanoTime() < end) {
        Permit.live(engine, numbers.incrementAndGet());
        lives.incrementAndGet();
      }
      return null;
    });
    sum.seconds += (System.nanoTime() - begun) / 1e9;
    engine.settle();
    sum.lives += lives.get();
    sum.jvmSeconds += jvmSeconds() - jvm;
    sum.databaseSeconds += server.cpuSeconds() - database;
    sum.walBytes += server.walBytes() - wal;
  }

  private static double jvmSeconds() {
    return MACHINE.getProcessCpuTime() / 1e9;
  }

  private static void together(Callable<?> work) throws InterruptedException {
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var running = workers.invokeAll(java.util.Collections.nCopies(WORKERS, work));
      for (var worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
