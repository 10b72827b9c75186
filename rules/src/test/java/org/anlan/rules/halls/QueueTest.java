package org.anlan.rules.halls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final QueueRules RULES = new QueueRules(20, 3, 30, 3, 2, 15, 30);
  private static final Set<String> ALL = Set.of("A", "B");

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private static Waiting waits(String id, Priority priority, int minutes) {
    return Waiting.of(id, "A", priority, at(minutes));
  }

  /// Who is called by one window until nobody waits.
  private static List<String> order(Queue queue, Set<String> groups, Instant now) {
    var called = new ArrayList<String>();
    var overtaken = 0;
    for (var left = queue; ; ) {
      var call = left.next(groups, overtaken, now);
      if (call.isEmpty()) return called;
      called.add(call.get().ticket().id());
      overtaken = call.get().overtook() ? overtaken + 1 : 0;
      left = left.called(call.get().ticket(), groups);
    }
  }

  @Test
  void the_green_lane_comes_before_the_booked_hour_before_care_before_all_others() {
    var booked = new Waiting("booked", "A", Priority.APPOINTED, at(3), at(5), -1);
    var queue =
        Queue.of(
            new QueueRules(20, 3, 30, 3, 20, 15, 30),
            List.of(
                waits("other", Priority.NORMAL, 0),
                waits("old", Priority.CARE, 2),
                booked,
                waits("urgent", Priority.EMERGENCY, 4)));
    assertThat(order(queue, ALL, at(5))).containsExactly("urgent", "booked", "old", "other");
  }

  @ParameterizedTest
  @CsvSource({"-16, other", "-15, booked", "0, booked", "15, booked", "16, other"})
  void a_booking_counts_for_a_quarter_of_an_hour_around_its_hour(int late, String first) {
    var booked = new Waiting("booked", "A", Priority.APPOINTED, at(90), at(100), -1);
    var queue = Queue.of(RULES, List.of(waits("other", Priority.NORMAL, 80), booked));
    assertThat(order(queue, ALL, at(100 + late)).getFirst()).isEqualTo(first);
  }

  @Test
  void after_two_who_overtook_the_one_who_waits_longest_is_called() {
    var queue =
        Queue.of(
            RULES,
            List.of(
                waits("n1", Priority.NORMAL, 0),
                waits("n2", Priority.NORMAL, 1),
                waits("c1", Priority.CARE, 2),
                waits("c2", Priority.CARE, 3),
                waits("c3", Priority.CARE, 4)));
    assertThat(order(queue, ALL, at(5))).containsExactly("c1", "c2", "n1", "c3", "n2");
  }

  @Test
  void who_was_passed_and_came_back_is_called_after_the_next_three() {
    var back = new Waiting("back", "A", Priority.NORMAL, at(10), null, 3);
    var queue =
        Queue.of(
            RULES,
            List.of(
                back,
                waits("n1", Priority.NORMAL, 0),
                waits("n2", Priority.NORMAL, 1),
                waits("n3", Priority.NORMAL, 2),
                waits("n4", Priority.NORMAL, 3)));
    assertThat(order(queue, ALL, at(11))).containsExactly("n1", "n2", "n3", "back", "n4");
  }

  @Test
  void who_came_back_need_not_wait_for_people_who_are_not_there() {
    var back = new Waiting("back", "A", Priority.NORMAL, at(10), null, 3);
    assertThat(order(Queue.of(RULES, List.of(back)), ALL, at(11))).containsExactly("back");
  }

  @Test
  void a_window_calls_only_what_it_takes() {
    var other = Waiting.of("b", "B", Priority.EMERGENCY, at(0));
    var queue = Queue.of(RULES, List.of(other, waits("a", Priority.NORMAL, 1)));
    assertThat(order(queue, Set.of("A"), at(2))).containsExactly("a");
    assertThat(queue.next(Set.of("C"), 0, at(2))).isEmpty();
  }

  /// The promise of [Queue]: with everything that arrives meanwhile, however urgent.
  @Property
  void nobody_starves_however_many_urgent_ones_come(
      @ForAll @IntRange(max = 12) int before,
      @ForAll @IntRange(max = 4) int overtakes,
      @ForAll long seed) {
    var random = new Random(seed);
    var rules = new QueueRules(20, 3, 30, 3, overtakes, 15, 30);
    var waiting = new ArrayList<Waiting>();
    for (var i = 0; i < before; i++)
      waiting.add(waits("before" + i, Priority.values()[random.nextInt(4)], i));
    waiting.add(waits("me", Priority.NORMAL, before));
    var queue = Queue.of(rules, waiting);
    var overtaken = 0;
    var calls = 0;
    for (var done = false; !done; calls++) {
      var now = at(before + 1 + calls);
      for (var i = 0; i < 2; i++)
        queue = queue.with(Waiting.of("urgent" + calls + "." + i, "A", urgent(random), now));
      var call = queue.next(ALL, overtaken, now).orElseThrow();
      overtaken = call.overtook() ? overtaken + 1 : 0;
      queue = queue.called(call.ticket(), ALL);
      done = call.ticket().id().equals("me");
    }
    assertThat(calls).isLessThanOrEqualTo((overtakes + 1) * (before + 1));
  }

  private static Priority urgent(Random random) {
    return random.nextBoolean() ? Priority.EMERGENCY : Priority.CARE;
  }

  @Property
  void everybody_is_called_once(@ForAll @IntRange(max = 30) int many, @ForAll long seed) {
    var random = new Random(seed);
    var waiting = new ArrayList<Waiting>();
    for (var i = 0; i < many; i++)
      waiting.add(
          new Waiting(
              "t" + i,
              random.nextBoolean() ? "A" : "B",
              Priority.values()[random.nextInt(4)],
              at(random.nextInt(60)),
              random.nextBoolean() ? at(random.nextInt(60)) : null,
              random.nextInt(5) - 1));
    var called = order(Queue.of(RULES, waiting), ALL, at(61));
    assertThat(called).doesNotHaveDuplicates().hasSize(many);
  }

  /// A working day with more people than windows: played through, everybody is served, and nobody waits longer than the promise allows.
  @Test
  void on_a_day_with_a_rush_everybody_is_served_and_the_longest_wait_is_bounded() {
    var random = new Random(20261123);
    var queue = Queue.of(RULES, List.of());
    var ahead = new HashMap<String, Integer>();
    var callsSince = new HashMap<String, Integer>();
    var overtaken = new HashMap<String, Integer>(Map.of("w1", 0, "w2", 0));
    var served = 0;
    for (var minute = 0; minute < 480 || !queue.waiting().isEmpty(); minute++) {
      for (var i = 0; minute < 480 && i < (minute > 60 && minute < 180 ? 2 : 1); i++) {
        var one =
            Waiting.of(minute + "/" + i, "A", Priority.values()[random.nextInt(4)], at(minute));
        ahead.put(one.id(), queue.waiting().size());
        callsSince.put(one.id(), 0);
        queue = queue.with(one);
      }
      for (var window : List.of("w1", "w2")) {
        if ((minute + (window.equals("w1") ? 0 : 1)) % 2 != 0) continue;
        var call = queue.next(ALL, overtaken.getOrDefault(window, 0), at(minute));
        if (call.isEmpty()) continue;
        var id = call.get().ticket().id();
        overtaken.merge(window, 1, (was, one) -> call.get().overtook() ? was + one : 0);
        queue = queue.called(call.get().ticket(), ALL);
        served++;
        callsSince.replaceAll((ticket, calls) -> calls + 1);
        assertThat(callsSince.getOrDefault(id, 0))
            .as("calls until " + id)
            .isLessThanOrEqualTo(2 * 3 * (ahead.getOrDefault(id, 0) + 1));
      }
    }
    assertThat(served).isEqualTo(480 + 119);
  }

  @Test
  void a_number_is_called_three_times_with_twenty_seconds_between_before_it_is_passed() {
    var once = new Calling(RULES, 1, NINE);
    assertThat(once.mayAgain(NINE.plusSeconds(19))).isFalse();
    assertThat(once.mayAgain(NINE.plusSeconds(20))).isTrue();
    assertThat(once.mayPass(NINE.plusSeconds(100))).isFalse();
    var thrice = new Calling(RULES, 3, NINE);
    assertThat(thrice.mayAgain(NINE.plusSeconds(100))).isFalse();
    assertThat(thrice.mayPass(NINE.plusSeconds(19))).isFalse();
    assertThat(thrice.mayPass(NINE.plusSeconds(20))).isTrue();
  }

  @Test
  void who_was_passed_may_come_back_for_half_an_hour() {
    assertThat(Calling.mayBack(RULES, NINE, at(30))).isTrue();
    assertThat(Calling.mayBack(RULES, NINE, at(30).plusSeconds(1))).isFalse();
  }

  @Test
  void rules_that_nobody_can_keep_are_refused_with_what_would_be_right() {
    assertThatThrownBy(() -> new QueueRules(0, 3, 30, 3, 2, 15, 30))
        .hasMessage("callSeconds is 1 to 600, not 0");
  }
}
