package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.anlan.http.Texts;
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

  /// @param anonymous nobody who looks into it is told whose it is
  record RatingForm(
      int stars, @Nullable String words, @Nullable List<String> tags, @Nullable Boolean anonymous) {
    RatingDesk.Wish wish(Tags known) {
      if (stars < 1 || stars > 5) throw RatingProblems.stars(stars);
      if (words != null && words.codePointCount(0, words.length()) > MOST_WORDS)
        throw RatingProblems.words(MOST_WORDS);
      var given = tags == null ? List.<String>of() : tags;
      given.forEach(code -> check(known, code));
      return new RatingDesk.Wish(
          stars,
          words == null || words.isBlank() ? null : words.strip(),
          given.stream().distinct().toList(),
          Boolean.TRUE.equals(anonymous));
    }

    private void check(Tags known, String code) {
      var tag = known.find(code).orElseThrow(() -> RatingProblems.tagUnknown(code));
      if (!tag.fits(stars))
        throw RatingProblems.tagUnfit(new Texts(tag.name(), tag.nameEn()), stars);
    }
  }

  record TagView(String code, String name, String nameEn) {}

  record RatingView(int stars, @Nullable String words, List<TagView> tags, Instant at) {}

  /// @param tags what can be said in particular, each with the stars that it goes with
  record StandingView(
      @Nullable RatingView rating,
      boolean allowed,
      @Nullable String why,
      @Nullable String whyEn,
      List<Tags.Tag> tags) {}

  private final RatingDesk desk;
  private final Tags tags;

  RatingDoor(RatingDesk desk, Tags tags) {
    this.desk = desk;
    this.tags = tags;
  }

  @GetMapping
  StandingView standing(Caller caller, @PathVariable CaseNumber number) {
    var standing = desk.standing(number, caller);
    var whyNot = standing.whyNot();
    return new StandingView(
        standing.rating().map(this::view).orElse(null),
        whyNot == null,
        whyNot == null ? null : whyNot.zh(),
        whyNot == null ? null : whyNot.en(),
        tags.list());
  }

  @PostMapping
  RatingView rate(
      Command command,
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestBody RatingForm form) {
    return view(desk.rate(command, caller, number, form.wish(tags)));
  }

  private RatingView view(Rating rating) {
    var said = rating.tags().stream().map(this::view).toList();
    return new RatingView(rating.stars(), rating.words(), said, rating.at());
  }

  private TagView view(String code) {
    var words = tags.words(code);
    return new TagView(code, words.zh(), words.en());
  }
}
