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

  private static final String ADDED = "-added";

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
    added(units, plans);
  }

  /// Posts that came later stand after all others, so that numbers given before stay.
  private void added(Units units, List<Plan> plans) {
    for (var unit : units.all())
      plans.stream()
          .filter(p -> p.at.equals(unit.level() + ADDED) && unit.has(p.duty))
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
              plan.at.endsWith(ADDED)));
    }
  }

  public List<Post> all() {
    return List.copyOf(all);
  }
}
