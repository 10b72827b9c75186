package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.anlan.http.Absent;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// The refusals of the halls as people read them.
final class HallProblems {

  private HallProblems() {}

  static Problem right(String role, Texts what) {
    return Problem.of(HttpStatus.FORBIDDEN, "hall-right", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "您现在的岗位不能%s，需要角色 %s。请换岗位，或向安全管理员申请。".formatted(what.zh(), role),
                "The post you work in cannot %s; it takes the role %s. Choose another post, or ask the security administrator."
                    .formatted(what.en(), role)));
  }

  static Problem field(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "hall-field", new Texts("请修改后再试", "Please mend this"))
        .saying(words)
        .at(field);
  }

  static Problem noneOf(String field, String value, Collection<String> known) {
    return field(
        field,
        new Texts("“%s”不在可选范围内：%s。", "“%s” is none of %s.")
            .with(value, String.join(", ", new TreeSet<>(known))));
  }

  static Problem length(String field, Texts name, int least, int most) {
    return field(
        field,
        new Texts(
            "%s要写 %d 到 %d 个字。".formatted(name.zh(), least, most),
            "%s needs %d to %d characters.".formatted(name.en(), least, most)));
  }

  static Problem closed(Texts hours) {
    return state(
        "hall-closed",
        new Texts(
            "大厅现在不办公，不能取号。办公时间：%s。".formatted(hours.zh()),
            "The hall is closed and gives no tickets now. It is open %s.".formatted(hours.en())));
  }

  static Problem full(Texts group) {
    return state(
        "hall-full",
        new Texts(
            "“%s”排队人数已超过今天能办的量，暂停取号。可在网上办理，或改日再来。".formatted(group.zh()),
            "More people wait for “%s” than can be served today; no more tickets are given. Apply on line or come another day."
                .formatted(group.en())));
  }

  static Problem windowTaken(String window, String by) {
    return state(
        "hall-window-taken",
        new Texts(
            "窗口 %s 正由%s值守。请换一个窗口，或请其先关闭。".formatted(window, by),
            "%s works at window %s. Choose another, or have it closed first."
                .formatted(by, window)));
  }

  static Problem noSeat() {
    return state(
        "hall-no-window",
        new Texts(
            "您还没有打开窗口。请先选择并打开一个窗口。", "You have no window open. Choose one and open it first."));
  }

  static Problem busy(String number) {
    return state(
        "hall-busy",
        new Texts(
            "%s 号还在您的窗口。请先办完、过号或转出。".formatted(number),
            "Ticket %s is still at your window. Finish it, pass it or send it on first."
                .formatted(number)));
  }

  static Problem nobody() {
    return state("hall-nobody", new Texts("现在没有人在等您的窗口。", "Nobody waits for your window now."));
  }

  static Problem noTicket() {
    return state(
        "hall-no-ticket", new Texts("您的窗口现在没有叫到的号。", "No ticket was called to your window."));
  }

  static Problem tooEarly(Instant from, Instant now) {
    var wait = Duration.between(now, from);
    return state(
            "hall-too-early",
            new Texts(
                "两次叫号至少间隔 %d 秒，还要等 %d 秒。".formatted(Problem.seconds(wait), Problem.seconds(wait)),
                "It is too early for that; wait %d seconds.".formatted(Problem.seconds(wait))))
        .retryAfter(wait);
  }

  static Problem calledEnough(int calls) {
    return state(
        "hall-called-enough",
        new Texts(
            "已叫 %d 次，请过号。".formatted(calls),
            "It was called %d times; pass it now.".formatted(calls)));
  }

  static Problem notCalledEnough(int calls, int of) {
    return state(
        "hall-call-again",
        new Texts(
            "只叫了 %d 次，叫满 %d 次仍无人应答才能过号。".formatted(calls, of),
            "It was called %d times; only after %d may it be passed.".formatted(calls, of)));
  }

  static Problem state(String slug, Texts words) {
    return Problem.of(HttpStatus.CONFLICT, slug, new Texts("现在不能这样做", "Not possible now"))
        .saying(words);
  }

  static Absent ticket(String code) {
    return new Absent(new Texts("排队号", "ticket"), code);
  }
}
