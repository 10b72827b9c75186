package org.anlan.services;

import java.util.HashSet;
import java.util.function.Consumer;
import org.anlan.cli.CheckedFolder;
import org.anlan.rules.csv.Csv;

/// Everything that is wrong with how a city says its people speak (`city/guide`); a city without it has no fault.
public final class GuideCheck {

  private final CheckedFolder city;

  private GuideCheck(CheckedFolder city) {
    this.city = city;
  }

  public static void check(CheckedFolder city) {
    var check = new GuideCheck(city);
    var said = new HashSet<String>();
    check.rows(
        GuideTables.SAYINGS,
        row -> {
          GuideTables.saying(row);
          if (!said.add(row.get("said").strip()))
            throw new IllegalArgumentException(
                "said '%s': stands on an earlier line already".formatted(row.get("said")));
        },
        GuideTables.SAYING_COLUMNS);
    check.rows(GuideTables.ACTS, GuideTables::act, GuideTables.ACT_COLUMNS);
    check.rows(GuideTables.OUTSIDE, GuideTables::remark, GuideTables.OUTSIDE_COLUMNS);
  }

  private void rows(String file, Consumer<Csv.Row> reader, String... columns) {
    if (!city.has(file)) return;
    for (var row : city.table(file, columns))
      try {
        reader.accept(row);
      } catch (IllegalArgumentException e) {
        city.fault(file, row.line(), String.valueOf(e.getMessage()));
      }
  }
}
