package org.anlan.rules.calendar;

import java.time.Duration;
import java.time.LocalTime;

/// How much of a promise is left, or how far it is past due, as a person reads it: always with a unit (design §5).
public sealed interface Left {
  String zh();

  String en();

  /// 剩 3 个工作日 · 超 1 个工作日
  record Units(long amount, Unit unit, boolean over) implements Left {
    @Override
    public String zh() {
      return (over ? "超 " : "剩 ") + unit.zh(amount);
    }

    @Override
    public String en() {
      return unit.en(amount) + (over ? " over" : " left");
    }
  }

  /// 今天 17:30
  record Today(LocalTime at) implements Left {
    @Override
    public String zh() {
      return "今天 " + clock();
    }

    @Override
    public String en() {
      return "today " + clock();
    }

    private String clock() {
      return "%02d:%02d".formatted(at.getHour(), at.getMinute());
    }
  }

  /// 挂起 · 检验中
  record Stopped(Pause.Reason reason) implements Left {
    @Override
    public String zh() {
      return "挂起 · " + reason.zh();
    }

    @Override
    public String en() {
      return "stopped · " + reason.en();
    }
  }

  /// Time in the unit a person would say: minutes below one hour, hours up to three days, then days; begun minutes count as one, larger units in full.
  static Left time(Duration time, Unit unit, boolean over) {
    if (time.compareTo(Duration.ofHours(1)) < 0)
      return new Units(Math.max(1, time.plusSeconds(59).toMinutes()), Unit.MINUTE, over);
    if (unit == Unit.WORKHOUR) return new Units(time.toHours(), unit, over);
    return time.toHours() <= 72
        ? new Units(time.toHours(), Unit.HOUR, over)
        : new Units(time.toDays(), Unit.DAY, over);
  }
}
