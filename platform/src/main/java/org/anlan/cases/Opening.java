package org.anlan.cases;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Interpreter;
import org.anlan.rules.procedure.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How a module above opens a matter of a kind that it alone opens (`door` in the kind's file), for the caller who came to its own door, tells it
/// what happened there, and learns what was found on the way. In all else it is a case as any other.
@Service
public class Opening {

  /// @param answers to the kind's questions, by the attribute's code
  /// @param unit whose matter it is, where that is known; else the kind's decision finds it
  /// @param about what its title begins with instead of the road, such as the service that is asked for
  /// @param facts what else the procedure's conditions and services know from the start
  public record Matter(
      String kind,
      String words,
      Map<String, String> answers,
      Spot spot,
      @Nullable String unit,
      @Nullable Texts about,
      Map<String, String> facts) {

    public Matter(String kind, String words, Map<String, String> answers, Spot spot) {
      this(kind, words, answers, spot, null, null, Map.of());
    }
  }

  /// What happened at the module's own door.
  ///
  /// @param message that the procedure waits for
  /// @param act the name of the event that is written
  /// @param words public ones, for the page of the matter
  public record News(
      String message, String act, @Nullable String words, Map<String, String> facts) {}

  private final Intake intake;
  private final Shelves shelves;
  private final Course course;
  private final Herald herald;
  private final InstantSource businessClock;

  Opening(
      Intake intake, Shelves shelves, Course course, Herald herald, InstantSource businessClock) {
    this.intake = intake;
    this.shelves = shelves;
    this.course = course;
    this.herald = herald;
    this.businessClock = businessClock;
  }

  /// Takes it in once per command; the caller is its reporter. A refusal is a problem.
  ///
  /// @param door the module's name
  /// @param keep what the module keeps of it, in the same transaction
  public CaseNumber open(
      Command command, Caller caller, String door, Matter matter, Consumer<CaseNumber> keep) {
    var report =
        new Report(
            matter.kind(),
            matter.words(),
            matter.answers(),
            matter.spot(),
            null,
            "near",
            List.of(),
            Report.Contact.NONE,
            new Report.Inside(door, matter));
    var receipt = Problems.orProblem(intake.report(command, caller, report, keep));
    return new CaseNumber(receipt.number());
  }

  /// Until the end of the caller's transaction nobody else acts on it; whoever locks rows of their own about a matter does this first, as every act
  /// does.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(CaseNumber number) {
    shelves.cases().lock(number, Scope.ofOne(number.text()));
  }

  /// Tells a matter what it waits for, within the caller's transaction; one that does not wait for it refuses.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(CaseNumber number, News news) {
    try {
      told(number, news);
    } catch (Refused refused) {
      throw Problems.of(refused.why());
    }
  }

  private void told(CaseNumber number, News news) {
    var file = shelves.cases().lock(number, Scope.ofOne(number.text()));
    if (file.ended())
      throw new Refused(new Refusal.MovedOn(file.version(), file.stage(), file.stagePlain()));
    var now = businessClock.instant();
    var known = new HashMap<String, Object>(news.facts());
    var act = new Act.MessageReceived(news.message(), null, known);
    var moved = course.move(file, act, new Course.Mover(now, null));
    shelves.history().add(moved, Event.of(now, news.act(), moved.stage(), news.words()));
    herald.tell(moved, file.stage(), now);
  }

  /// Whether a matter waits for such a message now.
  public boolean waitsFor(CaseNumber number, String message) {
    var act = new Act.MessageReceived(message, null, Map.of());
    return shelves
        .cases()
        .find(number, Scope.ofOne(number.text()))
        .filter(file -> !file.ended())
        .filter(file ->
            Interpreter.step(course.set(file), file.way().progress(), act) instanceof Step.Moved)
        .isPresent();
  }

  /// What the procedure of a case knows by now: what people filled in and how each task ended, by name. For the module that opened it, within
  /// the transaction of an act on it.
  public Map<String, Object> findOut(CaseNumber number) {
    return shelves
        .cases()
        .find(number, Scope.ofOne(number.text()))
        .map(file -> file.way().progress().variables())
        .map(Map::copyOf)
        .orElse(Map.of());
  }

  /// What documents on a case hang on: whoever sees the case reads them.
  public static String papersOf(CaseNumber number) {
    return CaseFileRights.PREFIX + number.text();
  }

  /// Whether the city has matters of a kind at all.
  public boolean knows(String kind) {
    return course.kinds().codes().contains(kind);
  }

  /// Of which kind a case is.
  public Optional<String> findKind(CaseNumber number) {
    return shelves.cases().find(number, Scope.ofOne(number.text())).map(file -> file.kind().code());
  }
}
