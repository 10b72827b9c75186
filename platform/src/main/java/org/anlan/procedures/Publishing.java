package org.anlan.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.rules.procedure.ProcedureReader;
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
    for (var file : files("procedures", ".bpmn")) publish("procedure", file, ".bpmn");
    for (var file : files("decisions", ".dmn")) publish("decision", file, ".dmn");
  }

  private void publish(String form, Path file, String ending) {
    var key = file.getFileName().toString().replace(ending, "");
    var text = read(file);
    var checksum = checksum(text);
    var before = ways.findNewest(form, key);
    if (before.filter(way -> way.checksum().equals(checksum)).isPresent()) return;

    var name =
        form.equals("procedure")
            ? checkedProcedure(file, key, text)
            : checkedDecision(file, key, text);
    var version = before.map(way -> way.version() + 1).orElse(1);
    ways.publish(new Ways.Way(form, key, version, name, text, checksum), machineClock.instant());
  }

  private static String checkedProcedure(Path file, String key, String text) {
    return switch (ProcedureReader.read(text)) {
      case Reading.Read(var procedure) when procedure.key().equals(key) -> procedure.name();
      case Reading.Read(var procedure) ->
          throw new IllegalStateException(
              "%s: the process id is '%s'; it must be the file's name, '%s'."
                  .formatted(file, procedure.key(), key));
      case Reading.Refused(var flaws) ->
          throw new IllegalStateException(
              file
                  + " is refused:\n"
                  + flaws.stream()
                      .map(f ->
                          "  %s %s: %s %s"
                              .formatted(f.elementKind(), f.elementId(), f.zh(), f.en()))
                      .collect(Collectors.joining("\n")));
    };
  }

  private static String checkedDecision(Path file, String key, String text) {
    var flaws = DecisionCheck.flaws(text);
    if (!flaws.isEmpty()) throw new IllegalStateException(file + " is refused: " + flaws);
    DecisionTable.load(key, 1, text);
    return key;
  }

  private List<Path> files(String folder, String ending) {
    try (var all = Files.list(city.resolve(folder))) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + city.resolve(folder) + " cannot be read.", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static String checksum(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
