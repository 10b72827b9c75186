package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00.123Z");

  @Test
  void an_id_is_a_version_7_uuid_that_begins_with_its_millisecond() {
    var id = new Ids(InstantSource.fixed(NOON)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void ten_thousand_ids_of_one_millisecond_rise_as_texts_and_none_is_twice_there() {
    var ids = new Ids(InstantSource.fixed(NOON));
    var texts = IntStream.range(0, 10_000).mapToObj(i -> ids.next().toString()).toList();
    assertThat(texts).isSorted();
    assertThat(new HashSet<>(texts)).hasSize(10_000);
  }

  @Test
  void ids_go_on_rising_when_the_clock_is_set_back() {
    var clock = new HandClock(NOON.toString());
    var ids = new Ids(clock);
    var before = ids.next().toString();
    clock.pass(Duration.ofHours(-1));
    assertThat(ids.next().toString()).isGreaterThan(before);
  }

  @Test
  void many_threads_get_no_id_twice() {
    var ids = new Ids(InstantSource.fixed(NOON));
    var all = ConcurrentHashMap.<UUID>newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var thread = 0; thread < 16; thread++)
        threads.execute(() -> IntStream.range(0, 1_000).forEach(i -> all.add(ids.next())));
    }
    assertThat(all).hasSize(16_000);
  }
}
