package org.anlan.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anlan.rules.csv.Csv;

/// A table of a folder under check: each question about a cell that is answered with no leaves a fault with column, value and what was expected.
public final class CheckedTable {

  private final CheckedFolder folder;
  private final String file;
  private final List<Csv.Row> rows;
  private final Map<String, Map<String, Integer>> seen = new HashMap<>();

  public CheckedTable(CheckedFolder folder, String file, String... columns) {
    this.folder = folder;
    this.file = file;
    this.rows = folder.table(file, columns);
  }

  public List<Csv.Row> rows() {
    return rows;
  }

  /// What stands in a column, blanks aside.
  public Set<String> values(String column) {
    var values = new HashSet<String>();
    for (var row : rows) if (!row.get(column).isBlank()) values.add(row.get(column));
    return values;
  }

  /// The words of a column in which several may stand, parted by blanks.
  public Set<String> words(String column) {
    var words = new HashSet<String>();
    for (var row : rows)
      for (var word : row.get(column).split(" ")) if (!word.isBlank()) words.add(word);
    return words;
  }

  public void fault(Csv.Row row, String column, String expected) {
    folder.fault(
        file, row.line(), "%s '%s': %s".formatted(column, shortened(row.get(column)), expected));
  }

  public void filled(Csv.Row row, String... columns) {
    for (var column : columns)
      if (row.get(column).isBlank()) fault(row, column, "is to be filled in");
  }

  /// A key is filled in and stands in the table once.
  public void key(Csv.Row row, String column) {
    if (row.get(column).isBlank()) fault(row, column, "is to be filled in");
    else once(row, column, row.get(column));
  }

  /// @param value what stands once, made of several columns perhaps
  public void once(Csv.Row row, String column, String value) {
    var before =
        seen.computeIfAbsent(column, any -> new HashMap<>()).putIfAbsent(value, row.line());
    if (before != null) fault(row, column, "stands on line %d already".formatted(before));
  }

  public boolean matches(Csv.Row row, String column, Predicate<String> right, String expected) {
    var fits = right.test(row.get(column));
    if (!fits) fault(row, column, expected);
    return fits;
  }

  /// The cell names something that is there.
  public void refers(Csv.Row row, String column, Collection<String> known, String where) {
    if (!known.contains(row.get(column))) fault(row, column, "is not in " + where);
  }

  /// Blank, or the name of something that is there.
  public void mayRefer(Csv.Row row, String column, Collection<String> known, String where) {
    if (!row.get(column).isBlank()) refers(row, column, known, where);
  }

  public Optional<LocalDate> day(Csv.Row row, String column) {
    try {
      return Optional.of(LocalDate.parse(row.get(column)));
    } catch (DateTimeException e) {
      fault(row, column, "is no day; write it as 2026-03-01");
      return Optional.empty();
    }
  }

  public Optional<LocalDate> mayBeDay(Csv.Row row, String column) {
    return row.get(column).isBlank() ? Optional.empty() : day(row, column);
  }

  /// Two days, the second not before the first; either may be blank where it may.
  public void inOrder(
      Csv.Row row, Optional<LocalDate> from, Optional<LocalDate> to, String column) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
      fault(row, column, "is before %s".formatted(from.get()));
  }

  public Optional<LocalTime> time(Csv.Row row, String column) {
    try {
      return Optional.of(LocalTime.parse(row.get(column)));
    } catch (DateTimeException e) {
      fault(row, column, "is no time; write it as 08:30");
      return Optional.empty();
    }
  }

  public Optional<Double> number(Csv.Row row, String column) {
    try {
      return Optional.of(Double.valueOf(row.get(column)));
    } catch (NumberFormatException e) {
      fault(row, column, "is no number");
      return Optional.empty();
    }
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + " …" : value;
  }
}
