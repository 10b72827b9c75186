package org.anlan.command;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.command.EvaluationView.EvaluatedFigure;
import org.anlan.command.EvaluationView.EvaluatedThing;
import org.anlan.command.EvaluationView.EvaluatedThings;
import org.anlan.command.EvaluationView.EvaluatedView;
import org.anlan.command.EvaluationView.FigureTitle;
import org.anlan.http.Texts;
import org.anlan.oversight.Evaluating;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Board.Kind;
import org.anlan.rules.oversight.Board.Subject;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Rate;
import org.anlan.rules.oversight.Share;
import org.anlan.rules.patrol.PostBoard;
import org.anlan.rules.patrol.PostFigure;
import org.anlan.rules.patrol.PostMark;
import org.springframework.stereotype.Component;

/// Puts together what staff see of an evaluation: their own post, and what lies within the reach of a leader.
@Component
class EvaluationPages {

  static final Map<String, Kind> AREAS =
      Map.of(
          "county", Kind.AREA,
          "street", Kind.STREET,
          "community", Kind.COMMUNITY,
          "unit", Kind.UNIT);
  static final List<String> ROLES = List.of("collector", "dispatcher", "acceptor", "verifier");
  private static final int MOST = 200;

  /// What counts.
  @Component
  record Figures(
      EvaluationDesk areas, PostCounting posts, EvaluationRules rules, Evaluating grades) {}

  /// What is asked of other modules.
  @Component
  record Around(
      RoundMaking.Ground ground, Scopes scopes, Overseeing cases, InstantSource businessClock) {}

  private final Figures figures;
  private final Around around;

  EvaluationPages(Figures figures, Around around) {
    this.figures = figures;
    this.around = around;
  }

  EvaluationView of(Period period, String of, Caller caller) {
    var kind = AREAS.get(of);
    return kind == null ? posts(period, of, caller) : areas(period, of, kind, caller);
  }

