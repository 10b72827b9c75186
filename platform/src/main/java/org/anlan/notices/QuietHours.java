package org.anlan.notices;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The hours in which somebody is left in peace, such as 21:00 to 08:00. The same hour at both ends means never.
record QuietHours(LocalTime from, LocalTime to) {

  boolean covers(LocalTime time) {
    if (from.equals(to)) return false;
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  /// When something may be sent that is ready now.
  ZonedDateTime after(ZonedDateTime now) {
    if (!covers(now.toLocalTime())) return now;
    var end = now.with(to);
    return end.isAfter(now) ? end : end.plusDays(1);
  }
}
