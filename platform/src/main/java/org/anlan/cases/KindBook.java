package org.anlan.cases;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Every kind of matter with the days from which each description of it holds. A matter keeps the description of the day on which it
/// was opened, so that a changed deadline or form binds nobody backwards.
final class KindBook {

  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /// What decisions and conditions know a matter by already.
  private static final Set<String> TAKEN =
      new TreeSet<>(Set.of("kind", "place", "road", "distance", "unit", "outcome"));

  private final Map<String, NavigableMap<LocalDate, Kind>> kinds;

  private KindBook(Map<String, NavigableMap<LocalDate, Kind>> kinds) {
    this.kinds = kinds;
  }

  /// Reads `*.json` of a folder; what is wrong is named with its file and the remedy.
  static KindBook read(Path folder, JsonMapper json) {
    var kinds = new TreeMap<String, NavigableMap<LocalDate, Kind>>();
    var homes = new HashMap<Kind, Path>();
    for (var file : files(folder)) {
      var kind = parse(file, json);
      check(file, kind);
      var known =
          kinds
              .computeIfAbsent(kind.code(), code -> new TreeMap<>())
              .putIfAbsent(first(kind), kind);
      if (known != null)
        throw wrong(
            file,
            "from",
            "begins on the same day as " + requireNonNull(homes.get(known)).getFileName(),
            "change it");
      homes.put(kind, file);
    }
    return new KindBook(kinds);
  }

  Set<String> codes() {
    return Set.copyOf(kinds.keySet());
  }

  /// All descriptions, past and to come.
  List<Kind> all() {
    return kinds.values().stream().flatMap(days -> days.values().stream()).toList();
  }

  /// As it stood on a day; before its first day, as it began.
  Optional<Kind> find(String code, LocalDate day) {
    return Optional.ofNullable(kinds.get(code))
        .map(
            days -> Optional.ofNullable(days.floorEntry(day)).orElse(days.firstEntry()).getValue());
  }

  /// What can be reported on a day, in the order of the national codes.
  Collection<Kind> offered(LocalDate day) {
    return kinds.keySet().stream()
        .flatMap(code -> find(code, day).stream())
        .filter(kind -> kind.offeredOn(day))
        .sorted(Comparator.comparing(Kind::matter))
        .toList();
  }

  private static LocalDate first(Kind kind) {
    return kind.from() == null ? LocalDate.MIN : kind.from();
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The kinds of matter in " + folder + " cannot be read.", e);
    }
  }

  private static Kind parse(Path file, JsonMapper json) {
    try {
      return json.readValue(Files.readString(file), Kind.class);
    } catch (JacksonException e) {
      throw wrong(file, "the text", e.getOriginalMessage(), "mend it");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static void check(Path file, Kind kind) {
    for (var flaw : flaws(kind)) throw wrong(file, flaw.place(), flaw.what(), flaw.remedy());
  }

  /// What is wrong with a description of itself.
  record Flaw(String place, String what, String remedy) {}

  static List<Flaw> flaws(Kind kind) {
    var flaws = new ArrayList<Flaw>();
    var until = kind.until();
    if (until != null && until.isBefore(first(kind)))
      flaws.add(
          new Flaw("until", until + " is before " + kind.from(), "put it after or leave it out"));
    var codes = new HashSet<String>();
    for (var attribute : kind.attributes()) {
      check(attribute, flaws);
      if (!codes.add(attribute.code()))
        flaws.add(new Flaw("attributes", attribute.code() + " stands there twice", "name it anew"));
    }
    return flaws;
  }

  private static void check(Attribute attribute, List<Flaw> flaws) {
    var place = "attributes " + attribute.code();
    if (!ATTRIBUTE.matcher(attribute.code()).matches() || TAKEN.contains(attribute.code()))
      flaws.add(
          new Flaw(
              place,
              "a code has small letters, digits and underscores and is none of " + TAKEN,
              "name it anew"));
    var choices = attribute.choices().stream().map(Attribute.Choice::code).distinct().count();
    boolean chosen = attribute.type().chosen();
    if (choices != attribute.choices().size() || (chosen ? choices < 2 : choices > 0))
      flaws.add(
          new Flaw(
              place,
              "a choice has two different choices or more, anything else none",
              "mend them"));
  }

  private static IllegalStateException wrong(Path file, String place, String what, String remedy) {
    return new IllegalStateException(
        "city/kinds/%s, %s: %s. Please %s and start again."
            .formatted(file.getFileName(), place, what, remedy));
  }
}
