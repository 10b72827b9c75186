package org.anlan.rules.calendar;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a time rule counts in. The law means working days unless it says otherwise (行政许可法 art. 82); tender law counts calendar days.
public enum Unit {
  /// 工作日
  WORKDAY("个工作日", "working day"),
  /// 天, calendar days (自然日)
  DAY("天", "day"),
  /// 小时, round the clock
  HOUR("小时", "hour"),
  /// 工作小时, only while offices are open
  WORKHOUR("个工作小时", "working hour"),
  /// 分, round the clock
  MINUTE("分", "minute");

  private final String zh;
  private final String en;

  Unit(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The unit as files write it: `workday`, `day`, `hour`, `workhour`, `minute`.
  public static Optional<Unit> find(String code) {
    return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whole days are counted, and the hour comes from the rule's due time; otherwise time itself is counted.
  public boolean countsDays() {
    return this == WORKDAY || this == DAY;
  }

  /// One unit as running time; only for units that count time.
  Duration duration() {
    return this == MINUTE ? Duration.ofMinutes(1) : Duration.ofHours(1);
  }

  public String zh(long amount) {
    return amount + " " + zh;
  }

  public String en(long amount) {
    return amount + " " + en + (amount == 1 ? "" : "s");
  }
}
