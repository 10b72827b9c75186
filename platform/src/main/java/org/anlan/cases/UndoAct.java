package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Hold;
import org.anlan.rules.procedure.Progress;
import org.anlan.rules.procedure.Timer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Takes back one's own last act within a minute, if nothing has happened since. What happened stays on record; the case, its
/// tasks, alarms and clocks stand again as before, with numbers that are not used twice.
@Component
@Order(0)
class UndoAct implements Deed {

  static final String UNDO = "undo";

  private final Acts acts;
  private final Clocks clocks;
  private final Jobs jobs;

  UndoAct(Acts acts, Clocks clocks, Jobs jobs) {
    this.acts = acts;
    this.clocks = clocks;
    this.jobs = jobs;
  }

  @Override
  public List<Offer> offers(Situation at) {
    return acts.shelves().undos().find(at.file(), at.person()).stream()
        .map(undo -> offer(at.file(), undo))
        .toList();
  }

  @Override
  public boolean answersTo(String act) {
    return act.equals(UNDO);
  }

  private Offer offer(CaseFile file, Undos.Undo undo) {
    var what = jobs.said(file, undo.act());
    var label = new Texts("撤销：" + what.zh(), "Undo: " + what.en());
    return Offer.of(UNDO, null, label, null, Offer.Needs.NOTHING);
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var undo = acts.shelves().undos().find(at.file(), at.person()).orElseThrow();
    var before = undo.before();
    var shelves = acts.shelves();
    var restored = restored(at.file(), before);
    shelves.tasks().restore(restored, before.tasks(), at.now());
    shelves.alarms().restore(restored, armed(before.progress()), at.now());
    shelves.stops().takeBack(restored, undo.seq());
    shelves.suspensions().restore(restored, holds(before.progress()), at.now());
    var settled = clocks.settle(restored, acts.course().set(restored), at.now());
    shelves.cases().resumeRound(settled);
    for (var task : before.tasks()) shelves.tasks().clock(settled, task);
    var event =
        at.event(UNDO, settled.stage(), null)
            .with(Map.of("seq", String.valueOf(undo.seq()), "act", undo.act()));
    var done = acts.note(at.with(settled), event);
    if (Phrases.isPublic(undo.act()))
      acts.tellReporters(
          done.file(), new Texts("上一步有误，已更正", "The last step was a mistake and was taken back"));
    return done;
  }

  private static CaseFile restored(CaseFile file, Undos.Before before) {
    var progress = goingOn(before.progress(), file.way().progress());
    var way = new CaseFile.Way(file.way().procedure(), file.way().version(), progress);
    return new CaseFile(
        file.id(),
        file.number(),
        file.kind(),
        file.words(),
        file.answers(),
        file.place(),
        way,
        before.stage(),
        before.round(),
        file.version(),
        before.unit(),
        file.decision(),
        before.term().stopped(file.term().stopped()));
  }

  /// As before, but tokens and alarms go on counting, since their numbers stand in rows that stay.
  private static Progress goingOn(Progress before, Progress now) {
    var generations = new TreeMap<String, Integer>(now.generations());
    before.generations().forEach((timer, count) -> generations.merge(timer, count, Math::max));
    return new Progress(
        before.procedure(),
        before.round(),
        before.tokens(),
        before.variables(),
        before.timers(),
        generations,
        before.holds(),
        Math.max(before.lastId(), now.lastId()),
        before.ended());
  }

  private static List<Timer> armed(Progress progress) {
    return progress.timers().stream().filter(timer -> timer.state() == Timer.State.ARMED).toList();
  }

  private static List<Integer> holds(Progress progress) {
    return progress.holds().stream().map(Hold::id).toList();
  }

  @Override
  public boolean canBeUndone() {
    return false;
  }
}
