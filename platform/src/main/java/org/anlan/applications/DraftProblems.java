package org.anlan.applications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.springframework.http.HttpStatus;

/// The refusals of drafts as people read them.
final class DraftProblems {

  private DraftProblems() {}

  static Absent absent(UUID id) {
    return new Absent(new Texts("草稿", "draft"), id.toString());
  }

  static Problem notOnLine(Words item) {
    return Problem.of(
            HttpStatus.CONFLICT, "item-not-on-line", new Texts("不能在线办理", "Not to be had on line"))
        .saying(
            new Texts(
                "“%s”暂不支持在线申请。请看办事指南中的办理地点和办理方式。".formatted(item.zh()),
                "“%s” cannot be applied for on line. Its guide says where and how it can be had."
                    .formatted(item.en() == null ? item.zh() : item.en())));
  }

  static Problem tooMany(int most) {
    return Problem.of(HttpStatus.CONFLICT, "draft-too-many", new Texts("草稿太多", "Too many drafts"))
        .saying(
            new Texts(
                "您已有 %d 份草稿。请先提交或删除不需要的，再开始新的申请。".formatted(most),
                "You have %d drafts. Hand some in or delete those you do not need, then begin another."
                    .formatted(most)));
  }

  /// Another device saved in between; the page shows both and the person chooses.
  static Problem movedOn(Draft now) {
    return Problem.of(
            HttpStatus.CONFLICT, "draft-moved-on", new Texts("另一处已保存过", "It was saved elsewhere"))
        .saying(
            new Texts(
                "这份草稿在另一台设备或另一个页面上保存过。请比较两份内容，选择保留哪一份。",
                "This draft was saved on another device or page. Compare the two and choose which to keep."))
        .with("revision", now.revision());
  }

  static Problem removed() {
    return Problem.of(
            HttpStatus.CONFLICT, "draft-removed", new Texts("草稿已删除", "The draft was deleted"))
        .saying(
            new Texts(
                "这份草稿已删除，可在“我的办件”中撤销删除后继续填写。",
                "This draft was deleted. Take the deletion back under “My applications” and go on."));
  }

  static Problem handedIn() {
    return Problem.of(
            HttpStatus.CONFLICT, "draft-handed-in", new Texts("已经提交", "Handed in already"))
        .saying(
            new Texts(
                "这份申请已经提交，不能再修改。进度见“我的办件”。",
                "This was handed in and cannot be changed any more. See “My applications” for how it stands."));
  }

  static Problem itemChanged(int shown, int now) {
    return Problem.of(
            HttpStatus.CONFLICT, "draft-item-changed", new Texts("事项有新版本", "The item has changed"))
        .saying(
            new Texts(
                "填写期间该事项从第 %d 版改为第 %d 版。仍适用的答案已保留，请核对后再提交。".formatted(shown, now),
                "While you wrote, the item went from version %d to %d. Answers that still fit were kept; check them and hand in again."
                    .formatted(shown, now)));
  }

  static Problem tooLong(String field, int most) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "draft-field",
            new Texts("请修改后再保存", "Please mend this"))
        .saying(
            new Texts(
                "这一项最多 %d 个字。".formatted(most),
                "This may have %d characters at most.".formatted(most)))
        .at(field);
  }

  static Problem tooManyPapers(int most) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "draft-field",
            new Texts("请修改后再保存", "Please mend this"))
        .saying(
            new Texts(
                "一份申请最多 %d 个文件，请合并后再上传。".formatted(most),
                "An application may have %d files at most; put some together.".formatted(most)))
        .at("materials");
  }

  static Problem paper(String field, UUID paper) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "draft-paper",
            new Texts("文件不可用", "The file cannot be used"))
        .saying(
            new Texts(
                "文件 %s 不是您上传的，或已用在别处。请重新上传。".formatted(paper),
                "The file %s is not yours or is used elsewhere. Upload it again.".formatted(paper)))
        .at(field);
  }

  static Problem notYours(String firm) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "draft-firm", new Texts("不能代表该单位", "Not your firm"))
        .saying(
            new Texts(
                "您的账户不能代表单位 %s。请选择本人或已绑定的单位。".formatted(firm),
                "Your account does not act for %s. Choose yourself or a firm that you stand for."
                    .formatted(firm)))
        .at("firm");
  }

  /// Everything that stands against it at once, each with its step and field.
  static Problem full(WaitingRoom.Entrance.Waits waits) {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE, "waiting-room", new Texts("正在排队", "You are in line"))
        .saying(
            new Texts(
                "现在办理的人很多，前面还有 %d 人。轮到您时会自动进入，已填写的内容都在。".formatted(waits.ahead()),
                "Many people are applying now; %d are before you. You are let in by and by, and what you wrote is kept."
                    .formatted(waits.ahead())))
        .with("ahead", waits.ahead())
        .retryAfter(waits.again());
  }

  static Problem incomplete(List<DraftFault> faults) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "draft-incomplete",
            new Texts("还不能提交", "Not yet complete"))
        .saying(
            new Texts(
                "还有 %d 处需要补齐或修改。".formatted(faults.size()),
                "%d things are still missing or wrong.".formatted(faults.size())))
        .with(
            "faults",
            faults.stream()
                .map(fault ->
                    Map.of(
                        "step", fault.step(),
                        "field", fault.field(),
                        "said", fault.said().zh(),
                        "saidEn", fault.said().en()))
                .toList());
  }
}
