package org.anlan.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureReader;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Reading;
import org.springframework.stereotype.Service;

/// Gives out procedures to run and decisions to make, by key; a version never changes, so each is read once.
@Service
public class ProcedureDesk {

  private record Version(String key, int number) {}

  private final Ways ways;
  private final Map<Version, Published> procedures = new ConcurrentHashMap<>();
  private final Map<Version, DecisionTable> decisions = new ConcurrentHashMap<>();

  ProcedureDesk(Ways ways, Publishing publishing) {
    this.ways = ways;
    publishing.publishWhatChanged();
  }

  /// The version that new cases follow.
  public Published newest(String key) {
    var way = ways.findNewest("procedure", key).orElseThrow(() -> absent(key));
    return known(new Version(key, way.version()), () -> way);
  }

  /// The version that a running case follows.
  public Published get(String key, int version) {
    return known(
        new Version(key, version),
        () -> ways.find("procedure", key, version).orElseThrow(() -> absent(key)));
  }

  /// A procedure reads those that it calls, so the map cannot compute its entries itself; read twice is as good as once.
  private Published known(Version version, Supplier<Ways.Way> way) {
    var known = procedures.get(version);
    if (known != null) return known;
    var read = read(way.get());
    procedures.put(version, read);
    return read;
  }

  /// The drawing, as BPMN 2.0.
  public String drawing(String key, int version) {
    return ways.find("procedure", key, version).orElseThrow(() -> absent(key)).text();
  }

  /// Asks the newest version of a decision.
  public Decision decide(String key, Map<String, Object> inputs) {
    return newestDecision(key).decide(inputs);
  }

  /// What the newest version of a decision may answer in this field, as far as its rows say it outright.
  public List<String> answers(String key, String field) {
    return newestDecision(key).answers(field);
  }

  private DecisionTable newestDecision(String key) {
    var way = ways.findNewest("decision", key).orElseThrow(() -> absent(key));
    return decisions.computeIfAbsent(
        new Version(key, way.version()), v -> DecisionTable.load(key, way.version(), way.text()));
  }

  private Published read(Ways.Way way) {
    var procedure = parse(way);
    var all = new ArrayList<>(List.of(procedure));
    for (var call : ways.listCalls(way))
      all.addAll(get(call.key(), call.version()).set().byKey().values());
    return new Published(way.key(), way.version(), procedure, ProcedureSet.of(all));
  }

  private static Procedure parse(Ways.Way way) {
    return switch (ProcedureReader.read(way.text())) {
      case Reading.Read(var procedure) -> procedure;
      case Reading.Refused(var flaws) ->
          throw new IllegalStateException(
              "Procedure %s version %d was published with flaws: %s"
                  .formatted(way.key(), way.version(), flaws));
    };
  }

  private static Absent absent(String key) {
    return new Absent(new Texts("流程或决策表", "procedure or decision"), key);
  }
}
