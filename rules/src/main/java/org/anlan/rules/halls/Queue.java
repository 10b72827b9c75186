package org.anlan.rules.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everybody who waits in a hall, and who of them a window calls next: green lane, then who came back after being passed, booked hour, people who
/// need care, the others; among equals who waits longest.
///
/// Nobody starves: after [QueueRules#overtakes] calls in a row before the one who waits longest, a window calls that one. So whoever has `k` people
/// of the same windows before them by time of arrival is called after `(overtakes + 1) × (k + 1)` calls of one of these windows at most.
public record Queue(QueueRules rules, List<Waiting> waiting) {

  /// Whom a window calls.
  ///
  /// @param overtook whether somebody who waits longer was left waiting
  public record Call(Waiting ticket, boolean overtook) {}

  private static final Comparator<Waiting> LONGEST =
      Comparator.comparing(Waiting::since).thenComparing(Waiting::id);

  public Queue {
    waiting = List.copyOf(waiting);
  }

  public static Queue of(QueueRules rules, Collection<Waiting> waiting) {
    return new Queue(rules, List.copyOf(waiting));
  }

  /// @param groups that the window takes
  /// @param overtaken how often in a row it has called somebody before the one who waits longest
  public Optional<Call> next(Set<String> groups, int overtaken, Instant now) {
    var there = waiting.stream().filter(one -> groups.contains(one.group())).toList();
    var free = there.stream().filter(one -> !one.held()).toList();
    var among = free.isEmpty() ? there : free;
    var longest = among.stream().min(LONGEST);
    if (longest.isEmpty()) return Optional.empty();
    if (overtaken >= rules.overtakes()) return longest.map(one -> new Call(one, false));
    var order =
        Comparator.<Waiting>comparingInt(one -> one.rank(rules, now)).thenComparing(LONGEST);
    return among.stream().min(order).map(one -> new Call(one, !one.equals(longest.get())));
  }

  /// Without the one who was called; whoever came back is one call nearer where the window takes their group.
  public Queue called(Waiting ticket, Set<String> groups) {
    return new Queue(
        rules,
        waiting.stream()
            .filter(one -> !one.id().equals(ticket.id()))
            .map(one -> groups.contains(one.group()) ? one.nearer() : one)
            .toList());
  }

  Queue with(Waiting ticket) {
    var more = new java.util.ArrayList<>(waiting);
    more.add(ticket);
    return new Queue(rules, more);
  }
}
