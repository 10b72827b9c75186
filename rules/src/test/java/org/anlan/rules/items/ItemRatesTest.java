package org.anlan.rules.items;

import static org.anlan.rules.items.Samples.pharmacy;
import static org.anlan.rules.items.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemRatesTest {

  private static final Item ONE_VISIT =
      with(
          pharmacy(),
          "handling",
          with(with(Samples.onLine(), "visits", 1), "level", OnlineLevel.III));

  private static final Item UNKNOWN =
      Item.named("X-0001", Words.of("不详", "Unknown"), ItemType.LICENCE, null);

  private static final Item PENALTY = with(pharmacy(), "type", ItemType.PENALTY);

  @Test
  void rates_are_counted_from_items_whose_ways_are_known() {
    var rates =
        ItemRates.of(
            java.util.stream.Stream.of(pharmacy(), ONE_VISIT, UNKNOWN, PENALTY)
                .map(ItemRates.Row::of)
                .toList());
    assertThat(rates.online()).isEqualTo(new ItemRates.Share(1, 2));
    assertThat(rates.oneVisit()).isEqualTo(new ItemRates.Share(2, 2));
    assertThat(rates.onTheSpot()).isEqualTo(new ItemRates.Share(0, 2));
    assertThat(rates.visits().value()).hasValue(0.5);
    assertThat(rates.told()).isEqualTo(new ItemRates.Share(2, 3));
    assertThat(rates.compression()).isEqualTo(new ItemRates.Share(40, 60));
  }

  @Test
  void of_nothing_there_is_no_rate() {
    assertThat(ItemRates.of(List.of()).online().value()).isEmpty();
  }
}
