package org.anlan.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// What people have to write, correct, hand in later or put right.
@Component
class ApplicationWaits implements Waits {

  private static final Map<String, Texts> WORDS =
      Map.of(
          "corrections",
          new Texts("按一次性告知补正材料", "Correct what was told at once, in full"),
          "supplies",
          new Texts("补交容缺材料", "Hand in what was to follow"));

  private static final Texts GO_ON = new Texts("接着填写，填好提交", "Go on writing and hand it in");
  private static final Texts MEND = new Texts("按核查要求改正", "Put right what the check found");

  private final DraftDesk.Shelf shelf;
  private final Applications applications;
  private final ApplicationPages pages;
  private final Forms forms;
  private final CommitmentCourse commitments;

  ApplicationWaits(
      DraftDesk.Shelf shelf,
      Applications applications,
      ApplicationPages pages,
      Forms forms,
      CommitmentCourse commitments) {
    this.shelf = shelf;
    this.applications = applications;
    this.pages = pages;
    this.forms = forms;
    this.commitments = commitments;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    var all = new ArrayList<Waiting>();
    shelf.drafts().listOpen(caller).forEach(draft -> draft(draft).ifPresent(all::add));
    var account = Objects.requireNonNull(caller.account()).id();
    for (var one : applications.listOf(account, null, MOST)) {
      filed(one).ifPresent(all::add);
      check(one).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Waiting> draft(Draft draft) {
    var kept = draft.hours().saved().plus(DraftKeeping.KEPT);
    return forms
        .find(draft.item())
        .map(form ->
            new Waiting(
                "draft",
                Completeness.texts(form.name()),
                GO_ON,
                "/apply/" + draft.item() + "/" + draft.id(),
                draft.hours().saved(),
                kept));
  }

  Optional<Waiting> filed(Application one) {
    return Optional.ofNullable(pages.awaits(one))
        .map(what ->
            new Waiting(
                what,
                one.name(),
                Objects.requireNonNull(WORDS.get(what)),
                "/progress/" + one.number().text(),
                one.dates().filed(),
                one.dates().due()));
  }

  /// Only what was granted on a commitment is checked afterwards.
  private Optional<Waiting> check(Application one) {
    if (!one.filled().pledge().chosen()) return Optional.empty();
    return commitments
        .findCheck(one)
        .filter(check -> commitments.awaits(check))
        .map(check ->
            new Waiting(
                "mend", one.name(), MEND, "/progress/" + check.text(), one.dates().filed(), null));
  }
}
