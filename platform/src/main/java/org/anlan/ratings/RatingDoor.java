package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where those who reported a case say what they think of it.
@RestController
@RequestMapping("/api/ratings/{number}")
class RatingDoor {

  private static final int MOST_WORDS = 500;

  record RatingForm(int stars, @Nullable String words, @Nullable List<String> tags) {
    RatingDesk.Wish wish() {
      if (stars < 1 || stars > 5) throw RatingProblems.stars(stars);
      if (words != null && words.codePointCount(0, words.length()) > MOST_WORDS)
        throw RatingProblems.words(MOST_WORDS);
      var given = tags == null ? List.<String>of() : tags;
      return new RatingDesk.Wish(
          stars,
          words == null || words.isBlank() ? null : words.strip(),
          given.stream().map(t -> t.length() > 40 ? t.substring(0, 40) : t).limit(10).toList());
    }
  }

  record RatingView(int stars, @Nullable String words, List<String> tags, Instant at) {
    static RatingView of(Rating rating) {
      return new RatingView(rating.stars(), rating.words(), rating.tags(), rating.at());
    }
  }

  record StandingView(
      @Nullable RatingView rating, boolean allowed, @Nullable String why, @Nullable String whyEn) {}

  private final RatingDesk desk;

  RatingDoor(RatingDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  StandingView standing(Caller caller, @PathVariable CaseNumber number) {
    var standing = desk.standing(number, caller);
    var whyNot = standing.whyNot();
    return new StandingView(
        standing.rating().map(RatingView::of).orElse(null),
        whyNot == null,
        whyNot == null ? null : whyNot.zh(),
        whyNot == null ? null : whyNot.en());
  }

  @PostMapping
  RatingView rate(
      Command command,
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestBody RatingForm form) {
    return RatingView.of(desk.rate(command, caller, number, form.wish()));
  }
}
