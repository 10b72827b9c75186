package org.anlan.exchange;

import java.util.Collection;
import java.util.TreeSet;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// The refusals of this module as people read them.
final class ExchangeProblems {

  private ExchangeProblems() {}

  static Problem notYours() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "data-not-yours", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "此处只供在岗工作人员使用。请选择岗位后再试。",
                "This is for staff who work in a post. Choose your post and try again."));
  }

  static Problem notGranted(Reading.Refused refused) {
    return Problem.of(
            HttpStatus.FORBIDDEN, "data-not-granted", new Texts("没有数据授权", "No grant for this data"))
        .saying(refused.why())
        .with("missing", refused.missing());
  }

  static Problem unknownRecord(Library library) {
    return Problem.of(HttpStatus.NOT_FOUND, "data-unknown", new Texts("没有查到", "Not found"))
        .saying(
            new Texts(
                    "%s中没有这个%s，或不在授权的区域内。请核对后重试。",
                    "%s has no such %s, or it lies outside the area of the grant. Check it and try again.")
                .with(library.name(), library.key()));
  }

  static Problem field(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "data-field",
            new Texts("请修改后再提交", "Please mend this"))
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

  static Problem grantMoved(Grant.State state) {
    return Problem.of(HttpStatus.CONFLICT, "grant-moved-on", new Texts("状态已变", "It has moved on"))
        .saying(
            new Texts(
                "这项授权现在是“%s”，不能再这样操作。请刷新页面。".formatted(state.words().zh()),
                "This grant is now “%s”; reload the page.".formatted(state.words().en())));
  }

  static Problem ownRequest() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "grant-by-another", new Texts("须由另一人审批", "Somebody else decides"))
        .saying(
            new Texts(
                "自己申请的授权不能自己审批，请由本单位另一位负责人审批。",
                "Nobody decides on a grant that they asked for; another head of the unit does."));
  }

  static Problem ownerOnly(Texts unit) {
    return Problem.of(
            HttpStatus.FORBIDDEN, "grant-owner-only", new Texts("由数据管理单位办理", "For the keeper"))
        .saying(
            new Texts(
                "审批和撤销由%s的负责人办理。".formatted(unit.zh()),
                "Heads of %s approve and revoke.".formatted(unit.en())));
  }

  static Problem correctionOpen(String number) {
    return Problem.of(
            HttpStatus.CONFLICT, "correction-open", new Texts("已经在核实", "Being looked into"))
        .saying(
            new Texts(
                "这一项已有人申报，正在核实（%s）。办结后会告知您。".formatted(number),
                "This field is being looked into already (%s); you will be told."
                    .formatted(number)))
        .with("number", number);
  }
}
