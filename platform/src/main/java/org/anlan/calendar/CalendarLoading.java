package org.anlan.calendar;

import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the city's calendar files into the database when they changed, and tells those who must count again.
@Component
class CalendarLoading {
  private final CalendarFolder folder;
  private final Calendars calendars;
  private final Rulebooks rulebooks;
  private final Telling telling;

  CalendarLoading(
      CalendarFolder folder, Calendars calendars, Rulebooks rulebooks, Telling telling) {
    this.folder = folder;
    this.calendars = calendars;
    this.rulebooks = rulebooks;
    this.telling = telling;
  }

  /// How a change becomes known: in one transaction, at the city's time, to whoever listens.
  @Component
  record Telling(
      TransactionTemplate transaction,
      InstantSource businessClock,
      ApplicationEventPublisher events) {}

  void loadIfChanged() {
    var years = folder.years();
    var rulebook = folder.rulebook();
    telling
        .transaction()
        .executeWithoutResult(status -> {
          calendars.lock();
          years.forEach(this::loadYear);
          loadRulebook(rulebook);
        });
  }

  /// After the start, and again after a start that was cut short: nobody who guessed a year that is known now is forgotten.
  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    for (var year : calendars.listUnannounced())
      telling
          .transaction()
          .executeWithoutResult(status -> {
            calendars.markAnnounced(year, telling.businessClock().instant());
            telling.events().publishEvent(new YearLoaded(year));
          });
  }

  private void loadYear(CalendarFolder.Sheet<CalendarFolder.Notice> sheet) {
    var year = sheet.content().days().year();
    var before = calendars.findNewest(year);
    if (before.filter(version -> version.checksum().equals(sheet.checksum())).isPresent()) return;
    var next =
        new Calendars.Version(
            year, before.map(Calendars.Version::version).orElse(0) + 1, sheet.checksum());
    calendars.add(next, sheet.content(), telling.businessClock().instant());
  }

  private void loadRulebook(CalendarFolder.Sheet<CalendarFolder.Rulebook> sheet) {
    var before = rulebooks.findNewest();
    if (before.filter(version -> version.checksum().equals(sheet.checksum())).isPresent()) return;
    var next =
        new Rulebooks.Version(
            before.map(Rulebooks.Version::version).orElse(0) + 1, sheet.checksum());
    rulebooks.add(next, sheet.content(), telling.businessClock().instant());
  }
}
