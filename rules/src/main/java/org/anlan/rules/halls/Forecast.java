package org.anlan.rules.halls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How long somebody will wait 预计等候: the calls to come played through with the mean time that each group's business takes.
///
/// @param serviceSeconds mean time of service, by group; a group that is not there takes [#USUAL_SECONDS]
public record Forecast(Queue queue, List<Open> windows, Map<String, Integer> serviceSeconds) {

  /// A window that is open now.
  ///
  /// @param busySeconds until it is free, as far as that can be told
  /// @param overtaken as [Queue#next] counts it
  public record Open(String window, Set<String> groups, long busySeconds, int overtaken) {
    public Open {
      groups = Set.copyOf(groups);
    }
  }

  /// What a business takes of which nothing is known yet.
  public static final int USUAL_SECONDS = 900;

  private static final String NEW = "\uffffnew";

  public Forecast {
    windows = List.copyOf(windows);
    serviceSeconds = Map.copyOf(serviceSeconds);
  }

  private static final class Seat {
    final Open window;
    long free;
    int overtaken;

    Seat(Open window) {
      this.window = window;
      this.free = Math.max(0, window.busySeconds());
      this.overtaken = window.overtaken();
    }
  }

  /// How long a ticket that waits will wait from now on; empty where no open window takes its group.
  public Optional<Duration> of(String ticket, Instant now) {
    return played(queue, ticket, now);
  }

  /// How long somebody would wait who drew a ticket now.
  public Optional<Duration> ofNew(String group, Priority priority, Instant now) {
    return played(queue.with(Waiting.of(NEW, group, priority, now)), NEW, now);
  }

  private Optional<Duration> played(Queue from, String ticket, Instant now) {
    var seats = new ArrayList<>(windows.stream().map(Seat::new).toList());
    var left = from;
    while (!seats.isEmpty()) {
      var seat = seats.stream().min(Comparator.comparingLong(one -> one.free)).orElseThrow();
      var call = left.next(seat.window.groups(), seat.overtaken, now.plusSeconds(seat.free));
      if (call.isEmpty()) {
        seats.remove(seat);
        continue;
      }
      var called = call.get().ticket();
      if (called.id().equals(ticket)) return Optional.of(Duration.ofSeconds(seat.free));
      left = left.called(called, seat.window.groups());
      seat.overtaken = call.get().overtook() ? seat.overtaken + 1 : 0;
      seat.free += serviceSeconds.getOrDefault(called.group(), USUAL_SECONDS);
    }
    return Optional.empty();
  }

  /// How many are called before a ticket at most: those who wait before it by the order of today.
  public int ahead(String ticket, Instant now) {
    var me = queue.waiting().stream().filter(one -> one.id().equals(ticket)).findFirst();
    if (me.isEmpty()) return 0;
    var mine = me.get();
    return (int)
        queue.waiting().stream()
            .filter(one -> !one.id().equals(ticket) && one.group().equals(mine.group()))
            .filter(one -> before(one, mine, now))
            .count();
  }

  private boolean before(Waiting one, Waiting mine, Instant now) {
    var rank = one.rank(queue.rules(), now);
    var own = mine.rank(queue.rules(), now);
    return rank != own ? rank < own : one.since().isBefore(mine.since());
  }

  /// Whether another ticket of a group can still be served before closing 取号限流: it waits no longer than there is time.
  public boolean takes(String group, Instant now, Duration untilClosing) {
    if (untilClosing.isNegative() || untilClosing.isZero()) return false;
    return ofNew(group, Priority.NORMAL, now)
        .map(wait -> wait.compareTo(untilClosing) <= 0)
        .orElse(true);
  }
}
