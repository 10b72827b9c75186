package org.anlan.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.cases.Chronicle;
import org.anlan.oversight.Evaluating;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.patrol.DeskMarks;
import org.anlan.rules.patrol.Missed;
import org.anlan.rules.patrol.PostFigure;
import org.anlan.rules.patrol.PostMark;
import org.anlan.rules.patrol.PostTally;
import org.springframework.stereotype.Component;

/// Counts what posts are evaluated by, from rounds, finds and the raw events of cases.
@Component
class PostCounting {

  /// A report that ended so does not stand.
  private static final Set<String> FALLEN = Set.of("WITHDRAWN", "MERGED");

  /// Whence it is counted.
  @Component
  record Books(PatrolRounds rounds, PatrolFinds finds, PatrolPlans plans, Chronicle chronicle) {}

  private final Books books;
  private final Evaluating evaluating;
  private final RoundMaking.Ground ground;

  PostCounting(Books books, Evaluating evaluating, RoundMaking.Ground ground) {
    this.books = books;
    this.evaluating = evaluating;
    this.ground = ground;
  }

  /// Everything of a period by post.
  List<PostTally> tallies(Period period) {
    var tallies = new ArrayList<PostTally>();
    for (var walked : books.rounds().listWalked(period.from(), period.to()))
      tallies.addAll(tallies(walked));
    tallies.addAll(PostTally.of(marks(period)));
    return tallies;
  }

  private static List<PostTally> tallies(PatrolRounds.Walked of) {
    return List.of(
        new PostTally(PostFigure.ON_DUTY, of.post(), of.begun(), of.rounds()),
        new PostTally(PostFigure.COVERAGE, of.post(), of.checked(), of.stops()),
        new PostTally(PostFigure.LOCATED, of.post(), of.located(), of.checked()));
  }

  /// Those whose members are cases.
  private List<PostMark> marks(Period period) {
    var marks = new ArrayList<PostMark>();
    var begins = period.begins(ground.zone());
    var ends = period.ends(ground.zone());
    marks.addAll(new DeskMarks(begins, ends).of(evaluating.rounds(period)));
    marks.addAll(found(begins, ends));
    for (var day = period.from(); day.isBefore(period.to()); day = day.plusDays(1))
      marks.addAll(missed(day));
    return marks;
  }

  private List<PostMark> found(Instant begins, Instant ends) {
    var finds =
        books.finds().listBetween(begins, ends).stream().filter(find -> !find.joined()).toList();
    var stages = new HashMap<String, String>();
    for (var one :
        books.chronicle().listOpened(finds.stream().map(f -> f.number().text()).toList()))
      stages.put(one.number().text(), one.stage().name());
    var marks = new ArrayList<PostMark>();
    for (var find : finds) {
      var number = find.number().text();
      var stands = stages.containsKey(number) && !FALLEN.contains(stages.get(number));
      marks.add(new PostMark(PostFigure.VALID, find.post(), number, stands));
      if (stands) marks.add(new PostMark(PostFigure.MISSED, find.post(), number, false));
    }
    return marks;
  }

  private List<PostMark> missed(LocalDate day) {
    var plan = books.plans().find(day);
    if (plan.isEmpty()) return List.of();
    var begins = day.atStartOfDay(ground.zone()).toInstant();
    var ends = day.plusDays(1).atStartOfDay(ground.zone()).toInstant();
    var passings = books.rounds().listPassings(begins, ends);
    if (passings.isEmpty()) return List.of();
    var found = books.finds().listBetween(begins, ends).stream().map(PostCounting::seen).toList();
    return plan
        .get()
        .missed()
        .find(passings, reported(begins, ends, plan.get().kinds()), found)
        .stream()
        .map(miss -> new PostMark(PostFigure.MISSED, miss.by().post(), miss.seen().matter(), true))
        .toList();
  }

  /// By others than collectors, of kinds that can be seen on foot; what fell was nothing to be seen.
  private List<Missed.Seen> reported(Instant begins, Instant ends, Set<String> kinds) {
    return books.chronicle().listOpened(begins, ends).stream()
        .filter(one -> !one.number().byPatrol() && kinds.contains(one.kind()))
        .filter(one -> !FALLEN.contains(one.stage().name()))
        .map(one -> new Missed.Seen(one.number().text(), one.grid(), one.kind(), one.openedAt()))
        .toList();
  }

  private static Missed.Seen seen(PatrolFinds.Find find) {
    return new Missed.Seen(find.number().text(), find.grid(), find.kind(), find.madeAt());
  }

  /// The things behind one figure of one post, those that pull it down first.
  List<PostMark> members(Period period, PostFigure figure, String post) {
    var marks =
        switch (figure) {
          case ON_DUTY, COVERAGE, LOCATED -> walked(period, figure, post);
          default -> marks(period);
        };
    return marks.stream()
        .filter(mark -> mark.figure() == figure && mark.post().equals(post))
        .sorted(
            Comparator.comparing((PostMark mark) -> mark.reached() == figure.highIsGood())
                .thenComparing(PostMark::thing))
        .toList();
  }

  private List<PostMark> walked(Period period, PostFigure figure, String post) {
    var marks = new ArrayList<PostMark>();
    for (var round : books.rounds().listEnded(post, period.from(), period.to())) {
      var begun = round.left().size() < round.stops().size();
      if (figure == PostFigure.ON_DUTY)
        marks.add(new PostMark(figure, post, round.day() + "/", begun));
      else
        for (var stop : round.stops()) {
          var check = stop.check();
          if (figure == PostFigure.COVERAGE)
            marks.add(new PostMark(figure, post, round.day() + "/" + stop.grid(), check != null));
          else if (check != null)
            marks.add(
                new PostMark(
                    figure, post, round.day() + "/" + stop.grid(), check.metres() != null));
        }
    }
    return marks;
  }

  /// The grids in which matters lie, by number; a matter that was destroyed lies nowhere.
  Map<String, String> grids(Set<String> numbers) {
    return books.chronicle().listOpened(numbers).stream()
        .collect(Collectors.toMap(one -> one.number().text(), Chronicle.Opened::grid));
  }
}
