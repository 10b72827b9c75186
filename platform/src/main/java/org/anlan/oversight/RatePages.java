package org.anlan.oversight;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Rate;
import org.anlan.rules.oversight.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what staff see of rates: the figures of their unit and of the areas that they look after.
@Component
class RatePages {

  /// What is asked of other modules.
  @Component
  record Tools(
      Directory directory,
      Overseeing cases,
      Scopes scopes,
      OrderPages orders,
      InstantSource businessClock) {}

  private final PublicationDesk desk;
  private final Exclusions exclusions;
  private final Issuing.City city;
  private final Tools tools;

  RatePages(PublicationDesk desk, Exclusions exclusions, Issuing.City city, Tools tools) {
    this.desk = desk;
    this.exclusions = exclusions;
    this.city = city;
    this.tools = tools;
  }

  RateView of(Period period, Caller caller) {
    var figures = desk.figures(period);
    var scope = tools.scopes().of(caller);
    var revisions = desk.books().publications().list(period.text());
    return new RateView(
        period.text(),
        period.from(),
        period.to(),
        !tools.businessClock().instant().isBefore(period.ends(city.zone())),
        figures.publication() != null,
        figures.upTo(),
        revisions.stream().map(this::revision).toList(),
        titles(),
        subjects(figures.board(), scope),
        exclusions.list(period.text(), "asked", scope).size(),
        desk.mayPublish(Me.of(caller)));
  }

  private RateView.RevisionView revision(Publications.Publication one) {
    return new RateView.RevisionView(
        one.revision(),
        one.at(),
        tools.orders().person(one.person()),
        one.reason(),
        one.digest().substring(0, 12));
  }

  static List<RateView.RateTitle> titles() {
    return Arrays.stream(Rate.values())
        .map(rate ->
            new RateView.RateTitle(
                rate.code(), rate.title(), rate.titleEn(), rate.highIsGood(), rate.composite()))
        .toList();
  }

  private List<RateView.SubjectView> subjects(Board board, Scope scope) {
    var bySubject = new LinkedHashMap<Board.Subject, List<Board.Line>>();
    board.lines().stream()
        .sorted(Comparator.comparing(Board.Line::subject).thenComparing(Board.Line::rate))
        .filter(line -> sees(scope, line.subject()))
        .forEach(
            line -> bySubject.computeIfAbsent(line.subject(), s -> new ArrayList<>()).add(line));
    return bySubject.entrySet().stream().map(e -> subject(e.getKey(), e.getValue())).toList();
  }

  private RateView.SubjectView subject(Board.Subject subject, List<Board.Line> lines) {
    var name = name(subject);
    var performance =
        lines.stream().filter(line -> line.rate() == Rate.PERFORMANCE).findFirst().orElseThrow();
    return new RateView.SubjectView(
        subject.kind().name().toLowerCase(Locale.ROOT),
        subject.code(),
        name.zh(),
        name.en(),
        lines.stream()
            .map(line ->
                new RateView.FigureView(
                    line.rate().code(),
                    line.numerator(),
                    line.denominator(),
                    line.value(),
                    line.excluded()))
            .toList(),
        desk.books().rules().grade(performance.value()));
  }

  /// The whole only for those who look after the whole city; an area, a unit, a post for those within whose reach it lies.
  private boolean sees(Scope scope, Board.Subject subject) {
    return switch (subject.kind()) {
      case WHOLE -> scope.areas().stream().anyMatch(area -> area.length() <= 4);
      case AREA, STREET, COMMUNITY -> scope.reaches(null, subject.code());
      case UNIT -> seesUnit(scope, subject.code());
      case POST ->
          tools
              .directory()
              .findPost(subject.code())
              .filter(post -> seesUnit(scope, post.unit().uscc()))
              .isPresent();
    };
  }

  private boolean seesUnit(Scope scope, String uscc) {
    var division = tools.directory().findUnit(uscc).map(unit -> unit.division()).orElse("");
    return scope.reaches(uscc, division);
  }

  Texts name(Board.Subject subject) {
    return name(tools.directory(), subject);
  }

  static Texts name(Directory directory, Board.Subject subject) {
    var code = subject.code();
    var same = new Texts(code, code);
    return switch (subject.kind()) {
      case WHOLE -> new Texts("全市", "Whole city");
      case STREET, COMMUNITY -> directory.findDivision(code).map(d -> d.name()).orElse(same);
      case AREA -> directory.findDivision(code + "000000").map(d -> d.name()).orElse(same);
      case UNIT ->
          directory.findUnit(code).map(u -> new Texts(u.shortName(), u.name().en())).orElse(same);
      case POST ->
          directory
              .findPost(code)
              .map(p ->
                  new Texts(
                      p.unit().shortName() + " · " + p.title().zh() + " " + code,
                      p.title().en() + " " + code + ", " + p.unit().name().en()))
              .orElse(same);
    };
  }

  /// The cases behind a figure, those that count least first.
  RateView.MembersView members(Period period, Rate rate, Board.Subject subject, Caller caller) {
    if (!sees(tools.scopes().of(caller), subject))
      throw OversightProblems.notAllowed(
          "members", new Texts("这组数字不在您的管辖范围内。", "These figures are outside your reach."));
    var shares =
        desk.figures(period).shares().stream()
            .filter(share -> share.rate() == rate && Board.subjects(share).contains(subject))
            .sorted(
                Comparator.comparing(Share::excluded)
                    .thenComparingInt(Share::percent)
                    .thenComparing(Share::number))
            .toList();
    var rows = shares.stream().limit(200).map(share -> member(share, caller)).toList();
    return new RateView.MembersView(rows, shares.size());
  }

  private RateView.MemberView member(Share share, Caller caller) {
    var number = new CaseNumber(share.number());
    var title = title(number, caller);
    return new RateView.MemberView(
        share.number(),
        number.shown(),
        share.round(),
        title == null ? null : title.zh(),
        title == null ? null : title.en(),
        share.unit() == null ? null : tools.orders().unit(share.unit()),
        share.percent(),
        share.excluded());
  }

  private @Nullable Texts title(CaseNumber number, Caller caller) {
    if (!tools.cases().sees(number, caller)) return null;
    return tools.cases().find(number).map(Overseeing.Overseen::title).orElse(null);
  }
}
