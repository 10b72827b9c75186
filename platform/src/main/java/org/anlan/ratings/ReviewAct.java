package org.anlan.ratings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What can be done in a bad-review loop, by whom, in which state. Buttons and checks read the same table.
enum ReviewAct {
  TAKE("领取核实", "Take it", Side.CENTRE, false, Review.State.NEW),
  VALID("属实，转整改", "Valid: to be mended", Side.HOLDER, true, Review.State.VERIFYING),
  MISJUDGED("误评", "Misjudged", Side.HOLDER, true, Review.State.VERIFYING),
  MALICIOUS("恶意评价", "Malicious", Side.HOLDER, true, Review.State.VERIFYING),
  APPROVE("同意不予采信", "Approve the exclusion", Side.APPROVER, true, Review.State.PROPOSED),
  REFUSE("不同意，重新核实", "Refuse: check again", Side.APPROVER, true, Review.State.PROPOSED),
  RECTIFIED("整改完成", "Mended", Side.RATED, true, Review.State.RECTIFYING),
  APPEAL("申诉", "Appeal", Side.RATED, true, Review.State.RECTIFYING),
  UPHOLD("申诉成立", "Uphold the appeal", Side.APPROVER, true, Review.State.APPEALED),
  DISMISS("申诉不成立", "Dismiss the appeal", Side.APPROVER, true, Review.State.APPEALED),
  REPLY("答复评价人", "Answer the rater", Side.CENTRE, true, Review.State.RECTIFIED),
  PUBLISH("公开整改结果", "Publish the result", Side.SUPERVISOR, false, Review.State.CLOSED);

  /// Who may: the centre, whoever of it took the check, a supervisor other than that one, any supervisor, or the rated unit.
  enum Side {
    CENTRE,
    HOLDER,
    APPROVER,
    SUPERVISOR,
    RATED
  }

  private static final Set<ReviewAct> WITH_EVIDENCE = Set.of(MISJUDGED, MALICIOUS);

  private final Texts words;
  private final Side side;
  private final boolean needsWords;
  private final Review.State from;

  ReviewAct(String zh, String en, Side side, boolean needsWords, Review.State from) {
    this.words = new Texts(zh, en);
    this.side = side;
    this.needsWords = needsWords;
    this.from = from;
  }

  Texts words() {
    return words;
  }

  boolean needsWords() {
    return needsWords;
  }

  boolean needsEvidence() {
    return WITH_EVIDENCE.contains(this);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReviewAct> find(String code) {
    return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
  }

  /// What this worker can do now.
  static List<ReviewAct> of(Review review, Worker worker) {
    return Arrays.stream(values()).filter(act -> act.whyNot(review, worker) == null).toList();
  }

  /// Why not, in words; null when it is allowed.
  @Nullable Texts whyNot(Review review, Worker worker) {
    if (review.state() != from)
      return new Texts("现在是“%s”，不能这样做。", "It is “%s” now; this is not possible.")
          .with(review.state().words().zh());
    if (this == APPEAL && review.findings().appeal() != null)
      return new Texts("每件只能申诉一次。", "It can be appealed once.");
    if (this == PUBLISH && review.publishedAt() != null)
      return new Texts("已经公开。", "It is published already.");
    return mayDo(review, worker)
        ? null
        : new Texts(
            "由其他岗位办理；被评价单位不能核实自己，核实的人不能审批自己。",
            "Others do this: nobody checks their own unit or approves their own finding.");
  }

  private boolean mayDo(Review review, Worker worker) {
    var own = worker.unit().equals(review.unit());
    if (side == Side.RATED) return own;
    if (own || !worker.centre()) return false;
    var held = worker.person().equals(review.holder());
    return switch (side) {
      case HOLDER -> held;
      case APPROVER -> !held && worker.has("supervisor");
      case SUPERVISOR -> worker.has("supervisor");
      default -> true;
    };
  }
}
