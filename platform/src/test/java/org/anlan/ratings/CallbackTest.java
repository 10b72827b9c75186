package org.anlan.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may call back, how often and when.
class CallbackTest {

  private static final CareRules RULES =
      new CareRules(
          2,
          "v",
          "r",
          3,
          Map.of("5", 100),
          Map.of(),
          Map.of(),
          3,
          2,
          30,
          List.of(),
          new CareRules.Profile("*", 20, "redo"),
          List.of());

  private static Callback tried(String... days) {
    return new Callback(
        new UUID(1, 1),
        new CaseNumber("9901022026111630002179"),
        1,
        null,
        null,
        "pothole",
        new Texts("文昌路", "Wenchang Road"),
        "990102007000",
        "U1",
        List.of("U1"),
        List.of("H1"),
        Callback.State.OPEN,
        Instant.EPOCH,
        "H9",
        Instant.EPOCH.plusSeconds(60),
        Stream.of(days).map(LocalDate::parse).toList());
  }

  @ParameterizedTest
  @CsvSource({"H9,U2,true", "H1,U2,false", "H9,U1,false"})
  void whoever_handled_it_does_not_call(String person, String unit, boolean may) {
    assertThat(tried().mayCall(new Worker(person, unit, Set.of("agent")))).isEqualTo(may);
  }

  @Test
  void the_last_try_falls_on_another_day() {
    var monday = LocalDate.parse("2026-11-23");
    assertThat(tried().mayTry(monday, RULES)).isTrue();
    assertThat(tried("2026-11-23").mayTry(monday, RULES)).isTrue();
    assertThat(tried("2026-11-23", "2026-11-23").mayTry(monday, RULES)).isFalse();
    assertThat(tried("2026-11-23", "2026-11-23").mayTry(monday.plusDays(1), RULES)).isTrue();
    assertThat(tried("2026-11-20", "2026-11-23").mayTry(monday, RULES)).isTrue();
  }

  @Test
  void a_call_is_in_hand_for_half_an_hour() {
    var worker = new Worker("H9", "U2", Set.of("agent"));
    assertThat(tried().heldBy(worker, Instant.EPOCH.plusSeconds(59))).isTrue();
    assertThat(tried().heldBy(worker, Instant.EPOCH.plusSeconds(60))).isFalse();
  }

  @Test
  void a_sample_is_about_as_large_as_promised_and_the_same_each_time() {
    var profile = RULES.of("any");
    var numbers = IntStream.range(0, 10_000).mapToObj("990102202611233%06d8"::formatted).toList();
    var taken = numbers.stream().filter(profile::takes).count();
    assertThat(taken)
        .isBetween(1_500L, 2_500L)
        .isEqualTo(numbers.stream().filter(profile::takes).count());
  }
}
