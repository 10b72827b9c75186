package org.anlan.notices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.access.Caller;
import org.anlan.access.Looks;
import org.anlan.access.Scopes;
import org.anlan.http.Absent;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where an operator sees what leaves the platform, what did not arrive and why, and sends it again.
@Service
class QueueDesk {

  private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

  private final Queue queue;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final Scopes scopes;
  private final Desk desk;

  /// What this desk needs beside the messages.
  @org.springframework.stereotype.Component
  record Desk(
      Occasions occasions, Gateways gateways, DeliveryEvents events, Looks looks, Clocks clocks) {}

  QueueDesk(Queue queue, Deliveries deliveries, Outbox outbox, Scopes scopes, Desk desk) {
    this.queue = queue;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.scopes = scopes;
    this.desk = desk;
  }

  /// @param on whether settings name a machine for it
  record Standing(Channel channel, boolean on, Queue.Figures figures) {}

  List<Standing> channels(Caller caller) {
    require(caller);
    return java.util.stream.Stream.of(Channel.values())
        .filter(Channel::leavesThePlatform)
        .map(c -> new Standing(c, desk.gateways().has(c), queue.figures(scopes.of(caller), c)))
        .toList();
  }

  List<Delivery> list(Caller caller, Queue.Filter filter, @Nullable Cursor after, int limit) {
    require(caller);
    return queue.list(scopes.of(caller), filter, after, limit + 1);
  }

  Delivery get(Caller caller, UUID id) {
    require(caller);
    return queue
        .find(scopes.of(caller), id)
        .orElseThrow(() -> new Absent(new Texts("发送记录", "message"), id.toString()));
  }

  List<DeliveryEvents.Event> events(Caller caller, UUID id) {
    return desk.events().listOf(get(caller, id).id());
  }

  /// A failed message from the beginning, with the reason on record.
  @Transactional
  void again(Caller caller, UUID id, String reason) {
    var delivery = get(caller, id);
    var why = reason(reason);
    if (!desk.gateways().has(delivery.channel()))
      throw NoticeProblems.channelOff(delivery.channel());
    var now = desk.clocks().business();
    if (!deliveries.again(id, now)) throw NoticeProblems.notFailed(delivery.state());
    var account = java.util.Objects.requireNonNull(caller.account()).id();
    var words = new Texts(why, why);
    desk.events().add(id, new DeliveryEvents.Event(now, "again", words, account));
  }

  /// The whole address, for a reason that is kept.
  @Transactional
  String address(Caller caller, UUID id, String reason) {
    var delivery = get(caller, id);
    desk.looks().add(caller, "notice-delivery:" + id, "address", reason(reason));
    return delivery.address();
  }

  @Transactional
  Delivery test(Caller caller, Channel channel, String typed) {
    require(caller);
    var address = typed.strip();
    var good = channel == Channel.MAIL ? address.contains("@") : MOBILE.matcher(address).matches();
    if (!good) throw NoticeProblems.addressWrong("address");
    var demo = DemoAddresses.refusal(address);
    if (demo.isPresent()) throw NoticeProblems.demoAddress(demo.get(), "address");
    if (!desk.gateways().has(channel)) throw NoticeProblems.channelOff(channel);
    var receiver = new Receiver(caller.name(), address);
    return outbox.post(desk.occasions().get("test"), channel, receiver, Map.of());
  }

  private static String reason(String typed) {
    var words = typed.replaceAll("\\p{Cntrl}+", " ").strip();
    if (words.length() < 2 || words.length() > 200) throw NoticeProblems.reasonMissing();
    return words;
  }

  static void require(Caller caller) {
    caller.mustBeSignedIn();
    if (!caller.isStaff() || !caller.has("supervisor")) throw NoticeProblems.operatorsOnly();
  }
}
