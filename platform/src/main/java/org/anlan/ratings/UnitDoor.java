package org.anlan.ratings;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How units are rated in a month, without raters. A unit with too few ratings shows its people none of their figures, since they
/// could tell who it was.
@RestController
class UnitDoor {

  private static final Texts NO_MONTH =
      new Texts("月份请按 2026-11 的样子填写。", "Write the month like 2026-11.");

  record TallyView(String tag, String tagEn, long times) {}

  /// @param few so few ratings that figures and words are not shown
  /// @param goodPercent of the ratings that count
  /// @param solvedPercent of those reached by telephone; nobody who was not reached counts
  /// @param publishedPercent of bad ratings found valid and closed
  record UnitRatingView(
      String unit,
      String name,
      String nameEn,
      boolean few,
      @Nullable Long rated,
      @Nullable Long bad,
      @Nullable Long excluded,
      @Nullable Double goodPercent,
      long ended,
      @Nullable Long notRated,
      long reached,
      @Nullable Double solvedPercent,
      @Nullable Double publishedPercent,
      List<TallyView> tags,
      List<String> words) {}

  private final UnitFigures figures;
  private final CareBook book;
  private final Directory directory;
  private final Tags tags;
  private final CallbackDesk.Surroundings around;

  UnitDoor(
      UnitFigures figures,
      CareBook book,
      Directory directory,
      Tags tags,
      CallbackDesk.Surroundings around) {
    this.figures = figures;
    this.book = book;
    this.directory = directory;
    this.tags = tags;
    this.around = around;
  }

  private record Span(Instant from, Instant to) {}

  @GetMapping("/api/ratings/units")
  List<UnitRatingView> units(
      Caller caller, @RequestParam(required = false) @Nullable String month) {
    var worker = Worker.of(caller);
    var span = span(month);
    return figures.list(around.scopes().of(caller), span.from(), span.to()).stream()
        .map(f -> view(f, worker, span))
        .toList();
  }

  private Span span(@Nullable String typed) {
    try {
      var month =
          typed == null
              ? YearMonth.from(around.now().atZone(around.zone()))
              : YearMonth.parse(typed);
      return new Span(start(month), start(month.plusMonths(1)));
    } catch (DateTimeParseException e) {
      throw CareProblems.field("month", NO_MONTH);
    }
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(around.zone()).toInstant();
  }

  private UnitRatingView view(UnitFigures.Figures f, Worker worker, Span span) {
    var name =
        directory.findUnit(f.unit()).map(u -> u.name()).orElse(new Texts(f.unit(), f.unit()));
    var own = !worker.centre() || worker.unit().equals(f.unit());
    var few = own && f.rated() < book.rules().fewest();
    return new UnitRatingView(
        f.unit(),
        name.zh(),
        name.en(),
        few,
        few ? null : f.rated(),
        few ? null : f.bad(),
        few ? null : f.excluded(),
        few ? null : percent(f.good(), f.rated()),
        f.ended(),
        few ? null : Math.max(0, f.ended() - f.rated()),
        f.reached(),
        own && f.reached() < book.rules().fewest() ? null : percent(f.solved(), f.reached()),
        percent(f.published(), f.valid()),
        few ? List.of() : tallies(f.unit(), span),
        few ? List.of() : figures.words(f.unit(), span.from(), span.to()));
  }

  private List<TallyView> tallies(String unit, Span span) {
    return figures.tags(unit, span.from(), span.to()).stream()
        .map(t -> new TallyView(tags.words(t.tag()).zh(), tags.words(t.tag()).en(), t.times()))
        .toList();
  }

  private static @Nullable Double percent(long part, long whole) {
    return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
  }
}
