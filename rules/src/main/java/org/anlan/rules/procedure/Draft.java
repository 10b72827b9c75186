package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A progress while an act is being worked in: changeable, used once, never seen outside.
final class Draft {

  final ProcedureSet set;
  final String procedure;
  final TreeMap<Integer, Token> tokens = new TreeMap<>();
  final Map<String, Object> variables;
  final List<Timer> timers;
  final Map<String, Integer> generations;
  final List<Hold> holds;
  final List<Fact> facts = new ArrayList<>();

  /// Tokens on an arrow, to be set down on its end.
  final Deque<Arrival> underWay = new ArrayDeque<>();

  int round;
  @Nullable String ended;
  boolean over;
  private int lastId;

  /// A token that comes to `node` of `procedure` within the token `parent`, by the flow `via` if by one.
  record Arrival(int parent, String procedure, Node node, @Nullable String via) {}

  Draft(ProcedureSet set, Progress from) {
    this.set = set;
    this.procedure = from.procedure();
    from.tokens().forEach(token -> tokens.put(token.id(), token));
    this.variables = new HashMap<>(from.variables());
    this.timers = new ArrayList<>(from.timers());
    this.generations = new HashMap<>(from.generations());
    this.holds = new ArrayList<>(from.holds());
    this.round = from.round();
    this.ended = from.ended();
    this.lastId = from.lastId();
  }

  Progress result() {
    return new Progress(
        procedure,
        round,
        List.copyOf(tokens.values()),
        variables,
        timers,
        generations,
        holds,
        lastId,
        ended);
  }

  int nextId() {
    return ++lastId;
  }

  void say(Fact fact) {
    facts.add(fact);
  }

  /// Takes over variables; a null removes.
  void learn(Map<String, ?> given) {
    given.forEach((name, value) -> {
      if (value == null) {
        variables.remove(name);
      } else {
        variables.put(name, value);
      }
    });
  }

  Token rest(Arrival at, int index, @Nullable Object item, Token.@Nullable Repeats repeats) {
    var token =
        new Token(
            nextId(), at.parent(), at.procedure(), at.node().id(), at.via(), index, item, repeats);
    tokens.put(token.id(), token);
    return token;
  }

  Node node(Token token) {
    return set.node(token);
  }

  List<Token> within(int parent) {
    return tokens.values().stream().filter(token -> token.parent() == parent).toList();
  }

  /// True if `token` is `above` or lies anywhere inside it.
  boolean inside(Token token, int above) {
    for (Token at = token; at != null; at = tokens.get(at.parent())) {
      if (at.id() == above) {
        return true;
      }
    }
    return false;
  }

  /// True if nothing rests or is under way directly within `parent`.
  boolean isEmpty(int parent) {
    return tokens.values().stream().noneMatch(token -> token.parent() == parent)
        && underWay.stream().noneMatch(arrival -> arrival.parent() == parent);
  }

  /// Recalls tokens with everything inside them, innermost first.
  void recall(Collection<Token> recalled) {
    for (var token : recalled) {
      recall(within(token.id()));
      underWay.removeIf(arrival -> arrival.parent() == token.id());
      tokens.remove(token.id());
      if (isWaiting(token)) {
        say(new Fact.Closed(token, node(token), true));
      }
    }
  }

  /// Empties a scope, also of what is under way in it.
  void clear(int parent) {
    recall(within(parent));
    underWay.removeIf(arrival -> arrival.parent() == parent);
  }

  boolean isWaiting(Token token) {
    return token.repeats() == null && node(token).waits();
  }

  Lane lane(Token token) {
    return set.get(token.procedure()).lane(token.via() != null ? token.via() : token.element());
  }

  /// The variables as conditions within a token see them: the case's, and the item of each repeated activity around.
  Map<String, Object> variablesWithin(int parent) {
    var seen = new HashMap<>(variables);
    items(parent, seen);
    return seen;
  }

  private void items(int id, Map<String, Object> seen) {
    var token = tokens.get(id);
    if (token == null) {
      return;
    }
    items(token.parent(), seen);
    if (token.isInstance()
        && token.item() != null
        && node(token) instanceof Node.Activity activity
        && activity.repeat() != null
        && activity.repeat().as() != null) {
      seen.put(activity.repeat().as(), token.item());
    }
  }
}
