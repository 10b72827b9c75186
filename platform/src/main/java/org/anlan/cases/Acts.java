package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What most deeds end with: the event is written, the case saved, whoever is concerned told.
@Component
class Acts {

  private final Shelves shelves;
  private final Herald herald;
  private final Course course;
  private final Parts parts;

  Acts(Shelves shelves, Herald herald, Course course, Parts parts) {
    this.shelves = shelves;
    this.herald = herald;
    this.course = course;
    this.parts = parts;
  }

  /// Notes an act that leaves the procedure where it is.
  Deed.Done note(Situation at, String act, @Nullable String words, Map<String, String> detail) {
    return note(at, at.event(act, at.file().stage(), words).with(detail));
  }

  Deed.Done note(Situation at, Event event) {
    var touched = at.file().touched();
    int seq = shelves.history().add(touched, event);
    shelves.cases().save(touched);
    herald.tell(touched, touched.stage(), event.at());
    return new Deed.Done(touched, seq);
  }

  /// Notes an act that moved the procedure.
  Deed.Done moved(Situation at, CaseFile moved, Event event) {
    return told(at.file(), moved, event);
  }

  Deed.Done told(CaseFile before, CaseFile moved, Event event) {
    int seq = shelves.history().add(moved, event);
    herald.tell(moved, before.stage(), event.at());
    return new Deed.Done(moved, seq);
  }

  /// Refuses to close a case whose parts are still open.
  void mustHaveNoOpenParts(CaseFile moved, String act) {
    var why = moved.ended() ? parts.whyNotClosed(moved) : null;
    if (why != null) throw new Refused(new Refusal.NotAllowed(act, why));
  }

  /// Tells those who reported the case something that is no new stage.
  void tellReporters(CaseFile file, Texts words) {
    herald.tellReporters(file, words);
  }

  /// Open screens fetch the case afresh; nobody is told anything.
  void news(CaseFile file) {
    herald.news(file);
  }

  /// A case that an act on another one opened has been sent to whoever handles it.
  void begun(CaseFile file, Instant at) {
    herald.tell(file, Stage.REPORTED, at);
  }

  /// The task waits in the pool of its unit again.
  void tellUnit(CaseFile file, Task task) {
    herald.tellUnit(file, task);
  }

  void tellPerson(CaseFile file, String person, Texts words) {
    herald.tellPerson(file, person, words);
  }

  Course course() {
    return course;
  }

  Shelves shelves() {
    return shelves;
  }

  /// The words beside an act, which it may or must have.
  static @Nullable String words(Offer offer, @Nullable String typed) {
    return switch (offer.needs().words()) {
      case "required" -> Checks.words(typed, 2, 2_000);
      case "optional" -> Checks.comment(typed);
      default -> null;
    };
  }

  static List<String> fieldNames(Offer offer) {
    return offer.needs().fields().stream().map(Field::name).toList();
  }
}
