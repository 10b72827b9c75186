package org.anlan.cases;

import java.util.Map;
import java.util.Set;
import org.anlan.http.Texts;

/// What an event is called on a timeline: for staff in the field's terms, for reporters in plain words.
final class Phrases {

  private static final Set<String> PUBLIC =
      Set.of("dispatch", "accept", "handled", "pass", "answer");

  /// Words of these acts are meant for the reporters; those of other public acts stay inside.
  private static final Set<String> PUBLIC_WORDS =
      Set.of(
          "report", "join", "add-words", "dispute", "handled", "answer", "due-final", "due-moved");

  private static final Map<String, Texts> STAFF =
      Map.ofEntries(
          Map.entry("report", new Texts("群众上报", "Reported")),
          Map.entry("join", new Texts("又有一人上报", "One more reporter")),
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
          Map.entry("leave", new Texts("一位上报人撤回", "One reporter withdrew")),
          Map.entry("withdraw", new Texts("上报人撤回", "Withdrawn by the reporter")));

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
          Map.entry("withdraw", new Texts("您撤回了上报", "You withdrew it")));

  private Phrases() {}

  static boolean isPublic(String act) {
    return PUBLIC.contains(act);
  }

  static boolean hasPublicWords(String act) {
    return PUBLIC_WORDS.contains(act);
  }

  static Texts forStaff(String act) {
    return STAFF.getOrDefault(act, new Texts(act, act));
  }

  static Texts forReporters(String act) {
    return PLAIN.getOrDefault(act, forStaff(act));
  }
}
