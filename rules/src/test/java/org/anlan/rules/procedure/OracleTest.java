package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Another engine runs the same invented procedures with the same acts; after every act both must wait for the same things. The
/// number of models is `-Danlan.oracle.models` (300), the first seed `-Danlan.oracle.seed` (1).
class OracleTest {

  private static final int LONGEST = 25;

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
  void both_engines_come_to_the_same() {
    long first = Long.getLong("anlan.oracle.seed", 1);
    int models = Integer.getInteger("anlan.oracle.models", 300);
    int acts = 0;
    var differences = new ArrayList<String>();
    for (long seed = first; seed < first + models; seed++) {
      var run = new Run(Models.of(seed));
      acts += run.play();
      if (!run.difference.isEmpty()) {
        differences.add(run.difference);
      }
    }
    assertThat(differences).as("%d of %d models differ", differences.size(), models).isEmpty();
    assertThat(acts).as("acts compared").isGreaterThan(models * 3);
  }

  /// One model in both engines.
  private static final class Run {
    private final Models.Model model;
    private final ProcedureSet set;
    private final Random random;
    private final List<String> trace = new ArrayList<>();
    private Progress progress = Progress.blank("main");
    String difference = "";

    Run(Models.Model model) {
      this.model = model;
      this.set = model.set();
      this.random = new Random(~model.seed());
    }

    int play() {
      var builder = engine.getRepositoryService().createDeployment();
      set.byKey().values().forEach(p -> builder.addString(p.key() + ".bpmn", OracleDrawing.of(p)));
      var deployment = builder.deploy().getId();
      try {
        start();
        while (difference.isEmpty() && progress.running() && trace.size() < LONGEST) {
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

    private void both(String name, Act act, Runnable theirs) {
      trace.add(name);
      if (Interpreter.step(set, progress, act) instanceof Step.Moved moved) {
        progress = moved.progress();
      } else {
        differ("we refuse");
        return;
      }
      theirs.run();
      var mine = Models.waits(set, progress);
      var other = waits();
      if (!mine.equals(other)) {
        differ("we wait for " + mine + ", they for " + other);
      } else if (progress.running()
          == (engine.getRuntimeService().createProcessInstanceQuery().count() == 0)) {
        differ(progress.running() ? "only they have ended" : "only we have ended");
      }
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
                .complete(tasks().get(key), new LinkedHashMap<>(complete.variables()));
        case Act.ServiceDone done ->
            engine
                .getTaskService()
                .complete(tasks().get(key), new LinkedHashMap<>(done.variables()));
        case Act.TimerFired fired -> {
          var job = timers().get(key);
          engine.getManagementService().moveTimerToExecutableJob(job);
          engine.getManagementService().executeJob(job);
        }
        case Act.MessageReceived heard ->
            engine.getRuntimeService().messageEventReceived(heard.name(), messages().get(key));
        default -> throw new AssertionError(act);
      }
    }

    private List<String> waits() {
      var all = new ArrayList<String>();
      engine
          .getTaskService()
          .createTaskQuery()
          .list()
          .forEach(task -> all.add(task.getTaskDefinitionKey() + instance(task.getExecutionId())));
      engine
          .getRuntimeService()
          .createEventSubscriptionQuery()
          .list()
          .forEach(heard -> all.add("?" + heard.getEventName() + instance(heard.getExecutionId())));
      engine
          .getManagementService()
          .createTimerJobQuery()
          .list()
          .forEach(job -> all.add("!" + job.getElementId() + instance(job.getExecutionId())));
      return all.stream().sorted().toList();
    }

    private Map<String, String> tasks() {
      var byKey = new LinkedHashMap<String, String>();
      engine
          .getTaskService()
          .createTaskQuery()
          .list()
          .forEach(task ->
              byKey.putIfAbsent(
                  task.getTaskDefinitionKey() + instance(task.getExecutionId()), task.getId()));
      return byKey;
    }

    private Map<String, String> messages() {
      var byKey = new LinkedHashMap<String, String>();
      engine
          .getRuntimeService()
          .createEventSubscriptionQuery()
          .list()
          .forEach(heard ->
              byKey.putIfAbsent(
                  "?" + heard.getEventName() + instance(heard.getExecutionId()),
                  heard.getExecutionId()));
      return byKey;
    }

    private Map<String, String> timers() {
      var byKey = new LinkedHashMap<String, String>();
      engine
          .getManagementService()
          .createTimerJobQuery()
          .list()
          .forEach(job ->
              byKey.putIfAbsent(
                  "!" + job.getElementId() + instance(job.getExecutionId()), job.getId()));
      return byKey;
    }

    private static String instance(String execution) {
      var counter = engine.getRuntimeService().getVariable(execution, "loopCounter");
      return counter == null ? "" : "#" + counter;
    }
  }
}
