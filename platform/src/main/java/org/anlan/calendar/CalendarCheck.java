package org.anlan.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.rules.calendar.OfficeHours;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.TimeRuleRow;
import org.anlan.rules.calendar.TimeRules;
import org.anlan.rules.calendar.WorkCalendar;
import org.anlan.rules.calendar.YearOfDays;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is wrong with the calendar of a city's folder: the years, the office hours, the time rules.
public final class CalendarCheck {

  private static final String RULES = "calendar/rules.csv";
  private static final String HOURS = "calendar/hours.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CheckedFolder city;

  private CalendarCheck(CheckedFolder city) {
    this.city = city;
  }

  /// The types that the time rules are for.
  public static Set<String> check(CheckedFolder city) {
    var check = new CalendarCheck(city);
    check.years();
    city.json(HOURS, CalendarFolder.HoursFile.class).ifPresent(check::hours);
    return check.rules();
  }

  private void years() {
    var years = new ArrayList<YearOfDays>();
    for (var name : city.list("calendar", ".json"))
      if (YearFile.isYear(city.path(name))) year(name, years);
    if (years.isEmpty())
      city.fault(
          "calendar", 1, "there is no year, such as 2026.json; put the public holidays there");
    else city.guard("calendar", () -> WorkCalendar.of(years));
  }

  private void year(String name, List<YearOfDays> years) {
    if (city.json(name, YearFile.class).isEmpty()) return;
    city.guard(
        name,
        () ->
            city.text(name)
                .ifPresent(
                    text -> years.add(YearFile.read(city.path(name), text, JSON).content())));
  }

  private void hours(CalendarFolder.HoursFile hours) {
    if (hours.morning().size() != 2 || hours.afternoon().size() != 2)
      city.fault(
          HOURS, 1, "morning and afternoon have two times each, such as [\"08:30\", \"12:00\"]");
    else
      city.guard(
          HOURS,
          () ->
              OfficeHours.of(
                  hours.morning().get(0),
                  hours.morning().get(1),
                  hours.afternoon().get(0),
                  hours.afternoon().get(1)));
  }

  private Set<String> rules() {
    var rules = new ArrayList<TimeRule>();
    var types = new HashSet<String>();
    var columns = "rule_id,type,valid_from,valid_to,amount,unit,due_time,roll".split(",");
    for (var row : city.table(RULES, columns)) {
      // A rule with a mistake is there all the same for those who name it.
      types.add(row.get("type"));
      switch (TimeRuleRow.read(row.fields())) {
        case TimeRuleRow.Read.Rule(var rule) -> rules.add(rule);
        case TimeRuleRow.Read.Refused(var reason) -> city.fault(RULES, row.line(), reason);
      }
    }
    TimeRules.clashes(rules).forEach(clash -> city.fault(RULES, 1, clash.text()));
    return types;
  }
}
