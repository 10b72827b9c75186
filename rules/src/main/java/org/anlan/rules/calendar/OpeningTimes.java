package org.anlan.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a counter is open, read off the words that stand at its door 办公时间, such as 周一至周五 9:00–12:00、13:30–17:00, 工作日 9:00–17:00,
/// 每天 8:00–17:30 or 全天. Monday to Friday means the working days of the calendar: on a public holiday nobody is there.
///
/// @param days of the week; null stands for the calendar's working days
/// @param spans of a day, in order
public record OpeningTimes(@Nullable Set<DayOfWeek> days, List<Span> spans) {

  /// @param to the first moment at which it is closed; midnight for the end of the day
  public record Span(LocalTime from, LocalTime to) {
    boolean holds(LocalTime time) {
      return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }
  }

  private static final String WEEK = "一二三四五六日";
  private static final Pattern ALL_DAY = Pattern.compile("全天|24\\s*小时");
  private static final Pattern DAYS =
      Pattern.compile("工作日|每天|每日|周([一二三四五六日])\\s*[至到–—-]\\s*周?([一二三四五六日])");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[–—~至到-]\\s*(\\d{1,2})[:：](\\d{2})");

  /// The longest holiday with its weekends is shorter.
  private static final int LOOKED_AHEAD = 21;

  public OpeningTimes {
    days = days == null ? null : Set.copyOf(days);
    spans = List.copyOf(spans);
  }

  /// Empty where the words say it in a way that is not known; then they are shown as they are.
  public static Optional<OpeningTimes> of(String words) {
    var named = DAYS.matcher(words);
    boolean told = named.find();
    var days = told ? days(named.group(), named.group(1), named.group(2)) : everyDay();
    if (ALL_DAY.matcher(words).find())
      return Optional.of(
          new OpeningTimes(days, List.of(new Span(LocalTime.MIN, LocalTime.MIDNIGHT))));
    if (!told) return Optional.empty();
    return spans(words)
        .filter(spans -> !spans.isEmpty())
        .map(spans -> new OpeningTimes(days, spans));
  }

  private static @Nullable Set<DayOfWeek> days(
      String words, @Nullable String first, @Nullable String last) {
    if (words.equals("工作日")) return null;
    if (first == null || last == null) return everyDay();
    int from = WEEK.indexOf(first);
    int to = WEEK.indexOf(last);
    if (from == 0 && to == 4) return null;
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (int day = from; ; day = (day + 1) % 7) {
      days.add(DayOfWeek.of(day + 1));
      if (day == to) return days;
    }
  }

  private static Set<DayOfWeek> everyDay() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  private static Optional<List<Span>> spans(String words) {
    var spans = new ArrayList<Span>();
    var found = SPAN.matcher(words);
    while (found.find()) {
      var from = time(found.group(1), found.group(2));
      var to = time(found.group(3), found.group(4));
      if (from.isEmpty() || to.isEmpty()) return Optional.empty();
      spans.add(new Span(from.get(), to.get()));
    }
    return Optional.of(spans);
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    if (hours > 24 || minutes > 59 || hours == 24 && minutes > 0) return Optional.empty();
    return Optional.of(hours == 24 ? LocalTime.MIDNIGHT : LocalTime.of(hours, minutes));
  }

  private boolean isDay(LocalDate day, Predicate<LocalDate> workday) {
    return days == null ? workday.test(day) : days.contains(day.getDayOfWeek());
  }

  /// @param workday whether a day is a working day, as [WorkCalendar#isWorkday] says
  public boolean isOpen(LocalDateTime at, Predicate<LocalDate> workday) {
    return isDay(at.toLocalDate(), workday)
        && spans.stream().anyMatch(span -> span.holds(at.toLocalTime()));
  }

  /// When it opens next; the moment itself where it is open. Empty where it does not within three weeks.
  public Optional<LocalDateTime> opens(LocalDateTime at, Predicate<LocalDate> workday) {
    if (isOpen(at, workday)) return Optional.of(at);
    for (int ahead = 0; ahead <= LOOKED_AHEAD; ahead++) {
      var day = at.toLocalDate().plusDays(ahead);
      if (!isDay(day, workday)) continue;
      var next =
          spans.stream().map(span -> day.atTime(span.from())).filter(at::isBefore).findFirst();
      if (next.isPresent()) return next;
    }
    return Optional.empty();
  }
}
