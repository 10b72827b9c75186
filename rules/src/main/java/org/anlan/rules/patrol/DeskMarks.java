package org.anlan.rules.patrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.anlan.rules.oversight.RoundFacts;
import org.jspecify.annotations.Nullable;

/// What acceptors, dispatchers and verifiers did in a span of time, from the raw events of cases.
///
/// @param from included
/// @param to not included
public record DeskMarks(Instant from, Instant to) {

  public List<PostMark> of(Collection<RoundFacts> rounds) {
    var marks = new ArrayList<PostMark>();
    for (var round : rounds) {
      waits(round, "REPORTED", PostFigure.REGISTERED, marks);
      waits(round, "CHECKING", PostFigure.CHECKED, marks);
      sent(round, marks);
    }
    return List.copyOf(marks);
  }

  private void waits(RoundFacts round, String stage, PostFigure figure, List<PostMark> marks) {
    for (var wait : round.waits()) {
      if (!wait.stage().equals(stage) || !holds(wait.doneAt())) continue;
      var post = round.findPost(wait);
      if (post != null) marks.add(new PostMark(figure, post, round.number(), wait.inTime()));
    }
  }

  /// Judged once the unit has accepted it or given it back.
  private void sent(RoundFacts round, List<PostMark> marks) {
    for (var act : round.acts()) {
      var post = act.post();
      if (!act.act().equals("dispatch") || post == null) continue;
      round.waits().stream()
          .filter(wait -> wait.stage().equals("DISPATCHED") && !wait.openedAt().isBefore(act.at()))
          .findFirst()
          .filter(wait -> holds(wait.doneAt()))
          .ifPresent(wait ->
              marks.add(
                  new PostMark(
                      PostFigure.SENT_RIGHTLY,
                      post,
                      round.number(),
                      !"return".equals(wait.outcome()))));
    }
  }

  private boolean holds(@Nullable Instant at) {
    return at != null && !at.isBefore(from) && at.isBefore(to);
  }
}
