package org.anlan.services;

import java.util.List;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.items.Fault;
import org.springframework.http.HttpStatus;

/// The refusals of the desks of items in words, with place, value and remedy.
final class ItemProblems {

  /// @param element such as `limits`
  record FaultView(String element, String rule, List<String> values, String zh, String en) {
    static FaultView of(Fault fault) {
      return new FaultView(
          fault.element().key(), fault.rule().name(), fault.values(), fault.zh(), fault.en());
    }

    static List<FaultView> of(List<Fault> faults) {
      return faults.stream().map(FaultView::of).toList();
    }
  }

  private ItemProblems() {}

  static Problem of(Refusal why) {
    return switch (why) {
      case Refusal.Stale(var revision) -> stale(revision);
      case Refusal.WrongState(var state) -> state(state.title());
      case Refusal.WrongStatus(var status) -> state(status.title());
      case Refusal.ChangeOpen(var code) -> open(code);
      case Refusal.NothingOpen(var code) -> nothingOpen(code);
      case Refusal.OwnWork() -> ownWork();
      case Refusal.OwnReview() -> ownReview();
      case Refusal.Faulty(var faults) -> faulty(faults);
      case Refusal.Unreadable(var faults) -> unreadable(faults);
      case Refusal.NoElement(var element) -> noElement(element);
      case Refusal.Unchanged(var version) -> unchanged(version);
      case Refusal.SaidAlready(var said) -> saidAlready(said);
      case Refusal.Words words -> words(words);
      case Refusal.DayPast(var given, var today) -> dayPast(given.toString(), today.toString());
      case Refusal.CodeTaken(var code) -> codeTaken(code);
      case Refusal.CodeWrong(var code) -> codeWrong(code);
      case Refusal.NotClaimable(var code) -> notClaimable(code);
      case Refusal.NoDivision(var division) -> noDivision(division);
    };
  }

  private static Problem saidAlready(String said) {
    return problem(
            "saying-there",
            new Texts("已有这个说法", "This saying is there already"),
            new Texts(
                "该事项已有说法“%s”，不用再加；要换一种说法请改几个字。".formatted(said),
                "The item has the saying “%s” already. Nothing is to be done; another way of saying it differs in words."
                    .formatted(said)))
        .at("said");
  }

  private static Problem stale(long revision) {
    return problem(
            "item-moved-on",
            new Texts("别人刚改过这个事项", "Somebody changed this item"),
            new Texts(
                "您看到的不是最新内容，请刷新后再改。",
                "What you see is no longer the newest. Reload, and change it there."))
        .with("revision", revision);
  }

  private static Problem state(Texts state) {
    return problem(
        "item-state",
        new Texts("现在不能这样做", "Not in this state"),
        new Texts(
            "该事项的状态是“%s”，不能进行此操作。请刷新页面。".formatted(state.zh()),
            "The item is “%s”, in which this is not done. Reload the page.".formatted(state.en())));
  }

  private static Problem open(String code) {
    return problem(
        "item-change-open",
        new Texts("已有修改在进行", "A change is open already"),
        new Texts(
            "事项 %s 已有一份未完成的修改，请在其上继续。".formatted(code),
            "A change of item %s is under way; go on with that one.".formatted(code)));
  }

  private static Problem nothingOpen(String code) {
    return problem(
        "item-no-change",
        new Texts("没有进行中的修改", "Nothing is being changed"),
        new Texts(
            "事项 %s 没有未完成的修改，请先开始修改。".formatted(code),
            "No change of item %s is under way; begin one first.".formatted(code)));
  }

  private static Problem ownWork() {
    return refused(
        "own-work",
        new Texts("不能审核、发布自己写的内容", "Your own work"),
        new Texts(
            "编写过该版本的人不能审核或发布，请由其他人办理。",
            "Whoever wrote any of it neither reviews nor publishes it; ask another person."));
  }

  private static Problem ownReview() {
    return refused(
        "own-review",
        new Texts("审核人不能发布", "Your own review"),
        new Texts(
            "审核过该版本的人不能发布，请由其他人办理。",
            "Whoever reviewed it does not publish it; ask another person."));
  }

