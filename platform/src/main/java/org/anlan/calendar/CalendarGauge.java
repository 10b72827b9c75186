package org.anlan.calendar;

import java.time.InstantSource;
import java.util.stream.Collectors;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Tells the operator which years the city's calendar lacks.
@Component
class CalendarGauge implements Gauge {

  private static final Texts TITLE = new Texts("工作日历", "Calendar");

  private final CalendarDesk desk;
  private final InstantSource businessClock;

  CalendarGauge(CalendarDesk desk, InstantSource businessClock) {
    this.desk = desk;
    this.businessClock = businessClock;
  }

  @Override
  public Sign read() {
    var missing = desk.warnings(businessClock.instant());
    if (missing.isEmpty())
      return new Sign(
          "calendar",
          Level.GOOD,
          TITLE,
          new Texts("需要的年份都已载入。", "Every year that is needed is loaded."),
          new Texts(
              "国务院公布下一年放假安排后，放入城市文件夹 calendar/ 并重启。",
              "When next year's holidays are announced, put them into calendar/ of the city's folder and restart."));
    var years =
        missing.stream()
            .map(warning -> String.valueOf(warning.year()))
            .collect(Collectors.joining("、"));
    return new Sign(
        "calendar",
        Level.LOOK,
        TITLE,
        new Texts(
            "缺少 %s 年：涉及的时限暂按周一至周五估算。".formatted(years),
            "%s is not loaded: deadlines in it are counted Monday to Friday for now."
                .formatted(years.replace("、", ", "))),
        new Texts(
            "把 %s.json 放入城市文件夹 calendar/ 并重启；估算过的时限会自动重算并通知当事人。".formatted(years),
            "Put the year's file into calendar/ of the city's folder and restart; what was guessed is counted again and everybody concerned is told."));
  }
}
