package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.anlan.rules.procedure.Moving.Cannot;
import org.anlan.rules.procedure.Moving.Moved;
import org.anlan.rules.procedure.Obstacle.Why;
import org.junit.jupiter.api.Test;

/// What holds of every move of every matter to every new version. The number of pairs of versions is `-Danlan.moving.pairs` (200), the
/// first seed `-Danlan.moving.seed` (1).
class MovingPropertiesTest {

  /// Invented procedures name no stages, so every matter is where nothing is said.
  private static final Lifecycle ANYWHERE = new Lifecycle(new TreeMap<>(Map.of("", Set.of())));

  private int moved;
  private int known;
  private final Map<Why, Integer> refused = new EnumMap<>(Why.class);

  @Test
  void a_matter_that_is_moved_can_always_go_on_to_its_end_and_one_that_cannot_is_told_why() {
    long first = Long.getLong("anlan.moving.seed", 1);
    int pairs = Integer.getInteger("anlan.moving.pairs", 200);
    for (long seed = first; seed < first + pairs; seed++) {
      var random = new Random(seed);
      var model = Models.of(seed);
      var mutant = Mutants.of(model, random);
      var walker = new Walker(seed).wander(random.nextInt(20));
      if (mutant != null && walker.progress.running()) {
        move(walker, mutant, "seed " + seed + ": " + mutant.changes() + "\n" + model.lines());
      }
    }
    assertThat(moved).as("moved").isGreaterThan(pairs / 5);
    assertThat(known).as("looked up among all situations").isGreaterThan(moved / 3);
    assertThat(refused).as("refused").containsKeys(Why.GONE, Why.OTHER_KIND);
    if (pairs >= 3000) {
      assertThat(refused).containsKeys(Why.STARVES, Why.TWICE, Why.ASIDE, Why.ALARM, Why.HOLD);
    }
    System.out.printf("%d moved, refused %s%n", moved, refused);
  }

  private void move(Walker walker, Mutants.Mutant mutant, String what) {
    var before = walker.progress;
    var old = walker.set;
    switch (Moving.move(walker.set, mutant.set(), before, mutant.mapping(), ANYWHERE)) {
      case Cannot(var obstacles) -> {
        assertThat(obstacles).as(what).isNotEmpty();
        obstacles.forEach(obstacle -> refused.merge(obstacle.why(), 1, Integer::sum));
      }
      case Moved done -> {
        moved++;
        walker.set = mutant.set();
        walker.progress = done.progress();
        if (isKnown(old, before)) {
          situationIsKnown(walker, what);
        }
        sound(walker, before, done, what);
      }
    }
  }

  private void sound(Walker walker, Progress before, Moved done, String what) {
    try {
      walker.sound();
      alarmsAreSound(before, done, what);
      assertThat(walker.wander(15).finish().progress.running()).as(what).isFalse();
    } catch (RuntimeException thrown) {
      throw new AssertionError(what, thrown);
    }
  }

  /// Where a moved matter stands, one that began in the new version could stand as well; a reminder that is open already may
  /// be one that could not open any more.
  private void situationIsKnown(Walker walker, String what) {
    var situations = Walker.situations(walker.set);
    if (situations.size() < Walker.SITUATIONS
        && walker.progress.holds().isEmpty()
        && walker.progress.tokens().stream().noneMatch(token -> aside(walker, token))) {
      known++;
      var marking = Possible.marking(walker.set, walker.progress);
      assertThat(situations.contains(marking))
          .as("%s is a situation of %s", marking, what)
          .isTrue();
    }
  }

  /// False where only a return can lead, such as to what hangs on the edge of an empty sub-process.
  private static boolean isKnown(ProcedureSet set, Progress progress) {
    return Walker.situations(set).contains(Possible.marking(set, progress));
  }

  private static boolean aside(Walker walker, Token token) {
    return new Draft(walker.set, walker.progress).lane(token).asideOf(Lane.TOP);
  }

  private static void alarmsAreSound(Progress before, Moved done, String what) {
    for (var fact : done.facts()) {
      switch (fact) {
        case Fact.TimerSet(var timer) ->
            assertThat(timer.generation())
                .as(what)
                .isGreaterThan(before.generations().getOrDefault(timer.element(), 0));
        case Fact.TimerCleared(var timer) -> assertThat(before.timers()).as(what).contains(timer);
        default -> {}
      }
    }
  }

  @Property(tries = 150)
  void a_move_to_the_same_version_changes_nothing(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var walker = new Walker(seed).wander(25);
    assertThat(Moving.move(walker.set, walker.set, walker.progress, Mapping.NONE, ANYWHERE))
        .isEqualTo(new Moved(walker.progress, List.of(), List.of(), List.of()));
  }
}
