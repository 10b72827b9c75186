package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Invents block-structured procedures: the same seed always gives the same one. Every element of the subset can turn up.
/// Decisions ask the variables `v0` to `v3`, which a start sets, or the `outcome` of the task right before them.
final class Models {

  /// A procedure with those that it calls, as lines for [Drawn].
  record Model(long seed, Map<String, String> lines) {

    ProcedureSet set() {
      return ProcedureSet.of(
          lines.entrySet().stream().map(e -> Drawn.procedure(e.getKey(), e.getValue())).toList());
    }
  }

  /// Where a block is entered and where it is left.
  private record Ends(String in, String out) {}

  private final Random random;
  private final Map<String, String> drawn = new LinkedHashMap<>();
  private StringBuilder lines = new StringBuilder();
  private int ids;
  private boolean repeated;
  private boolean called;

  private Models(long seed) {
    random = new Random(seed);
  }

  static Model of(long seed) {
    var models = new Models(seed);
    models.procedure("main", 8);
    return new Model(seed, models.drawn);
  }

  static Map<String, Object> variables(Random random) {
    var variables = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 4; i++) {
      variables.put("v" + i, random.nextBoolean());
    }
    variables.put("outcome", "none");
    return variables;
  }

  private void procedure(String key, int budget) {
    var outer = lines;
    lines = new StringBuilder();
    scope(budget);
    drawn.put(key, lines.toString());
    lines = outer;
  }

  private void scope(int budget) {
    var start = node("start");
    var body = sequence(budget);
    var end = node("end");
    flow(start, body.in());
    flow(body.out(), end);
  }

  private String id() {
    return "n" + ++ids;
  }

  private String node(String kind, String... words) {
    var id = id();
    lines.append(kind).append(' ').append(id);
    List.of(words).forEach(word -> lines.append(' ').append(word));
    lines.append('\n');
    return id;
  }

  private void flow(String from, String to) {
    lines.append("%s -> %s\n".formatted(from, to));
  }

  private void flow(String from, String to, String condition) {
    lines.append("%s -> %s : %s\n".formatted(from, to, condition));
  }

  private void otherwise(String from, String to) {
    lines.append("%s -> %s *\n".formatted(from, to));
  }

  private Ends sequence(int budget) {
    var first = block(budget);
    if (budget < 3 || random.nextInt(4) == 0) {
      return first;
    }
    var second = block(budget / 2);
    flow(first.out(), second.in());
    return new Ends(first.in(), second.out());
  }

  private Ends block(int budget) {
    if (budget <= 1) {
      return leaf();
    }
    return switch (random.nextInt(11)) {
      case 0 -> choice(budget);
      case 1, 2 -> parallel(budget);
      case 3 -> inclusive(budget);
      case 4 -> loop(budget);
      case 5 -> bounded(sub(budget));
      case 6 -> bounded(node("user"));
      case 7 -> repeated ? parallel(budget) : each(budget);
      case 8 -> called || repeated ? leaf() : call(budget);
      case 9 -> stop();
      default -> leaf();
    };
  }

  /// Within a repeated part no task is repeated itself, or one number would not tell the instances apart.
  private Ends leaf() {
    int kind = random.nextInt(8);
    var id =
        switch (repeated && kind == 4 ? 5 : kind) {
          case 0 -> node("service");
          case 1 -> "receive";
          case 2 -> node("wait", "due=PT1H");
          case 3 -> "hear";
          case 4 -> node("user", "times=" + (1 + random.nextInt(3)), sequence(), until());
          default -> node("user");
        };
    if (id.equals("receive") || id.equals("hear")) {
      id = node(id, "name=m" + (ids + 1));
    }
    return new Ends(id, id);
  }

  private String sequence() {
    return random.nextBoolean() ? "sequential" : "parallel";
  }

  private String until() {
    return random.nextInt(3) == 0 ? "until=done>=2" : "all";
  }

  private Ends choice(int budget) {
    var split = node("xor");
    var merge = node("xor");
    branch(split, merge, budget / 2, "v" + random.nextInt(4));
    branch(split, merge, budget / 2, null);
    return new Ends(split, merge);
  }

  private void branch(
      String split, String merge, int budget, @org.jspecify.annotations.Nullable String condition) {
    var body = random.nextInt(5) == 0 ? null : block(budget);
    var to = body == null ? merge : body.in();
    if (condition == null) {
      otherwise(split, to);
    } else {
      flow(split, to, condition);
    }
    if (body != null) {
      flow(body.out(), merge);
    }
  }

  private Ends parallel(int budget) {
    var fork = node("and");
    var join = node(random.nextInt(4) == 0 ? "or" : "and");
    int width = 2 + random.nextInt(2);
    for (int i = 0; i < width; i++) {
      var body = block(budget / 2);
      flow(fork, body.in());
      flow(body.out(), join);
    }
    return new Ends(fork, join);
  }

  private Ends inclusive(int budget) {
    var fork = node("or");
    var join = node("or");
    branch(fork, join, budget / 2, "v0");
    branch(fork, join, budget / 2, random.nextBoolean() ? "v1" : "not(v0)");
    branch(fork, join, budget / 2, null);
    return new Ends(fork, join);
  }

  private Ends loop(int budget) {
    var merge = node("xor");
    var body = block(budget / 2);
    var ask = node("user", "outcomes=again,done");
    var gate = node("xor");
    var after = node("service");
    flow(merge, body.in());
    flow(body.out(), ask);
    flow(ask, gate);
    flow(gate, merge, "outcome = \"again\"");
    otherwise(gate, after);
    return new Ends(merge, after);
  }

  private String sub(int budget) {
    var id = node("sub", "{");
    scope(budget / 2);
    lines.append("}\n");
    return id;
  }

  private Ends each(int budget) {
    repeated = true;
    var id = node("sub", "times=2", sequence(), until(), "{");
    scope(budget / 2);
    lines.append("}\n");
    repeated = false;
    return bounded(id);
  }

  private Ends call(int budget) {
    called = true;
    var key = "part" + id();
    procedure(key, budget / 2);
    called = false;
    return bounded(node("call", "of=" + key));
  }

  /// An activity with up to two events on its edge.
  private Ends bounded(String host) {
    var out = host;
    if (random.nextInt(2) == 0) {
      var merge = node("xor");
      var late = event(host, "");
      var instead = node("user");
      flow(late, instead);
      flow(instead, merge);
      flow(host, merge);
      out = merge;
    }
    if (random.nextInt(3) == 0) {
      var aside = event(host, "aside");
      var remind = node("user");
      flow(aside, remind);
      flow(remind, node("end"));
    }
    return new Ends(host, out);
  }

  private String event(String host, String aside) {
    return random.nextBoolean()
        ? node("timer", "on=" + host, "due=PT1H", aside)
        : node("message", "on=" + host, "name=m" + (ids + 1), aside);
  }

  private Ends stop() {
    var gate = node("xor");
    var after = node("user");
    flow(gate, node("stop"), "v3 and v2");
    otherwise(gate, after);
    return new Ends(gate, after);
  }

  /// What can be done next, by a name that another engine knows as well: the element, and the number of the instance
  /// around it. Of several equal ones the oldest is meant.
  static Map<String, Act> options(ProcedureSet set, Progress progress, Random random) {
    var options = new LinkedHashMap<String, Act>();
    Possible.acts(set, progress).forEach((name, act) -> name(set, progress, act, random, options));
    return options;
  }

  private static void name(
      ProcedureSet set, Progress progress, Act act, Random random, Map<String, Act> options) {
    switch (act) {
      case Act.Complete complete -> {
        var answer = random.nextInt(3) == 0 ? "again" : "done";
        options.putIfAbsent(
            key(progress, complete.token()),
            new Act.Complete(complete.token(), Map.of("outcome", answer)));
      }
      case Act.ServiceDone done ->
          options.putIfAbsent(
              key(progress, done.token()),
              new Act.ServiceDone(done.token(), Map.of("outcome", "done")));
      case Act.TimerFired fired -> options.putIfAbsent(timerKey(progress, fired), act);
      case Act.MessageReceived heard ->
          options.putIfAbsent("?" + heard.name() + place(progress, heard), act);
      default -> throw new AssertionError(act);
    }
  }

  private static String place(Progress progress, Act.MessageReceived heard) {
    var token = heard.token() == null ? null : progress.findToken(heard.token());
    return token == null ? "" : instance(progress, token);
  }

  private static String timerKey(Progress progress, Act.TimerFired fired) {
    var timer =
        progress.timers().stream()
            .filter(
                t -> t.element().equals(fired.element()) && t.generation() == fired.generation())
            .findFirst()
            .orElseThrow();
    var token = progress.findToken(timer.token());
    return "!" + plain(fired.element()) + (token == null ? "" : instance(progress, token));
  }

  static String plain(String element) {
    return element.substring(element.indexOf('/') + 1);
  }

  static String key(Progress progress, int id) {
    var token = progress.findToken(id);
    if (token == null) {
      throw new AssertionError("No token " + id);
    }
    return token.element() + instance(progress, token);
  }

  /// `#2` for the third instance of the nearest repeated activity around a token.
  static String instance(Progress progress, Token token) {
    for (var at = token; at != null; at = progress.findToken(at.parent())) {
      if (at.isInstance()) {
        return "#" + at.index();
      }
    }
    return "";
  }

  /// All that a progress waits for, sorted: tasks, `?` messages, `!` timers.
  static List<String> waits(ProcedureSet set, Progress progress) {
    var waits = new ArrayList<String>();
    for (var token : progress.tokens()) {
      if (token.repeats() == null && token.via() == null) {
        switch (set.node(token)) {
          case Node.UserTask task -> waits.add(key(progress, token.id()));
          case Node.ServiceTask task -> waits.add(key(progress, token.id()));
          case Node.ReceiveTask task -> waits.add("?" + task.message() + instance(progress, token));
          case Node.Catch event when event.trigger() instanceof Trigger.Message(var name) ->
              waits.add("?" + name + instance(progress, token));
          default -> {}
        }
      }
      if (!token.isInstance() && token.via() == null) {
        for (var boundary : set.get(token.procedure()).boundariesOf(token.element())) {
          if (boundary.trigger() instanceof Trigger.Message(var name)) {
            waits.add("?" + name + instance(progress, token));
          }
        }
      }
    }
    for (var timer : progress.timers()) {
      var token = progress.findToken(timer.token());
      if (timer.state() == Timer.State.ARMED && token != null) {
        waits.add("!" + plain(timer.element()) + instance(progress, token));
      }
    }
    return waits.stream().sorted().toList();
  }
}
