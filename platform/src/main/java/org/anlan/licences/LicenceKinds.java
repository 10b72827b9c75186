package org.anlan.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of licence of this city, read from its folder at start; a city without that folder issues none.
@Component
public class LicenceKinds {

  static final String FOLDER = "licences";

  private final Map<String, LicenceKind> kinds = new TreeMap<>();
  private final Directory directory;

  LicenceKinds(@Value("${anlan.city}") String city, JsonMapper json, Directory directory) {
    this.directory = directory;
    var folder = Path.of(city, FOLDER);
    if (!Files.isDirectory(folder)) return;
    try (var files = Files.list(folder)) {
      for (var file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        var kind = json.readValue(Files.readString(file), LicenceKind.class);
        kinds.put(kind.code(), kind);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The kinds of licence in " + folder + " cannot be read.", e);
    }
  }

  public List<LicenceKind> list() {
    return List.copyOf(kinds.values());
  }

  public Optional<LicenceKind> find(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  LicenceKind get(String code) {
    return find(code).orElseThrow(() -> new Absent(new Texts("证照类型", "kind of licence"), code));
  }

  /// The type's code: the definer's credit code and three digits.
  String type(LicenceKind kind) {
    return unit(kind.definer(), "city", "")
            .map(Unit::uscc)
            .orElseThrow(() -> new IllegalStateException("Nobody has " + kind.definer()))
        + kind.number();
  }

  /// The unit with a duty at a level; in a county the one of that area, else the city's.
  Optional<Unit> unit(String duty, String level, String county) {
    var units =
        directory.listUnits().stream().filter(unit -> unit.duties().contains(duty)).toList();
    return units.stream()
        .filter(unit -> unit.level().equals(level))
        .filter(unit -> level.equals("city") || unit.division().startsWith(county))
        .findFirst()
        .or(() -> units.stream().filter(unit -> unit.level().equals("city")).findFirst());
  }

  /// Who may issue a kind: units with one of its duties at its level, or at the city's.
  boolean mayIssue(LicenceKind kind, Unit unit) {
    return kind.issuers().stream().anyMatch(unit.duties()::contains)
        && (unit.level().equals(kind.level()) || unit.level().equals("city"));
  }

  Texts unitName(String uscc) {
    return directory.findUnit(uscc).map(Unit::name).orElse(new Texts(uscc, uscc));
  }

  Unit getUnit(String uscc) {
    return directory.getUnit(uscc);
  }
}
