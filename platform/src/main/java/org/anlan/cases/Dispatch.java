package org.anlan.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.directory.Unit;
import org.anlan.procedures.Decision;
import org.anlan.rules.geo.Spot;
import org.springframework.stereotype.Component;

/// Finds the responsible unit by the kind's decision table: which duty and level a place calls for, then which unit has it.
@Component
class Dispatch {

  /// @param unit empty when the table has no answer or no unit has the duty; a person decides then
  record Found(Decision decision, Optional<Unit> unit) {}

  private final City city;

  Dispatch(City city) {
    this.city = city;
  }

  Found find(Kind kind, Place place) {
    var decision = city.procedures().decide(kind.dispatch(), inputs(kind, place));
    var unit =
        decision
            .find("duty")
            .flatMap(duty ->
                city.directory()
                    .findByDuty(
                        duty,
                        decision.find("level").orElse("county"),
                        place.division() + "000000"));
    return new Found(decision, unit);
  }

  private Map<String, Object> inputs(Kind kind, Place place) {
    var located = city.geography().locate(new Spot(place.lon(), place.lat()));
    var inputs = new HashMap<String, Object>();
    inputs.put("kind", kind.code());
    inputs.put("place", located.map(l -> l.inGreen() ? "green" : "land").orElse("land"));
    var road = located.flatMap(l -> Optional.ofNullable(l.road()));
    inputs.put("road", road.map(r -> r.road().rank()).orElse("none"));
    inputs.put("distance", road.map(r -> Math.round(r.metres())).orElse(9999L));
    return inputs;
  }
}
