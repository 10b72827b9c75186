package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.runtime.Execution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Another engine runs the same invented procedures with the same acts; after every act both must wait for the same things, unless
/// [InclusiveRule] tells why the other one waits where BPMN does not. The number of models is `-Danlan.oracle.models` (300), the first seed `-Danlan.oracle.seed` (1).
class OracleTest {

  private static final int LONGEST = 25;
  private static final int STRIDE = 500;

  private static ProcessEngine engine = open();

  private static ProcessEngine open() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:oracle;DB_CLOSE_DELAY=-1");
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setAsyncExecutorActivate(false);
    configuration.setHistoryLevel(HistoryLevel.NONE);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    return configuration.buildProcessEngine();
  }

  @BeforeAll
  static void the_engine_is_empty() {
    assertThat(engine.getRuntimeService().createExecutionQuery().count()).isZero();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void both_engines_come_to_the_same() throws IOException {
    long first = Long.getLong("anlan.oracle.seed", 1);
    int models = Integer.getInteger("anlan.oracle.models", 300);
    int acts = 0;
    int explained = 0;
    var differences = new ArrayList<String>();
    for (long seed = first; seed < first + models; seed++) {
      var run = new Run(Models.of(seed));
      acts += run.play();
      explained += run.explained ? 1 : 0;
      if (!run.difference.isEmpty()) {
        differences.add(run.difference);
      }
      tell((int) (seed - first) + 1, models, new Sum(acts, explained, differences.size()));
    }
    assertThat(differences).as("%d of %d models differ", differences.size(), models).isEmpty();
    assertThat(acts).as("acts compared").isGreaterThan(models * 3);
  }

  /// `explained` counts models in which the other engine waits at an inclusive gateway that BPMN lets go on; they are
  /// compared up to the first act whose result that changes.
  private record Sum(int acts, int explained, int differences) {}

  /// Long runs show how far they are; what was walked stands in a file that `make prove` reads, also when the test fails.
  private static void tell(int walked, int models, Sum sum) throws IOException {
    if (walked % STRIDE == 0 || walked == models) {
      if (models > STRIDE) {
        System.out.printf("%d of %d models: %s%n", walked, models, sum);
      }
      Files.writeString(
          Path.of("target", "oracle.json"),
          """
          {"walked": %d, "acts": %d, "explained": %d, "differences": %d}
          """
              .formatted(walked, sum.acts(), sum.explained(), sum.differences()));
    }
  }

  /// What the other engine waits for, by our names: its ids to act on, and all names, equal ones included.
  private record Look(
      Map<String, String> tasks,
      Map<String, String> messages,
      Map<String, String> timers,
      List<String> all) {

    void note(Map<String, String> kind, String name, String id) {
      kind.putIfAbsent(name, id);
      all.add(name);
    }

    List<String> waits() {
      return all.stream().sorted().toList();
    }
  }

  /// One model in both engines.
  private static final class Run {
    private final Models.Model model;
    private final ProcedureSet set;
    private final Random random;
    private final List<String> trace = new ArrayList<>();
    private final boolean repeats;
    boolean explained;

    /// Gateways that we have left behind and they, against the rule, have not.
    private final Set<String> held = new HashSet<>();

    private Look theirs =
        new Look(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());
    private Progress progress = Progress.blank("main");
    String difference = "";

    Run(Models.Model model) {
      this.model = model;
      this.set = model.set();
      this.random = new Random(~model.seed());
      this.repeats = model.lines().values().stream().anyMatch(lines -> lines.contains("times="));
    }

    int play() {
      var builder =
          engine
              .getRepositoryService()
              .createDeployment()
              .disableSchemaValidation()
              .disableBpmnValidation();
      set.byKey().values().forEach(p -> builder.addString(p.key() + ".bpmn", OracleDrawing.of(p)));
      var deployment = builder.deploy().getId();
      try {
        start();
        while (difference.isEmpty() && !explained && progress.running() && trace.size() < LONGEST) {
          step();
        }
      } finally {
        engine.getRepositoryService().deleteDeployment(deployment, true);
      }
      return trace.size();
    }

    private void start() {
      var variables = Models.variables(random);
      both(
          "start " + variables,
          new Act.Start(variables),
          () -> engine.getRuntimeService().startProcessInstanceByKey("main", variables));
    }

    private void step() {
      var options = new ArrayList<>(Models.options(set, progress, random).entrySet());
      var chosen = options.get(random.nextInt(options.size()));
      var act = chosen.getValue();
      both(chosen.getKey() + words(act), act, () -> act(chosen.getKey(), act));
    }

    private static String words(Act act) {
      return act instanceof Act.Complete complete ? complete.variables().toString() : "";
    }

    private void both(String name, Act act, Runnable twin) {
      trace.add(name);
      if (!(Interpreter.step(set, progress, act) instanceof Step.Moved moved)) {
        differ("we refuse");
        return;
      }
      var before = progress;
      progress = moved.progress();
      twin.run();
      var mine = Models.waits(set, progress);
      theirs = look();
      var other = theirs.waits();
      var places = places();
      held.addAll(InclusiveRule.heldAgainst(set, before, moved, places));
      held.retainAll(places);
      if (!mine.equals(other)
          && !held.isEmpty()
          && other.stream().distinct().allMatch(mine::contains)) {
        explained = true;
      } else if (!mine.equals(other)) {
        differ("we wait for " + mine + ", they for " + other);
      } else if (progress.running()
          == (engine.getRuntimeService().createProcessInstanceQuery().count() == 0)) {
        differ(progress.running() ? "only they have ended" : "only we have ended");
      }
    }

    private List<String> places() {
      return engine.getRuntimeService().createExecutionQuery().list().stream()
          .map(Execution::getActivityId)
          .filter(Objects::nonNull)
          .toList();
    }

    private void differ(String what) {
      difference =
          "%nseed %d: %s%n after %s%n in %s".formatted(model.seed(), what, trace, model.lines());
    }

    private void act(String key, Act act) {
      switch (act) {
        case Act.Complete complete ->
            engine
                .getTaskService()
                .complete(theirs.tasks().get(key), new LinkedHashMap<>(complete.variables()));
        case Act.ServiceDone done ->
            engine
                .getTaskService()
                .complete(theirs.tasks().get(key), new LinkedHashMap<>(done.variables()));
        case Act.TimerFired fired -> {
          var job = theirs.timers().get(key);
          engine.getManagementService().moveTimerToExecutableJob(job);
          engine.getManagementService().executeJob(job);
        }
        case Act.MessageReceived heard ->
            engine
                .getRuntimeService()
                .messageEventReceived(heard.name(), theirs.messages().get(key));
        default -> throw new AssertionError(act);
      }
    }

    private Look look() {
      var look =
          new Look(
              new LinkedHashMap<>(),
              new LinkedHashMap<>(),
              new LinkedHashMap<>(),
              new ArrayList<>());
      for (var task : engine.getTaskService().createTaskQuery().list()) {
        look.note(
            look.tasks(),
            task.getTaskDefinitionKey() + instance(task.getExecutionId()),
            task.getId());
      }
      for (var heard : engine.getRuntimeService().createEventSubscriptionQuery().list()) {
        look.note(
            look.messages(),
            "?" + heard.getEventName() + instance(heard.getExecutionId()),
            heard.getExecutionId());
      }
      for (var job : engine.getManagementService().createTimerJobQuery().list()) {
        look.note(
            look.timers(), "!" + job.getElementId() + instance(job.getExecutionId()), job.getId());
      }
      return look;
    }

    private String instance(String execution) {
      if (!repeats) {
        return "";
      }
      var counter = engine.getRuntimeService().getVariable(execution, "loopCounter");
      return counter == null ? "" : "#" + counter;
    }
  }
}
