package org.anlan.calendar;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.http.Texts;
import org.anlan.rules.calendar.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The years whose days had to be guessed for some deadline, and what the operator is told about them.
@Component
class Guesses {
  private final Calendars calendars;
  private final TransactionTemplate apart;
  private final InstantSource businessClock;
  private final Set<Integer> noted = ConcurrentHashMap.newKeySet();

  Guesses(
      Calendars calendars, PlatformTransactionManager transactions, InstantSource businessClock) {
    this.calendars = calendars;
    this.businessClock = businessClock;
    this.apart = new TransactionTemplate(transactions);
    // In a transaction of its own, so that two cases that guess the same year never wait for one
    // another.
    apart.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
  }

  void note(int year) {
    if (noted.contains(year)) return;
    apart.executeWithoutResult(status -> calendars.rememberGuess(year, businessClock.instant()));
    noted.add(year);
  }

  /// From 1 December on next year's calendar should be there (the State Council publishes it in November); a guessed year is told at any time.
  List<Warning> warnings(WorkCalendar known, LocalDate today) {
    var missing = new TreeSet<Integer>();
    var next = today.getYear() + 1;
    if (!known.knows(today.getYear())) missing.add(today.getYear());
    if (today.getMonth() == Month.DECEMBER && !known.knows(next)) missing.add(next);
    var guessed = calendars.listGuessed().stream().filter(year -> !known.knows(year)).toList();
    missing.addAll(guessed);
    var warnings = new ArrayList<Warning>();
    for (var year : missing) warnings.add(new Warning(year, words(year, guessed.contains(year))));
    return warnings;
  }

  private static Texts words(int year, boolean guessed) {
    var why =
        guessed
            ? new Texts(
                "已有事项的时限算到这一年，暂按周一至周五计算",
                "deadlines already reach into it and count Monday to Friday for now")
            : new Texts("这一年的时限将暂按周一至周五计算", "deadlines in it will count Monday to Friday");
    return new Texts(
        "%d 年的节假日安排还没有装入：%s。请把 calendar/%d.json 放进城市文件夹后重新启动。".formatted(year, why.zh(), year),
        "The working days of %d are not loaded: %s. Put calendar/%d.json into the city's folder and restart."
            .formatted(year, why.en(), year));
  }
}
