package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.calendar.Promise;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What whoever oversees cases from another module may ask of one and do to it: look, leave a line on its timeline, begin a new
/// round. Who oversees what is theirs to decide; that they may see the case at all is checked here.
@Service
public class Overseeing {

  /// A case as overseers see it.
  ///
  /// @param title where and what, as on notices
  /// @param street 12 digits
  /// @param hands who did a task of the procedure or holds one now, in any round: they judge nothing of it
  public record Overseen(
      CaseNumber number,
      Texts title,
      String kind,
      String street,
      @Nullable String unit,
      Stage stage,
      int round,
      long version,
      Instant openedAt,
      Instant dueAt,
      @Nullable Instant closedAt,
      Set<String> hands) {

    public Overseen {
      hands = Set.copyOf(hands);
    }
  }

  /// A line on a case's timeline that its reporters do not see.
  ///
  /// @param person and `post` and `unit` null for the platform itself
  /// @param detail facts that are no words; `xEn` is `x` in English
  public record Line(
      String act,
      @Nullable String person,
      @Nullable String post,
      @Nullable String unit,
      @Nullable String words,
      Map<String, String> detail) {}

  /// A matter whose clock runs.
  public record Running(
      CaseNumber number, int round, String unit, Promise promise, Instant dueAt) {}

  /// What is needed beside the stores.
  @Component
  record Tools(Acts acts, ReopenCase reopening, Chronicle chronicle, Kinds kinds) {}

  private final Shelves shelves;
  private final Sight sight;
  private final Tools tools;
  private final InstantSource businessClock;

  Overseeing(Shelves shelves, Sight sight, Tools tools, InstantSource businessClock) {
    this.shelves = shelves;
    this.sight = sight;
    this.tools = tools;
    this.businessClock = businessClock;
  }

  /// For a member of staff in whose reach it lies; to others it is not there.
  public Overseen get(CaseNumber number, Caller caller) {
    return seen(sight.getAsStaff(number, caller));
  }

  public boolean sees(CaseNumber number, Caller caller) {
    return sight.findAsStaff(number, caller).isPresent();
  }

  /// For the platform's own work.
  public Optional<Overseen> find(CaseNumber number) {
    return shelves.cases().find(number, Scope.ofThePlatform()).map(this::seen);
  }

  private Overseen seen(CaseFile file) {
    var hands = new HashSet<String>();
    for (var doing : shelves.tasks().listDoings(file)) hands.add(doing.person());
    for (var task : shelves.tasks().listOpen(file))
      if (task.holder() != null) hands.add(task.holder());
    return new Overseen(
        file.number(),
        Herald.title(file),
        file.kind().code(),
        file.place().street(),
        file.unit(),
        file.stage(),
        file.round(),
        file.version(),
        file.term().openedAt(),
        file.term().dueAt(),
        file.term().closedAt(),
        hands);
  }

  /// Matters whose clock runs, due before an instant, in the order of deadline and number, with how long each may take: those due after
  /// `from`, and of those due right then the ones by number after `after`.
  public List<Running> listRunning(Instant from, String after, Instant dueBefore, int limit) {
    return tools.chronicle().listRunning(from, after, dueBefore, limit).stream()
        .map(this::running)
        .toList();
  }

  private Running running(Chronicle.Running row) {
    var rule =
        row.rule() == null ? tools.kinds().get(row.kind(), row.openedAt()).deadline() : row.rule();
    var promise = Promise.of(rule, row.beganAt());
    return new Running(row.number(), row.round(), row.unit(), promise, row.dueAt());
  }

  /// Holds the case and writes the line, within the caller's transaction. What can be done on the case stays as it is, so nobody's page
  /// is stale and a wrong click can still be taken back.
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(CaseNumber number, Line line) {
    var file = unarchived(shelves.cases().lock(number, Scope.ofThePlatform()));
    var event =
        new Event(
            0,
            businessClock.instant(),
            line.act(),
            file.stage(),
            line.person(),
            line.post(),
            line.unit(),
            line.words(),
            false,
            null,
            line.detail());
    shelves.history().add(file, event);
    tools.acts().news(file);
  }

  private static CaseFile unarchived(CaseFile file) {
    var archived = file.term().archivedAt();
    if (archived != null) throw Problems.of(new Refusal.Archived(archived));
    return file;
  }

  /// Begins the next round of an ended case, within the caller's transaction; refused with the reason where its stage allows none.
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer<Integer> reopen(CaseNumber number, Caller caller, String words) {
    var file = unarchived(shelves.cases().lock(number, sight.ofStaff(caller)));
    var at = new Situation(file, caller, List.of(), null, businessClock.instant());
    var whyNot = tools.reopening().whyNot(at);
    if (!file.ended() || whyNot != null)
      return Answer.refused(
          new Refusal.NotAllowed(
              ReopenCase.REOPEN,
              whyNot != null ? whyNot : new Texts("还没有办结。", "It has not ended yet.")));
    var moved = tools.reopening().again(file, at.mover());
    tools.acts().moved(at, moved, at.event(ReopenCase.REOPEN, moved.stage(), words));
    return Answer.done(moved.round());
  }
}
