package org.anlan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.anlan.http.Ids;
import org.anlan.rules.procedure.Progress;
import org.springframework.stereotype.Component;

/// Gives a new case its number, its way and its deadline.
@Component
class NewCase {

  private final Shelves shelves;
  private final City city;
  private final Ids ids;
  private final ZoneId zone;

  NewCase(Shelves shelves, City city, Ids ids, ZoneId zone) {
    this.shelves = shelves;
    this.city = city;
    this.ids = ids;
    this.zone = zone;
  }

  /// What was said of a matter, checked.
  ///
  /// @param answers empty where staff open a case beside another: they go and see
  record Told(String words, Map<String, String> answers) {}

  CaseFile open(Kind kind, Told told, Place place, Instant now) {
    return open(kind, kind.channel(), told, place, now);
  }

  /// @param channel the digit of the number that says where it came in
  CaseFile open(Kind kind, char channel, Told told, Place place, Instant now) {
    var day = LocalDate.ofInstant(now, zone);
    var series = new CaseNumber.Series(place.division(), day, channel);
    var number = CaseNumber.of(series, shelves.serials().draw(series, 1));
    var way = city.procedures().newest(kind.procedure());
    var due = city.calendar().due(kind.deadline(), now);
    return new CaseFile(
        ids.next(),
        number,
        kind,
        told.words(),
        told.answers(),
        place,
        new CaseFile.Way(way.key(), way.version(), Progress.blank(way.key())),
        Stage.REPORTED,
        1,
        1,
        null,
        null,
        new CaseFile.Term(now, now, due.at(), due.provisional(), null, null, null, null));
  }
}
