package org.anlan.bench;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Three departments finish at the same moment: what each of their clicks comes to.
final class Clash {

  /// Clicks in all, those that an error answered, and which errors.
  record Result(int calls, int failed, Map<String, Integer> errors) {}

  private Clash() {}

  static Result of(CaseEngine engine, int cases) throws InterruptedException {
    var errors = new TreeMap<String, Integer>();
    try (var departments = Executors.newFixedThreadPool(Permit.DEPARTMENTS.size())) {
      for (int i = 0; i < cases; i++) {
        one(engine, i, departments, errors);
      }
    }
    int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
    return new Result(cases * Permit.DEPARTMENTS.size(), failed, errors);
  }

  private static void one(
      CaseEngine engine, int number, ExecutorService departments, Map<String, Integer> errors)
      throws InterruptedException {
    var id = Permit.untilDepartments(engine, 90_000_000L + number);
    var barrier = new CyclicBarrier(Permit.DEPARTMENTS.size());
    var clicks = new ArrayList<Future<?>>();
    for (var todo : engine.tasks(id)) {
      clicks.add(departments.submit(() -> click(engine, id, todo, barrier)));
    }
    for (var click : clicks) {
      try {
        click.get();
      } catch (ExecutionException e) {
        var cause = Objects.requireNonNull(e.getCause());
        errors.merge(cause.getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    // The clerks click again, one after the other, so that no case is left open.
    for (var todo : engine.tasks(id)) {
      if (Permit.DEPARTMENTS.contains(todo.element())) {
        engine.complete(id, todo, Permit.opinion(todo.element()));
      }
    }
    Permit.afterDepartments(engine, id);
  }

  private static void click(
      CaseEngine engine, String id, CaseEngine.Todo todo, CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (BrokenBarrierException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    engine.complete(id, todo, Permit.opinion(todo.element()));
  }
}
