package org.anlan.rules.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.rules.csv.Csv;
import org.jspecify.annotations.Nullable;

/// The kinds of components, or of matters, that a city counts by: a table with the columns
/// `code,name,name_en,before,valid_from,valid_to,certainty`, in which both generations may stand.
public record CodeList(List<CodeEntry> entries) {

  private static final Set<String> CERTAINTIES = Set.of("reported", "memory", "city");

  public CodeList {
    entries = List.copyOf(entries);
  }

  /// What became of a table.
  public sealed interface Reading {}

  public record Read(CodeList list) implements Reading {}

  /// Every row at fault with its line, the value and what was expected.
  public record Refused(List<String> flaws) implements Reading {}

  public static Reading read(String csv) {
    var flaws = new ArrayList<String>();
    var entries = new ArrayList<CodeEntry>();
    for (var row : Csv.read(csv)) {
      var entry = entry(row, flaws);
      if (entry == null) continue;
      if (entries.stream().anyMatch(other -> meets(other, entry)))
        flaws.add(
            "line %d: the code %s is given twice for the same days"
                .formatted(row.line(), entry.code()));
      entries.add(entry);
    }
    return flaws.isEmpty() ? new Read(new CodeList(entries)) : new Refused(flaws);
  }

  private static @Nullable CodeEntry entry(Csv.Row row, List<String> flaws) {
    int before = flaws.size();
    if (CodeGeneration.ofKind(row.get("code")).isEmpty())
      flaw(row, "code", "five digits, or four of the former generation", flaws);
    if (row.get("name").isBlank()) flaw(row, "name", "filled in", flaws);
    if (row.get("name_en").isBlank()) flaw(row, "name_en", "filled in", flaws);
    var former = row.get("before");
    if (!former.isEmpty() && !CodeGeneration.FORMER.isKind(former))
      flaw(row, "before", "four digits or blank", flaws);
    if (!CERTAINTIES.contains(row.get("certainty")))
      flaw(row, "certainty", "reported, memory or city", flaws);
    var from = day(row, "valid_from", flaws);
    var until = day(row, "valid_to", flaws);
    if (from != null && until != null && until.isBefore(from))
      flaw(row, "valid_to", "on or after valid_from", flaws);
    if (flaws.size() > before) return null;
    return new CodeEntry(
        row.get("code"),
        row.get("name"),
        row.get("name_en"),
        former.isEmpty() ? null : former,
        from,
        until,
        row.get("certainty"));
  }

  private static @Nullable LocalDate day(Csv.Row row, String column, List<String> flaws) {
    if (row.get(column).isEmpty()) return null;
    try {
      return LocalDate.parse(row.get(column));
    } catch (DateTimeException e) {
      flaw(row, column, "a day such as 2026-07-01, or blank", flaws);
      return null;
    }
  }

  private static void flaw(Csv.Row row, String column, String expected, List<String> flaws) {
    flaws.add(
        "line %d: %s '%s' is not %s".formatted(row.line(), column, row.get(column), expected));
  }

  /// Of the same code, with a day in common.
  private static boolean meets(CodeEntry one, CodeEntry other) {
    return one.code().equals(other.code())
        && (one.until() == null || other.from() == null || !other.from().isAfter(one.until()))
        && (one.from() == null || other.until() == null || !other.until().isBefore(one.from()));
  }

  /// The kind with this code, whenever it is or was in use; of several the last in the list.
  public Optional<CodeEntry> find(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).reduce((a, b) -> b);
  }

  /// The kind with this code, if it is in use on a day.
  public Optional<CodeEntry> find(String code, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.code().equals(code) && entry.validOn(day))
        .findFirst();
  }
}
