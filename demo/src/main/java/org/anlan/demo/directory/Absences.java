package org.anlan.demo.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.demo.Table;
import org.anlan.demo.shape.Dice;

/// Who is away when, and who stands in: always somebody of the same unit with the same roles who is there himself.
public final class Absences {
  public record Absence(
      Person person, LocalDate from, LocalDate to, Person substitute, String reason) {
    boolean meets(LocalDate first, LocalDate last) {
      return !from.isAfter(last) && !to.isBefore(first);
    }
  }

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate DEMO_WEEKS = LocalDate.of(2026, 11, 1);
  private static final int WEEKS = 103;
  private static final List<String> REASONS = List.of("年休假", "年休假", "年休假", "培训", "出差", "病假", "探亲假");

  private final List<Absence> all = new ArrayList<>();
  private final Dice dice = Dice.named("absences");

  public Absences(People people, Cast cast) {
    var present = cast.members().stream().map(Cast.Member::name).collect(Collectors.toSet());
    var holdings = people.holdings().stream().filter(h -> !h.post().added()).toList();
    for (var holding : holdings) {
      var mates =
          holdings.stream()
              .filter(h -> h.post().unit().equals(holding.post().unit()))
              .filter(h -> h.post().roles().equals(holding.post().roles()))
              .map(People.Holding::person)
              .filter(p -> !p.equals(holding.person()))
              .toList();
      if (!mates.isEmpty() && dice.chance(0.55)) {
        leave(holding.person(), mates, present);
      }
    }
    var administrators = Table.rows("administrators.csv", row -> row.text("person"));
    all.removeIf(a -> administrators.contains(a.person().id()) && !a.to().isBefore(DEMO_WEEKS));
    all.sort(Comparator.comparing(Absence::from).thenComparing(a -> a.person().id()));
  }

  private void leave(Person person, List<Person> mates, Set<String> present) {
    var from = FIRST.plusWeeks(dice.below(WEEKS)).plusDays(dice.below(3));
    var to = from.plusDays(1 + dice.below(4) + (dice.chance(0.3) ? 7 : 0));
    if (present.contains(person.name()) && !to.isBefore(DEMO_WEEKS)) {
      return;
    }
    if (all.stream().anyMatch(a -> involves(a, person) && a.meets(from, to))) {
      return;
    }
    dice.shuffled(mates).stream()
        .filter(m -> all.stream().noneMatch(a -> involves(a, m) && a.meets(from, to)))
        .findFirst()
        .ifPresent(m -> all.add(new Absence(person, from, to, m, dice.pick(REASONS))));
  }

  private static boolean involves(Absence absence, Person person) {
    return absence.person.equals(person) || absence.substitute.equals(person);
  }

  public List<Absence> all() {
    return List.copyOf(all);
  }
}
