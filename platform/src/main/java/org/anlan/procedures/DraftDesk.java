package org.anlan.procedures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.access.Caller;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.procedures.WayActs.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// How a way is changed: somebody writes, checks and tries it and offers it; another person puts it into force or sends it back with
/// words. Going back to an older text is a change like any other. Every act is recorded and committed to the ledger.
@Service
class DraftDesk {

  /// What became of an act.
  sealed interface Outcome {}

  /// @param published the version that came into being; null for all but publishing
  record Done(UUID draft, long version, @Nullable Integer published) implements Outcome {}

  record NotDone(Refusal why) implements Outcome {}

  /// @param seen the draft's version that the page showed
  record Seen(UUID draft, long seen) {}

  /// A version to go back to.
  record OlderVersion(WayForm form, String key, int version) {}

  private static final Duration ONE_SITTING = Duration.ofHours(1);
  private static final int MOST_WORDS = 1_000;

  private final Shelf shelf;
  private final Checking checking;
  private final Trying trying;
  private final Release release;
  private final InstantSource businessClock;

  /// Where it is kept.
  @org.springframework.stereotype.Component("shelfOfWays")
  record Shelf(
      Ways ways,
      Drafts drafts,
      WayActs acts,
      Ids ids,
      CommandLog log,
      WayNews news,
      TransactionTemplate transaction,
      ZoneId zone) {}

  DraftDesk(
      Shelf shelf, Checking checking, Trying trying, Release release, InstantSource businessClock) {
    this.shelf = shelf;
    this.checking = checking;
    this.trying = trying;
    this.release = release;
    this.businessClock = businessClock;
  }

  private Outcome once(Command command, Caller caller, Supplier<Done> act) {
    try {
      var done =
          shelf
              .transaction()
              .execute(status -> shelf.log().once(command, caller.name(), Done.class, act));
      return Objects.requireNonNull(done);
    } catch (Refused refused) {
      return new NotDone(refused.why());
    }
  }

  /// Begins a change of the newest version.
  Outcome open(Command command, Caller caller, WayForm form, String key) {
    return once(
        command,
        caller,
        () -> {
          var newest = newest(form, key);
          var content = new Draft.Content(newest.text(), newest.origin().examples());
          return begin(caller, form, key, content, newest.version());
        });
  }

  /// Begins a way that is not there yet.
  Outcome openNew(Command command, Caller caller, WayForm form, String key, Draft.Content content) {
    return once(
        command,
        caller,
        () -> {
          if (shelf.ways().findNewest(form.word(), key).isPresent())
            throw new Refused(new Refusal.KeyTaken(key));
          var wrong = Checking.keyFlaws(key);
          if (!wrong.isEmpty()) throw new Refused(new Refusal.Flawed(wrong));
          notTooLarge(content);
          return begin(caller, form, key, content, null);
        });
  }

  private Done begin(
      Caller caller, WayForm form, String key, Draft.Content content, @Nullable Integer basedOn) {
    var now = now();
    var draft =
        new Draft(
            shelf.ids().next(),
            form,
            key,
            content,
            basedOn,
            null,
            Draft.State.WRITING,
            List.of(person(caller)),
            now,
            now,
            null,
            null,
            null,
            1);
    add(draft);
    return told(draft, What.OPENED, person(caller), null);
  }

  private void add(Draft draft) {
    var open = shelf.drafts().findOpen(draft.form(), draft.key());
    if (open.isPresent()) throw new Refused(new Refusal.DraftOpen(open.get().id()));
    if (!shelf.drafts().add(draft))
      throw new Refused(
          new Refusal.DraftOpen(
              shelf.drafts().findOpen(draft.form(), draft.key()).orElseThrow().id()));
  }

  Outcome write(Command command, Caller caller, Seen seen, Draft.Content content) {
    return once(
        command,
        caller,
        () -> {
          var draft = writable(seen);
          notTooLarge(content);
          var now = now();
          var quiet = shelf.acts().wroteSince(draft, person(caller), now.minus(ONE_SITTING));
          var written = draft.written(content, person(caller), now);
          shelf.drafts().save(written);
          return quiet ? done(written) : told(written, What.WROTE, person(caller), null);
        });
  }

  private static void notTooLarge(Draft.Content content) {
    int length = content.text().length();
    if (length > Checking.LARGEST)
      throw new Refused(new Refusal.TooLarge(length, Checking.LARGEST));
  }

  Outcome offer(
      Command command, Caller caller, Seen seen, String reason, @Nullable Instant effectiveFrom) {
    return once(
        command,
        caller,
        () -> {
          var draft = writable(seen);
          var words = words("reason", reason);
          if (effectiveFrom != null && !effectiveFrom.isAfter(now()))
            throw new Refused(new Refusal.NotInFuture(here(effectiveFrom), here(now())));
          unchanged(draft);
          mustHold(draft);
          var offered =
              draft.offered(new Draft.Offering(person(caller), now(), words, effectiveFrom));
          shelf.drafts().save(offered);
          return told(offered, What.OFFERED, person(caller), words);
        });
  }

  private void unchanged(Draft draft) {
    var basedOn = draft.basedOn();
    if (basedOn == null || draft.backTo() != null) return;
    var base = shelf.ways().find(draft.form().word(), draft.key(), basedOn).orElseThrow();
    if (base.text().equals(draft.content().text()))
      throw new Refused(new Refusal.Unchanged(basedOn));
  }

