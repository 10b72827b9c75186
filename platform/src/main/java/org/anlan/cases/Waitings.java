package org.anlan.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The checks that wait in the area of a verifier's post.
@Component
class Waitings {

  static final String ROLE = "verifier";
  private static final int MOST = 100;

  /// @param metres from where the asker stands; null where that was not said
  record Waiting(CaseFile file, Task task, @Nullable Long metres) {}

  private static final Comparator<Waiting> NEAREST =
      Comparator.comparing(Waiting::metres, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Shelves shelves;
  private final Sight sight;

  Waitings(Shelves shelves, Sight sight) {
    this.shelves = shelves;
    this.sight = sight;
  }

  List<Waiting> list(Caller caller, @Nullable Spot from) {
    var unit = Objects.requireNonNull(caller.post()).unit().uscc();
    return shelves.cases().listWaiting(unit, ROLE, sight.ofStaff(caller), MOST).stream()
        .flatMap(file -> tasks(file, unit, from))
        .sorted(NEAREST)
        .toList();
  }

  private Stream<Waiting> tasks(CaseFile file, String unit, @Nullable Spot from) {
    return shelves.tasks().listOpen(file).stream()
        .filter(task -> task.role().equals(ROLE) && task.unit().equals(unit) && !task.aside())
        .map(task -> new Waiting(file, task, metres(file, from)));
  }

  private static @Nullable Long metres(CaseFile file, @Nullable Spot from) {
    if (from == null) return null;
    return Math.round(new Spot(file.place().lon(), file.place().lat()).metresTo(from));
  }
}
