package org.anlan.oversight;

import java.util.List;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why something of oversight is not done: what is wrong, where, and what to do.
final class OversightProblems {

  private OversightProblems() {}

  static Problem staffOnly() {
    return Problem.of(HttpStatus.FORBIDDEN, "staff-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "督办和考核供在岗工作人员使用。需要权限请联系本单位管理员。",
                "Oversight is for staff in a post. Ask your unit's administrator."));
  }

  static Problem notAllowed(String act, Texts why) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "act-not-allowed",
            new Texts("现在不能这样做", "Not possible now"))
        .saying(why)
        .with("act", act);
  }

  static Problem actUnknown(String act) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "act-unknown", new Texts("没有这个操作", "No such act"))
        .saying(
            new Texts("这份督办单现在没有操作“%s”，请刷新页面。", "This order has no act “%s” now; reload the page.")
                .with(act))
        .at("act");
  }

  static Problem movedOn(Texts state, long version) {
    return Problem.of(
            HttpStatus.CONFLICT, "order-moved-on", new Texts("督办单已有变化", "The order moved on"))
        .saying(
            new Texts(
                "打开页面以后别人已经办过一步，现在是“%s”。请刷新后再办，您填写的内容仍在页面上。".formatted(state.zh()),
                "Somebody acted since the page was loaded; it is now “%s”. Reload and try again; what you typed is still on the page."
                    .formatted(state.en())))
        .with("version", version);
  }

  static Problem words(int min, int max, int had) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "words-wrong", new Texts("请改文字", "Change the words"))
        .saying(
            new Texts("文字应为 %d 到 %d 个字，现在有 %d 个。", "Between %d and %d characters, not %d.")
                .with(min, max, had))
        .at("words");
  }

  static Problem field(String name, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "field-wrong", new Texts("请改正", "Put this right"))
        .saying(words)
        .at(name);
  }

  static Problem filesUnknown(List<UUID> files) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "photos-unknown",
            new Texts("照片已失效", "Pictures are gone"))
        .saying(
            new Texts(
                    "有 %d 张照片已失效或不是您上传的，请重新添加。",
                    "%d pictures are gone or not yours; add them again.")
                .with(files.size()))
        .at("files")
        .with("files", files);
  }

  static Problem noUnit(CaseNumber number) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "no-unit-yet",
            new Texts("还没有责任单位", "No responsible unit yet"))
        .saying(
            new Texts(
                    "案件 %s 还没有派给责任单位，请先派遣再督办。",
                    "Case %s has no responsible unit yet; dispatch it first.")
                .with(number.shown()));
  }

  static Problem unitUnknown(String field, String typed) {
    return field(
        field,
        new Texts("没有统一社会信用代码为“%s”的单位，请从列表中选择。", "There is no unit “%s”; choose from the list.")
            .with(typed));
  }

  static Problem periodUnknown(String typed) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "period-unknown", new Texts("考核期无法识别", "No such period"))
        .saying(
            new Texts(
                    "“%s”不是考核期。日写作 2026-11-26，周 2026-W48，月 2026-11，年 2026。",
                    "“%s” is no period. Write a day as 2026-11-26, a week 2026-W48, a month 2026-11, a year 2026.")
                .with(typed))
        .at("period");
  }

  static Problem periodRunning(String period, String ends) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "period-not-ended",
            new Texts("考核期还没有结束", "The period has not ended"))
        .saying(
            new Texts(
                    "考核期 %s 到 %s 才结束，结束后才能办理。",
                    "The period %s ends on %s; it is possible afterwards.")
                .with(period, ends))
        .at("period");
  }

  static Problem frozen(String period) {
    return Problem.of(
            HttpStatus.CONFLICT, "period-frozen", new Texts("考核期已定格", "The period is frozen"))
        .saying(
            new Texts(
                    "考核期 %s 的指标已经公布定格，不能再改分母。确有错误请由中心说明理由发布更正。",
                    "The rates of %s are published and frozen. If something is wrong, a centre publishes a correction with its reason.")
                .with(period))
        .at("period");
  }

  static Problem already(Texts words) {
    return Problem.of(HttpStatus.CONFLICT, "done-already", new Texts("已经办过", "Done already"))
        .saying(words);
  }

  static Problem filter(String field, String typed, List<String> known) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "filter-unknown", new Texts("筛选条件无法识别", "Unknown filter"))
        .saying(
            new Texts("%s 应为 %s 之一，而不是“%s”。", "%s is one of %s, not “%s”.")
                .with(field, known, typed))
        .at(field);
  }

  /// What somebody typed, without blanks around it.
  static String words(String typed, int min, int max) {
    var text = typed.strip();
    int had = text.codePointCount(0, text.length());
    if (had < min || had > max) throw words(min, max, had);
    return text;
  }
}
