package org.anlan.ratings;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bad ratings as the centre and the rated unit see them: the unit never learns who rated, with how many stars or in which words.
@RestController
class ReviewDoor {

  /// @param named whether the rated unit learns which case it is
  record ReviewActForm(
      String act, int version, @Nullable String words, @Nullable String evidence, boolean named) {}

  record ReviewActView(
      String act, String label, String labelEn, boolean needsWords, boolean needsEvidence) {}

  record ReviewStepView(
      Instant at, String act, String state, @Nullable String person, @Nullable String words) {}

  /// @param number absent for the rated unit unless the check named the case
  /// @param stars and `words`, `tags`, `evidence`, `steps` only for the centre
  /// @param month when it was rated: no day, so that nobody can tell who it was
  record ReviewView(
      UUID id,
      int version,
      String state,
      String stateText,
      String stateTextEn,
      String unit,
      String unitEn,
      boolean ours,
      YearMonth month,
      Instant due,
      @Nullable String number,
      @Nullable Integer stars,
      @Nullable String words,
      List<String> tags,
      List<String> tagsEn,
      @Nullable String finding,
      @Nullable String findingWords,
      @Nullable String evidence,
      @Nullable String rectified,
      @Nullable String reply,
      @Nullable String appeal,
      boolean published,
      List<ReviewStepView> steps,
      List<ReviewActView> acts) {}

  /// What everybody may read.
  record PublishedView(
      String unit,
      String unitEn,
      YearMonth month,
      @Nullable String finding,
      @Nullable String rectified) {}

  private final ReviewDesk desk;
  private final Reviews reviews;
  private final Directory directory;
  private final Tags tags;
  private final CallbackDesk.Surroundings around;

  ReviewDoor(
      ReviewDesk desk,
      Reviews reviews,
      Directory directory,
      Tags tags,
      CallbackDesk.Surroundings around) {
    this.desk = desk;
    this.reviews = reviews;
    this.directory = directory;
    this.tags = tags;
    this.around = around;
  }

  @GetMapping("/api/ratings/reviews")
  List<ReviewView> list(Caller caller, @RequestParam(required = false) @Nullable String state) {
    var wanted = state == null ? null : state.toUpperCase(java.util.Locale.ROOT);
    return desk.list(caller, wanted).stream().map(r -> view(r, Worker.of(caller), false)).toList();
  }

  @GetMapping("/api/ratings/reviews/{id}")
  ReviewView look(Caller caller, @PathVariable UUID id) {
    return view(desk.get(caller, id), Worker.of(caller), true);
  }

  @PostMapping("/api/ratings/reviews/{id}/acts")
  ReviewView act(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ReviewActForm form) {
    var act =
        ReviewAct.find(form.act())
            .orElseThrow(() ->
                CareProblems.field(
                    "act", new Texts("没有操作“%s”。", "There is no act “%s”.").with(form.act())));
    desk.act(
        caller,
        new ReviewDesk.Order(id, act, form.version(), form.words(), form.evidence(), form.named()));
    return view(desk.get(caller, id), Worker.of(caller), true);
  }

  /// Results of bad ratings, for everybody (整改结果公开).
  @GetMapping("/api/ratings/published")
  List<PublishedView> published() {
    return reviews.listPublished(100).stream()
        .map(r ->
            new PublishedView(
                unit(r).zh(),
                unit(r).en(),
                month(r),
                r.findings().words(),
                r.findings().rectified()))
        .toList();
  }

  private ReviewView view(Review review, Worker worker, boolean whole) {
    var ours = worker.unit().equals(review.unit());
    var rating = ours ? null : desk.rating(review).orElse(null);
    var said = rating == null ? List.<Texts>of() : rating.tags().stream().map(tags::words).toList();
    var found = review.findings();
    return new ReviewView(
        review.id(),
        review.version(),
        review.state().code(),
        review.state().words().zh(),
        review.state().words().en(),
        unit(review).zh(),
        unit(review).en(),
        ours,
        month(review),
        review.dueAt(),
        ours && !found.named() ? null : review.key().number(),
        rating == null ? null : rating.stars(),
        rating == null ? null : rating.words(),
        said.stream().map(Texts::zh).toList(),
        said.stream().map(Texts::en).toList(),
        found.finding(),
        found.words(),
        ours ? null : found.evidence(),
        found.rectified(),
        ours ? null : found.reply(),
        found.appeal(),
        review.publishedAt() != null,
        whole && !ours ? steps(review) : List.of(),
        ReviewAct.of(review, worker).stream().map(ReviewDoor::act).toList());
  }

  private List<ReviewStepView> steps(Review review) {
    return desk.listDone(review).stream()
        .map(d ->
            new ReviewStepView(
                d.at(),
                d.act(),
                d.state().code(),
                d.person() == null
                    ? null
                    : directory.findPerson(d.person()).map(p -> p.name().zh()).orElse(null),
                d.words()))
        .toList();
  }

  private static ReviewActView act(ReviewAct act) {
    return new ReviewActView(
        act.code(), act.words().zh(), act.words().en(), act.needsWords(), act.needsEvidence());
  }

  private Texts unit(Review review) {
    return directory
        .findUnit(review.unit())
        .map(u -> u.name())
        .orElse(new Texts(review.unit(), review.unit()));
  }

  private YearMonth month(Review review) {
    return YearMonth.from(review.openedAt().atZone(around.zone()));
  }
}
