package org.anlan.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anlan.oversight.Evaluating;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Board.Kind;
import org.anlan.rules.oversight.Board.Subject;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Rate;
import org.anlan.rules.oversight.Share;
import org.springframework.stereotype.Component;

/// The figures of areas and units: the very shares of the rates, put together by where their matters lie. What is published stays as it was.
@Component
class EvaluationDesk {

  private final Evaluating evaluating;
  private final PostCounting counting;

  EvaluationDesk(Evaluating evaluating, PostCounting counting) {
    this.evaluating = evaluating;
    this.counting = counting;
  }

  /// The shares of a period and whom each counts for.
  record Counted(Evaluating.Shares shares, Board board, Function<Share, List<Subject>> subjects) {}

  Counted count(Period period) {
    var shares = evaluating.shares(period);
    var numbers = new HashSet<String>();
    shares.all().forEach(share -> numbers.add(share.number()));
    var grids = grids(numbers);
    Function<Share, List<Subject>> subjects = share -> subjects(share, grids);
    return new Counted(shares, Board.of(shares.all(), shares.weights(), subjects), subjects);
  }

  private Map<String, String> grids(Set<String> numbers) {
    return numbers.isEmpty() ? Map.of() : counting.grids(numbers);
  }

  private static List<Subject> subjects(Share share, Map<String, String> grids) {
    var subjects = new ArrayList<>(Board.subjects(share));
    var grid = grids.get(share.number());
    if (grid != null) {
      subjects.add(new Subject(Kind.STREET, grid.substring(0, 9) + "000"));
      subjects.add(new Subject(Kind.COMMUNITY, grid.substring(0, 12)));
    }
    return subjects;
  }

  /// The shares behind a figure, those that count least first.
  List<Share> members(Period period, Rate rate, Subject subject) {
    var counted = count(period);
    return counted.shares().all().stream()
        .filter(share -> share.rate() == rate && counted.subjects().apply(share).contains(subject))
        .sorted(
            Comparator.comparing(Share::excluded)
                .thenComparingInt(Share::percent)
                .thenComparing(Share::number))
        .toList();
  }
}
