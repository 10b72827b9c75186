package org.anlan.applications;

import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why somebody cannot let a relative apply for them, or apply for a relative. None says whether a stranger has an account.
final class FamilyProblems {

  /// A commitment binds whoever makes it, and a false one is held against them.
  static final Texts OWN_WORD =
      new Texts(
          "告知承诺要由本人作出。请按一般程序办理，或请本人登录自己的账户签署和提交。",
          "A commitment is made by the person. Apply in the usual way, or have them sign in, sign and hand it in themselves.");

  private FamilyProblems() {}

  static Problem field(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "family-field",
            new Texts("请修改后再试", "Please mend this"))
        .saying(words)
        .at(field);
  }

  static Problem name() {
    return field(
        "name", new Texts("请填写身份证上的姓名。", "Write the name as it stands on the identity card."));
  }

  static Problem idNumber() {
    return field(
        "idNumber",
        new Texts(
            "身份证号应为 18 位，请对照身份证核对。",
            "An identity number has 18 characters and a check; compare it with the card."));
  }

  static Problem self() {
    return field(
        "idNumber",
        new Texts(
            "这是您自己的身份证号，请填写家人的。", "That is your own identity number; write your relative's."));
  }

  static Problem relation() {
    return field("relation", new Texts("请从列表中选择关系。", "Choose the relation from the list."));
  }

  static Problem days(int most) {
    return field("days", new Texts("期限为 1 到 %d 天。", "It lasts 1 to %d days.").with(most));
  }

  static Problem code() {
    return field(
        "code",
        new Texts(
            "验证码不对、已过 10 分钟或已试三次。请核对；仍不行就撤回后重新请求。",
            "The code is wrong, older than 10 minutes or was tried three times. Check it; if that does not help, take the request back and ask again."));
  }

  static Problem noParent() {
    return field(
        "idNumber",
        new Texts(
            "人口库没有登记您是这位孩子的父母，或者姓名、身份证号不符。请核对；登记有误可到公安、卫健部门更正，也可带户口簿到大厅办理。",
            "The library of persons does not have you as a parent of a child with this name and number. Check both; a wrong entry is mended at the police or the health department, and the hall takes you in with the household book."));
  }

  static Problem grown() {
    return field(
        "idNumber",
        new Texts(
            "已满十四周岁的，要由本人同意。请用“请求代办”。",
            "Whoever is fourteen or older agrees themselves. Ask them for it instead."));
  }

  static Problem unproved() {
    return state(
        "family-unproved",
        new Texts(
            "您的账号还没有实名，不能设立亲友代办。请先完成实名认证，或带身份证到大厅办理。",
            "Your identity is not proved yet, so nothing can be agreed in your name. Prove it first, or bring your card to the hall."));
  }

  static Problem citizensOnly() {
    return state(
        "family-citizens",
        new Texts(
            "亲友代办只用于个人账号。请退出工作账号，用本人的个人账号登录。",
            "Family proxies are for accounts of citizens. Sign in with your own account, not the one you work with."));
  }

  static Problem already(String name) {
    return state(
        "family-already",
        new Texts(
            "与%s已有一份在等答复或有效的代办。请先在列表中处理或结束它。".formatted(name),
            "There is one with %s already that waits or holds. Answer or end it in the list first."
                .formatted(name)));
  }

  static Problem full(Mandate.Side side, int most) {
    return state(
        "family-full",
        side == Mandate.Side.PRINCIPAL
            ? new Texts(
                    "一个人最多由 %d 位亲友代办。请先结束一份。",
                    "At most %d people may act for one person. End one first.")
                .with(most)
            : new Texts(
                    "一个人最多替 %d 位亲友代办。请先结束一份。", "One person may act for at most %d. End one first.")
                .with(most));
  }

  static Problem tooOften(int most) {
    return state(
        "family-too-often",
        new Texts("一天最多发起 %d 次。请明天再试。", "It can be begun %d times a day. Try again tomorrow.")
            .with(most));
  }

  static Problem notToAnswer() {
    return state(
        "family-not-to-answer",
        new Texts(
            "这份代办不用您答复：已经答复、已经结束、超过 7 天，或由对方答复。",
            "It is not for you to answer: it was answered, has ended, is older than 7 days, or is the other's to answer."));
  }

  static Problem over() {
    return state(
        "family-over",
        new Texts(
            "这份代办还没有同意、已经结束或者到期，不能再替对方办。需要时请重新请求。",
            "It was not agreed to, has ended or run out, so you cannot act for them. Ask again if you need to."));
  }

  static Problem ownWord() {
    return state("family-own-word", OWN_WORD);
  }

  static Problem ended() {
    return state("family-ended", new Texts("这份代办已经结束了。", "It has ended already."));
  }

  static Absent absent(UUID id) {
    return new Absent(new Texts("亲友代办", "family proxy"), id.toString());
  }

  private static Problem state(String slug, Texts words) {
    return Problem.of(HttpStatus.CONFLICT, slug, new Texts("现在不能这样做", "Not possible now"))
        .saying(words);
  }
}
