package org.anlan.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The life of one permit, as eight clerks at their desks do it: one start, five completions, four looks at the tasks.
final class Permit {

  private Permit() {}

  static final List<String> DEPARTMENTS = List.of("planning", "fire", "environment");

  static Map<String, Object> application(long number) {
    var given = new HashMap<String, Object>();
    given.put("number", "990102-20261126-" + number);
    given.put("applicant", "澜城区临江路个体工商户" + number % 1000);
    given.put("address", "临澜市澜城区临江路 " + number % 300 + " 号");
    given.put("area", number % 500 + 20);
    given.put("urgent", number % 7 == 0);
    given.put("channel", "hall");
    return given;
  }

  static Map<String, Object> opinion(String task) {
    return Map.of(task + "_result", "agree", task + "_words", "材料齐全，符合规定，同意。");
  }

  static void live(CaseEngine engine, long number) {
    var id = engine.start(application(number));
    finish(engine, id, engine.tasks(id), "accept");
    for (var todo : engine.tasks(id)) {
      engine.complete(id, todo, opinion(todo.element()));
    }
    finish(engine, id, engine.tasks(id), "issue");
    if (!engine.tasks(id).isEmpty()) {
      throw new IllegalStateException(engine.name() + " has not finished case " + id);
    }
  }

  private static void finish(
      CaseEngine engine, String id, List<CaseEngine.Todo> open, String element) {
    if (open.size() != 1 || !open.getFirst().element().equals(element)) {
      throw new IllegalStateException(engine.name() + " waits for " + open + ", not " + element);
    }
    engine.complete(id, open.getFirst(), opinion(element));
  }

  /// One case, to see that the engine offers each task to its group and forgets it when it is done.
  static void rehearse(CaseEngine engine) {
    var id = untilDepartments(engine, 1);
    for (var todo : engine.tasks(id)) {
      expect(engine, todo.element(), 1);
      engine.complete(id, todo, opinion(todo.element()));
      expect(engine, todo.element(), 0);
    }
    expect(engine, "issuing", 1);
    afterDepartments(engine, id);
    expect(engine, "issuing", 0);
  }

  private static void expect(CaseEngine engine, String group, long tasks) {
    long found = engine.waitingFor(group);
    if (found != tasks) {
      throw new IllegalStateException(
          "%s offers %d tasks to %s, not %d.".formatted(engine.name(), found, group, tasks));
    }
  }

  /// A case that waits for the three departments.
  static String untilDepartments(CaseEngine engine, long number) {
    var id = engine.start(application(number));
    finish(engine, id, engine.tasks(id), "accept");
    return id;
  }

  static void afterDepartments(CaseEngine engine, String id) {
    finish(engine, id, engine.tasks(id), "issue");
  }
}
