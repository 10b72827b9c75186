package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What those who reported a matter can do with it afterwards: come back to it, add, dispute, withdraw.
@Service
public class ReporterDesk {

  static final String ADD_WORDS = "add-words";
  static final String DISPUTE = "dispute";
  static final String WITHDRAW = "withdraw";

  /// What a reporter asks for.
  ///
  /// @param version the case's version that the page showed
  record Wish(
      CaseNumber number, String act, long version, @Nullable String words, List<UUID> photos) {}

  /// What is left of an act for a retry.
  record Done(String number, long version) {}

  /// How a case stands for one of its reporters: what other modules may ask.
  ///
  /// @param reporter who asks, the same on every device
  public record Standing(String number, int round, boolean ended, UUID reporter) {}

  private final Shelves shelves;
  private final Sight sight;
  private static final Texts ARCHIVED =
      new Texts(
          "这件事已经办结并归档；情况有变请重新上报。",
          "It is closed and archived; report it again if something changed.");

  private final Intake.Tools tools;
  private final ReopenCase reopening;
  private final InstantSource businessClock;

  ReporterDesk(
      Shelves shelves,
      Sight sight,
      Intake.Tools tools,
      ReopenCase reopening,
      InstantSource businessClock) {
    this.shelves = shelves;
    this.sight = sight;
    this.tools = tools;
    this.reopening = reopening;
    this.businessClock = businessClock;
  }

  public Standing standing(CaseNumber number, Caller caller) {
    var file = sight.getAsReporter(number, caller);
    var ended = file.stage() == Stage.CLOSED || file.stage() == Stage.UNSOLVED;
    return new Standing(
        number.text(), file.round(), ended, sight.reporter(file, caller).orElseThrow());
  }

  /// The acts of a reporter, with the reason where one is not possible now.
  List<Offer> offers(CaseFile file) {
    var offers = new ArrayList<Offer>();
    offers.add(offer(ADD_WORDS, new Texts("补充说明", "Add words"), whyNotAdd(file), false));
    if (file.kind().disputeDays() > 0)
      offers.add(
          offer(
              DISPUTE,
              new Texts("对结果有异议", "Dispute the result"),
              whyNotDispute(file, businessClock.instant()),
              false));
    var withdraw = file.kind().findName(WITHDRAW).orElse(new Texts("撤回上报", "Withdraw"));
    offers.add(offer(WITHDRAW, withdraw, whyNotWithdraw(file), true));
    if (file.archived()) offers.replaceAll(offer -> offer.refused(ARCHIVED));
    return offers;
  }

  private static Offer offer(String act, Texts label, @Nullable Texts whyNot, boolean danger) {
    var needs = act.equals(WITHDRAW) ? Offer.Needs.NOTHING : Offer.Needs.WORDS;
    return new Offer(act, null, label, false, danger, whyNot, needs);
  }

  private static @Nullable Texts whyNotAdd(CaseFile file) {
    if (!file.ended()) return null;
    return file.kind().disputeDays() > 0
        ? new Texts("已经办结，不能再补充；对结果不满意可以提出异议。", "It is closed; if the result is wrong, dispute it.")
        : new Texts("已经办结，不能再补充。", "It is closed; nothing can be added.");
  }

  private static @Nullable Texts whyNotDispute(CaseFile file, Instant now) {
    if (file.stage() == Stage.WITHDRAWN) return new Texts("您已撤回。", "You withdrew it.");
    var closed = file.term().closedAt();
    if (closed == null) return new Texts("办结后才能提出异议。", "Possible once it is closed.");
    var days = file.kind().disputeDays();
    return now.isAfter(closed.plus(Duration.ofDays(days)))
        ? new Texts(
            "办结已超过 %d 天；情况有变请重新上报。".formatted(days),
            "More than %d days have passed; report it again if needed.".formatted(days))
        : null;
  }

  private static @Nullable Texts whyNotWithdraw(CaseFile file) {
    if (file.ended()) return new Texts("已经结束，不需要撤回。", "It has ended; nothing to withdraw.");
    return file.kind().allows(file.stage(), Stage.WITHDRAWN)
        ? null
        : new Texts(
            "已经处置完，正在核查或答复，不能撤回。", "The work is done and being checked; it cannot be withdrawn.");
  }

