package org.anlan.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts what waited for a reader's digest into one message.
@Component
class Digests {

  private static final int MOST = 500;

  private final Occasions occasions;
  private final Outbox outbox;
  private final Deliveries deliveries;
  private final Outbox.Records records;
  private final TransactionTemplate transaction;

  Digests(
      Occasions occasions,
      Outbox outbox,
      Deliveries deliveries,
      Outbox.Records records,
      TransactionTemplate transaction) {
    this.occasions = occasions;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.records = records;
    this.transaction = transaction;
  }

  /// Rows that are taken are locked, so that two instances never write one reader's digest twice.
  void round() {
    transaction.executeWithoutResult(status -> {
      var groups = new LinkedHashMap<String, List<Delivery>>();
      for (var waiting : deliveries.takeWaiting(records.clocks().business(), MOST))
        groups
            .computeIfAbsent(
                waiting.reader() + " " + waiting.channel() + " " + waiting.address(),
                k -> new java.util.ArrayList<>())
            .add(waiting);
      groups.values().forEach(this::write);
    });
  }

  private void write(List<Delivery> together) {
    var first = together.getFirst();
    var list =
        together.stream()
            .map(d -> "· " + d.content().words().replace("\n", " "))
            .distinct()
            .collect(Collectors.joining("\n"));
    var count = String.valueOf(together.size());
    Map<String, Texts> values =
        Map.of("count", new Texts(count, count), "list", new Texts(list, list));
    var digest =
        outbox.post(
            occasions.get("digest"),
            first.channel(),
            new Receiver(first.reader(), first.address()),
            values);
    var now = records.clocks().business();
    deliveries.bundle(together.stream().map(Delivery::id).toList(), digest.id(), now);
    for (var one : together)
      records.events().add(one.id(), new DeliveryEvents.Event(now, "bundled", null, null));
  }
}
