package org.anlan.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.rules.procedure.Flaw;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Publishes the city's procedure and decision files: a changed text becomes a new version, running cases keep theirs. A file
/// with flaws stops the start and names each of them, since a city must not run on a drawing that nobody checked.
@Component
class Publishing {

  private final Path city;
  private final Ways ways;
  private final InstantSource machineClock;

  Publishing(@Value("${anlan.city}") String city, Ways ways, InstantSource machineClock) {
    this.city = Path.of(city);
    this.ways = ways;
    this.machineClock = machineClock;
  }

  void publishWhatChanged() {
    publishProcedures();
    for (var file : files(WayForm.DECISION)) {
      var key = key(file, ".dmn");
      var text = read(file);
      if (isChanged("decision", key, text))
        next("decision", key, checkedDecision(file, key, text), text, List.of());
    }
    for (var file : files(WayForm.FORM)) {
      var key = key(file, ".json");
      var text = read(file);
      if (isChanged("form", key, text))
        next("form", key, checkedForm(file, key, text), text, List.of());
    }
  }

  /// A procedure and the file that it stands in.
  private record Drawn(Path file, String text, Procedure procedure) {}

  /// Those that are called come before those that call them; whoever calls a procedure that changed gets a new version with it.
  private void publishProcedures() {
    var drawn = new LinkedHashMap<String, Drawn>();
    for (var file : files(WayForm.PROCEDURE)) {
      var text = read(file);
      var procedure = checkedProcedure(file, key(file, ".bpmn"), text);
      drawn.put(procedure.key(), new Drawn(file, text, procedure));
    }
    var set = ProcedureSet.of(drawn.values().stream().map(Drawn::procedure).toList());
    if (!set.flaws().isEmpty())
      throw new IllegalStateException(
          city.resolve("procedures") + " is refused:\n" + lines(set.flaws()));
    var published = new HashMap<String, Integer>();
    for (var each : drawn.values()) publish(each, drawn, published);
  }

  private int publish(Drawn one, Map<String, Drawn> all, Map<String, Integer> published) {
    var key = one.procedure().key();
    var known = published.get(key);
    if (known != null) return known;
    var calls = new ArrayList<Ways.Call>();
    for (var called : one.procedure().calls())
      calls.add(
          new Ways.Call(called, publish(Objects.requireNonNull(all.get(called)), all, published)));
    int version =
        isChanged("procedure", key, one.text())
            ? next("procedure", key, one.procedure().name(), one.text(), calls)
            : again(ways.findNewest("procedure", key).orElseThrow(), calls);
    published.put(key, version);
    return version;
  }

  /// What people have published since stays in force until the file itself changes; what did not change was checked when it came.
  private boolean isChanged(String form, String key, String text) {
    return ways.findNewestOfFile(form, key).filter(way -> way.text().equals(text)).isEmpty();
  }

  private int next(String form, String key, String name, String text, List<Ways.Call> calls) {
    int version = ways.findNewest(form, key).map(way -> way.version() + 1).orElse(1);
    var origin = Ways.Origin.file(machineClock.instant());
    var way = new Ways.Way(form, key, version, name, text, checksum(text, calls), origin);
    ways.publish(way);
    ways.keepCalls(way, calls);
    return version;
  }

  /// The same text once more where what it calls has changed.
  private int again(Ways.Way newest, List<Ways.Call> calls) {
    var known = new HashSet<>(ways.listCalls(newest));
    if (known.containsAll(calls)) return newest.version();
    var way = newest.again(newest.origin().publishedAgain(machineClock.instant()), calls);
    ways.publish(way);
    ways.keepCalls(way, calls);
    return way.version();
  }

  private static String key(Path file, String ending) {
    return file.getFileName().toString().replace(ending, "");
  }

  private static Procedure checkedProcedure(Path file, String key, String text) {
    return switch (ProcedureReader.read(text)) {
      case Reading.Read(var procedure) when procedure.key().equals(key) -> procedure;
      case Reading.Read(var procedure) ->
          throw new IllegalStateException(
              "%s: the process id is '%s'; it must be the file's name, '%s'."
                  .formatted(file, procedure.key(), key));
      case Reading.Refused(var flaws) ->
          throw new IllegalStateException(file + " is refused:\n" + lines(flaws));
    };
  }

  private static String lines(List<Flaw> flaws) {
    return flaws.stream()
        .map(f -> "  %s %s: %s %s".formatted(f.elementKind(), f.elementId(), f.zh(), f.en()))
        .collect(Collectors.joining("\n"));
  }

  private static String checkedDecision(Path file, String key, String text) {
    var flaws = DecisionCheck.flaws(text);
    if (!flaws.isEmpty()) throw new IllegalStateException(file + " is refused: " + flaws);
    DecisionTable.load(key, 1, text);
    return key;
  }

  private static String checkedForm(Path file, String key, String text) {
    return switch (FormReader.read(key, text)) {
      case FormReader.FormRead(var form) -> form.title().zh();
      case FormReader.FormRefused(var flaws) ->
          throw new IllegalStateException(file + " is refused:\n" + lines(flaws));
    };
  }

  /// A city that has no forms needs no folder for them.
  private List<Path> files(WayForm form) {
    var folder = city.resolve(form.folder());
    if (form == WayForm.FORM && !Files.exists(folder)) return List.of();
    try (var all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(form.ending())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  static String checksum(String text, List<Ways.Call> calls) {
    return checksum(text + (calls.isEmpty() ? "" : calls));
  }

  static String checksum(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
