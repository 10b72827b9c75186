package org.anlan.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts messages for outside into the queue, in the transaction of the act that they tell of: as the reader wishes, and only for
/// channels that are set up, so that nothing gathers that would go out in a heap one day.
@Component
class Outbox {

  private final Occasions occasions;
  private final Gateways gateways;
  private final Preferences preferences;
  private final Deliveries deliveries;
  private final Records records;

  /// What a message is written down with.
  @Component
  record Records(DeliveryEvents events, Ids ids, Clocks clocks) {}

  Outbox(
      Occasions occasions,
      Gateways gateways,
      Preferences preferences,
      Deliveries deliveries,
      Records records) {
    this.occasions = occasions;
    this.gateways = gateways;
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.records = records;
  }

  /// Somebody to be told, with what they wish.
  private record Candidate(
      String name, @Nullable String phone, @Nullable String mail, Wishes wishes) {
    @Nullable String address(Channel channel) {
      return channel == Channel.MAIL ? mail : phone;
    }
  }

  void queue(long notice, Occurrence occurrence) {
    if (gateways.channels().isEmpty()) return;
    var occasion = occasions.get(occurrence.occasion());
    for (var candidate : candidates(occurrence))
      for (var channel : gateways.channels())
        queue(notice, occurrence, occasion, channel, candidate);
  }

  private void queue(
      long notice, Occurrence occurrence, Occasion occasion, Channel channel, Candidate to) {
    var address = to.address(channel);
    var unwanted = occasion.mayUnsubscribe() && to.wishes().unwanted().contains(occasion.code());
    if (address == null || unwanted || !to.wishes().way(channel).on()) return;
    var content = content(occasion, channel, occurrence.values(), to.wishes());
    if (content.isEmpty()) return;
    var wait = to.wishes().way(channel).digest() && !occasion.urgent();
    add(
        new Delivery(
            records.ids().next(),
            notice,
            occasion.code(),
            channel,
            to.name(),
            address,
            to.wishes().english(),
            content.get(),
            occurrence.caseNumber(),
            occasion.urgent(),
            wait ? Delivery.State.WAITING : Delivery.State.QUEUED,
            records.clocks().business(),
            wait ? nextDigest() : due(occasion.urgent(), channel, to.wishes()),
            Delivery.Course.NEW));
  }

  /// A message of the platform itself to one address: a code, a test.
  Delivery post(Occasion occasion, Channel channel, Receiver to, Map<String, Texts> values) {
    var wishes = preferences.find(to.name()).map(Preference::wishes).orElse(Wishes.NONE);
    var content = content(occasion, channel, values, wishes).orElseThrow();
    var now = records.clocks().business();
    var delivery =
        new Delivery(
            records.ids().next(),
            null,
            occasion.code(),
            channel,
            to.name(),
            java.util.Objects.requireNonNull(to.phone()),
            wishes.english(),
            content,
            null,
            true,
            Delivery.State.QUEUED,
            now,
            now,
            Delivery.Course.NEW);
    add(delivery);
    return delivery;
  }

  private void add(Delivery delivery) {
    if (!deliveries.add(delivery)) return;
    records
        .events()
        .add(delivery.id(), new DeliveryEvents.Event(delivery.createdAt(), "queued", null, null));
  }

  /// The words for a channel, signed where it is a short message; none where the occasion has none for it today.
  Optional<Template.Filled> content(
      Occasion occasion, Channel channel, Map<String, Texts> values, Wishes wishes) {
    var day = records.clocks().here().toLocalDate();
    return occasion
        .find(channel, day)
        .map(t ->
            t.fill(
                occasion.given(channel, values, wishes.language()),
                wishes.language(),
                wishes.plain()))
        .map(filled -> channel == Channel.SMS ? signed(filled, wishes) : filled);
  }

  private Template.Filled signed(Template.Filled filled, Wishes wishes) {
    var signature = occasions.rules().signatures().in(wishes.language());
    return new Template.Filled(filled.title(), signature + filled.words());
  }

  /// When something may leave, by the reader's quiet hours.
  Instant due(boolean urgent, Channel channel, Wishes wishes) {
    var now = records.clocks().here();
    if (urgent) return now.toInstant();
    return wishes.way(channel).quiet(occasions.rules().quiet()).after(now).toInstant();
  }

  private Instant nextDigest() {
    var now = records.clocks().here();
    var today = now.with(occasions.rules().digestAt());
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  /// Whoever the module above named, and whoever hears of it in the app and asked to be told outside.
  private List<Candidate> candidates(Occurrence occurrence) {
    var names = new HashSet<String>();
    occurrence.receivers().forEach(receiver -> names.add(receiver.name()));
    occurrence.to().names().stream()
        .filter(name -> name.startsWith("account:") || name.startsWith("person:"))
        .forEach(names::add);
    var known = new HashMap<String, Preference>();
    preferences.listOf(names).forEach(p -> known.put(p.reader(), p));
    var candidates = new ArrayList<Candidate>();
    for (var receiver : occurrence.receivers()) {
      var said = known.remove(receiver.name());
      candidates.add(
          said == null
              ? new Candidate(receiver.name(), receiver.phone(), null, Wishes.NONE)
              : new Candidate(
                  receiver.name(), or(receiver.phone(), said.phone()), said.mail(), said.wishes()));
    }
    known
        .values()
        .forEach(p -> candidates.add(new Candidate(p.reader(), p.phone(), p.mail(), p.wishes())));
    return candidates;
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }
}
