package org.anlan.rules.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened in one round of a case, as its events and tasks tell.
///
/// @param street where it lies, 12 digits
/// @param unit the responsible unit
/// @param stopped the clock stands: the deadline is not known yet
/// @param ending the stage it ended in, or stands in
/// @param acts without those taken back, in order
/// @param waits the tasks of the procedure, in the order in which they were opened
public record RoundFacts(
    String number,
    int round,
    String kind,
    String street,
    @Nullable String unit,
    Instant beganAt,
    Instant dueAt,
    boolean stopped,
    @Nullable Instant closedAt,
    String ending,
    List<Acted> acts,
    List<Wait> waits) {

  public record Acted(Instant at, String act, @Nullable String post) {}

  public record Wait(
      String stage,
      String unit,
      Instant openedAt,
      Instant dueAt,
      @Nullable Instant doneAt,
      @Nullable String outcome) {

    public boolean inTime() {
      return doneAt != null && !doneAt.isAfter(dueAt);
    }

    private Wait until(Instant cutoff) {
      return doneAt != null && !doneAt.isBefore(cutoff)
          ? new Wait(stage, unit, openedAt, dueAt, null, null)
          : this;
    }
  }

  private static final Set<String> BEYOND_HANDLING = Set.of("CHECKING", "ANSWERING");
  private static final Set<String> LEFT = Set.of("WITHDRAWN", "MERGED");

  public RoundFacts {
    acts = List.copyOf(acts);
    waits = List.copyOf(waits);
  }

  /// As it stood just before an instant: whatever came later is not known.
  public RoundFacts until(Instant cutoff) {
    var known = waits.stream().filter(wait -> wait.openedAt().isBefore(cutoff));
    var ended = closedAt != null && closedAt.isBefore(cutoff);
    return new RoundFacts(
        number,
        round,
        kind,
        street,
        unit,
        beganAt,
        dueAt,
        stopped,
        ended ? closedAt : null,
        ended ? ending : "",
        acts.stream().filter(act -> act.at().isBefore(cutoff)).toList(),
        known.map(wait -> wait.until(cutoff)).toList());
  }

  /// Withdrawn, or handled together with another: counted nowhere, or there.
  boolean left() {
    return LEFT.contains(ending);
  }

  List<Wait> waitsIn(String stage) {
    return waits.stream().filter(wait -> wait.stage().equals(stage)).toList();
  }

  boolean dispatched() {
    return !waitsIn("DISPATCHED").isEmpty();
  }

  /// The unit that it was last sent to.
  @Nullable String responsible() {
    var sent = waitsIn("DISPATCHED");
    return sent.isEmpty() ? unit : sent.getLast().unit();
  }

  boolean did(String act) {
    return acts.stream().anyMatch(done -> done.act().equals(act));
  }

  long count(String act) {
    return acts.stream().filter(done -> done.act().equals(act)).count();
  }

  /// When the work was done for good: what was sent back to be done again counts when it was done again.
  @Nullable Instant disposedAt() {
    Instant at = null;
    for (var wait : waits)
      if (!BEYOND_HANDLING.contains(wait.stage())) at = null;
      else if (at == null) at = wait.openedAt();
    return at == null ? closedAt : at;
  }

  /// A check found that it had to be done again.
  boolean reworked() {
    var checked = false;
    for (var wait : waits) {
      if (checked && wait.stage().equals("HANDLING")) return true;
      if (wait.stage().equals("CHECKING")) checked = true;
    }
    return false;
  }

  boolean dispatchedRightly() {
    var sent = waitsIn("DISPATCHED");
    var units = sent.stream().map(Wait::unit).distinct().count();
    return units == 1 && waits.stream().noneMatch(wait -> "return".equals(wait.outcome()));
  }

  /// The post that did the work, else that accepted it.
  @Nullable String post() {
    var own = responsible();
    for (var stage : List.of("HANDLING", "DISPATCHED"))
      for (var wait : waitsIn(stage).reversed())
        if (wait.outcome() != null && wait.unit().equals(own)) {
          var post = findPost(wait);
          if (post != null) return post;
        }
    return null;
  }

  /// The post that did what was waited for; null while nobody did.
  public @Nullable String findPost(Wait wait) {
    if (wait.outcome() == null) return null;
    return acts.stream()
        .filter(act -> act.act().equals(wait.outcome()) && act.at().equals(wait.doneAt()))
        .flatMap(act -> Stream.ofNullable(act.post()))
        .findFirst()
        .orElse(null);
  }
}
