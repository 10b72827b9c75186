package org.anlan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.anlan.directory.Directory;
import org.anlan.documents.DocumentDesk;
import org.springframework.stereotype.Component;

/// The letter 办理情况答复书 that a round ends with: what was done, in the words of the answer. It hangs on the case, so its reporters read it;
/// it names none of them.
@Component
class AnswerLetter {

  static final String TEMPLATE = "answer-letter";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /// What the template may ask for.
  static final Set<String> GIVEN = Set.of("case", "title", "opened", "closed", "result", "unit");

  /// Acts whose words answer the reporters.
  private static final Set<String> ANSWERS = Set.of("answer", "handled", "confirm");

  private final DocumentDesk documents;
  private final Shelves shelves;
  private final Directory directory;
  private final ZoneId zone;

  AnswerLetter(DocumentDesk documents, Shelves shelves, Directory directory, ZoneId zone) {
    this.documents = documents;
    this.shelves = shelves;
    this.directory = directory;
    this.zone = zone;
    documents.willGive(TEMPLATE, GIVEN);
  }

  /// Within the transaction that ended the round.
  void issue(CaseFile file, Instant now) {
    var unit = file.unit();
    if (unit == null || !file.kind().endsWithLetter()) return;
    var values =
        Map.of(
            "case", file.number().shown(),
            "title", Herald.title(file).zh(),
            "opened", day(file.term().roundAt()),
            "closed", day(now),
            "result", result(file),
            "unit", directory.findUnit(unit).map(found -> found.name().zh()).orElse(unit));
    documents.issue(new DocumentDesk.Wish(TEMPLATE, Pictures.owner(file), unit, values));
  }

  private String day(Instant at) {
    return DAY.format(LocalDate.ofInstant(at, zone));
  }

  private String result(CaseFile file) {
    return shelves.history().list(file).reversed().stream()
        .filter(event -> ANSWERS.contains(event.act()) && event.words() != null)
        .map(event -> String.valueOf(event.words()).replaceAll("\\s*\\n\\s*", " "))
        .findFirst()
        .orElse("该事项已按规定办理。");
  }
}
