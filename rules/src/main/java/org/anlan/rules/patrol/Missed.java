package org.anlan.rules.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a patrol missed 漏报: somebody else reported it in a unit grid that a collector had checked off shortly before, without having found
/// anything of the kind there.
///
/// @param within how long after a check-off such a report still counts against it
public record Missed(Duration within) {

  /// A collector checked a grid off.
  public record Passing(String grid, String post, Instant at) {}

  /// Something of a kind was seen in a grid: by a collector, or by somebody else.
  public record Seen(String matter, String grid, String kind, Instant at) {}

  /// Something that was missed, and by whom.
  public record Miss(Seen seen, Passing by) {}

  /// @param reported by others than collectors, of kinds that a collector can see
  /// @param found by collectors
  public List<Miss> find(
      Collection<Passing> passings, Collection<Seen> reported, Collection<Seen> found) {
    return reported.stream()
        .flatMap(seen -> by(seen, passings, found).map(passing -> new Miss(seen, passing)).stream())
        .sorted(
            Comparator.comparing((Miss miss) -> miss.seen().at())
                .thenComparing(miss -> miss.seen().matter()))
        .toList();
  }

  /// The last who passed answers for it.
  private Optional<Passing> by(Seen seen, Collection<Passing> passings, Collection<Seen> found) {
    return passings.stream()
        .filter(passing -> passing.grid().equals(seen.grid()) && shortlyBefore(passing.at(), seen))
        .max(Comparator.comparing(Passing::at))
        .filter(passing -> found.stream().noneMatch(other -> same(seen, other)));
  }

  private boolean same(Seen seen, Seen found) {
    return found.grid().equals(seen.grid())
        && found.kind().equals(seen.kind())
        && shortlyBefore(found.at(), seen);
  }

  private boolean shortlyBefore(Instant at, Seen seen) {
    return !at.isAfter(seen.at()) && !at.plus(within).isBefore(seen.at());
  }
}
