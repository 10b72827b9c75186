package org.anlan.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// How often one caller may do one thing: a token bucket per key. Memory is bounded: beyond 50,000 keys the one that was
/// used longest ago is forgotten, which only ever gives a caller more.
public final class Rate {

  private static final int KEYS = 50_000;

  private record Bucket(double tokens, long millis) {}

  private final InstantSource machineClock;
  private final int burst;
  private final Duration each;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEYS;
        }
      };

  Rate(InstantSource machineClock, int burst, Duration each) {
    this.machineClock = machineClock;
    this.burst = burst;
    this.each = each;
  }

  /// Takes one for this key, or refuses with the time to wait.
  public void take(String key) {
    var wait = tryTake(key);
    if (!wait.isZero()) throw tooMany(wait);
  }

  /// Takes one for this key and answers zero; when none is left, answers how long to wait.
  public Duration tryTake(String key) {
    lock.lock();
    try {
      var now = machineClock.millis();
      var tokens = tokensAt(now, buckets.get(key));
      if (tokens < 1) return Duration.ofMillis((long) Math.ceil((1 - tokens) * each.toMillis()));
      buckets.put(key, new Bucket(tokens - 1, now));
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  int keys() {
    return buckets.size();
  }

  private double tokensAt(long now, @Nullable Bucket bucket) {
    if (bucket == null) return burst;
    var passed = Math.max(0, now - bucket.millis);
    return Math.min(burst, bucket.tokens + (double) passed / each.toMillis());
  }

  private static Problem tooMany(Duration wait) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            new Texts("操作过于频繁", "Too many requests"))
        .saying(new Texts("请在 %s 秒后再试。", "Try again in %s seconds.").with(Problem.seconds(wait)))
        .retryAfter(wait);
  }
}
