package org.anlan.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.anlan.DurableDatabase;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Measures how many acts a second the ledger takes, each in a transaction of its own, and how long until each can be proved. Prints one line
/// of numbers for `bench/ledger.mjs`. Nothing is left out of the way: the database writes through to the disk, the heart beats as in the platform.
final class LedgerBench {

  private static final int CLERKS = 16;
  private static final int PROOFS = 500;

  /// An act, and when its transaction had committed.
  private record Done(UUID id, long nanos) {}

  /// A checkpoint, and when it was first seen by somebody who asks fifty times a second.
  private record Seen(long size, long nanos) {}

  private final LedgerHouse house;
  private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
  private final List<Seen> seen = new ArrayList<>();
  private volatile boolean acting;
  private volatile boolean watching = true;

  private LedgerBench(LedgerHouse house) {
    this.house = house;
  }

  public static void main(String[] arguments) throws InterruptedException {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var seconds = Integer.parseInt(arguments[1]);
    DurableDatabase.delete(home);
    try (var database = DurableDatabase.open(home)) {
      var house = new LedgerHouse(database.pool(), home);
      var heart = new Heartbeat(house.sequencer, house.signatory, false);
      heart.start();
      new LedgerBench(house).warm().run(seconds);
      heart.stop();
    }
  }

  private LedgerBench warm() throws InterruptedException {
    act(Duration.ofSeconds(8));
    done.clear();
    seen.clear();
    return this;
  }

  private void run(int seconds) throws InterruptedException {
    var watcher = Thread.ofVirtual().start(this::watch);
    var begun = System.nanoTime();
    act(Duration.ofSeconds(seconds));
    var took = (System.nanoTime() - begun) / 1e9;
    Thread.sleep(Duration.ofSeconds(3));
    watching = false;
    watcher.join();
    report(took);
  }

  private void act(Duration length) throws InterruptedException {
    acting = true;
    try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < CLERKS; i++) {
        var clerk = i;
        clerks.submit(() -> work(clerk));
      }
      Thread.sleep(length);
      acting = false;
    }
  }

  private void work(int clerk) {
    for (var act = 0; acting; act++) {
      var subject = "99010220261116%d%06d".formatted(clerk, act / 8);
      var event = Map.of("seq", act % 8, "act", "handled", "words", "路面坑洼已填平，现场清理完毕，照片附后。");
      var id =
          house.transaction.execute(status -> house.ledger.commit("case-event", subject, event));
      if (id != null) done.add(new Done(id, System.nanoTime()));
    }
  }

  private void watch() {
    try {
      while (watching) {
        var size = house.checkpoints.findLast().map(Checkpoints.Signed::size).orElse(0L);
        if (seen.isEmpty() || seen.getLast().size() < size)
          seen.add(new Seen(size, System.nanoTime()));
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(double took) {
    var places = new HashMap<UUID, Long>();
    RowCallbackHandler keep = row -> places.put(row.getObject(1, UUID.class), row.getLong(2));
    house.db.sql("select id, place from ledger.entry").query(keep);
    var millis = done.stream().mapToDouble(one -> wait(one, places)).sorted().toArray();
    var late = Arrays.stream(millis).filter(wait -> wait > 2_000).count();
    var sample = done.stream().limit(PROOFS).toList();
    var good = sample.stream().filter(one -> proved(one.id())).count();
    System.out.printf(
        "acts=%d seconds=%.1f rate=%.0f median=%.0f p99=%.0f max=%.0f late=%d proofs=%d/%d bytes=%.0f flaw=%s%n",
        millis.length,
        took,
        millis.length / took,
        millis[millis.length / 2],
        millis[(int) (millis.length * 0.99)],
        millis[millis.length - 1],
        late,
        good,
        sample.size(),
        bytes(places.size()),
        house.audit.run().flaw());
  }

  /// Milliseconds from the commit until a checkpoint that covers the act was seen.
  private double wait(Done one, Map<UUID, Long> places) {
    long place = places.getOrDefault(one.id(), Long.MAX_VALUE);
    return seen.stream()
        .filter(head -> head.size() > place)
        .mapToDouble(head -> Math.max(0, (head.nanos() - one.nanos()) / 1e6))
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private boolean proved(UUID id) {
    return house.proofs.prove(id) instanceof ProofDesk.Outcome.Proved(var proof)
        && proof.flaw(null).isEmpty();
  }

  private double bytes(int entries) {
    var all =
        house
            .db
            .sql(
                "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'ledger' and c.relkind = 'r' and c.relname <> 'pending'")
            .query(Long.class)
            .single();
    return (double) all / entries;
  }
}
