package org.anlan.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.procedures.ProcedureDesk;
import org.anlan.procedures.Use;
import org.anlan.rules.procedure.LifecycleProof;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of matter of this city, read from its folder at start.
@Component
class Kinds {

  private final Map<String, Kind> kinds;

  Kinds(@Value("${anlan.city}") String city, JsonMapper json, ProcedureDesk procedures) {
    this.kinds = load(Path.of(city, "kinds"), json);
    kinds.values().forEach(kind -> prove(kind, procedures));
    kinds.values().forEach(kind -> procedures.use(use(kind)));
    procedures.provide(Set.of(Services.DISPATCH, Services.REMIND));
  }

  Kind get(String code) {
    var kind = kinds.get(code);
    if (kind == null) throw new Absent(new Texts("事件类型", "kind of matter"), code);
    return kind;
  }

  static Kind.Ground ground(Kind.Suspension rule, String code) {
    return rule.grounds().stream()
        .filter(ground -> ground.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No ground '%s'.".formatted(code)));
  }

  Collection<Kind> list() {
    return kinds.values();
  }

  private static Use use(Kind kind) {
    return new Use(kind.code(), kind.title(), kind.procedure(), kind.dispatch(), kind.table());
  }

  /// Every procedure must walk within its kind's lifecycle, whatever people do; one that could leave it stops the start.
  private static void prove(Kind kind, ProcedureDesk procedures) {
    var procedure = procedures.newest(kind.procedure());
    switch (LifecycleProof.check(procedure.set(), procedure.key(), kind.table())) {
      case LifecycleProof.Proven proven -> {}
      case LifecycleProof.Broken(var walks) ->
          throw new IllegalStateException(
              "The procedure %s leaves the lifecycle of %s: %s"
                  .formatted(procedure.key(), kind.code(), walks));
      case LifecycleProof.TooLarge(var situations) ->
          throw new IllegalStateException(
              "The procedure %s is too large to prove: %d situations."
                  .formatted(procedure.key(), situations));
    }
  }

  private static Map<String, Kind> load(Path folder, JsonMapper json) {
    try (var files = Files.list(folder)) {
      var found = new TreeMap<String, Kind>();
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var kind = json.readValue(Files.readString(file), Kind.class);
        found.put(kind.code(), kind);
      }
      return Map.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException("The kinds of matter in " + folder + " cannot be read.", e);
    }
  }
}
