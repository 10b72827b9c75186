package org.anlan.halls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.calendar.CalendarDesk;
import org.anlan.directory.Geography;
import org.anlan.directory.Venue;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.calendar.OpeningTimes;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.items.Place;
import org.anlan.services.Offered;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The places of an item with what is known of them at this moment: open or not, how far, how many wait.
@Component
class NearPlaces {

  /// Where somebody comes from, as far as they said.
  record From(@Nullable Spot spot, @Nullable String county) {}

  private final Offering offering;
  private final Geography geography;
  private final CalendarDesk calendar;
  private final Queues queues;
  private final ZoneId zone;

  /// The halls among the places, with their queues.
  @Component("queuesOfNearPlaces")
  record Queues(HallBook book, Lines lines, Doing doing) {
    Optional<Line> at(String venue, Instant now) {
      return book.list().stream()
          .filter(hall -> hall.venue().equals(venue))
          .findFirst()
          .map(hall -> lines.of(hall, now));
    }
  }

  NearPlaces(
      Offering offering, Geography geography, CalendarDesk calendar, Queues queues, ZoneId zone) {
    this.offering = offering;
    this.geography = geography;
    this.calendar = calendar;
    this.queues = queues;
    this.zone = zone;
  }

  List<NearDoor.NearRowView> list(String item, From from) {
    var offered = offering.find(item).orElseThrow(() -> new Absent(new Texts("事项", "item"), item));
    var now = queues.doing().now();
    return offered.item().places().stream()
        .flatMap(place -> venue(place).map(venue -> row(offered, place, venue, from, now)).stream())
        .sorted(order(from))
        .toList();
  }

  /// Those that do it now before those that nobody can tell of, and these before closed ones; among them the nearest.
  private static Comparator<NearDoor.NearRowView> order(From from) {
    var now =
        Comparator.comparingInt((NearDoor.NearRowView row) -> {
          var open = row.openNow();
          return open == null ? 1 : open ? 0 : 2;
        });
    var opens =
        Comparator.comparing(
            (NearDoor.NearRowView row) -> Objects.requireNonNullElse(row.opens(), Instant.EPOCH));
    var county =
        Comparator.comparing((NearDoor.NearRowView row) -> !row.countyCode().equals(from.county()));
    var metres =
        Comparator.comparingInt(
            (NearDoor.NearRowView row) -> Objects.requireNonNullElse(row.metres(), 0));
    return now.thenComparing(county).thenComparing(opens).thenComparing(metres);
  }

  private Optional<Venue> venue(Place place) {
    return geography.venues().stream()
        .filter(venue -> venue.id().equals(place.venue()))
        .findFirst();
  }

  private NearDoor.NearRowView row(
      Offered offered, Place place, Venue venue, From from, Instant now) {
    var county = geography.locate(venue.spot()).map(found -> found.county());
    var line = queues.at(venue.id(), now);
    var times = line.map(one -> times(one.hall())).or(() -> OpeningTimes.of(place.hours().zh()));
    var open = times.map(one -> one.isOpen(local(now), calendar.workTime().days()::isWorkday));
    return new NearDoor.NearRowView(
        venue.id(),
        venue.name(),
        venue.address(),
        place.window(),
        place.hours(),
        county.map(one -> one.name()).orElse(new Texts("", "")),
        county.map(one -> one.code()).orElse(""),
        from.spot() == null ? null : (int) Math.round(from.spot().metresTo(venue.spot())),
        open.orElse(null),
        open.orElse(true) ? null : times.flatMap(one -> opens(one, now)).orElse(null),
        line.map(one -> queue(one, offered)).orElse(null));
  }

  private LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }

  private Optional<Instant> opens(OpeningTimes times, Instant now) {
    return times
        .opens(local(now), calendar.workTime().days()::isWorkday)
        .map(at -> at.atZone(zone).toInstant());
  }

  private static OpeningTimes times(Hall hall) {
    var spans =
        hall.open().stream().map(one -> new OpeningTimes.Span(one.from(), one.to())).toList();
    return new OpeningTimes(null, spans);
  }

  private static NearDoor.QueueView queue(Line line, Offered offered) {
    var letter = line.hall().groupOf(offered.item().code(), offered.unit()).code();
    return new NearDoor.QueueView(
        line.hall().code(), (int) line.waitingIn(letter), line.secondsOfNew(letter));
  }
}
