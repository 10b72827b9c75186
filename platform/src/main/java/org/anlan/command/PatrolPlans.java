package org.anlan.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.directory.Post;
import org.anlan.directory.UnitGrid;
import org.anlan.http.Texts;
import org.anlan.rules.patrol.Frequency;
import org.anlan.rules.patrol.Missed;
import org.anlan.rules.patrol.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the city patrols (`city/patrol/plan.json`): how often which unit grids, when, how near. A plan holds from its day on.
@Component
final class PatrolPlans {

  /// @param weekdays on which there is patrol, 1 is Monday
  /// @param made when the rounds of a day are made
  /// @param role of the posts that walk, but not of those that also have one of `without`
  /// @param metres so far from a grid at most counts as there
  /// @param worstAccuracy a phone that may be wrong by more metres does not know where it is
  /// @param classes of grids by size, the smallest first; the last one takes all the rest
  /// @param missedWithinMinutes how long after a check-off a report by others counts as missed
  /// @param kinds that somebody on foot can see; others are never missed
  record Plan(
      LocalDate from,
      List<Integer> weekdays,
      LocalTime made,
      LocalTime opens,
      LocalTime closes,
      String role,
      Set<String> without,
      int metres,
      int worstAccuracy,
      List<GridClass> classes,
      int missedWithinMinutes,
      Set<String> kinds) {

    boolean patrolsOn(DayOfWeek day) {
      return weekdays.contains(day.getValue());
    }

    boolean walks(Post post) {
      return post.roles().contains(role) && post.roles().stream().noneMatch(without::contains);
    }

    GridClass classOf(UnitGrid grid) {
      return classes.stream()
          .filter(one -> one.holds(grid.squareMetres()))
          .findFirst()
          .orElseGet(classes::getLast);
    }

    /// @param index which one of its street's grids it is
    boolean isDue(UnitGrid grid, int index, DayOfWeek day) {
      var often = new Frequency(classOf(grid).days(), weekdays.size());
      return often.dueOn(index, weekdays.indexOf(day.getValue()));
    }

    Presence.Limits limits() {
      return new Presence.Limits(metres, worstAccuracy);
    }

    Missed missed() {
      return new Missed(Duration.ofMinutes(missedWithinMinutes));
    }

    void check() {
      for (var one : classes) new Frequency(one.days(), weekdays.size());
      limits();
      if (classes.isEmpty() || !opens.isBefore(closes))
        throw new IllegalArgumentException(
            "The plan of %s needs classes of grids and hours that open before they close."
                .formatted(from));
    }
  }

  /// @param upToSquareMetres null for whatever is larger
  /// @param days of the week's days with patrol on which it is walked
  /// @param turns how often on such a day
  record GridClass(
      String code,
      String name,
      String nameEn,
      @Nullable Long upToSquareMetres,
      int days,
      int turns) {

    boolean holds(long squareMetres) {
      return upToSquareMetres == null || squareMetres <= upToSquareMetres;
    }

    Texts title() {
      return new Texts(name, nameEn);
    }
  }

  record Sheet(List<Plan> plans) {}

  private final List<Plan> plans;

  PatrolPlans(@Value("${anlan.city}") String city, JsonMapper json) {
    this.plans = read(Path.of(city, "patrol", "plan.json"), json);
    plans.forEach(Plan::check);
  }

  private static List<Plan> read(Path file, JsonMapper json) {
    try {
      return json.readValue(Files.readString(file), Sheet.class).plans();
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no plan for patrol: " + file, e);
    }
  }

  /// The one that holds on a day; none before the first.
  Optional<Plan> find(LocalDate day) {
    return plans.stream()
        .filter(plan -> !plan.from().isAfter(day))
        .max(Comparator.comparing(Plan::from));
  }
}
