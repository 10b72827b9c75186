package org.anlan.archive;

import java.time.LocalDate;
import java.util.List;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.retention.Disposal;
import org.springframework.http.HttpStatus;

/// Why something of the archive is not done: what is wrong, where, and what to do.
final class ArchiveProblems {

  private ArchiveProblems() {}

  static Problem noRight(String role) {
    return Problem.of(
            HttpStatus.FORBIDDEN, "archive-right", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                    "此处需要角色 %s（档案员为 archivist，鉴定员为 appraiser），请向安全管理员申请。",
                    "This takes the role %s (archivist or appraiser). Ask the security administrator.")
                .with(role));
  }

  static Problem staffOnly() {
    return Problem.of(HttpStatus.FORBIDDEN, "staff-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "此处供有相应权限的在岗工作人员使用。需要权限请联系本单位管理员。",
                "This is for staff in a post with the right to it. Ask your unit's administrator."));
  }

  static Problem numberWrong(String typed) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "number-wrong", new Texts("编号不对", "Wrong number"))
        .saying(
            new Texts("“%s”不是受理编号，应为 22 位数字。", "“%s” is no case number; it has 22 digits.")
                .with(typed))
        .at("number");
  }

  static Problem notClosed() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "case-not-closed",
            new Texts("案件还没有办结", "The case is not closed"))
        .saying(
            new Texts(
                "只有办结的案件才能归档。请办结后再取归档包。",
                "Only a closed case goes to the archive. Fetch the package when it has ended."));
  }

  static Problem notFailed() {
    return Problem.of(
            HttpStatus.CONFLICT, "archived-already", new Texts("已经归档", "It is archived already"))
        .saying(
            new Texts("这件案件已经归档，无须再检测。", "The case is archived; it need not be checked again."));
  }

  static Problem words(String field, int min, int max, int had) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "words-wrong", new Texts("请改文字", "Change the words"))
        .saying(
            new Texts("文字应为 %d 到 %d 个字，现在有 %d 个。", "Between %d and %d characters, not %d.")
                .with(min, max, had))
        .at(field);
  }

  /// What somebody typed, without blanks around it.
  static String words(String field, @org.jspecify.annotations.Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    var had = text.codePointCount(0, text.length());
    if (had < 2 || had > 500) throw words(field, 2, 500, had);
    return text;
  }

  static Problem untilPast(LocalDate until, LocalDate today) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "until-past", new Texts("日期已过", "The day has passed"))
        .saying(
            new Texts(
                    "冻结到期日 %s 早于今天 %s，请改为以后的日期，或不填（一直冻结到解除）。",
                    "The hold would end on %s, before today %s; give a later day, or none to hold it until it is lifted.")
                .with(until, today))
        .at("until");
  }

  static Problem heldAlready(String number) {
    return Problem.of(HttpStatus.CONFLICT, "held-already", new Texts("已经冻结", "Held already"))
        .saying(
            new Texts(
                    "案件 %s 已被冻结。要改理由或期限，请先解除再冻结。",
                    "Case %s is held already. Lift that hold first to change it.")
                .with(number))
        .at("number");
  }

  static Problem lifted() {
    return Problem.of(HttpStatus.CONFLICT, "hold-lifted", new Texts("已经解除", "Lifted already"))
        .saying(new Texts("这一冻结已经解除。", "This hold was lifted before."));
  }

  static Problem count(int most, int had) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "list-size",
            new Texts("件数不对", "Wrong number of cases"))
        .saying(
            new Texts("一份清册列 1 到 %d 件，现在选了 %d 件。", "A list holds 1 to %d cases, now %d.")
                .with(most, had))
        .at("numbers");
  }

  /// @param why one line a case that cannot be listed
  static Problem notDestroyable(List<Texts> why) {
    var zh = String.join("；", why.stream().map(Texts::zh).toList());
    var en = String.join("; ", why.stream().map(Texts::en).toList());
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "not-destroyable",
            new Texts("有案件不能列入清册", "Some cases cannot be listed"))
        .saying(new Texts(zh + "。请去掉后再编制。", en + ". Take them out and draw it up again."))
        .at("numbers");
  }

  static Texts listedAlready(String list) {
    return new Texts("已列入清册 %s", "is on list %s already").with(list);
  }

  static Problem ownList() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "own-list", new Texts("不能批准自己编制的清册", "Not your own list"))
        .saying(
            new Texts(
                "编制人不能鉴定、批准自己编制的清册，请另一位鉴定员办理。",
                "Whoever drew a list up does not decide it; another appraiser does."));
  }

  static Problem notYourList() {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "others-list",
            new Texts("只有编制人可以撤回", "Only its author withdraws it"))
        .saying(
            new Texts(
                "这份清册由别人编制，请由编制人撤回，或由鉴定员退回。",
                "Somebody else drew this list up; they withdraw it, or an appraiser refuses it."));
  }

  static Problem movedOn(DestructionList list) {
    return Problem.of(
            HttpStatus.CONFLICT, "list-moved-on", new Texts("清册已有变化", "The list moved on"))
        .saying(
            new Texts(
                "打开页面以后别人已经办过一步，清册现在“%s”。请刷新后再办。".formatted(list.state().title().zh()),
                "Somebody acted since the page was loaded; the list is now “%s”. Reload and try again."
                    .formatted(list.state().title().en())))
        .with("version", list.version());
  }

  static Texts words(Disposal.Obstacle obstacle) {
    return switch (obstacle) {
      case Disposal.Obstacle.Permanent() -> new Texts("永久保管，不销毁", "is kept for ever");
      case Disposal.Obstacle.NotYetDue(var due) ->
          new Texts("保管期限未满，%s 起才可销毁", "is kept until %s").with(due);
      case Disposal.Obstacle.Held(var hold) -> held(hold);
      case Disposal.Obstacle.Changed() ->
          new Texts("与编制清册时的状态不一致", "is not as it was when the list was drawn up");
    };
  }

  private static Texts held(Disposal.Hold hold) {
    var until = hold.until();
    return until == null
        ? new Texts("已冻结，解除前不得销毁（%s）", "is held until the hold is lifted (%s)").with(hold.reason())
        : new Texts("已冻结至 %s（%s）", "is held until %s (%s)").with(until, hold.reason());
  }
}
