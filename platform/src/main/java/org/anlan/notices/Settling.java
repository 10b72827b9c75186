package org.anlan.notices;

import java.time.Instant;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what became of a try, and what gateways report afterwards.
@Component
class Settling {

  private final Occasions occasions;
  private final Preferences preferences;
  private final Deliveries deliveries;
  private final Outbox.Records records;
  private final TransactionTemplate transaction;

  Settling(
      Occasions occasions,
      Preferences preferences,
      Deliveries deliveries,
      Outbox.Records records,
      TransactionTemplate transaction) {
    this.occasions = occasions;
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.records = records;
    this.transaction = transaction;
  }

  /// A retry may have come into the reader's quiet hours; then it waits until they end.
  boolean mustWait(Delivery delivery) {
    if (delivery.urgent()) return false;
    var wishes = preferences.find(delivery.reader()).map(Preference::wishes).orElse(Wishes.NONE);
    var now = records.clocks().here();
    var due = wishes.way(delivery.channel()).quiet(occasions.rules().quiet()).after(now);
    if (!due.isAfter(now)) return false;
    deliveries.putOff(delivery, due.toInstant());
    return true;
  }

  void settle(Delivery delivery, Gateway.Outcome outcome) {
    transaction.executeWithoutResult(status -> {
      switch (outcome) {
        case Gateway.Outcome.Accepted(var id) -> accepted(delivery, id);
        case Gateway.Outcome.Rejected(var why) -> failed(delivery, "rejected", why);
        case Gateway.Outcome.Unreachable(var why) -> unreachable(delivery, why);
      }
    });
  }

  private void accepted(Delivery delivery, String gatewayId) {
    var now = records.clocks().business();
    var course = course(delivery, gatewayId, null, now);
    if (!deliveries.settle(delivery, Delivery.State.SENT, course, null)) return;
    note(delivery, "sent", null, now);
    takeReceipts(delivery.channel(), gatewayId);
  }

  private void unreachable(Delivery delivery, Texts why) {
    var rules = occasions.rules();
    var tries = delivery.course().tries();
    if (tries >= rules.mostTries()) {
      var all =
          new Texts(
              "试了 %d 次仍未送出：%s".formatted(tries, why.zh()),
              "Given up after %d tries: %s".formatted(tries, why.en()));
      failed(delivery, "gave-up", all);
      return;
    }
    var retry = records.clocks().machine().plus(rules.waitAfter(tries));
    var course = course(delivery, null, why, null);
    if (deliveries.settle(delivery, Delivery.State.QUEUED, course, retry))
      note(delivery, "unreachable", why, records.clocks().business());
  }

  private void failed(Delivery delivery, String what, Texts why) {
    var now = records.clocks().business();
    if (deliveries.settle(delivery, Delivery.State.FAILED, course(delivery, null, why, now), null))
      note(delivery, what, why, now);
  }

  private static Delivery.Course course(
      Delivery delivery, @Nullable String gatewayId, @Nullable Texts why, @Nullable Instant at) {
    return new Delivery.Course(delivery.course().tries(), gatewayId, why, at, null);
  }

  /// A receipt may come before the sender has written down the gateway's number: it is kept, and taken by whoever is later.
  void receipt(Gateway.Receipt receipt) {
    transaction.executeWithoutResult(status -> {
      records.events().keep(receipt, records.clocks().business());
      takeReceipts(receipt.channel(), receipt.gatewayId());
    });
  }

  private void takeReceipts(Channel channel, String gatewayId) {
    var found = deliveries.lockByGateway(channel, gatewayId);
    if (found.isEmpty()) return;
    var now = records.clocks().business();
    for (var receipt : records.events().take(channel, gatewayId, now))
      take(found.get(), receipt, now);
  }

  /// One that names another address than the message went to is somebody's forgery or mistake.
  private void take(Delivery delivery, Gateway.Receipt receipt, Instant now) {
    if (!digits(receipt.address()).endsWith(digits(delivery.address()))) {
      note(
          delivery,
          "receipt-refused",
          new Texts("回执的号码与收件号码不符", "The receipt names another address"),
          now);
      return;
    }
    if (delivery.state() != Delivery.State.SENT) return;
    var why = receipt.reason() == null ? "?" : receipt.reason();
    var words = receipt.delivered() ? null : new Texts("对方没有收到：" + why, "Not delivered: " + why);
    var state = receipt.delivered() ? Delivery.State.DELIVERED : Delivery.State.FAILED;
    deliveries.receipt(delivery.id(), state, words, now);
    note(delivery, receipt.delivered() ? "delivered" : "undelivered", words, now);
  }

  private void note(Delivery delivery, String what, @Nullable Texts words, Instant at) {
    records.events().add(delivery.id(), new DeliveryEvents.Event(at, what, words, null));
  }

  private static String digits(String address) {
    return address.replaceAll("\\D", "");
  }
}
