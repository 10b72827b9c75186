package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.calendar.CalendarDesk;
import org.anlan.rules.halls.Forecast;
import org.anlan.rules.halls.Queue;
import org.springframework.stereotype.Component;

/// Puts a hall's queue together from what is kept: the pure rules think, this reads.
@Component
class Lines {

  /// From how long back it is learned how long things take.
  private static final Duration LEARNED = Duration.ofDays(30);

  private final Tickets tickets;
  private final Seats seats;
  private final Visits visits;
  private final CalendarDesk calendar;
  private final ZoneId zone;

  Lines(Tickets tickets, Seats seats, Visits visits, CalendarDesk calendar, ZoneId zone) {
    this.tickets = tickets;
    this.seats = seats;
    this.visits = visits;
    this.calendar = calendar;
    this.zone = zone;
  }

  LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /// Midnight of the day.
  Instant midnight(Instant now) {
    return day(now).atStartOfDay(zone).toInstant();
  }

  Line of(Hall hall, Instant now) {
    var waiting = tickets.listWaiting(hall.code(), day(now));
    var open = seats.listOpen(hall.code());
    var means = meanSeconds(hall, now);
    var queue = Queue.of(hall.queue(), waiting.stream().map(Ticket::waiting).toList());
    var windows = open.stream().map(seat -> window(seat, means, now)).toList();
    return new Line(
        hall, now, waiting, open, new Forecast(queue, windows, means), untilClosing(hall, now));
  }

  /// As measured, else as the city says.
  Map<String, Integer> meanSeconds(Hall hall, Instant now) {
    var means = new HashMap<String, Integer>();
    for (var group : hall.groups()) means.put(group.code(), group.minutes() * 60);
    means.putAll(visits.meanSeconds(hall.code(), now.minus(LEARNED)));
    return Map.copyOf(means);
  }

  private Forecast.Open window(Seat seat, Map<String, Integer> means, Instant now) {
    return new Forecast.Open(
        seat.number(), seat.letters(), busy(seat, means, now), seat.overtaken());
  }

  private long busy(Seat seat, Map<String, Integer> means, Instant now) {
    return tickets
        .findAt(seat)
        .map(ticket -> {
          long usual = means.getOrDefault(ticket.letter(), Forecast.USUAL_SECONDS);
          var began = visits.findAt(seat).map(Visit::began).orElse(now);
          return Math.max(0, usual - Duration.between(began, now).toSeconds());
        })
        .orElse(0L);
  }

  /// Nothing where it is closed; between two openings it counts as closed.
  Duration untilClosing(Hall hall, Instant now) {
    var local = now.atZone(zone);
    if (!calendar.workTime().days().isWorkday(local.toLocalDate())) return Duration.ZERO;
    var time = local.toLocalTime();
    var opened =
        hall.open().stream()
            .anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    return opened ? Duration.between(time, hall.closes()) : Duration.ZERO;
  }

  List<Visit> today(Hall hall, Instant now) {
    return visits.listSince(hall.code(), midnight(now));
  }
}
