package org.anlan.rules.benefits;

import static org.anlan.rules.benefits.AwardState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwardStateTest {

  @Test
  void the_way_of_the_handbook_can_be_gone() {
    var way = List.of(MATCHED, PUBLICISED, CONFIRMED, APPROVED, PAID, EVALUATED);
    for (var n = 1; n < way.size(); n++)
      assertThat(way.get(n - 1).mayBecome(way.get(n))).as("%s", way.get(n)).isTrue();
  }

  @Test
  void every_state_is_reached_from_the_list() {
    var seen = EnumSet.of(MATCHED);
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      var from = open.poll();
      for (var to : AwardState.values()) if (from.mayBecome(to) && seen.add(to)) open.add(to);
    }
    assertThat(seen).containsExactlyInAnyOrder(AwardState.values());
  }

  @Test
  void nothing_is_paid_that_was_not_approved_and_nothing_taken_back_that_was_not_paid() {
    for (var from : AwardState.values()) {
      assertThat(from.mayBecome(PAID)).isEqualTo(from == APPROVED);
      assertThat(from.mayBecome(APPROVED)).isEqualTo(from == CONFIRMED);
      assertThat(from.mayBecome(RECOVERED)).isEqualTo(from == PAID || from == EVALUATED);
      if (!from.bindsBudget()) assertThat(from.mayBecome(PAID)).isFalse();
    }
  }

  @Test
  void what_is_excluded_or_taken_back_stays_so() {
    for (var to : AwardState.values()) {
      assertThat(EXCLUDED.mayBecome(to)).isFalse();
      assertThat(RECOVERED.mayBecome(to)).isFalse();
    }
  }
}
