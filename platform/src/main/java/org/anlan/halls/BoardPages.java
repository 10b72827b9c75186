package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.anlan.rules.halls.Saturation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts what a hall's board shows, from what was kept of today's services.
@Component
class BoardPages {

  private static final int MOST = 500;

  private final Lines lines;
  private final WindowDesk.Stores stores;
  private final SpotRatings ratings;
  private final Papers papers;
  private final ZoneId zone;

  /// What lies in the hall.
  @Component("papersOfBoards")
  record Papers(HandOvers handOvers, Results results) {}

  BoardPages(
      Lines lines, WindowDesk.Stores stores, SpotRatings ratings, Papers papers, ZoneId zone) {
    this.lines = lines;
    this.stores = stores;
    this.ratings = ratings;
    this.papers = papers;
    this.zone = zone;
  }

  /// What was counted today.
  private record Day(Line line, List<Visit> visits, List<Seat> seats, List<SpotRatings.Sum> stars) {
    List<Visit> served(Predicate<Visit> which) {
      return visits.stream().filter(one -> one.ended() != null).filter(which).toList();
    }
  }

  BoardView of(Hall hall, Instant now) {
    var line = lines.of(hall, now);
    var midnight = lines.midnight(now);
    var from = year(lines.day(now));
    var day =
        new Day(
            line,
            stores.visits().listSince(hall.code(), midnight),
            stores.seats().listSince(hall.code(), midnight),
            ratings.byWindow(hall.code(), from, hall.rules().leastRatings()));
    var served = day.served(one -> true);
    var lying = papers.results().listThere(hall.code(), MOST);
    var late = now.minus(Duration.ofDays(hall.rules().unclaimedDays()));
    return new BoardView(
        hall.code(),
        hall.name(),
        now,
        line.isOpen(),
        line.waiting().size(),
        stores.tickets().countDrawn(hall.code(), lines.day(now)),
        served.size(),
        passed(hall, now),
        mean(served.stream().mapToLong(Visit::waited).toArray()),
        mean(served.stream().mapToLong(one -> seconds(one, now)).toArray()),
        saturation(day, seat -> true).percent(),
        line.seats().size(),
        hall.windows().size(),
        tide(line),
        hall.groups().stream().map(group -> group(day, group)).toList(),
        hall.windows().stream().map(window -> window(day, window)).toList(),
        hours(served),
        papers.handOvers().listOpenOf(hall.code(), MOST).size(),
        lying.size(),
        (int)
            lying.stream()
                .filter(one -> one.arrived() != null && one.arrived().isBefore(late))
                .count());
  }

  private int passed(Hall hall, Instant now) {
    return (int)
        stores.tickets().listCalled(hall.code(), lines.day(now), MOST).stream()
            .filter(one -> one.state() == Ticket.State.PASSED)
            .count();
  }

  private static long seconds(Visit one, Instant now) {
    return Duration.between(one.began(), Objects.requireNonNullElse(one.ended(), now)).toSeconds();
  }

  private static @Nullable Long mean(long[] values) {
    if (values.length == 0) return null;
    return Math.round(java.util.Arrays.stream(values).average().orElse(0));
  }

  private static Saturation saturation(Day day, Predicate<Seat> which) {
    var now = day.line().now();
    var sum = new Saturation(Duration.ZERO, Duration.ZERO);
    for (var seat : day.seats()) {
      if (!which.test(seat)) continue;
      var open = Duration.between(seat.opened(), Objects.requireNonNullElse(seat.closed(), now));
      var busy =
          day.visits().stream()
              .filter(one -> one.seat().equals(seat.id()))
              .mapToLong(one -> seconds(one, now))
              .sum();
      sum = sum.and(new Saturation(open, Duration.ofSeconds(busy)));
    }
    return sum;
  }

  private static BoardView.@Nullable TideView tide(Line line) {
    var tide = line.tide();
    if (tide == null || !line.isOpen()) return null;
    var taken = line.seats().stream().map(Seat::number).toList();
    var free =
        line.hall().windows().stream()
            .filter(window -> window.kind() == WindowDuty.TIDAL)
            .map(Hall.Window::number)
            .filter(number -> !taken.contains(number))
            .toList();
    var group = line.hall().getGroup(tide.group());
    return new BoardView.TideView(
        tide.group(), group.name(), tide.lasts().toSeconds(), tide.waiting(), free);
  }

  private BoardView.BoardGroupView group(Day day, Hall.Group group) {
    var letter = group.code();
    var served = day.served(one -> one.letter().equals(letter));
    var ahead = day.line().waits().get(letter);
    var windows =
        day.line().seats().stream().filter(seat -> seat.letters().contains(letter)).count();
    return new BoardView.BoardGroupView(
        letter,
        group.name(),
        (int) day.line().waitingIn(letter),
        (int) windows,
        served.size(),
        ahead == null ? null : ahead.lasts().toSeconds(),
        mean(served.stream().mapToLong(Visit::waited).toArray()),
        mean(served.stream().mapToLong(one -> seconds(one, day.line().now())).toArray()),
        day.line().forecast().serviceSeconds().getOrDefault(letter, group.minutes() * 60));
  }

  private BoardView.BoardWindowView window(Day day, Hall.Window window) {
    var number = window.number();
    var seat = day.line().seats().stream().filter(one -> one.number().equals(number)).findFirst();
    var ticket = seat.flatMap(stores.tickets()::findAt);
    var visit = seat.flatMap(stores.visits()::findAt);
    var stars = day.stars().stream().filter(one -> one.number().equals(number)).findFirst();
    var state = seat.isEmpty() ? "CLOSED" : ticket.map(one -> one.state().name()).orElse("FREE");
    return new BoardView.BoardWindowView(
        number,
        window.name(),
        window.kind().name(),
        seat.map(Seat::name).orElse(null),
        state,
        ticket.map(Ticket::number).orElse(null),
        visit.map(Visit::began).orElse(null),
        day.served(one -> one.number().equals(number)).size(),
        saturation(day, one -> one.number().equals(number)).percent(),
        stars.map(SpotRatings.Sum::stars).orElse(null),
        stars.map(SpotRatings.Sum::many).orElse(0));
  }

  private List<BoardView.HourView> hours(List<Visit> served) {
    var hours = new TreeMap<Integer, Integer>();
    for (var one : served) hours.merge(one.began().atZone(zone).getHour(), 1, Integer::sum);
    return hours.entrySet().stream()
        .map(hour -> new BoardView.HourView(hour.getKey(), hour.getValue()))
        .toList();
  }

  /// From the first of the month eleven months ago.
  static LocalDate year(LocalDate today) {
    return today.withDayOfMonth(1).minusMonths(11);
  }
}
