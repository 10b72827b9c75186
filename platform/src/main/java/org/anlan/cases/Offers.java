package org.anlan.cases;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Work;
import org.jspecify.annotations.Nullable;

/// Which acts a person is offered on a task, and why others are not: the one table that buttons and checks both read.
///
/// The act `dispatch` is the one outcome that names a unit; pictures of before and after and the
/// form go with a task's primary outcome.
final class Offers {

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
  /// @param holder who has it
  /// @param form the fields of the task's form, empty where it has none
  record About(
      Task task, Work work, Set<String> earlier, Texts unitName, Holder holder, List<Field> form) {}

  /// @param name masked, for the reason why not
  /// @param away on leave today, with the asker standing in
  record Holder(String name, boolean away) {
    static final Holder NOBODY = new Holder("", false);
  }

  private Offers() {}

  static List<Offer> of(About about, Who who) {
    var barred = barred(about, who);
    return about.work().outcomes().stream().map(outcome -> offer(about, outcome, barred)).toList();
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
          "您处置或提出过，核查和审核须由另外的人办。", "You handled or asked for it; somebody else must decide.");
    if (task.stopped() != null)
      return new Texts(
          "已挂起（%s），恢复后才能办理。".formatted(task.stopped().zh()),
          "Suspended (%s); resume it first.".formatted(task.stopped().en()));
    if (task.holder() != null && !task.heldBy(who.person()) && !about.holder().away())
      return new Texts(
          "已由%s领取。需要时请对方退回待领或转交。".formatted(about.holder().name()),
          "%s has taken it; they can put it back or hand it over."
              .formatted(about.holder().name()));
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
            outcome.id().equals(DISPATCH),
            evidence ? about.form() : List.of());
    var label = new Texts(outcome.label(), outcome.labelEn());
    return new Offer(
        outcome.id(), about.task().id(), label, outcome.primary(), outcome.danger(), barred, needs);
  }
}
