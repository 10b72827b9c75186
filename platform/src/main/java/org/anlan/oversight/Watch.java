package org.anlan.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Chronicle;
import org.anlan.cases.Overseeing;
import org.anlan.http.Texts;
import org.anlan.rules.calendar.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Watches over promises: what is nearly due, overdue, not accepted, given back again and again calls for an order. Each finding is a row that
/// can be there once, so that it does not matter how often it is found or what crashes.
@Component
class Watch {

  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);
  private static final List<String> BY_CLOCK = List.of("due-soon", "overdue");

  /// @param machineClock for what must not follow a city whose clock is sped up
  @Component
  record TwoClocks(InstantSource businessClock, InstantSource machineClock) {}

  private final Chronicle chronicle;
  private final Issuing issuing;
  private final Rounds rounds;
  private final TwoClocks clocks;
  private final Reach reach = new Reach();

  Watch(Chronicle chronicle, Issuing issuing, Rounds rounds, TwoClocks clocks) {
    this.chronicle = chronicle;
    this.issuing = issuing;
    this.rounds = rounds;
    this.clocks = clocks;
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 10_000)
  void look() {
    look(clocks.businessClock().instant(), clocks.machineClock().instant());
  }

  @Scheduled(fixedDelay = 3_000, initialDelay = 5_000)
  void issue() {
    rounds.issue(clocks.businessClock().instant(), clocks.machineClock().instant());
  }

  /// One look at everything.
  void look(Instant now, Instant machineNow) {
    var span = reach.next(now);
    clock(span, now);
    notAccepted(span, now);
    reach.done(span, now);
    for (var number : issuing.shelf().triggers().listNoticed(machineNow, BATCH))
      rounds.apart("acts of " + number, () -> acts(number, now, machineNow));
    rounds.unanswered(now);
  }

  private void clock(Reach.Span span, Instant now) {
    List<Overseeing.Running> batch;
    for (Overseeing.@Nullable Running after = null; ; after = batch.getLast()) {
      var from = after == null ? span.from() : after.dueAt();
      var last = after == null ? "" : after.number().text();
      batch = issuing.city().cases().listRunning(from, last, span.to(), BATCH);
      var numbers = batch.stream().map(Overseeing.Running::number).toList();
      var known = issuing.shelf().triggers().listKnown(numbers, BY_CLOCK);
      for (var row : batch) clock(row, known, now);
      if (batch.size() < BATCH) return;
    }
  }

  private void clock(Overseeing.Running row, Set<String> known, Instant now) {
    var code = row.dueAt().isBefore(now) ? "overdue" : "due-soon";
    if (known.contains(Triggers.key(row.number().text(), row.round(), code))) return;
    if (code.equals("due-soon") && !nearlyDue(row, now)) return;
    call(row.number(), row.round(), code, null, now);
  }

  /// The same as the yellow light that everybody sees.
  private boolean nearlyDue(Overseeing.Running row, Instant now) {
    var standing = issuing.city().calendar().standing(row.promise(), row.dueAt(), now, null);
    return standing.colour() == Light.Colour.YELLOW;
  }

  private void notAccepted(Reach.Span span, Instant now) {
    List<Chronicle.Unaccepted> batch;
    for (Chronicle.@Nullable Unaccepted after = null; ; after = batch.getLast()) {
      var from = after == null ? span.from() : after.dueAt();
      batch = chronicle.listNotAccepted(from, after == null ? FIRST : after.task(), now, BATCH);
      var numbers = batch.stream().map(Chronicle.Unaccepted::number).toList();
      var known = issuing.shelf().triggers().listKnown(numbers, List.of("not-accepted"));
      for (var row : batch)
        if (!known.contains(Triggers.key(row.number().text(), row.round(), "not-accepted")))
          call(row.number(), row.round(), "not-accepted", null, now);
      if (batch.size() < BATCH) return;
    }
  }

  /// What a case did counts without what was taken back.
  private void acts(String number, Instant now, Instant machineNow) {
    issuing.shelf().triggers().forget(number, machineNow);
    for (var told : chronicle.list(List.of(number)))
      for (var cause : issuing.city().ladder().causes()) count(told, cause, now);
  }

  private void count(Chronicle.Told told, Ladder.Cause cause, Instant now) {
    if (cause.act() == null || !cause.appliesIn(told.round())) return;
    var acts =
        told.acts().stream().filter(act -> !act.undone() && act.act().equals(cause.act())).toList();
    if (acts.isEmpty()) return;
    var last = acts.getLast().unit();
    var counted =
        Boolean.TRUE.equals(cause.sameUnit())
            ? acts.stream().filter(act -> Objects.equals(act.unit(), last)).count()
            : acts.size();
    if (counted < cause.count()) return;
    var unit = cause.act().equals("return") ? last : null;
    call(told.number(), told.round(), cause.code(), unit, now);
  }

  private void call(CaseNumber number, int round, String code, @Nullable String unit, Instant now) {
    var cause = issuing.city().ladder().cause(code);
    var grounds = grounds(cause, number);
    var trigger = new Trigger(number, round, code, grounds.zh(), now);
    issuing
        .shelf()
        .triggers()
        .add(new Triggers.Call(trigger, Math.max(1, cause.level()), unit, grounds.en()));
  }

  private static Texts grounds(Ladder.Cause cause, CaseNumber number) {
    return new Texts(
        "案件 %s %s".formatted(number.shown(), cause.name()),
        "Case %s: %s.".formatted(number.shown(), cause.nameEn().toLowerCase(Locale.ROOT)));
  }
}
