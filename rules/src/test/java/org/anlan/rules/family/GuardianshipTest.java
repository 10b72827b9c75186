package org.anlan.rules.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardianshipTest {

  @ParameterizedTest
  @CsvSource({
    "2020-12-11, 2026-11-16, true",
    "2012-11-17, 2026-11-16, true",
    "2012-11-16, 2026-11-16, false",
    "2012-11-15, 2026-11-16, false",
    "1951-03-02, 2026-11-16, false",
    "2026-11-16, 2026-11-16, true",
    "2026-11-17, 2026-11-16, false"
  })
  void a_parent_acts_for_a_child_until_it_is_fourteen(
      LocalDate birth, LocalDate today, boolean holds) {
    assertThat(Guardianship.holds(birth, today)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"2020-12-11, 2034-12-11", "2012-02-29, 2026-03-01", "2008-02-28, 2022-02-28"})
  void it_ends_on_the_fourteenth_birthday(LocalDate birth, LocalDate day) {
    assertThat(Guardianship.endsOn(birth)).isEqualTo(day);
  }
}
