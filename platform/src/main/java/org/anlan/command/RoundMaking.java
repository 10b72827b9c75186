package org.anlan.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.directory.Geography;
import org.anlan.directory.Post;
import org.anlan.directory.UnitGrid;
import org.anlan.http.Ids;
import org.anlan.ledger.Ledger;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.patrol.Beats;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the rounds of each day and ends those whose hours are over, by the city's clock. A round can be there once for a post and a day, so
/// that it does not matter how often, or in how many platforms, this looks.
@Component
class RoundMaking {

  /// Where things lie and who works where.
  @Component
  record Ground(Directory directory, Geography geography, ZoneId zone) {

    LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, zone);
    }
  }

  private final PatrolPlans plans;
  private final PatrolRounds rounds;
  private final Ground ground;
  private final Ids ids;
  private final Keeping keeping;

  /// The clock, what happens at once, and what is proved.
  @Component
  record Keeping(InstantSource businessClock, TransactionTemplate transaction, Ledger ledger) {}

  RoundMaking(PatrolPlans plans, PatrolRounds rounds, Ground ground, Ids ids, Keeping keeping) {
    this.plans = plans;
    this.rounds = rounds;
    this.ground = ground;
    this.ids = ids;
    this.keeping = keeping;
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 2_000)
  void look() {
    look(keeping.businessClock().instant());
  }

  void look(Instant now) {
    keeping.transaction().executeWithoutResult(status -> end(now));
    var day = ground.day(now);
    var plan = plans.find(day).filter(p -> p.patrolsOn(day.getDayOfWeek())).orElse(null);
    if (plan == null || !isTime(plan, day, now) || rounds.isMade(day)) return;
    keeping.transaction().executeWithoutResult(status -> make(day, plan));
  }

  /// Nobody could walk a round whose hours are over already.
  private boolean isTime(PatrolPlans.Plan plan, LocalDate day, Instant now) {
    return !now.isBefore(at(day, plan.made())) && now.isBefore(at(day, plan.closes()));
  }

  private void end(Instant now) {
    for (var round : rounds.endOver(now))
      keeping
          .ledger()
          .commit(
              PatrolDesk.KIND,
              PatrolDesk.subject(round),
              Map.of("act", "closed", "at", now.toString()));
  }

  private void add(PatrolRound round) {
    if (!rounds.add(round)) return;
    var grids = round.stops().stream().map(PatrolRound.Stop::grid).collect(Collectors.joining(" "));
    keeping
        .ledger()
        .commit(
            PatrolDesk.KIND,
            PatrolDesk.subject(round.id()),
            Map.of(
                "act", "made",
                "day", round.day().toString(),
                "post", round.post(),
                "person", round.person(),
                "grids", grids));
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ground.zone()).toInstant();
  }

  private void make(LocalDate day, PatrolPlans.Plan plan) {
    onDuty(day, plan)
        .forEach((street, posts) -> make(day, plan, ground.directory().getDivision(street), posts));
  }

  /// The posts that walk on a day and have somebody to do it, by street.
  private Map<String, List<Post>> onDuty(LocalDate day, PatrolPlans.Plan plan) {
    return ground.directory().listPosts().stream()
        .filter(plan::walks)
        .filter(post -> isStreet(post.division()))
        .filter(post -> !ground.directory().listShifts(post.id(), day).isEmpty())
        .filter(post -> ground.directory().findActing(post.id(), day).isPresent())
        .collect(Collectors.groupingBy(Post::division));
  }

  private boolean isStreet(String division) {
    return ground
        .directory()
        .findDivision(division)
        .filter(found -> found.level() == Division.Level.STREET)
        .isPresent();
  }

  private void make(LocalDate day, PatrolPlans.Plan plan, Division street, List<Post> posts) {
    var grids = ground.geography().listGrids(street);
    var due = new HashSet<String>();
    var byCode = new HashMap<String, UnitGrid>();
    var spots = new HashMap<String, Spot>();
    for (int i = 0; i < grids.size(); i++) {
      var grid = grids.get(i);
      byCode.put(grid.code(), grid);
      spots.put(grid.code(), grid.spot());
      if (plan.isDue(grid, i, day.getDayOfWeek())) due.add(grid.code());
    }
    var beats = Beats.divide(List.copyOf(byCode.keySet()), posts.stream().map(Post::id).toList());
    beats.forEach((post, beat) -> {
      var walked = Beats.walk(beat.stream().filter(due::contains).toList(), spots);
      if (!walked.isEmpty()) add(round(day, plan, street, post, stops(plan, walked, byCode)));
    });
  }

  /// All in their order, and once more for those that are walked several times.
  private static List<PatrolRound.Stop> stops(
      PatrolPlans.Plan plan, List<String> walked, Map<String, UnitGrid> byCode) {
    var stops = new ArrayList<PatrolRound.Stop>();
    int most = plan.classes().stream().mapToInt(PatrolPlans.GridClass::turns).max().orElse(1);
    for (int turn = 1; turn <= most; turn++)
      for (var code : walked) {
        var grid = Objects.requireNonNull(byCode.get(code));
        var of = plan.classOf(grid);
        if (turn <= of.turns())
          stops.add(new PatrolRound.Stop(stops.size() + 1, code, turn, of.code(), null));
      }
    return stops;
  }

  private PatrolRound round(
      LocalDate day,
      PatrolPlans.Plan plan,
      Division street,
      String post,
      List<PatrolRound.Stop> stops) {
    var person = ground.directory().findActing(post, day).orElseThrow();
    return new PatrolRound(
        ids.next(),
        day,
        street.code(),
        post,
        person.id(),
        at(day, plan.opens()),
        at(day, plan.closes()),
        false,
        null,
        null,
        null,
        stops);
  }
}
