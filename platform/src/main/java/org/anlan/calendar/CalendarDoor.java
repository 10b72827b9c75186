package org.anlan.calendar;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.calendar.NamedDay;
import org.anlan.rules.calendar.OfficeHours;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.YearOfDays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which days the city works, and how long it may take for what: for everybody to read.
@RestController
@RequestMapping("/api/calendar")
class CalendarDoor {
  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明节", "Tomb-Sweeping Day",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day");

  private final CalendarDesk desk;
  private final InstantSource businessClock;
  private final java.time.ZoneId zone;

  CalendarDoor(CalendarDesk desk, InstantSource businessClock, java.time.ZoneId zone) {
    this.desk = desk;
    this.businessClock = businessClock;
    this.zone = zone;
  }

  record DayView(LocalDate date, String name, String nameEn, boolean off) {}

  /// @param provisional the year's notice is not loaded; Monday to Friday is assumed
  record YearView(
      int year,
      boolean provisional,
      int workdays,
      List<OfficeHours.Span> hours,
      List<DayView> days) {}

  record RuleView(
      String id,
      String type,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      int amount,
      String unit,
      String dueTime,
      String roll,
      String source,
      String length,
      String lengthEn) {}

  @GetMapping("/days")
  YearView days(@RequestParam(required = false) @Nullable Integer year) {
    var asked = year == null ? businessClock.instant().atZone(zone).getYear() : year;
    if (asked < 1949 || asked > 2999)
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "year-out-of-range",
              new Texts("年份超出范围", "The year is out of range"))
          .saying(
              new Texts(
                      "年份 %s 无法查询，请给出 1949 至 2999 之间的年份。",
                      "The year %s cannot be asked for; give one from 1949 to 2999.")
                  .with(asked))
          .at("year");
    var days = desk.workTime().days();
    var named =
        days.findYear(asked).map(YearOfDays::days).orElse(List.of()).stream()
            .map(CalendarDoor::view)
            .toList();
    var workdays =
        days.workdaysBetween(LocalDate.of(asked - 1, 12, 31), LocalDate.of(asked, 12, 31));
    return new YearView(
        asked, !days.knows(asked), workdays, desk.workTime().hours().spans(), named);
  }

  /// The rules in force on a day; all that ever were when no day is given.
  @GetMapping("/rules")
  List<RuleView> rules(@RequestParam(required = false) @Nullable LocalDate on) {
    return desk.listRules().stream()
        .filter(rule -> on == null || rule.valid().contains(on))
        .map(CalendarDoor::view)
        .toList();
  }

  private static DayView view(NamedDay day) {
    var english =
        Arrays.stream(day.name().split("、"))
            .map(name -> ENGLISH.getOrDefault(name, name))
            .collect(joining(", "));
    return new DayView(day.date(), day.name(), english, day.off());
  }

  private static RuleView view(TimeRule rule) {
    var days = rule.length().unit().countsDays();
    return new RuleView(
        rule.id(),
        rule.type(),
        rule.valid().from(),
        rule.valid().to(),
        rule.length().amount(),
        rule.length().unit().code(),
        days ? rule.landing().time().code() : "",
        days && rule.landing().rollsForward() ? "forward" : "none",
        rule.source(),
        rule.length().zh(),
        rule.length().en());
  }
}
