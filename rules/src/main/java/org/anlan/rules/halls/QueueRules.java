package org.anlan.rules.halls;

import java.time.Duration;

/// How a hall calls people 叫号规则, as the city settles it.
///
/// @param callSeconds between two calls of the same number at least
/// @param calls so often before somebody who does not come is passed 过号
/// @param backMinutes for so long somebody who was passed can come back
/// @param backAfter so many others are called before one who came back
/// @param overtakes so often in a row a window may call somebody before the one who waits longest
/// @param appointmentMinutes so far from the booked hour, before or after, a booking counts
/// @param tidalMinutes from such a mean wait on another window is proposed
public record QueueRules(
    int callSeconds,
    int calls,
    int backMinutes,
    int backAfter,
    int overtakes,
    int appointmentMinutes,
    int tidalMinutes) {

  public QueueRules {
    mustBe("callSeconds", callSeconds, 1, 600);
    mustBe("calls", calls, 1, 10);
    mustBe("backMinutes", backMinutes, 0, 480);
    mustBe("backAfter", backAfter, 0, 50);
    mustBe("overtakes", overtakes, 0, 20);
    mustBe("appointmentMinutes", appointmentMinutes, 0, 120);
    mustBe("tidalMinutes", tidalMinutes, 1, 480);
  }

  private static void mustBe(String name, int value, int least, int most) {
    if (value < least || value > most)
      throw new IllegalArgumentException(
          "%s is %d to %d, not %d".formatted(name, least, most, value));
  }

  Duration between() {
    return Duration.ofSeconds(callSeconds);
  }

  Duration back() {
    return Duration.ofMinutes(backMinutes);
  }

  Duration around() {
    return Duration.ofMinutes(appointmentMinutes);
  }
}
