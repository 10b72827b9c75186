package org.anlan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Work;
import org.jspecify.annotations.Nullable;

/// Which acts a person is offered on a task, and why others are not: the one table that buttons and checks both read.
///
/// The act `dispatch` is the one outcome that names a unit; pictures of before and after go with a task's primary outcome.
final class Offers {

  static final String CLAIM = "claim";
  static final String RELEASE = "release";
  static final String NOTE = "note";
  static final String DISPATCH = "dispatch";

  /// What must be known of the caller to say what they may do.
  ///
  /// @param person the directory's id
  /// @param desks `unit/role` of each post held today
  record Who(String person, Set<String> desks) {
    boolean at(Task task) {
      return desks.contains(task.unit() + "/" + task.role());
    }
  }

  /// What must be known of the task.
  ///
  /// @param earlier who did the elements that this one's doer must not have done
  /// @param unitName whose task it is, for the reason why not
  /// @param holderName who has it
  record About(
      Task task, Work work, Set<String> earlier, Texts unitName, @Nullable String holderName) {}

  private Offers() {}

  static List<Offer> of(About about, Who who) {
    var offers = new ArrayList<Offer>();
    var barred = barred(about, who);
    for (var outcome : about.work().outcomes()) offers.add(offer(about, outcome, barred));
    if (about.task().heldBy(who.person())) offers.add(release(about));
    else offers.add(claim(about, barred));
    return offers;
  }

  /// Why this person may not do the task at all; null when they may.
  static @Nullable Texts barred(About about, Who who) {
    var task = about.task();
    if (!who.at(task))
      return new Texts(
          "由%s办理，您的岗位不能办。".formatted(about.unitName().zh()),
          "It is with %s; your post cannot do it.".formatted(about.unitName().en()));
    if (about.earlier().contains(who.person()))
      return new Texts(
          "您处置过这件案件，核查和审核须由另外的人办。", "You handled this case; somebody else must verify it.");
    if (task.holder() != null && !task.heldBy(who.person()))
      return new Texts(
          "已由%s领取。需要时请对方退回待领。".formatted(about.holderName()),
          "%s has taken it; they can put it back.".formatted(about.holderName()));
    return null;
  }

  private static Offer offer(About about, Work.Outcome outcome, @Nullable Texts barred) {
    var work = about.work();
    var evidence = outcome.primary();
    var needs =
        new Offer.Needs(
            outcome.words().name().toLowerCase(Locale.ROOT),
            evidence ? work.photosBefore() : 0,
            evidence ? work.photosAfter() : 0,
            outcome.id().equals(DISPATCH));
    var label = new Texts(outcome.label(), outcome.labelEn());
    return new Offer(
        outcome.id(), about.task().id(), label, outcome.primary(), outcome.danger(), barred, needs);
  }

  private static Offer claim(About about, @Nullable Texts barred) {
    return new Offer(
        CLAIM,
        about.task().id(),
        new Texts("领取", "Take"),
        false,
        false,
        barred,
        Offer.Needs.NOTHING);
  }

  private static Offer release(About about) {
    return new Offer(
        RELEASE,
        about.task().id(),
        new Texts("退回待领", "Put back"),
        false,
        false,
        null,
        Offer.Needs.NOTHING);
  }
}
