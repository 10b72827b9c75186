package org.anlan.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the directory knows, as read at once.
record Register(
    List<Division> divisions,
    List<Unit> units,
    List<Post> posts,
    List<Person> people,
    List<Holding> holdings,
    List<Shift> shifts,
    List<Leave> leave) {

  /// Somebody fills a post; both days count, no last day means for now.
  record Holding(String person, String post, LocalDate from, @Nullable LocalDate to) {
    boolean on(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /// Both days count.
  record Leave(
      String person, LocalDate from, LocalDate to, @Nullable String substitute, String reason) {
    boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
