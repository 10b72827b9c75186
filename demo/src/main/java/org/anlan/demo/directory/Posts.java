package org.anlan.demo.directory;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.rules.codes.DivisionCode;

/// All posts, as `post-plans.csv` hands them to the units by their duties.
public final class Posts {
  private record Plan(
      String at,
      String duty,
      String title,
      String english,
      String roles,
      int count,
      int holders,
      String shift) {

    boolean fits(Unit unit) {
      return at.equals(unit.level()) && (duty.equals("*") || unit.has(duty));
    }
  }

  /// In the order in which they came; each stands after all before it, so that numbers given before stay.
  private static final List<String> ADDED =
      List.of("-added", "-later", "-kept", "-items", "-halls");

  private final List<Post> all = new ArrayList<>();

  public Posts(Units units, Divisions divisions) {
    var plans =
        Table.rows(
            "post-plans.csv",
            row ->
                new Plan(
                    row.text("at"),
                    row.text("duty"),
                    row.text("title"),
                    row.text("english"),
                    row.text("roles"),
                    row.count("count"),
                    row.count("holders"),
                    row.text("shift")));
    for (var unit : units.all()) {
      plans.stream().filter(p -> p.fits(unit)).forEach(p -> add(unit, p, unit.division()));
      if (unit.has("supervision-centre") && unit.level().equals("county")) {
        for (var street : divisions.at(DivisionCode.Level.STREET)) {
          if (unit.division().covers(street.code())) {
            plans.stream()
                .filter(p -> p.at.equals("supervision"))
                .forEach(p -> add(unit, p, street.code()));
          }
        }
      }
    }
    ADDED.forEach(when -> added(units, plans, when));
  }

  private void added(Units units, List<Plan> plans, String when) {
    for (var unit : units.all())
      plans.stream()
          .filter(p -> p.at.equals(unit.level() + when) && unit.has(p.duty))
          .forEach(p -> add(unit, p, unit.division()));
  }

  private void add(Unit unit, Plan plan, DivisionCode division) {
    for (var k = 0; k < plan.count; k++) {
      var id = "P" + Integer.toString(100_001 + all.size()).substring(1);
      all.add(
          new Post(
              id,
              unit,
              plan.title,
              plan.english,
              plan.roles,
              division,
              plan.holders,
              plan.shift,
              k % 3,
              ADDED.stream().anyMatch(plan.at::endsWith)));
    }
  }

  public List<Post> all() {
    return List.copyOf(all);
  }
}
