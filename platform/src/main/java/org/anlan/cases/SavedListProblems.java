package org.anlan.cases;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why a saved list is not kept, in words.
final class SavedListProblems {

  private SavedListProblems() {}

  static void orProblem(SavedListAnswer answer) {
    switch (answer) {
      case SavedListAnswer.Kept() -> {}
      case SavedListAnswer.NameWrong(var had) -> throw nameWrong(had);
      case SavedListAnswer.NameTaken(var name) -> throw nameTaken(name);
      case SavedListAnswer.TooMany() -> throw tooMany();
      case SavedListAnswer.WordsTooLong(var had) -> throw wordsTooLong(had);
      case SavedListAnswer.KindUnknown(var kind) -> throw kindUnknown(kind);
      case SavedListAnswer.ColumnTwice(var column) -> throw columnTwice(column);
      case SavedListAnswer.NotThere(var id) -> throw notThere();
      case SavedListAnswer.OrderWrong(var named, var own) -> throw orderWrong(named, own);
    }
  }

  private static Problem nameWrong(int had) {
    return unprocessable("view-name-wrong", new Texts("视图名称不合要求", "The name does not fit"))
        .saying(
            new Texts("名称应为 1 到 %s 个字，现在是 %s 个。", "A name has 1 to %s characters, now %s.")
                .with(SavedList.LONGEST_NAME, had))
        .at("name");
  }

  private static Problem nameTaken(String name) {
    return Problem.of(
            HttpStatus.CONFLICT, "view-name-taken", new Texts("已有同名视图", "The name is taken"))
        .saying(
            new Texts(
                    "您已有一个叫“%s”的视图。请换一个名称，或先删除原来的。",
                    "You already keep a view “%s”. Choose another name, or delete that one first.")
                .with(name))
        .at("name");
  }

  private static Problem tooMany() {
    return unprocessable("views-too-many", new Texts("视图太多", "Too many views"))
        .saying(
            new Texts(
                    "每人最多保存 %s 个视图。请先删除不再用的。",
                    "A person keeps at most %s views. Delete one that is no longer used first.")
                .with(SavedList.MOST));
  }

  private static Problem wordsTooLong(int had) {
    return unprocessable("words-too-long", new Texts("文字太长", "Too many words"))
        .saying(
            new Texts("查找的文字最多 %s 个字，现在有 %s 个。", "At most %s characters to look for, now %s.")
                .with(SavedList.LONGEST_WORDS, had))
        .at("look.q");
  }

  private static Problem kindUnknown(String kind) {
    return unprocessable("kind-unknown", new Texts("没有这种事项", "No such kind of matter"))
        .saying(
            new Texts(
                    "本市没有代码为“%s”的事项，请从列表中选择。",
                    "This city has no kind of matter “%s”; choose one from the list.")
                .with(kind))
        .at("look.kind");
  }

  private static Problem columnTwice(String column) {
    return unprocessable("column-twice", new Texts("列重复", "A column stands twice"))
        .saying(
            new Texts("列“%s”出现了两次，请只保留一次。", "The column “%s” stands twice; keep it once.")
                .with(column))
        .at("look.columns");
  }

  private static Problem notThere() {
    return Problem.of(HttpStatus.NOT_FOUND, "view-not-found", new Texts("没有这个视图", "No such view"))
        .saying(
            new Texts(
                "您没有这个视图，可能刚被删除。请刷新页面。",
                "You keep no such view; perhaps it was just deleted. Reload the page."));
  }

  private static Problem orderWrong(int named, int own) {
    return Problem.of(
            HttpStatus.CONFLICT, "views-order-wrong", new Texts("视图已有变化", "The views have changed"))
        .saying(
            new Texts(
                    "排序应把您的 %s 个视图各列一次，收到 %s 个。请刷新后再排。",
                    "An order names each of your %s views once; %s came. Reload and order again.")
                .with(own, named))
        .at("ids");
  }

  private static Problem unprocessable(String slug, Texts title) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, slug, title);
  }
}
