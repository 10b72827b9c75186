package org.anlan.rules.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.anlan.rules.benefits.Budget.Spread;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void enough_for_all_gives_each_in_full() {
    for (var spread : Spread.values())
      assertThat(Budget.share(List.of(100L, 200L), 300, spread)).containsExactly(100L, 200L);
  }

  @Test
  void first_come_ends_with_the_first_who_does_not_fit() {
    assertThat(Budget.share(List.of(100L, 250L, 50L), 300, Spread.FIRST_COME))
        .as("the small one after it does not jump the queue")
        .containsExactly(100L, 0L, 0L);
  }

  @Test
  void pro_rata_gives_each_the_same_share_rounded_down() {
    assertThat(Budget.share(List.of(100L, 200L, 1L), 100, Spread.PRO_RATA))
        .containsExactly(33L, 66L, 0L);
    assertThat(Budget.share(List.of(Long.MAX_VALUE, Long.MAX_VALUE), 10, Spread.PRO_RATA))
        .containsExactly(5L, 5L);
  }

  @Test
  void nothing_is_less_than_nothing() {
    assertThatThrownBy(() -> Budget.share(List.of(-1L), 10, Spread.PRO_RATA))
        .hasMessageContaining("-1");
  }

  @Property
  void never_a_fen_more_than_there_is_and_never_more_than_was_wanted(
      @ForAll List<@LongRange(min = 0, max = 1_000_000) Long> wanted,
      @ForAll @LongRange(min = 0, max = 5_000_000) long left,
      @ForAll Spread spread) {
    var given = Budget.share(wanted, left, spread);
    assertThat(given).hasSameSizeAs(wanted);
    var total = wanted.stream().mapToLong(Long::longValue).sum();
    assertThat(given.stream().mapToLong(Long::longValue).sum())
        .isLessThanOrEqualTo(left)
        .isLessThanOrEqualTo(total);
    for (var n = 0; n < wanted.size(); n++) assertThat(given.get(n)).isBetween(0L, wanted.get(n));
    if (spread == Spread.PRO_RATA && total > left)
      assertThat(given.stream().mapToLong(Long::longValue).sum())
          .as("less than a fen of each is left over")
          .isGreaterThan(left - wanted.size() - 1);
  }
}
