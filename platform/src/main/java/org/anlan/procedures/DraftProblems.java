package org.anlan.procedures;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Flaw;
import org.springframework.http.HttpStatus;

/// The refusals of [DraftDesk] in words, with place, value and remedy.
final class DraftProblems {

  /// @param element where in the drawing, the table or the form; blank where it is about the whole
  record FlawView(String element, String kind, String zh, String en) {
    static FlawView of(Flaw flaw) {
      return new FlawView(flaw.elementId(), flaw.elementKind(), flaw.zh(), flaw.en());
    }

    static List<FlawView> of(List<Flaw> flaws) {
      return flaws.stream().map(FlawView::of).toList();
    }
  }

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private DraftProblems() {}

  static Problem of(Refusal why) {
    return switch (why) {
      case Refusal.Stale(var version) -> stale(version);
      case Refusal.WrongState(var state) -> wrongState(state);
      case Refusal.DraftOpen(var draft) -> draftOpen(draft);
      case Refusal.OwnWork() -> ownWork();
      case Refusal.Flawed(var flaws) -> flawed(flaws);
      case Refusal.ExamplesFail(var names) -> names.isEmpty() ? noExamples() : examples(names);
      case Refusal.BaseMoved(var newest) -> baseMoved(newest);
      case Refusal.Unchanged(var version) -> unchanged(version);
      case Refusal.Words words -> words(words);
      case Refusal.NotInFuture(var given, var now) -> notInFuture(given, now);
      case Refusal.KeyTaken(var key) -> keyTaken(key);
      case Refusal.TooLarge(var characters, var most) -> tooLarge(characters, most);
    };
  }

  private static Problem stale(long version) {
    return problem(
            HttpStatus.CONFLICT,
            "draft-moved-on",
            new Texts("别人刚改过这份草稿", "Somebody changed this draft"),
            new Texts(
                "您看到的不是最新内容。请导出自己的改动，刷新后再改。",
                "What you see is no longer the newest. Export what you wrote, reload, and change it there."))
        .with("version", version);
  }

  private static Problem wrongState(Draft.State state) {
    return problem(
            HttpStatus.CONFLICT,
            "draft-state",
            new Texts("草稿现在不能这样做", "This cannot be done with the draft now"),
            new Texts(
                "草稿的状态是“%s”。请刷新页面，按现有的按钮操作。".formatted(state.title().zh()),
                "The draft is “%s”. Reload the page and use the buttons there."
                    .formatted(state.title().en())))
        .with("state", state.name());
  }

  private static Problem draftOpen(UUID draft) {
    return problem(
            HttpStatus.CONFLICT,
            "draft-open",
            new Texts("已有一份未完成的修改", "Another change is open"),
            new Texts(
                "同一流程、决策表或表单一次只能有一份修改。请打开那一份，或等它发布、放弃。",
                "There is one change of a way at a time. Open that one, or wait until it is published or dropped."))
        .with("draft", draft.toString());
  }

  private static Problem ownWork() {
    return problem(
        HttpStatus.FORBIDDEN,
        "own-work",
        new Texts("编写人不能发布自己的规则", "Who writes a rule does not publish it"),
        new Texts(
            "您写过这份草稿或提请过它，须由另一位有发布权的人决定。",
            "You wrote or offered this draft; another person with the right to publish decides."));
  }

  private static Problem flawed(List<Flaw> flaws) {
    return problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "way-flawed",
            new Texts("还有问题，不能生效", "There are flaws; it cannot come into force"),
            new Texts(
                "第一处：%s 共 %d 处，请改正后再试。".formatted(flaws.getFirst().zh(), flaws.size()),
                "The first: %s There are %d; correct them and try again."
                    .formatted(flaws.getFirst().en(), flaws.size())))
        .with("flaws", FlawView.of(flaws));
  }

  private static Problem noExamples() {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "examples-missing",
        new Texts("还没有试例", "There is no example"),
        new Texts(
            "决策表至少要保存一个试例和它应有的结果，才能提请发布。",
            "Keep at least one example with its expected answer before you offer a decision."));
  }

  private static Problem examples(List<String> names) {
    return problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "examples-fail",
            new Texts("试例的结果不符", "Examples are answered otherwise"),
            new Texts(
                "不符的试例：%s。请改表，或改试例应有的结果。".formatted(String.join("、", names)),
                "These do not hold: %s. Change the table, or what is expected."
                    .formatted(String.join(", ", names))))
        .with("examples", names);
  }

  private static Problem baseMoved(int newest) {
    return problem(
            HttpStatus.CONFLICT,
            "base-moved",
            new Texts("原版本已不是最新", "It began from a version that is no longer the newest"),
            new Texts(
                "第 %d 版已经发布。请退回；编写人导出后放弃，再从新版本开始修改。".formatted(newest),
                "Version %d was published meanwhile. Send it back; its writer exports it, drops it and begins from the new version."
                    .formatted(newest)))
        .with("newest", newest);
  }

  private static Problem unchanged(int version) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "way-unchanged",
        new Texts("没有改动", "Nothing is changed"),
        new Texts(
            "内容与第 %d 版相同，不必发布。".formatted(version),
            "It is the same as version %d; there is nothing to publish.".formatted(version)));
  }

  private static Problem words(Refusal.Words why) {
    return problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "words-length",
            new Texts("请写明理由", "Say why"),
            new Texts(
                "应有 %d 到 %d 个字，现在有 %d 个。".formatted(why.min(), why.max(), why.length()),
                "Write %d to %d characters, now %d.".formatted(why.min(), why.max(), why.length())))
        .at(why.field());
  }

  private static Problem notInFuture(LocalDateTime given, LocalDateTime now) {
    return problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "not-in-future",
            new Texts("生效时间已过", "That time has passed"),
            new Texts(
                "生效时间 %s 应晚于现在（%s）；要立即生效就不填。".formatted(MINUTE.format(given), MINUTE.format(now)),
                "It should count from after now (%2$s), not from %1$s; leave it out to count at once."
                    .formatted(MINUTE.format(given), MINUTE.format(now))))
        .at("effectiveFrom");
  }

  private static Problem keyTaken(String key) {
    return problem(
            HttpStatus.CONFLICT,
            "key-taken",
            new Texts("标识已被使用", "The key is in use"),
            new Texts(
                "已有标识为“%s”的一份，请改用别的标识，或修改那一份。".formatted(key),
                "There is one with the key “%s”; take another key, or change that one."
                    .formatted(key)))
        .at("key");
  }

  private static Problem tooLarge(int characters, int most) {
    return problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "way-too-large",
            new Texts("文件太大", "The file is too large"),
            new Texts(
                "文件有 %d 个字符，最多 %d 个，请拆分。".formatted(characters, most),
                "The file has %d characters, at most %d are taken; split it."
                    .formatted(characters, most)))
        .at("text");
  }

  private static Problem problem(HttpStatus status, String slug, Texts title, Texts words) {
    return Problem.of(status, slug, title).saying(words);
  }
}
