package org.anlan.cases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.directory.Geography;
import org.anlan.procedures.ProcedureDesk;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Interpreter;
import org.anlan.rules.procedure.Progress;
import org.anlan.rules.procedure.Step;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Who works on the cases with which a measurement fills a city, and how these stand.
final class Settlement {

  private Settlement() {}

  /// Half of the work lies with three units, a third of it with the handler's own.
  static Population of(ConfigurableApplicationContext platform, Caller handler) {
    var directory = platform.getBean(Directory.class);
    var own = Objects.requireNonNull(handler.post()).unit().uscc();
    var units = new ArrayList<String>();
    for (var unit : directory.listUnits()) units.add(unit.uscc());
    int others = units.size();
    units.addAll(java.util.Collections.nCopies(others / 3, own));
    units.addAll(java.util.Collections.nCopies(others / 3, units.get(3)));
    units.addAll(java.util.Collections.nCopies(others / 3, units.get(7)));
    var people = new ArrayList<Population.Hand>();
    var day = LocalDate.of(2026, 11, 23);
    for (var unit : directory.listUnits())
      for (var role : List.of("handler", "verifier", "answerer"))
        for (var person : directory.listPeople(unit.uscc(), role, day))
          for (var post : directory.listPostsOf(person.id(), day))
            people.add(new Population.Hand(person.id(), post.id()));
    var now = platform.getBean("businessClock", InstantSource.class).instant();
    return new Population(
        platform.getBean(Geography.class), progresses(platform, own), units, people, now);
  }

  /// How a case stands in the procedure after each step, as the interpreter itself has it.
  private static List<String> progresses(ConfigurableApplicationContext platform, String unit) {
    var set = platform.getBean(ProcedureDesk.class).newest("street-repair").set();
    var json = platform.getBean(JsonMapper.class);
    var progress = Progress.blank("street-repair");
    progress = moved(Interpreter.step(set, progress, new Act.Start(Map.of())));
    progress =
        moved(
            Interpreter.step(
                set, progress, new Act.ServiceDone(resting(progress), Map.of("unit", unit))));
    var all = new ArrayList<>(List.of(json.writeValueAsString(progress)));
    for (var step : Population.WAY) {
      var given =
          Map.<String, Object>of(
              "outcome", step.outcome(), step.element(), step.outcome(), "unit", unit);
      progress = moved(Interpreter.step(set, progress, new Act.Complete(resting(progress), given)));
      all.add(json.writeValueAsString(progress));
    }
    return all;
  }

  private static int resting(Progress progress) {
    return progress.tokens().getLast().id();
  }

  private static Progress moved(Step step) {
    return switch (step) {
      case Step.Moved moved -> moved.progress();
      case Step.Illegal illegal -> throw new IllegalStateException(illegal.toString());
    };
  }
}
