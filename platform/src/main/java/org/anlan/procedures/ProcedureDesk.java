package org.anlan.procedures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Uses uses;
  private final InstantSource businessClock;
  private final Map<Version, Form> forms = new ConcurrentHashMap<>();
  private final Map<Version, DecisionTable> decisions = new ConcurrentHashMap<>();

  ProcedureDesk(Ways ways, Publishing publishing, Uses uses, InstantSource businessClock) {
    this.ways = ways;
    this.uses = uses;
    this.businessClock = businessClock;
    publishing.publishWhatChanged();
  }

  /// Says that a kind of matter runs by these ways, so that no version is published that it could not run by.
  public void use(Use use) {
    uses.add(use);
  }

  /// Names the services of the platform that a procedure may call.
  public void provide(Set<String> services) {
    uses.addServices(services);
  }

  /// The version that new cases follow: the last one published whose time has come.
  public Published newest(String key) {
    return get(key, inForce(WayForm.PROCEDURE, key).orElseThrow(() -> absent(key)));
  }

  private Optional<Integer> inForce(WayForm form, String key) {
    return ways.findVersionInForce(form.word(), key, businessClock.instant());
  }

  private Ways.Way way(WayForm form, Version version) {
    return ways.find(form.word(), version.key(), version.number())
        .orElseThrow(() -> absent(version.key()));
  }

  /// The form as it is asked today.
  public Optional<Form> findForm(String key) {
    return inForce(WayForm.FORM, key)
        .map(number ->
            forms.computeIfAbsent(
                new Version(key, number), version -> form(way(WayForm.FORM, version))));
  }

  private static Form form(Ways.Way way) {
    return switch (FormReader.read(way.key(), way.text())) {
      case FormReader.FormRead(var form) -> form;
      case FormReader.FormRefused(var flaws) ->
          throw new IllegalStateException(
              "Form %s version %d was published with flaws: %s"
                  .formatted(way.key(), way.version(), flaws));
    };
  }

  /// The version that a running case follows.
  public Published get(String key, int version) {
    return known(new Version(key, version));
  }

  /// A procedure reads those that it calls, so the map cannot compute its entries itself; read twice is as good as once.
  private Published known(Version version) {
    var known = procedures.get(version);
    if (known != null) return known;
    var read = read(way(WayForm.PROCEDURE, version));
    procedures.put(version, read);
    return read;
  }

  /// The drawing, as BPMN 2.0.
  public String drawing(String key, int version) {
    return way(WayForm.PROCEDURE, new Version(key, version)).text();
  }

  /// Asks the newest version of a decision.
  public Decision decide(String key, Map<String, Object> inputs) {
    return newestDecision(key).decide(inputs);
  }

  /// What the newest version of a decision may answer in this field, as far as its rows say it outright.
  public List<String> answers(String key, String field) {
    return newestDecision(key).answers(field);
  }

  /// What the rows of the newest version say, in their order.
  public List<Texts> rows(String key) {
    return newestDecision(key).rowsInWords().stream().map(DecisionReasons.RowText::words).toList();
  }

  DecisionColumns columns(String key) {
    return newestDecision(key).columns();
  }

  private DecisionTable newestDecision(String key) {
    var number = inForce(WayForm.DECISION, key).orElseThrow(() -> absent(key));
    return decisions.computeIfAbsent(
        new Version(key, number),
        version -> DecisionTable.load(key, number, way(WayForm.DECISION, version).text()));
  }

  private Published read(Ways.Way way) {
    var procedure = parse(way.text());
    var all = new ArrayList<>(List.of(procedure));
    for (var call : ways.listCalls(way))
      all.addAll(get(call.key(), call.version()).set().byKey().values());
    return new Published(way.key(), way.version(), procedure, ProcedureSet.of(all));
  }

  /// A text that was checked before.
  static Procedure parse(String text) {
    return switch (ProcedureReader.read(text)) {
      case Reading.Read(var procedure) -> procedure;
      case Reading.Refused(var flaws) ->
          throw new IllegalStateException("A procedure was published with flaws: " + flaws);
    };
  }

  private static Absent absent(String key) {
    return new Absent(new Texts("流程、决策表或表单", "procedure, decision or form"), key);
  }
}