  Answer<Done> act(Command command, Caller caller, Wish wish) {
    return tools.once().run(command, caller, Done.class, () -> act(caller, wish));
  }

  /// Words of a reporter who came by another door, which has asked whether the case is theirs.
  ///
  /// @param by whose command it is
  /// @return the number of the event
  Answer<Integer> addWords(Command command, String by, CaseNumber number, String words) {
    return tools.once().run(command, by, Integer.class, () -> addWords(number, words));
  }

  private int addWords(CaseNumber number, String typed) {
    var file = Sight.open(shelves.cases().lock(number, Scope.ofOne(number.text())));
    check(file, ADD_WORDS);
    var words = Checks.words(typed, 2, file.kind().words().max());
    var event = Event.of(businessClock.instant(), ADD_WORDS, file.stage(), words);
    var touched = file.touched();
    var seq = shelves.history().add(touched, event);
    told(touched);
    return seq;
  }

  private Done act(Caller caller, Wish wish) {
    var file = sight.lockAsReporter(wish.number(), caller);
    var reporter = sight.reporter(file, caller).orElseThrow(() -> Cases.absent(wish.number()));
    if (file.version() != wish.version())
      throw new Refused(new Refusal.MovedOn(file.version(), file.stage(), file.stagePlain()));
    check(file, wish.act());
    var now = businessClock.instant();
    var moved =
        switch (wish.act()) {
          case ADD_WORDS -> addWords(file, caller, wish, now);
          case DISPUTE -> dispute(file, caller, wish, now);
          default -> withdraw(file, reporter, now);
        };
    return new Done(moved.number().text(), moved.version());
  }

  private void check(CaseFile file, String act) {
    var offer = offers(file).stream().filter(o -> o.act().equals(act)).findFirst();
    if (offer.isEmpty()) throw new Refused(new Refusal.ActUnknown(act));
    var whyNot = offer.get().whyNot();
    if (whyNot != null) throw new Refused(new Refusal.NotAllowed(act, whyNot));
  }

  private CaseFile addWords(CaseFile file, Caller caller, Wish wish, Instant now) {
    add(file, caller, wish, now);
    var touched = file.touched();
    told(touched);
    return touched;
  }

  private void told(CaseFile touched) {
    shelves.cases().save(touched);
    tools.herald().tellAdded(touched, new Texts("上报人补充了说明", "The reporter added words"));
  }

  private void add(CaseFile file, Caller caller, Wish wish, Instant now) {
    var words = Checks.words(wish.words(), 2, file.kind().words().max());
    var photos = Checks.photos(wish.photos(), "added", 0, file.kind().photos().max());
    var seq = shelves.history().add(file.touched(), Event.of(now, wish.act(), file.stage(), words));
    tools.pictures().hang(file, caller, new Pictures.Batch(photos, "added", seq, now));
  }

  private CaseFile dispute(CaseFile file, Caller caller, Wish wish, Instant now) {
    add(file, caller, wish, now);
    var moved = reopening.again(file, new Course.Mover(now, null));
    tools.herald().tell(moved, file.stage(), now);
    return moved;
  }

  /// The last reporter's withdrawal ends the case; while others wait for it, only this one leaves.
  private CaseFile withdraw(CaseFile file, UUID reporter, Instant now) {
    shelves.reporters().leave(file, reporter, now);
    var othersWait = shelves.reporters().list(file).stream().anyMatch(Reporter::there);
    if (othersWait) {
      var touched = file.touched();
      shelves.history().add(touched, Event.of(now, "leave", file.stage(), null).inside());
      shelves.cases().save(touched);
      return touched;
    }
    var moved =
        tools
            .course()
            .move(file, new Act.Terminate(Stage.WITHDRAWN.name()), new Course.Mover(now, null));
    shelves.history().add(moved, Event.of(now, WITHDRAW, moved.stage(), null));
    tools.herald().tell(moved, file.stage(), now);
    return moved;
  }
}
