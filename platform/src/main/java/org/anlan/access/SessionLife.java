package org.anlan.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a session lives: without use, and at most. Staff sit at shared desks; a visitor should find the own reports again
/// on the same phone until they are closed.
///
/// @param atOnce how many an account may have; one more ends the one used longest ago
record SessionLife(Duration idle, Duration most, int atOnce) {

  static final SessionLife VISITOR = new SessionLife(Duration.ofDays(60), Duration.ofDays(180), 1);
  static final SessionLife CITIZEN = new SessionLife(Duration.ofDays(7), Duration.ofDays(30), 10);
  static final SessionLife STAFF = new SessionLife(Duration.ofHours(2), Duration.ofHours(12), 5);
  static final SessionLife ADMINISTRATOR =
      new SessionLife(Duration.ofMinutes(15), Duration.ofHours(8), 2);

  /// Being seen is written down at most this often, so that reading a page does not write a row.
  static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  static SessionLife of(@Nullable Account account) {
    if (account == null) return VISITOR;
    if (account.kind().administers()) return ADMINISTRATOR;
    return account.isStaff() ? STAFF : CITIZEN;
  }

  Instant idleAt(Instant now) {
    return now.plus(idle);
  }

  Instant endsAt(Instant now) {
    return now.plus(most);
  }
}
