package org.anlan.notices;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.anlan.http.Texts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends what is due. Each channel has lanes of its own and each message a thread of its own, so that a channel or receiver that
/// is slow or dead delays nobody else. What failed before goes by half of the lanes at most.
///
/// A message is claimed under a lease, sent outside any transaction, then settled. A crash in between lets the lease run out and
/// the message go out once more: at least once to the gateway, once and no more in our books.
@Component
class Sender {

  private static final System.Logger LOG = System.getLogger(Sender.class.getName());
  private static final int LANES = 32;

  /// Longer than any adapter's patience.
  static final Duration LEASE = Duration.ofMinutes(3);

  private final Gateways gateways;
  private final Deliveries deliveries;
  private final Settling settling;
  private final Digests digests;
  private final Clocks clocks;
  private final Map<Channel, Lanes> lanes = new EnumMap<>(Channel.class);

  private record Lanes(Semaphore fresh, Semaphore again) {}

  Sender(
      Gateways gateways, Deliveries deliveries, Settling settling, Digests digests, Clocks clocks) {
    this.gateways = gateways;
    this.deliveries = deliveries;
    this.settling = settling;
    this.digests = digests;
    this.clocks = clocks;
    gateways
        .channels()
        .forEach(c -> lanes.put(c, new Lanes(new Semaphore(LANES), new Semaphore(LANES / 2))));
  }

  @Scheduled(fixedDelay = 1_000)
  void tick() {
    if (gateways.channels().isEmpty()) return;
    digests.round();
    for (var gateway : gateways.list()) {
      var of = java.util.Objects.requireNonNull(lanes.get(gateway.channel()));
      start(gateway, of.fresh(), false);
      start(gateway, of.again(), true);
    }
  }

  private void start(Gateway gateway, Semaphore free, boolean again) {
    var most = free.drainPermits();
    if (most == 0) return;
    var until = clocks.machine().plus(LEASE);
    var claimed =
        deliveries.claim(new Deliveries.Claim(gateway.channel(), again, most, until), clocks.now());
    free.release(most - claimed.size());
    for (var delivery : claimed)
      Thread.ofVirtual().name("notice-" + delivery.id()).start(() -> send(gateway, delivery, free));
  }

  private void send(Gateway gateway, Delivery delivery, Semaphore lane) {
    try {
      if (settling.mustWait(delivery)) return;
      settling.settle(delivery, outcome(gateway, delivery));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Message " + delivery.id() + " comes back when its lease ends.",
          e);
    } finally {
      lane.release();
    }
  }

  /// An adapter that fails in an unforeseen way is one that could not be reached.
  private static Gateway.Outcome outcome(Gateway gateway, Delivery delivery) {
    try {
      return gateway.send(delivery.outgoing());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Message " + delivery.id() + " could not be sent.", e);
      var name = e.getClass().getSimpleName();
      return new Gateway.Outcome.Unreachable(
          new Texts("发送程序出错：" + name, "The adapter failed: " + name));
    }
  }
}
