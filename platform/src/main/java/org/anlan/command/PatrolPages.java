package org.anlan.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.access.Scope;
import org.anlan.cases.Overseeing;
import org.anlan.directory.Division;
import org.anlan.directory.UnitGrid;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what people see of patrol.
@Component
class PatrolPages {

  private static final Texts UNKNOWN = new Texts("未知", "unknown");

  /// What rounds are read with.
  @Component
  record Books(PatrolRounds rounds, PatrolFinds finds, PatrolPlans plans, Overseeing cases) {}

  private final PatrolDesk desk;
  private final Books books;
  private final RoundMaking.Ground ground;
  private final InstantSource businessClock;

  PatrolPages(
      PatrolDesk desk, Books books, RoundMaking.Ground ground, InstantSource businessClock) {
    this.desk = desk;
    this.books = books;
    this.ground = ground;
    this.businessClock = businessClock;
  }

  PatrolView.TodayView today(Caller caller) {
    var me = Collector.of(caller);
    var now = businessClock.instant();
    var day = ground.day(now);
    var own = books.rounds().listOwn(me.person(), day);
    var owing = books.rounds().listOwing(me.person(), day);
    return new PatrolView.TodayView(
        day,
        now,
        own.stream().map(round -> of(round, caller)).toList(),
        owing.stream().map(round -> of(round, caller)).toList(),
        me.leads(),
        caller.has("verifier"));
  }

  PatrolView.RoundView of(PatrolRound round, Caller caller) {
    var street = division(round.street());
    var title = postTitle(round.post());
    var finds = books.finds().listOf(round.id()).stream().map(this::find).toList();
    return new PatrolView.RoundView(
        round.id(),
        round.day(),
        round.street(),
        street.zh(),
        street.en(),
        round.post(),
        title.zh(),
        title.en(),
        person(round.person()),
        round.person().equals(Collector.of(caller).person()),
        round.handedOver(),
        round.opensAt(),
        round.closesAt(),
        round.endedAt(),
        round.reason(),
        round.owesReason(),
        plan(round.day()).metres(),
        done(round),
        unlocated(round),
        round.stops().stream().map(stop -> stop(stop, plan(round.day()))).toList(),
        finds);
  }

  private PatrolPlans.Plan plan(LocalDate day) {
    return books.plans().find(day).orElseThrow();
  }

  private static int done(PatrolRound round) {
    return round.stops().size() - round.left().size();
  }

  private static int unlocated(PatrolRound round) {
    return (int)
        round.stops().stream()
            .filter(stop -> stop.check() != null && stop.check().metres() == null)
            .count();
  }

  private PatrolView.StopView stop(PatrolRound.Stop stop, PatrolPlans.Plan plan) {
    var grid = ground.geography().findUnitGrid(stop.grid()).orElseThrow();
    var community = division(grid.community());
    var near = ground.geography().locate(grid.spot()).map(found -> found.near()).orElse(community);
    var number = grid.code().substring(12);
    var of =
        plan.classes().stream()
            .filter(one -> one.code().equals(stop.gridClass()))
            .findFirst()
            .map(PatrolPlans.GridClass::title)
            .orElse(UNKNOWN);
    return new PatrolView.StopView(
        stop.place(),
        stop.grid(),
        stop.turn(),
        community.zh() + " " + number,
        community.en() + " " + number,
        near.zh(),
        near.en(),
        of.zh(),
        of.en(),
        grid.spot().lon(),
        grid.spot().lat(),
        outline(grid),
        check(stop));
  }

  private static List<List<Double>> outline(UnitGrid grid) {
    return grid.area().rings().getFirst().stream()
        .map(spot -> List.of(spot.lon(), spot.lat()))
        .toList();
  }

  private static PatrolView.@Nullable CheckView check(PatrolRound.Stop stop) {
    var check = stop.check();
    if (check == null) return null;
    return new PatrolView.CheckView(
        check.madeAt(),
        check.receivedAt(),
        check.receivedAt().plusSeconds(PatrolDesk.UNDO_SECONDS),
        check.metres(),
        check.noFix());
  }

  private PatrolView.FindView find(PatrolFinds.Find find) {
    var seen = books.cases().find(find.number());
    var title = seen.map(Overseeing.Overseen::title).orElse(UNKNOWN);
    var stage = seen.map(one -> one.stage().term()).orElse(UNKNOWN);
    return new PatrolView.FindView(
        find.number().text(),
        find.number().shown(),
        title.zh(),
        title.en(),
        stage.zh(),
        stage.en(),
        find.grid(),
        find.joined(),
        find.madeAt());
  }

  /// All rounds of a day in a leader's area.
  PatrolView.DayView day(Caller caller, LocalDate day) {
    var rounds = desk.listOfDay(caller, day);
    var walked = rounds.stream().map(PatrolRound::street).toList();
    var scope = desk.reach(caller, Collector.of(caller));
    var unmanned =
        books.rounds().isMade(day)
            ? ground.directory().listDivisions().stream()
                .filter(one -> isWithin(one, scope) && !walked.contains(one.code()))
                .sorted(Comparator.comparing(Division::code))
                .map(one -> new PatrolView.StreetView(one.code(), one.name().zh(), one.name().en()))
                .toList()
            : List.<PatrolView.StreetView>of();
    return new PatrolView.DayView(
        day, businessClock.instant(), rounds.stream().map(this::line).toList(), unmanned);
  }

  private static boolean isWithin(Division one, Scope scope) {
    return one.level() == Division.Level.STREET && scope.reaches(null, one.code());
  }

  private PatrolView.LineView line(PatrolRound round) {
    var street = division(round.street());
    var title = postTitle(round.post());
    return new PatrolView.LineView(
        round.id(),
        round.street(),
        street.zh(),
        street.en(),
        round.post(),
        title.zh(),
        title.en(),
        person(round.person()),
        round.handedOver(),
        round.stops().size(),
        done(round),
        unlocated(round),
        books.finds().listOf(round.id()).size(),
        last(round).orElse(null),
        round.endedAt(),
        round.reason());
  }

  private static Optional<Instant> last(PatrolRound round) {
    return round.stops().stream()
        .map(PatrolRound.Stop::check)
        .filter(Objects::nonNull)
        .map(PatrolRound.Check::madeAt)
        .max(Comparator.naturalOrder());
  }

  private Texts division(String code) {
    return ground.directory().findDivision(code).map(Division::name).orElse(new Texts(code, code));
  }

  Texts postTitle(String post) {
    return ground.directory().findPost(post).map(one -> one.title()).orElse(UNKNOWN);
  }

  String person(String id) {
    return ground.directory().findPerson(id).map(one -> Masking.name(one.name().zh())).orElse(id);
  }
}
