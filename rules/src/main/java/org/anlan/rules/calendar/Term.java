package org.anlan.rules.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A promise as it runs: its rule, when it began, and everything that happened to its clock. The deadline follows from these events alone.
public record Term(
    TimeRule rule, LocalDateTime opened, List<Pause> pauses, List<Extension> extensions) {
  public Term {
    pauses = Pause.merged(pauses);
    extensions = List.copyOf(extensions);
  }

  public static Term of(TimeRule rule, LocalDateTime opened) {
    return new Term(rule, opened, List.of(), List.of());
  }

  public Term paused(List<Pause> more) {
    return new Term(
        rule, opened, Stream.concat(pauses.stream(), more.stream()).toList(), extensions);
  }

  public Term extended(Extension more) {
    return new Term(
        rule, opened, pauses, Stream.concat(extensions.stream(), Stream.of(more)).toList());
  }

  /// When it is due. Events are taken in their order in time, and one that came after the deadline had passed cannot mend it.
  ///
  /// A pause that is still open has not moved the deadline yet: how far it moves is known when the clock runs again.
  public Deadline deadline(WorkTime time) {
    var count = new Count(time, rule, opened, rule.length().amount(), List.of());
    var due = count.due();
    for (var event : events()) {
      if (!event.inTime(due)) continue;
      count = event.on(count);
      due = count.due();
    }
    return new Deadline(this, due, count.yearMissing(due), count);
  }

  /// The deadline that somebody else set, or that was counted earlier and kept; its light and reminders still follow the rule.
  public Deadline dueAt(LocalDateTime due, WorkTime time) {
    var count = new Count(time, rule, opened, rule.length().amount(), pauses);
    return new Deadline(this, due, OptionalInt.empty(), count);
  }

  /// The deadline for whoever must not guess: a count that looks at a day of a year without a calendar is refused.
  public Strict strictDeadline(WorkTime time) {
    var deadline = deadline(time);
    return deadline.yearMissing().isPresent()
        ? new Strict.NoYear(deadline.yearMissing().getAsInt())
        : new Strict.Firm(deadline);
  }

  /// A deadline without guesses, or the year that is missing for it.
  public sealed interface Strict {
    record Firm(Deadline deadline) implements Strict {}

    record NoYear(int year) implements Strict {
      public String reason() {
        return "calendar has no year " + year;
      }
    }
  }

  private List<Event> events() {
    var events = new ArrayList<Event>();
    pauses.forEach(pause -> events.add(new Event.Stopped(pause)));
    extensions.forEach(extension -> events.add(new Event.Extended(extension)));
    events.sort(comparing(Event::at));
    return events;
  }

  private sealed interface Event {
    LocalDateTime at();

    boolean inTime(LocalDateTime due);

    Count on(Count count);

    record Stopped(Pause pause) implements Event {
      @Override
      public LocalDateTime at() {
        return pause.from();
      }

      @Override
      public boolean inTime(LocalDateTime due) {
        return at().isBefore(due);
      }

      @Override
      public Count on(Count count) {
        return count.paused(pause);
      }
    }

    record Extended(Extension extension) implements Event {
      @Override
      public LocalDateTime at() {
        return extension.granted();
      }

      @Override
      public boolean inTime(LocalDateTime due) {
        return !at().isAfter(due);
      }

      @Override
      public Count on(Count count) {
        return count.longer(extension.amount());
      }
    }
  }
}