  /// Nothing stands against it, and every example is answered as expected.
  private void mustHold(Draft draft) {
    var flaws = checking.flaws(draft.form(), draft.key(), draft.content().text());
    if (!flaws.isEmpty()) throw new Refused(new Refusal.Flawed(flaws));
    if (draft.form() != WayForm.DECISION || draft.backTo() != null) return;
    var failing = trying.failing(draft.key(), draft.content());
    if (draft.content().examples().isEmpty() || !failing.isEmpty())
      throw new Refused(new Refusal.ExamplesFail(failing));
  }

  Outcome takeBack(Command command, Caller caller, Seen seen) {
    return once(
        command,
        caller,
        () -> {
          var draft = in(seen, Draft.State.OFFERED);
          var back = draft.takenBack(now());
          shelf.drafts().save(back);
          return told(back, What.TAKEN_BACK, person(caller), null);
        });
  }

  Outcome drop(Command command, Caller caller, Seen seen) {
    return once(
        command,
        caller,
        () -> {
          var dropped = writable(seen).dropped(now());
          shelf.drafts().save(dropped);
          return told(dropped, What.DROPPED, person(caller), null);
        });
  }

  Outcome sendBack(Command command, Caller caller, Seen seen, String why) {
    return once(
        command,
        caller,
        () -> {
          var draft = decidable(seen, caller);
          var words = words("words", why);
          var back = draft.sentBack(new Draft.Verdict(person(caller), now(), words));
          shelf.drafts().save(back);
          return told(back, What.SENT_BACK, person(caller), words);
        });
  }

  /// Checks once more, since the city may have changed since it was offered.
  Outcome publish(Command command, Caller caller, Seen seen, @Nullable String note) {
    return once(
        command,
        caller,
        () -> {
          shelf.ways().lock();
          var draft = decidable(seen, caller);
          mustHold(draft);
          int newest =
              shelf
                  .ways()
                  .findNewest(draft.form().word(), draft.key())
                  .map(Ways.Way::version)
                  .orElse(0);
          if (newest != Objects.requireNonNullElse(draft.basedOn(), 0))
            throw new Refused(new Refusal.BaseMoved(newest));
          var verdict = new Draft.Verdict(person(caller), now(), note);
          int version = release.publish(draft, verdict);
          var published = draft.published(version, verdict);
          shelf.drafts().save(published);
          return told(published, What.PUBLISHED, person(caller), note);
        });
  }

  /// Asks that an older text come into force again, as a new version; another person decides as about any change.
  Outcome rollBack(Command command, Caller caller, OlderVersion old, String reason) {
    return once(
        command,
        caller,
        () -> {
          var words = words("reason", reason);
          var draft = back(old, person(caller), words);
          mustHold(draft);
          add(draft);
          return told(draft, What.ROLL_BACK_ASKED, person(caller), words);
        });
  }

  private Draft back(OlderVersion to, String person, String words) {
    var newest = newest(to.form(), to.key());
    var old =
        shelf
            .ways()
            .find(to.form().word(), to.key(), to.version())
            .orElseThrow(() -> absent(to.key() + " " + to.version()));
    if (old.text().equals(newest.text())) throw new Refused(new Refusal.Unchanged(to.version()));
    var now = now();
    return new Draft(
        shelf.ids().next(),
        to.form(),
        to.key(),
        new Draft.Content(old.text(), old.origin().examples()),
        newest.version(),
        to.version(),
        Draft.State.OFFERED,
        List.of(person),
        now,
        now,
        new Draft.Offering(person, now, words, null),
        null,
        null,
        1);
  }

  private Draft writable(Seen seen) {
    var draft = unchangedSince(seen);
    if (!draft.state().writable()) throw new Refused(new Refusal.WrongState(draft.state()));
    return draft;
  }

  private Draft in(Seen seen, Draft.State state) {
    var draft = unchangedSince(seen);
    if (draft.state() != state) throw new Refused(new Refusal.WrongState(draft.state()));
    return draft;
  }

  private Draft decidable(Seen seen, Caller caller) {
    var draft = in(seen, Draft.State.OFFERED);
    var offered = Objects.requireNonNull(draft.offered());
    if (draft.writtenBy(person(caller)) || offered.person().equals(person(caller)))
      throw new Refused(new Refusal.OwnWork());
    return draft;
  }

  private Draft unchangedSince(Seen seen) {
    var draft = shelf.drafts().lock(seen.draft());
    if (draft.version() != seen.seen()) throw new Refused(new Refusal.Stale(draft.version()));
    return draft;
  }

  private static String words(String field, @Nullable String typed) {
    var words = typed == null ? "" : typed.strip();
    int length = words.codePointCount(0, words.length());
    if (length < 2 || length > MOST_WORDS)
      throw new Refused(new Refusal.Words(field, 2, MOST_WORDS, length));
    return words;
  }

  private Done told(Draft draft, What what, String person, @Nullable String words) {
    var act = new WayActs.Act(draft.changedAt(), what, person, draft.published(), words);
    shelf.acts().add(draft, act);
    shelf.news().tell(draft, act);
    return done(draft);
  }

  private static Done done(Draft draft) {
    return new Done(draft.id(), draft.version(), draft.published());
  }

  private Ways.Way newest(WayForm form, String key) {
    return shelf.ways().findNewest(form.word(), key).orElseThrow(() -> absent(key));
  }

  private LocalDateTime here(Instant at) {
    return LocalDateTime.ofInstant(at, shelf.zone());
  }

  private Instant now() {
    return businessClock.instant();
  }

  static String person(Caller caller) {
    return Objects.requireNonNull(Objects.requireNonNull(caller.account()).person());
  }

  private static Absent absent(String key) {
    return new Absent(new Texts("流程、决策表或表单", "procedure, decision or form"), key);
  }
}
