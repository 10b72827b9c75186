package org.anlan.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.cases.Importing;
import org.anlan.directory.Located;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.text.WrittenTime;
import org.jspecify.annotations.Nullable;

/// Reads rows of another system as requests, by a mapping; each answers with the request or with the reason why it is none.
final class RequestRows {

  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_ANSWER = 2_000;

  /// A row that can be taken in, or not.
  sealed interface Read {
    /// @param ontime what the other system says; blank where it says nothing
    record Good(Importing.Request request, String ontime) implements Read {}

    record Bad(String reason) implements Read {}
  }

  /// Why a row is none, thrown up to where it is read.
  private static final class Flaw extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;

    Flaw(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  private final Mapping mapping;
  private final Importing importing;
  private final ZoneId zone;

  /// The first line of each id, to name it when the id comes again.
  private final Map<String, Long> lines = new HashMap<>();

  RequestRows(Mapping mapping, Importing importing, ZoneId zone) {
    this.mapping = mapping;
    this.importing = importing;
    this.zone = zone;
  }

  Read read(long line, Map<String, String> fields) {
    try {
      var request = request(line, fields);
      return new Read.Good(request, text(fields, mapping.columns().ontime()));
    } catch (Flaw flaw) {
      return new Read.Bad(flaw.reason);
    }
  }

  private Importing.Request request(long line, Map<String, String> fields) throws Flaw {
    var columns = mapping.columns();
    var id = needed(fields, columns.id());
    var opened = time(fields, columns.opened()).orElseThrow(() -> blank(columns.opened()));
    var closed = time(fields, columns.closed()).orElse(null);
    if (closed != null && closed.isBefore(opened))
      throw new Flaw(
          "%s '%s' lies before %s '%s'"
              .formatted(
                  columns.closed(),
                  text(fields, columns.closed()),
                  columns.opened(),
                  text(fields, columns.opened())));
    var due = time(fields, columns.due()).orElse(null);
    var spot = spot(fields);
    var place = place(fields, spot);
    var request =
        new Importing.Request(
            mapping.source(),
            id,
            kind(fields),
            unit(fields, place),
            words(fields),
            spot,
            cut(text(fields, columns.near()), 100),
            cut(text(fields, columns.address()), LONGEST_ADDRESS),
            opened,
            due,
            closed,
            answer(fields));
    var before = lines.putIfAbsent(id, line);
    if (before != null)
      throw new Flaw("%s '%s' is repeated, first in line %d".formatted(columns.id(), id, before));
    return request;
  }

  private @Nullable String answer(Map<String, String> fields) {
    var said = cut(text(fields, mapping.columns().answer()), LONGEST_ANSWER);
    return said.isBlank() ? null : said;
  }

  private String kind(Map<String, String> fields) throws Flaw {
    var column = mapping.columns().type();
    var type = needed(fields, column);
    var kind =
        mapping
            .kindOf(type)
            .orElseThrow(() ->
                new Flaw("%s '%s' is no type that the mapping knows".formatted(column, type)));
    if (!importing.isKind(kind))
      throw new Flaw(
          "%s '%s' is mapped to '%s', which is no kind of this city".formatted(column, type, kind));
    return kind;
  }

  private String unit(Map<String, String> fields, Located place) throws Flaw {
    var queue = text(fields, mapping.columns().queue());
    var department = text(fields, mapping.columns().department());
    var named =
        mapping
            .unitOf(queue, department)
            .orElseThrow(() ->
                new Flaw(
                    "neither queue '%s' nor department '%s' is a unit that the mapping knows"
                        .formatted(queue, department)));
    if (!named.startsWith("duty:")) return named;
    return importing
        .findUnit(named.substring(5), place)
        .orElseThrow(() -> new Flaw("no unit has the %s at this place".formatted(named)));
  }

  private Spot spot(Map<String, String> fields) throws Flaw {
    var columns = mapping.columns();
    return mapping.spot(number(fields, columns.longitude()), number(fields, columns.latitude()));
  }

  private Located place(Map<String, String> fields, Spot spot) throws Flaw {
    var columns = mapping.columns();
    return importing
        .locate(spot)
        .orElseThrow(() ->
            new Flaw(
                "%s '%s' and %s '%s' lie outside the city"
                    .formatted(
                        columns.latitude(),
                        text(fields, columns.latitude()),
                        columns.longitude(),
                        text(fields, columns.longitude()))));
  }

  private String words(Map<String, String> fields) throws Flaw {
    for (var column : mapping.columns().words()) {
      var said = cut(text(fields, column), LONGEST_WORDS);
      if (!said.isBlank()) return said;
    }
    throw blank(mapping.columns().words().getFirst());
  }

  private Optional<Instant> time(Map<String, String> fields, @Nullable String column) throws Flaw {
    var typed = text(fields, column);
    if (typed.isBlank()) return Optional.empty();
    var read = WrittenTime.find(typed);
    if (read.isEmpty())
      throw new Flaw("%s '%s' is not %s".formatted(column, cut(typed, 40), WrittenTime.EXPECTED));
    return Optional.of(read.get().atZone(zone).toInstant());
  }

  private static double number(Map<String, String> fields, String column) throws Flaw {
    var typed = needed(fields, column);
    try {
      double number = Double.parseDouble(typed);
      if (Double.isFinite(number)) return number;
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Flaw("%s '%s' is no number".formatted(column, cut(typed, 40)));
  }

  private static String needed(Map<String, String> fields, String column) throws Flaw {
    var value = text(fields, column);
    if (value.isBlank()) throw blank(column);
    return value;
  }

  private static Flaw blank(String column) {
    return new Flaw("%s is blank".formatted(column));
  }

  private static String text(Map<String, String> fields, @Nullable String column) {
    return column == null ? "" : fields.getOrDefault(column, "").replace("\0", "").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
