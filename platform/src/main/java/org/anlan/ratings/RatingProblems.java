package org.anlan.ratings;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why a rating is not taken.
final class RatingProblems {

  private RatingProblems() {}

  static Problem notYet() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "not-answered-yet", new Texts("还不能评价", "Not yet"))
        .saying(new Texts("答复以后才能评价。", "It can be rated once it is answered."));
  }

  static Problem already() {
    return Problem.of(HttpStatus.CONFLICT, "already-rated", new Texts("已经评价过", "Rated already"))
        .saying(
            new Texts(
                "您已经评价过这一次办理，评价不能修改。", "You have rated this round; a rating cannot be changed."));
  }

  static Problem stars(int given) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "stars-wrong",
            new Texts("请选 1 到 5 星", "Choose 1 to 5 stars"))
        .saying(
            new Texts(
                "评价为 1 到 5 星，收到的是 %d。".formatted(given),
                "A rating has 1 to 5 stars, not %d.".formatted(given)))
        .at("stars");
  }

  static Problem tagUnknown(String code) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "tag-unknown", new Texts("没有这个选项", "No such choice"))
        .saying(
            new Texts("没有代码为“%s”的评价选项，请从列表中选择。", "There is no choice “%s”; choose from the list.")
                .with(code))
        .at("tags");
  }

  static Problem tagUnfit(Texts tag, int stars) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "tag-does-not-fit",
            new Texts("选项与星级不符", "The choice does not fit the stars"))
        .saying(
            new Texts(
                "“%s”与 %d 星不符，请改选。".formatted(tag.zh(), stars),
                "“%s” does not go with %d stars; choose again.".formatted(tag.en(), stars)))
        .at("tags");
  }

  static Problem words(int most) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "words-too-long", new Texts("文字太长", "Too many words"))
        .saying(new Texts("最多 %d 个字。".formatted(most), "At most %d characters.".formatted(most)))
        .at("words");
  }
}
