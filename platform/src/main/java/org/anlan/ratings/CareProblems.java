package org.anlan.ratings;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why something about call-backs and bad ratings is not done.
final class CareProblems {

  private CareProblems() {}

  static Problem staffOnly() {
    return refuse("staff-only", new Texts("没有权限", "No right to see this"))
        .saying(new Texts("此处供在岗工作人员使用。", "This is for staff in a post."));
  }

  static Problem agentsOnly() {
    return refuse("agents-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "回访由中心的话务、受理岗位进行，不由办理单位进行。",
                "People are called back by agents of the centre, not by the unit that handled it."));
  }

  private static Problem refuse(String slug, Texts title) {
    return Problem.of(HttpStatus.FORBIDDEN, slug, title);
  }

  static Problem notHeld() {
    return conflict("call-not-held", new Texts("这通回访不在您手上", "This call is not yours now"))
        .saying(new Texts("请重新领取后再记录。", "Take it again before you write down what came of it."));
  }

  static Problem notOpen() {
    return conflict("call-not-open", new Texts("这件已经回访完", "This call-back has ended"))
        .saying(new Texts("已经有结果，不能再记录。", "Its result is there; nothing can be added."));
  }

  static Problem tooManyTries(int most) {
    return conflict("tries-used-up", new Texts("次数已满", "No tries left"))
        .saying(
            new Texts(
                "最多拨打 %d 次，已按“未接通”办结，不计入比率。".formatted(most),
                "At most %d tries; it has ended as not reached and counts in no rate."
                    .formatted(most)));
  }

  static Problem anotherDay(int days) {
    return conflict("another-day", new Texts("请改日再打", "Call on another day"))
        .saying(
            new Texts(
                "几次拨打要分在至少 %d 天，今天不能再打。".formatted(days),
                "The tries must fall on at least %d days; not again today.".formatted(days)));
  }

  private static Problem conflict(String slug, Texts title) {
    return Problem.of(HttpStatus.CONFLICT, slug, title);
  }

  static Problem field(String field, Texts what) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "answer-wrong",
            new Texts("请填写完整", "Please complete it"))
        .saying(what)
        .at(field);
  }

  static Problem reasonMissing() {
    return field(
        "reason", new Texts("请写查看理由，2 到 200 个字。", "Give a reason of 2 to 200 characters."));
  }

  static Problem movedOn(String state) {
    return conflict("review-moved-on", new Texts("这件评价刚刚有变化", "This rating has moved on"))
        .saying(
            new Texts(
                "现在是“%s”，请看过最新情况再提交。".formatted(state),
                "It is now %s; look at it again before you go on.".formatted(state)));
  }

  static Problem notAllowed(Texts why) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "review-act-refused",
            new Texts("现在不能这样做", "Not possible now"))
        .saying(why);
  }
}
