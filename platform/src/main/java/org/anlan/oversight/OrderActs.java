package org.anlan.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What can be done with an order by whom, and why not: the one table that buttons and checks both read.
final class OrderActs {

  static final String ANSWER = "answer";
  static final String ACCEPT = "accept";
  static final String RETURN = "return";
  static final String WITHDRAW = "withdraw";
  static final String RAISE = "raise";
  static final String VISIT = "visit";
  static final String MEETING = "meeting";
  static final String INTERVIEW = "interview";
  static final String ASSIGNMENT_DONE = "assignment-done";

  /// A button.
  ///
  /// @param words `required`, `optional` or `none`
  /// @param form what else is to be filled in: `none`, `files`, `visit`, `meeting`, `interview`, `assignment`
  /// @param whyNot null when allowed
  record Offer(
      String act,
      Texts label,
      boolean primary,
      boolean danger,
      String words,
      String form,
      @Nullable Texts whyNot) {

    Offer first() {
      return new Offer(act, label, true, danger, words, form, whyNot);
    }

    Offer dangerous() {
      return new Offer(act, label, primary, true, words, form, whyNot);
    }

    Offer words(String need) {
      return new Offer(act, label, primary, danger, need, form, whyNot);
    }

    Offer label(Texts other) {
      return new Offer(act, other, primary, danger, words, form, whyNot);
    }
  }

  /// What must be known to say what may be done.
  ///
  /// @param hands who handled the case
  /// @param assigned units with something left to do
  record About(Order order, Ladder ladder, Me me, Set<String> hands, Set<String> assigned) {
    boolean ownUnit() {
      return me.unit().equals(order.unit());
    }

    boolean centre() {
      return ladder.isCentre(me.post());
    }
  }

  private OrderActs() {}

  static List<Offer> of(About about) {
    var offers = new ArrayList<Offer>();
    var order = about.order();
    var level = about.ladder().get(order.level());
    if (order.state().awaitsAnswer() && about.ownUnit())
      offers.add(offer(ANSWER, "答复", "Answer", "files", whyNotAnswer(about)).first());
    if (order.state() == Order.State.ANSWERED && !about.ownUnit()) judge(about, offers);
    if (order.state().open() && level.step() != null && !about.ownUnit())
      offers.add(step(level, whyNotIssue(about, level)));
    if (!about.assigned().isEmpty())
      offers.add(
          offer(ASSIGNMENT_DONE, "完成分工事项", "Assignment done", "assignment", whyNotDone(about)));
    above(about, offers);
    return offers;
  }

  private static void judge(About about, List<Offer> offers) {
    var whyNot = whyNotJudge(about);
    offers.add(offer(ACCEPT, "同意销号", "Settle", "none", whyNot).first().words("optional"));
    offers.add(offer(RETURN, "退回重答", "Return", "none", whyNot));
  }

  private static Offer step(Ladder.Level level, @Nullable Texts whyNot) {
    return switch (String.valueOf(level.step())) {
      case "visit" -> offer(VISIT, "登记现场督办", "Record the visit", "visit", whyNot);
      case "meeting" -> offer(MEETING, "登记联合会商", "Record the meeting", "meeting", whyNot);
      default -> offer(INTERVIEW, "登记约谈", "Record the interview", "interview", whyNot);
    };
  }

  private static void above(About about, List<Offer> offers) {
    var order = about.order();
    var live = order.state().open() || order.state() == Order.State.TOLD;
    if (!live || about.ownUnit()) return;
    var next = about.ladder().find(order.level() + 1);
    if (next.isPresent())
      offers.add(
          offer(RAISE, "升级", "Raise", "none", whyNotIssue(about, next.get()))
              .label(new Texts("升级为" + next.get().name(), "Raise to " + next.get().nameEn())));
    if (order.state().open())
      offers.add(offer(WITHDRAW, "撤回督办", "Withdraw", "none", whyNotWithdraw(about)).dangerous());
  }

  private static @Nullable Texts whyNotAnswer(About about) {
    return about.ladder().answers(about.me().post())
        ? null
        : new Texts(
            "督办由本单位负责人、联络员或综合岗答复，您的岗位不能答复。",
            "The head, the liaison officer or the clerk of the unit answers; your post cannot.");
  }

  private static @Nullable Texts whyNotJudge(About about) {
    if (!about.centre())
      return new Texts("由运管、热线、监督中心或政府办的督查岗位审核。", "A supervisor of a centre judges the answer.");
    if (about.me().person().equals(about.order().answeredBy()))
      return new Texts("这份答复由您提交，须由另外的人审核。", "You gave this answer; somebody else must judge it.");
    return handled(about);
  }

  private static @Nullable Texts whyNotWithdraw(About about) {
    var issuer = about.order().issued().unit();
    var may = about.centre() && (issuer == null || issuer.equals(about.me().unit()));
    return may ? handled(about) : new Texts("由发出督办的单位撤回。", "The unit that issued it withdraws it.");
  }

  private static @Nullable Texts whyNotDone(About about) {
    return about.centre() || about.assigned().contains(about.me().unit())
        ? null
        : new Texts("由承担分工的单位或督查岗位登记。", "The assigned unit or a centre records it.");
  }

  /// Why this person may not issue such an order about this case; null when they may.
  static @Nullable Texts whyNotIssue(About about, Ladder.Level level) {
    if (!level.issuedBy(about.me().post()))
      return new Texts(
          "您的岗位不能发出“%s”。".formatted(level.name()),
          "Your post cannot issue a “%s”.".formatted(level.nameEn()));
    if (about.ownUnit())
      return new Texts(
          "这件由您本单位承办，须由上级或其他中心督办。", "Your own unit handles it; somebody else must oversee it.");
    return handled(about);
  }

  private static @Nullable Texts handled(About about) {
    return about.hands().contains(about.me().person())
        ? new Texts(
            "您办理过这件案件，督办须由另外的人。", "You had a hand in this case; somebody else must oversee it.")
        : null;
  }

  private static Offer offer(
      String act, String zh, String en, String form, @Nullable Texts whyNot) {
    return new Offer(act, new Texts(zh, en), false, false, "required", form, whyNot);
  }
}
