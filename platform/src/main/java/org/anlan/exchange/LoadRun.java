package org.anlan.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.cli.TableIn;
import org.anlan.cli.Verb;
import org.jspecify.annotations.Nullable;

/// Reads a table of a library, some rows at a time; what cannot be used is left out and named with its line, column, value and what was
/// expected.
final class LoadRun {

  /// Where the rows that are left out go.
  @FunctionalInterface
  interface Bad {
    void add(Path file, long line, String reason);
  }

  private static final int BATCH = 1_000;
  private static final int SHOWN = 40;

  private final LibraryLoading loading;
  private final Library library;
  private final Map<String, Long> lines = new HashMap<>();
  private LibraryLoading.Counts counts = new LibraryLoading.Counts(0, 0, 0);
  private long bad;

  LoadRun(LibraryLoading loading, Library library) {
    this.loading = loading;
    this.library = library;
  }

  /// A file that is no table, or turns out unreadable in its middle, is refused before anything of it is taken in.
  static void check(Path file, Library library) {
    try (var in = TableIn.open(file, LibraryLoading.needed(library))) {
      while (in.hasNext()) in.next();
    }
  }

  Verb.Tally run(Path file, Bad left) {
    long count = 0;
    try (var in = TableIn.open(file, LibraryLoading.needed(library))) {
      var rows = new ArrayList<LibraryLoading.Row>();
      var flaws = new TreeMap<Long, String>();
      while (in.hasNext()) {
        read(in.next(), rows, flaws);
        count++;
        if (rows.size() + flaws.size() < BATCH && in.hasNext()) continue;
        load(rows, flaws);
        bad += flaws.size();
        flaws.forEach((line, reason) -> left.add(file, line, reason));
        rows.clear();
        flaws.clear();
      }
    }
    var said =
        "added=%d changed=%d same=%d".formatted(counts.added(), counts.changed(), counts.same());
    return new Verb.Tally(count, bad, List.of(said));
  }

  private void load(List<LibraryLoading.Row> rows, TreeMap<Long, String> flaws) {
    if (rows.isEmpty()) return;
    var without = new HashMap<String, String>();
    counts = counts.plus(loading.load(library, rows, without));
    without.forEach((key, reason) -> flaws.put(lines.getOrDefault(key, 0L), reason));
  }

  private void read(TableIn.Row row, List<LibraryLoading.Row> rows, TreeMap<Long, String> flaws) {
    var flaw = row.flaw();
    var values = new LinkedHashMap<String, String>();
    if (flaw == null) flaw = values(row.fields(), values);
    var key = values.getOrDefault(library.key(), "");
    if (flaw == null && key.isEmpty()) flaw = "%s is blank".formatted(library.key());
    if (flaw == null) {
      var before = lines.putIfAbsent(key, row.line());
      if (before != null)
        flaw = "%s '%s' is repeated, first in line %d".formatted(library.key(), key, before);
    }
    if (flaw == null) rows.add(new LibraryLoading.Row(key, values));
    else flaws.put(row.line(), flaw);
  }

  /// @return what is wrong with the first value that cannot be
  private @Nullable String values(Map<String, String> fields, Map<String, String> values) {
    for (var element : loading.catalogue().listElements(library.code())) {
      var value = fields.getOrDefault(element.field(), "").strip();
      if (value.isEmpty()) continue;
      if (!element.holds(value, loading.today()))
        return "%s '%s' is not %s"
            .formatted(element.field(), shown(value), element.expected().en());
      values.put(element.field(), value);
    }
    return null;
  }

  private static String shown(String value) {
    return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }
}
