package org.anlan.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.http.Texts;

/// What an event is called on a timeline: for staff in the field's terms, for reporters in plain words.
final class Phrases {

  private static final Set<String> PUBLIC =
      Set.of(
          "dispatch",
          "accept",
          "handled",
          "pass",
          "answer",
          "extension-grant",
          "suspension-grant",
          "resume",
          "reopen",
          "merge");

  /// Words of these acts are meant for the reporters; those of other public acts stay inside.
  private static final Set<String> PUBLIC_WORDS =
      Set.of(
          "report",
          "join",
          "add-words",
          "dispute",
          "handled",
          "answer",
          "due-final",
          "due-moved",
          "due-excused");

  private static final Map<String, Texts> STAFF =
      Map.ofEntries(
          Map.entry("report", new Texts("群众上报", "Reported")),
          Map.entry("join", new Texts("又有一人上报", "One more reporter")),
          Map.entry("found-again", new Texts("巡查员也看到同一处", "Seen on patrol as well")),
          Map.entry("assigned", new Texts("自动派遣", "Dispatched by rule")),
          Map.entry("claim", new Texts("领取", "Taken")),
          Map.entry("release", new Texts("退回待领", "Put back")),
          Map.entry("note", new Texts("备注", "Note")),
          Map.entry("dispatch", new Texts("人工派遣", "Dispatched by hand")),
          Map.entry("refuse", new Texts("不同意", "Refused")),
          Map.entry("accept", new Texts("签收", "Accepted")),
          Map.entry("return", new Texts("退回", "Returned")),
          Map.entry("handled", new Texts("处置完成", "Work done")),
          Map.entry("unsolvable", new Texts("提出无法解决", "Proposed as unsolvable")),
          Map.entry("confirm", new Texts("同意无法解决", "Agreed as unsolvable")),
          Map.entry("pass", new Texts("核查通过", "Check passed")),
          Map.entry("redo", new Texts("返工", "Sent back for redoing")),
          Map.entry("answer", new Texts("答复群众", "Answered")),
          Map.entry("add-words", new Texts("上报人补充说明", "The reporter added words")),
          Map.entry("dispute", new Texts("上报人提出异议，重新办理", "Disputed by the reporter; a new round")),
          Map.entry("due-final", new Texts("办理期限已确定，不再是暂定", "The due date is now final")),
          Map.entry(
              "due-moved",
              new Texts(
                  "工作日历有变，办理期限已重新计算", "The working days changed; the due date was counted again")),
          Map.entry(
              "due-excused",
              new Texts(
                  "平台停用期间不计时，办理期限已顺延",
                  "No time was counted while the platform was out; the due date moved")),
          Map.entry(
              "redo-after-call", new Texts("回访未解决，重新办理", "Unsolved by call-back; a new round")),
          Map.entry("leave", new Texts("一位上报人撤回", "One reporter withdrew")),
          Map.entry("withdraw", new Texts("上报人撤回", "Withdrawn by the reporter")),
          Map.entry("hand-over", new Texts("转交", "Handed over")),
          Map.entry("ask-extension", new Texts("申请延期", "Asked for more time")),
          Map.entry("extension-grant", new Texts("同意延期", "More time granted")),
          Map.entry("extension-deny", new Texts("不同意延期", "More time denied")),
          Map.entry("ask-suspension", new Texts("申请挂起", "Asked to suspend")),
          Map.entry("suspension-grant", new Texts("同意挂起", "Suspended")),
          Map.entry("suspension-deny", new Texts("不同意挂起", "Suspension denied")),
          Map.entry("resume", new Texts("恢复办理", "Resumed")),
          Map.entry("co-handle", new Texts("请求协办", "Asked to co-handle")),
          Map.entry("co-handling-done", new Texts("协办完成", "Co-handling done")),
          Map.entry("consult", new Texts("征求意见", "Asked for an opinion")),
          Map.entry("opinion-done", new Texts("回复意见", "Opinion given")),
          Map.entry("send-back", new Texts("退回上一环节", "Sent back")),
          Map.entry("reopen", new Texts("重新办理", "Reopened")),
          Map.entry("correct", new Texts("更正", "Corrected")),
          Map.entry("merge", new Texts("并入另一案件", "Merged into another case")),
          Map.entry("merged-from", new Texts("另一案件并入", "Another case was merged into this")),
          Map.entry("relate", new Texts("关联案件", "Related to a case")),
          Map.entry("part-of", new Texts("设为子案件", "Made part of a case")),
          Map.entry("tied", new Texts("被关联", "Tied to a case")),
          Map.entry("part-ended", new Texts("一件子案件结束", "A part has ended")),
          Map.entry("split", new Texts("拆出一件", "A case was split off")),
          Map.entry("undo", new Texts("撤销上一步", "Taken back")),
          Map.entry("new-version", new Texts("流程换到新版本", "Moved to a new version")),
          Map.entry("decided", new Texts("按现场情况重新研判", "Decided anew by what was found")),
          Map.entry("reminded", new Texts("催办", "Reminded")),
          Map.entry("archived", new Texts("已归档", "Archived")),
          Map.entry("timer", new Texts("到时自动办理", "Done by the clock")),
          Map.entry("papers-added", new Texts("添加证据材料", "Evidence papers added")),
          Map.entry("order-issued", new Texts("发出督办", "Order issued")),
          Map.entry("order-answered", new Texts("答复督办", "Order answered")),
          Map.entry("order-returned", new Texts("督办答复退回重答", "Answer to the order returned")),
          Map.entry("order-accepted", new Texts("督办销号", "Order settled")),
          Map.entry("order-withdrawn", new Texts("撤回督办", "Order withdrawn")),
          Map.entry("order-raised", new Texts("督办升级", "Order raised")),
          Map.entry("order-visit", new Texts("现场督办", "Visit on site")),
          Map.entry("order-meeting", new Texts("联合督办会商", "Joint meeting")),
          Map.entry("order-interview", new Texts("约谈", "Interview")),
          Map.entry("sample-passed", new Texts("抽查合格", "Second look passed")),
          Map.entry("sample-failed", new Texts("抽查不合格", "Second look failed")),
          Map.entry("exclusion-asked", new Texts("申请剔除考核", "Exclusion asked for")),
          Map.entry("exclusion-approved", new Texts("同意剔除考核", "Exclusion approved")),
          Map.entry("exclusion-denied", new Texts("不同意剔除考核", "Exclusion denied")),
          Map.entry("grant", new Texts("同意", "Granted")),
          Map.entry("deny", new Texts("不同意", "Denied")),
          Map.entry("done", new Texts("已完成", "Done")));

