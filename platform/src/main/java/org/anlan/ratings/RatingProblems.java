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

  static Problem words(int most) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "words-too-long", new Texts("文字太长", "Too many words"))
        .saying(new Texts("最多 %d 个字。".formatted(most), "At most %d characters.".formatted(most)))
        .at("words");
  }
}
