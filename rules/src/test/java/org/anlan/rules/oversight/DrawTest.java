package org.anlan.rules.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.rules.oversight.Draw.Candidate;
import org.junit.jupiter.api.Test;

/// The drawing of closed cases for a second look.
class DrawTest {

  private static final Draw DRAW = new Draw(5, Map.of("site-dust", 50), Map.of("unit-c", 100));

  private static List<Candidate> cases(String unit, String kind, int count) {
    var cases = new ArrayList<Candidate>();
    for (int i = 0; i < count; i++) cases.add(new Candidate(unit + kind + i, 1, kind, unit));
    return cases;
  }

  private static List<Candidate> city() {
    var all = cases("unit-a", "pothole", 100);
    all.addAll(cases("unit-a", "site-dust", 10));
    all.addAll(cases("unit-b", "pothole", 3));
    all.addAll(cases("unit-c", "pothole", 4));
    return all;
  }

  @Test
  void each_kind_and_unit_gives_its_share_and_every_unit_at_least_one() {
    var drawn = DRAW.draw(city(), Draw.seed("2026-11", city()));
    assertThat(drawn.stream().filter(c -> c.unit().equals("unit-a") && c.kind().equals("pothole")))
        .hasSize(5);
    assertThat(drawn.stream().filter(c -> c.kind().equals("site-dust"))).hasSize(5);
    assertThat(drawn.stream().filter(c -> c.unit().equals("unit-b"))).hasSize(1);
    assertThat(drawn.stream().filter(c -> c.unit().equals("unit-c"))).hasSize(4);
    assertThat(drawn).doesNotHaveDuplicates();
  }

  @Test
  void the_same_period_and_cases_give_the_same_draw_in_whatever_order_they_come() {
    var shuffled = city();
    Collections.shuffle(shuffled, new Random(7));
    assertThat(DRAW.draw(shuffled, Draw.seed("2026-11", shuffled)))
        .isEqualTo(DRAW.draw(city(), Draw.seed("2026-11", city())));
  }

  @Test
  void another_period_or_one_case_more_gives_another_seed() {
    var more = city();
    more.addAll(cases("unit-d", "pothole", 1));
    assertThat(Draw.seed("2026-11", city()))
        .isNotEqualTo(Draw.seed("2026-12", city()))
        .isNotEqualTo(Draw.seed("2026-11", more));
  }

  @Test
  void nothing_closed_nothing_drawn() {
    assertThat(DRAW.draw(List.of(), Draw.seed("2026-11", List.of()))).isEmpty();
  }
}