  private EvaluationView areas(Period period, String of, Kind kind, Caller caller) {
    var counted = figures.areas().count(period);
    var scope = around.scopes().ofStaff(caller);
    var weights = counted.shares().weights().performance();
    var titles =
        Arrays.stream(Rate.values())
            .filter(rate -> !rate.composite())
            .map(r -> title(r, weights))
            .toList();
    var rows =
        counted.board().lines().stream()
            .filter(line -> line.subject().kind() == kind && sees(scope, line.subject()))
            .collect(Collectors.groupingBy(Board.Line::subject))
            .entrySet()
            .stream()
            .map(entry -> evaluated(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(EvaluatedView::code))
            .toList();
    return view(period, of, titles, rows, counted.shares());
  }

  private EvaluationView view(
      Period period,
      String of,
      List<FigureTitle> titles,
      List<EvaluatedView> rows,
      Evaluating.Shares shares) {
    var now = around.businessClock().instant();
    var frozen = shares.frozen() && AREAS.containsKey(of);
    return new EvaluationView(
        period.text(),
        period.from(),
        period.to(),
        !now.isBefore(shares.ends()),
        frozen,
        shares.upTo(),
        of,
        titles,
        rows);
  }

  private static FigureTitle title(Rate rate, Map<Rate, Integer> weights) {
    var formula = Formulas.of(rate);
    return new FigureTitle(
        rate.code(),
        rate.title(),
        rate.titleEn(),
        formula.zh(),
        formula.en(),
        rate.highIsGood(),
        weights.getOrDefault(rate, 0));
  }

  private EvaluatedView evaluated(Subject subject, List<Board.Line> lines) {
    var name = name(subject);
    var composite =
        lines.stream()
            .filter(line -> line.rate() == Rate.PERFORMANCE)
            .flatMap(line -> Optional.ofNullable(line.value()).stream())
            .findFirst()
            .orElse(null);
    return new EvaluatedView(
        subject.code(),
        name.zh(),
        name.en(),
        false,
        lines.stream()
            .filter(line -> !line.rate().composite())
            .sorted(Comparator.comparing(Board.Line::rate))
            .map(line ->
                new EvaluatedFigure(
                    line.rate().code(), line.numerator(), line.denominator(), line.value()))
            .toList(),
        composite,
        figures.grades().grade(composite));
  }

  private boolean sees(Scope scope, Subject subject) {
    if (subject.kind() != Kind.UNIT) return scope.reaches(null, subject.code());
    var unit = around.ground().directory().findUnit(subject.code());
    return scope.reaches(subject.code(), unit.map(one -> one.division()).orElse(""));
  }

  private Texts name(Subject subject) {
    var code = subject.code();
    var same = new Texts(code, code);
    var directory = around.ground().directory();
    return switch (subject.kind()) {
      case UNIT ->
          directory.findUnit(code).map(u -> new Texts(u.shortName(), u.name().en())).orElse(same);
      case AREA -> directory.findDivision(code + "000000").map(d -> d.name()).orElse(same);
      default -> directory.findDivision(code).map(d -> d.name()).orElse(same);
    };
  }

  private EvaluationView posts(Period period, String role, Caller caller) {
    var weights = figures.rules().weights();
    var board = PostBoard.of(figures.posts().tallies(period), weights);
    var titles =
        Arrays.stream(PostFigure.values())
            .filter(figure -> figure.role().equals(role))
            .map(figure -> title(figure, weights.of().getOrDefault(figure, 0)))
            .toList();
    var seen = seen(caller);
    var rows =
        board.lines().stream()
            .filter(line -> line.role().equals(role) && seen.test(line.post()))
            .map(line -> evaluated(line, Collector.of(caller).post().id()))
            .toList();
    return view(period, role, titles, rows, figures.grades().shares(period));
  }

  private static FigureTitle title(PostFigure figure, int weight) {
    var formula = Formulas.of(figure);
    return new FigureTitle(
        figure.code(),
        figure.title(),
        figure.titleEn(),
        formula.zh(),
        formula.en(),
        figure.highIsGood(),
        weight);
  }

  /// One's own post; a leader those within reach.
  private Predicate<String> seen(Caller caller) {
    var me = Collector.of(caller);
    var scope = around.scopes().ofStaff(caller);
    return id ->
        id.equals(me.post().id())
            || me.leads()
                && around
                    .ground()
                    .directory()
                    .findPost(id)
                    .filter(post -> scope.reaches(post.unit().uscc(), post.division()))
                    .isPresent();
  }

  private EvaluatedView evaluated(PostBoard.Line line, String own) {
    var name = postName(line.post());
    return new EvaluatedView(
        line.post(),
        name.zh(),
        name.en(),
        line.post().equals(own),
        line.figures().stream()
            .map(figure ->
                new EvaluatedFigure(
                    figure.figure().code(),
                    BigDecimal.valueOf(figure.numerator()),
                    figure.denominator(),
                    figure.value()))
            .toList(),
        line.composite(),
        figures.grades().grade(line.composite()));
  }

  private Texts postName(String id) {
    var directory = around.ground().directory();
    return directory
        .findPost(id)
        .map(post -> {
          var area =
              directory.findDivision(post.division()).map(d -> d.name()).orElse(post.title());
          return new Texts(
              "%s · %s %s".formatted(area.zh(), post.title().zh(), id),
              "%s · %s %s".formatted(area.en(), post.title().en(), id));
        })
        .orElse(new Texts(id, id));
  }

  /// The things behind a figure.
  EvaluatedThings members(Period period, String of, String code, String figure, Caller caller) {
    var kind = AREAS.get(of);
    return kind == null
        ? postMembers(period, code, figure, caller)
        : areaMembers(period, new Subject(kind, code), figure, caller);
  }

  private EvaluatedThings areaMembers(
      Period period, Subject subject, String figure, Caller caller) {
    var rate =
        Rate.find(figure)
            .filter(one -> !one.composite())
            .orElseThrow(() -> PatrolProblems.filter("figure", figure, known(Rate.values())));
    if (!sees(around.scopes().ofStaff(caller), subject)) throw PatrolProblems.outOfReach();
    var shares = figures.areas().members(period, rate, subject);
    var rows = shares.stream().limit(MOST).map(share -> thing(share, caller)).toList();
    return new EvaluatedThings(rows, shares.size());
  }

  private EvaluatedThing thing(Share share, Caller caller) {
    return matter(share.number(), share.percent(), share.excluded(), caller);
  }

  private EvaluatedThing matter(String text, int percent, boolean excluded, Caller caller) {
    var number = new CaseNumber(text);
    var sees = around.cases().sees(number, caller);
    var title =
        sees
            ? around.cases().find(number).map(Overseeing.Overseen::title).orElse(same(number))
            : same(number);
    return new EvaluatedThing(
        number.shown(), title.zh(), title.en(), sees ? text : null, percent, excluded);
  }

  private static Texts same(CaseNumber number) {
    return new Texts(number.shown(), number.shown());
  }

  private EvaluatedThings postMembers(Period period, String post, String figure, Caller caller) {
    var found =
        PostFigure.find(figure)
            .orElseThrow(() -> PatrolProblems.filter("figure", figure, known(PostFigure.values())));
    if (!seen(caller).test(post)) throw PatrolProblems.outOfReach();
    var marks = figures.posts().members(period, found, post);
    var rows = marks.stream().limit(MOST).map(mark -> thing(mark, caller)).toList();
    return new EvaluatedThings(rows, marks.size());
  }

  private EvaluatedThing thing(PostMark mark, Caller caller) {
    int percent = mark.reached() ? 100 : 0;
    int slash = mark.thing().indexOf('/');
    if (slash < 0) return matter(mark.thing(), percent, false, caller);
    var day = mark.thing().substring(0, slash);
    var grid = mark.thing().substring(slash + 1);
    var name = grid.isEmpty() ? new Texts("巡查轮次", "Round") : gridName(grid);
    return new EvaluatedThing(
        mark.thing(), day + " " + name.zh(), day + " " + name.en(), null, percent, false);
  }

  private Texts gridName(String grid) {
    var community =
        around
            .ground()
            .directory()
            .findDivision(grid.substring(0, 12))
            .map(one -> one.name())
            .orElse(new Texts(grid, grid));
    var number = grid.substring(12);
    return new Texts(community.zh() + " " + number, community.en() + " " + number);
  }

  private static String known(Enum<?>[] figures) {
    return Arrays.stream(figures)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
