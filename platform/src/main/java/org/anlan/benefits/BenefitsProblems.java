package org.anlan.benefits;

import java.util.List;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.anlan.rules.procedure.Flaw;
import org.springframework.http.HttpStatus;

/// The refusals of this module as people read them.
final class BenefitsProblems {

  private BenefitsProblems() {}

  static Problem notYours() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "benefit-not-yours", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "此处供政策主管部门、财政和数据部门的在岗人员使用。请选择相应岗位后再试。",
                "This is for staff of the department of a policy, of finance and of the data bureau. Choose such a post and try again."));
  }

  static Problem notTheDepartment(Texts unit) {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "benefit-department-only",
            new Texts("由主管部门办理", "For the department of the policy"))
        .saying(
            new Texts(
                "这项政策由%s办理。".formatted(unit.zh()),
                "This policy is handled by %s.".formatted(unit.en())));
  }

  static Problem payerOnly(Texts unit) {
    return Problem.of(
            HttpStatus.FORBIDDEN, "benefit-payer-only", new Texts("由支付单位办理", "For the payer"))
        .saying(
            new Texts(
                "支付批次和回单由%s办理。".formatted(unit.zh()),
                "Batches and receipts are handled by %s.".formatted(unit.en())));
  }

  static Problem byAnother(Texts words) {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "benefit-by-another",
            new Texts("须由另一人办理", "Somebody else does this"))
        .saying(words);
  }

  static Problem field(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "benefit-field",
            new Texts("请修改后再提交", "Please mend this"))
        .saying(words)
        .at(field);
  }

  static Problem length(String field, Texts name, int least, int most) {
    return field(
        field,
        new Texts(
            "%s要写 %d 到 %d 个字。".formatted(name.zh(), least, most),
            "%s needs %d to %d characters.".formatted(name.en(), least, most)));
  }

  /// One flaw of a policy's terms or clause in words.
  record FlawView(String place, String words, String wordsEn) {
    static FlawView of(Flaw flaw) {
      return new FlawView(flaw.elementId(), flaw.zh(), flaw.en());
    }
  }

  static Problem flawed(List<Flaw> flaws) {
    var first = flaws.getFirst();
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "policy-flawed",
            new Texts("政策还不能用", "The policy cannot be used yet"))
        .saying(
            new Texts(
                "共 %d 处。%s：%s".formatted(flaws.size(), first.elementId(), first.zh()),
                "%d faults. %s: %s".formatted(flaws.size(), first.elementId(), first.en())))
        .with("flaws", flaws.stream().map(FlawView::of).toList());
  }

  static Problem movedOn(Texts now) {
    return Problem.of(HttpStatus.CONFLICT, "benefit-moved-on", new Texts("状态已变", "It has moved on"))
        .saying(
            new Texts(
                "现在是“%s”，不能再这样操作。请刷新页面。".formatted(now.zh()),
                "It is now “%s”; reload the page.".formatted(now.en())));
  }

  static Problem movedOn(AwardState state) {
    return movedOn(words(state));
  }

  static Problem cannot(Texts words) {
    return Problem.of(HttpStatus.CONFLICT, "benefit-not-now", new Texts("现在不能办理", "Not now"))
        .saying(words);
  }

  static Problem receiptFaulty(List<org.anlan.rules.benefits.Receipt.Fault> faults) {
    var first = faults.getFirst();
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "receipt-faulty",
            new Texts("回单有误，没有导入", "The receipt is faulty; nothing was taken in"))
        .saying(
            new Texts(
                "共 %d 处。第 %d 行：%s请与代理银行核对后重新导入整个文件。"
                    .formatted(faults.size(), first.line(), first.words().zh()),
                "%d faults. Line %d: %s Settle it with the bank and import the whole file again."
                    .formatted(faults.size(), first.line(), first.words().en())))
        .with(
            "faults",
            faults.stream()
                .map(fault ->
                    new FlawView(
                        String.valueOf(fault.line()), fault.words().zh(), fault.words().en()))
                .toList());
  }

  static Texts words(AwardState state) {
    return switch (state) {
      case MATCHED -> new Texts("已匹配", "Matched");
      case PUBLICISED -> new Texts("公示中", "Published");
      case CONFIRMED -> new Texts("已确认", "Confirmed");
      case APPROVED -> new Texts("待支付", "Approved");
      case PAID -> new Texts("已支付", "Paid");
      case EVALUATED -> new Texts("已评估", "Evaluated");
      case DECLINED -> new Texts("已放弃", "Declined");
      case EXCLUDED -> new Texts("不予兑付", "Excluded");
      case RECOVERED -> new Texts("已追回", "Recovered");
    };
  }

  /// Words that somebody has to give.
  static String reason(@org.jspecify.annotations.Nullable String typed) {
    var why = typed == null ? "" : typed.strip();
    if (why.length() < 4 || why.length() > 300)
      throw length("why", new Texts("理由", "The reason"), 4, 300);
    return why;
  }
}