  private static Problem faulty(List<Fault> faults) {
    return problem(
            "item-faults",
            new Texts("事项要素有问题", "Something stands against it"),
            new Texts(
                "有 %d 处问题，例如：%s。请逐条修改。".formatted(faults.size(), faults.getFirst().zh()),
                "%d things stand against it, such as: %s. Put them right one by one."
                    .formatted(faults.size(), faults.getFirst().en())))
        .with("faults", FaultView.of(faults));
  }

  private static Problem unreadable(List<String> faults) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "item-unreadable",
            new Texts("要素内容不符合格式", "The element cannot be read"))
        .saying(
            new Texts(
                "填写的内容不符合要素格式：%s".formatted(String.join("；", faults)),
                "What was written does not fit the element: %s"
                    .formatted(String.join("; ", faults))))
        .at("value");
  }

  private static Problem noElement(String element) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "item-element", new Texts("没有这个要素", "No such element"))
        .saying(
            new Texts(
                "没有名为“%s”的要素，或不能单独修改。".formatted(element),
                "There is no element “%s”, or it is not changed by itself.".formatted(element)))
        .at("element");
  }

  private static Problem unchanged(int version) {
    return problem(
        "item-unchanged",
        new Texts("没有改动", "Nothing changed"),
        new Texts(
            "内容与第 %d 版相同，不必发布。".formatted(version),
            "It is the same as version %d; there is nothing to publish.".formatted(version)));
  }

  private static Problem words(Refusal.Words words) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "words-length", new Texts("字数不合要求", "Too short or too long"))
        .saying(
            new Texts("应写 %d 到 %d 字，现有 %d 字。", "Write %d to %d characters, not %d.")
                .with(words.min(), words.max(), words.length()))
        .at(words.field());
  }

  private static Problem dayPast(String given, String today) {
    return Problem.of(HttpStatus.BAD_REQUEST, "day-past", new Texts("生效日期已过", "The day has passed"))
        .saying(
            new Texts("生效日期 %s 早于今天 %s，请改为今天或以后。", "%s is before today, %s; choose today or later.")
                .with(given, today))
        .at("from");
  }

  private static Problem codeTaken(String code) {
    return problem(
        "item-code-taken",
        new Texts("编码已被使用", "The code is taken"),
        new Texts(
            "编码 %s 已有事项。请核对编码，或修改已有事项。".formatted(code),
            "There is an item with the code %s; check it, or change that item.".formatted(code)));
  }

  private static Problem codeWrong(String code) {
    return Problem.of(HttpStatus.BAD_REQUEST, "item-code", new Texts("编码不正确", "Not a code"))
        .saying(
            new Texts(
                "“%s”不是事项编码：应为 31 位实施编码，或 4 至 60 位字母、数字、点、横线。".formatted(code),
                "“%s” is no code of an item: 31 characters, or 4 to 60 letters, digits, dots, lines."
                    .formatted(code)))
        .at("code");
  }

  private static Problem notClaimable(String code) {
    return problem(
        "item-not-claimable",
        new Texts("不能认领", "Cannot be claimed"),
        new Texts(
            "事项 %s 不能认领：只能认领上级已发布、编码符合国家标准的事项，且本单位尚未认领。".formatted(code),
            "Item %s cannot be claimed: it must be published on a level above, have a national code, and not be claimed yet."
                .formatted(code)));
  }

  private static Problem noDivision(String division) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "no-division", new Texts("没有这个区划", "No such division"))
        .saying(
            new Texts(
                "“%s”不是本市事项所在层级以下的区划代码。".formatted(division),
                "“%s” is no division below the item's own level.".formatted(division)))
        .at("divisions");
  }

  private static Problem problem(String slug, Texts title, Texts words) {
    return Problem.of(HttpStatus.CONFLICT, slug, title).saying(words);
  }

  private static Problem refused(String slug, Texts title, Texts words) {
    return Problem.of(HttpStatus.FORBIDDEN, slug, title).saying(words);
  }
}
