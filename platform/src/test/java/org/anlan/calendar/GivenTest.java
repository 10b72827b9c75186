package org.anlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.rules.calendar.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {

  private static final Instant OPENED = Instant.parse("2024-03-04T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2024-03-18T00:00:00Z, given:20160 minute",
    "2024-03-18T00:00:01Z, given:20161 minute",
    "2024-03-03T00:00:00Z, given:1 minute",
    "2024-08-04T00:00:00Z, given:3672 hour",
    "2059-08-04T00:00:00Z, given:12936 day",
    "2999-08-04T00:00:00Z, given:none"
  })
  void theNameSaysHowLongTheMatterHad(Instant due, String name) {
    assertThat(Given.rule(OPENED, due)).isEqualTo(name);
    assertThat(Given.find(name)).isPresent();
  }

  @Test
  void anExtensionOfADayIsADayInWhateverUnit() {
    for (var name : new String[] {"given:20160 minute", "given:48 hour", "given:3 day"}) {
      var rule = Given.find(name).orElseThrow();
      var unit = rule.length().unit();
      int minutes = unit == Unit.MINUTE ? 1 : unit == Unit.HOUR ? 60 : 24 * 60;
      assertThat(Given.step(rule) * minutes).as(name).isEqualTo(24 * 60);
    }
  }

  @Test
  void rulesOfTheCityAreNotGiven() {
    assertThat(Given.find("pothole")).isEmpty();
    assertThat(Given.find("given:")).isEmpty();
    assertThat(Given.find("given:1 week")).isEmpty();
  }

  @Test
  void anotherTimeHoldsForOneThreadAndOnePieceOfWork() throws InterruptedException {
    assertThat(Replay.now()).isEmpty();
    var elsewhere = new AtomicReference<>(Replay.now());
    var there =
        Replay.at(
            OPENED,
            () -> {
              var other = Thread.startVirtualThread(() -> elsewhere.set(Replay.now()));
              join(other);
              return Replay.now();
            });
    assertThat(there).contains(OPENED);
    assertThat(elsewhere.get()).isEmpty();
    assertThat(Replay.now()).isEmpty();
  }

  private static void join(Thread other) {
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