  private static final Map<String, Texts> PLAIN =
      Map.ofEntries(
          Map.entry("report", new Texts("收到上报", "Report received")),
          Map.entry("join", new Texts("又有一位市民上报了这一处", "One more person reported it")),
          Map.entry("assigned", new Texts("派给责任单位", "Sent to the responsible unit")),
          Map.entry("dispatch", new Texts("派给责任单位", "Sent to the responsible unit")),
          Map.entry("accept", new Texts("责任单位已签收", "The unit accepted it")),
          Map.entry("handled", new Texts("现场处置完成", "The work on site is done")),
          Map.entry("pass", new Texts("另外的人到现场核查，通过", "Checked on site by somebody else: passed")),
          Map.entry("answer", new Texts("给您答复", "Answer to you")),
          Map.entry("add-words", new Texts("上报人补充说明", "Words added")),
          Map.entry("dispute", new Texts("对结果有异议，重新办理", "Disputed; a new round begins")),
          Map.entry("redo-after-call", new Texts("按回访结果重新办理", "A new round after the call")),
          Map.entry("withdraw", new Texts("您撤回了上报", "You withdrew it")),
          Map.entry("extension-grant", new Texts("办理时限延长", "More time was granted")),
          Map.entry("suspension-grant", new Texts("办理暂停", "Handling is suspended")),
          Map.entry("resume", new Texts("恢复办理", "Handling goes on")),
          Map.entry("reopen", new Texts("重新办理", "A new round begins")),
          Map.entry("merge", new Texts("与同一件事的案件合并办理", "Handled together with another case")));

  private Phrases() {}

  static boolean isPublic(String act) {
    return PUBLIC.contains(act);
  }

  static boolean hasPublicWords(String act) {
    return PUBLIC_WORDS.contains(act);
  }

  /// Empty for what only one procedure knows.
  static Optional<Texts> findForStaff(String act) {
    return Optional.ofNullable(STAFF.get(act));
  }

  /// Empty where the words for staff are plain enough.
  static Optional<Texts> findForReporters(String act) {
    return Optional.ofNullable(PLAIN.get(act));
  }
}
