package org.anlan.cases;

import java.time.Instant;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds whoever holds a task at half, at four fifths and at the end of its time (handbook §3.4); in the end the unit as well.
@Component
class Reminding {

  private static final System.Logger LOG = System.getLogger(Reminding.class.getName());

  private final Shelves shelves;
  private final Clocks clocks;
  private final Herald herald;
  private final TransactionTemplate transaction;

  Reminding(Shelves shelves, Clocks clocks, Herald herald, TransactionTemplate transaction) {
    this.shelves = shelves;
    this.clocks = clocks;
    this.herald = herald;
    this.transaction = transaction;
  }

  void round(Instant now) {
    for (var due : shelves.tasks().listToRemind(now, 200)) {
      try {
        transaction.executeWithoutResult(status -> remind(due, now));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "The reminder of task " + due.task() + " failed.", e);
      }
    }
  }

  private void remind(Tasks.ToRemind due, Instant now) {
    var found = shelves.cases().lockIfFree(due.division(), due.caseId());
    if (found.isEmpty() || !shelves.tasks().isToRemind(due, now)) return;
    var file = found.get();
    shelves.tasks().listOpen(file).stream()
        .filter(task -> task.id().equals(due.task()) && task.stopped() == null)
        .findFirst()
        .ifPresent(task -> remind(file, task, clocks.used(file, task, now)));
  }

  /// Of several that have passed meanwhile, only the last is told.
  private void remind(CaseFile file, Task task, int percent) {
    herald.remind(file, task, words(percent), percent >= 100);
    clocks.remind(file, task, percent);
  }

  private static Texts words(int percent) {
    return percent >= 100
        ? new Texts("时限已到，请立即办理。", "The time is up; handle it now.")
        : new Texts("时限已过 %d%%。", "%d%% of the time is used up.").with(percent);
  }
}
