package org.anlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings rows of a table into a library, once per key, whoever sends them and however often: what is known stays where a row has a blank, and
/// a value that was corrected here is not brought back by a source that still sends the wrong one.
@Service
public class LibraryLoading {

  /// A row that can be used.
  record Row(String key, Map<String, String> values) {}

  /// What became of the rows.
  record Counts(int added, int changed, int same) {
    Counts plus(Counts other) {
      return new Counts(added + other.added, changed + other.changed, same + other.same);
    }
  }

  private final Records records;
  private final Catalogue catalogue;
  private final ReadingDesk.Tools tools;
  private final ApplicationEventPublisher events;

  LibraryLoading(
      Records records,
      Catalogue catalogue,
      ReadingDesk.Tools tools,
      ApplicationEventPublisher events) {
    this.records = records;
    this.catalogue = catalogue;
    this.tools = tools;
    this.events = events;
  }

  /// A table that lacks one of these can have no row that is used.
  static String[] needed(Library library) {
    return new String[] {library.key()};
  }

  Catalogue catalogue() {
    return catalogue;
  }

  LocalDate today() {
    return tools.today();
  }

  /// Loads some rows in one transaction; no key may stand among them twice.
  ///
  /// @param onlyOnce reasons for rows that cannot be added, by key: a new record needs its division
  @Transactional
  public Counts load(Library library, List<Row> rows, Map<String, String> onlyOnce) {
    records.lockLibrary(library.code());
    var known = new HashMap<String, LibraryRecord>();
    var keys = rows.stream().map(Row::key).toList();
    records
        .list(library.code(), keys, Scope.ofThePlatform())
        .forEach(found -> known.put(found.key(), found));
    var now = tools.now();
    var put = new ArrayList<LibraryRecord>();
    var counts = new Counts(0, 0, 0);
    for (var row : rows) {
      var before = known.get(row.key());
      var after = merged(library, row, before);
      if (after == null) onlyOnce.put(row.key(), "%s is blank".formatted(library.division()));
      else if (before != null && after.fields().equals(before.fields()))
        counts = counts.plus(new Counts(0, 0, 1));
      else {
        put.add(after);
        counts = counts.plus(before == null ? new Counts(1, 0, 0) : new Counts(0, 1, 0));
        tell(before, after, now);
      }
    }
    if (!put.isEmpty()) records.put(library.code(), put, now);
    return counts;
  }

  /// Null for a new record that says of no division.
  private static @Nullable LibraryRecord merged(
      Library library, Row row, @Nullable LibraryRecord before) {
    var fields = new LinkedHashMap<String, String>();
    var corrected = new LinkedHashMap<String, String>();
    if (before != null) {
      fields.putAll(before.fields());
      corrected.putAll(before.corrected());
    }
    row.values()
        .forEach((field, value) -> {
          if (value.equals(corrected.get(field))) return;
          corrected.remove(field);
          fields.put(field, value);
        });
    var area = fields.get(library.division());
    if (area == null) return null;
    return new LibraryRecord(
        library.code(),
        area.substring(0, 6),
        row.key(),
        area,
        fields,
        corrected,
        before == null ? 1 : before.version() + 1);
  }

  private void tell(@Nullable LibraryRecord before, LibraryRecord after, Instant now) {
    var was = before == null ? Map.<String, String>of() : before.fields();
    Set<String> changed = new HashSet<>();
    after
        .fields()
        .forEach((field, value) -> {
          if (!value.equals(was.get(field))) changed.add(field);
        });
    events.publishEvent(
        new DataChanged(after.library(), after.division(), after.key(), changed, now));
  }
}
