package org.anlan.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.directory.Unit;
import org.anlan.procedures.Decision;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the responsible unit by the kind's decision table: which duty and level a place and the reporter's answers call for, then
/// which unit has it. The table may name the time rule of the matter as well, and what else the procedure should know.
@Component
class Dispatch {

  /// The output that names the time rule of the whole matter.
  static final String DEADLINE = "deadline";

  /// The output that names what the matter is counted as, where that hangs on the answers: the fault of which cover.
  static final String MATTER = "matter";

  /// Outputs that say who, by when and why; all others go to the procedure under their names.
  private static final Set<String> OWN =
      Set.of("duty", "level", "reason", "reasonEn", DEADLINE, MATTER);

  /// @param unit empty when the table has no answer or no unit has the duty; a person decides then
  record Found(Decision decision, Optional<Unit> unit) {}

  private final City city;

  Dispatch(City city) {
    this.city = city;
  }

  Found find(CaseFile file) {
    var decision = decide(file);
    var unit =
        decision
            .find("duty")
            .flatMap(duty ->
                city.directory()
                    .findByDuty(
                        duty, decision.find("level").orElse("county"), file.place().street()));
    return new Found(decision, unit);
  }

  /// Asks the table with what is known by now.
  Decision decide(CaseFile file) {
    return city.procedures().decide(file.kind().dispatch(), inputs(file));
  }

  /// What the table tells the procedure beside the unit.
  static Map<String, @Nullable Object> told(Decision decision) {
    var told = new HashMap<String, @Nullable Object>();
    decision
        .outcome()
        .forEach((name, value) -> {
          if (!OWN.contains(name)) told.put(name, value);
        });
    return told;
  }

  private Map<String, Object> inputs(CaseFile file) {
    var place = file.place();
    var located = city.geography().locate(new Spot(place.lon(), place.lat()));
    var inputs = new HashMap<>(Answers.inputs(file));
    inputs.put("kind", file.kind().code());
    inputs.put("place", located.map(l -> l.inGreen() ? "green" : "land").orElse("land"));
    var road = located.flatMap(l -> Optional.ofNullable(l.road()));
    inputs.put("road", road.map(r -> r.road().rank()).orElse("none"));
    inputs.put("distance", road.map(r -> Math.round(r.metres())).orElse(9999L));
    return inputs;
  }
}
