package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A procedure as a hand-book for people: what is done in which order, what may come of it and what happens then. It is read off
/// the same drawing that matters run by, so the two never part.
public final class HandBook {

  /// Something that is done, by a person or by the platform.
  ///
  /// @param leads one for each outcome; a single one without an outcome where there are none to choose from
  /// @param alarms what happens when it takes too long, or when a message comes meanwhile
  public record Step(Node node, List<Lead> leads, List<Alarm> alarms) {
    public Step {
      leads = List.copyOf(leads);
      alarms = List.copyOf(alarms);
    }
  }

  /// @param outcome null where the step has none to choose from
  public record Lead(Work.@Nullable Outcome outcome, List<Next> nexts) {
    public Lead {
      nexts = List.copyOf(nexts);
    }
  }

  public record Alarm(Node.Boundary event, List<Next> nexts) {
    public Alarm {
      nexts = List.copyOf(nexts);
    }
  }

  /// What follows: a step or an end.
  ///
  /// @param when on what it depends, as the arrows of the drawing say; empty where it follows in any case
  /// @param joined whether the other branches must be done as well before it begins
  public record Next(List<Flow> when, boolean joined, Node node) {
    public Next {
      when = List.copyOf(when);
    }
  }

  private final Procedure procedure;

  private HandBook(Procedure procedure) {
    this.procedure = procedure;
  }

  /// All steps, those first that are reached first.
  public static List<Step> steps(Procedure procedure) {
    var book = new HandBook(procedure);
    return book.inOrder().stream().filter(Node::waits).map(book::step).toList();
  }

  private Set<Node> inOrder() {
    var found = new LinkedHashSet<Node>(List.of(procedure.startOf("")));
    var queue = new ArrayDeque<>(found);
    while (!queue.isEmpty())
      for (var next : after(queue.remove())) if (found.add(next)) queue.add(next);
    return found;
  }

  private List<Node> after(Node node) {
    var after = new ArrayList<Node>();
    if (node instanceof Node.SubProcess) after.add(procedure.startOf(node.id()));
    procedure.outgoing(node.id()).forEach(way -> after.add(procedure.getNode(way.to())));
    after.addAll(procedure.boundariesOf(node.id()));
    return after;
  }

  private Step step(Node node) {
    var leads = new ArrayList<Lead>();
    if (node instanceof Node.UserTask task)
      for (var outcome : task.work().outcomes())
        leads.add(new Lead(outcome, nexts(node, Map.of("outcome", outcome.id()))));
    if (leads.isEmpty()) leads.add(new Lead(null, nexts(node, Map.of())));
    var alarms =
        procedure.boundariesOf(node.id()).stream()
            .map(event -> new Alarm(event, nexts(event, Map.of())))
            .toList();
    return new Step(node, leads, alarms);
  }

  private List<Next> nexts(Node from, Map<String, Object> known) {
    var walk = new Walk(known);
    walk.follow(from, SoFar.NOTHING);
    return walk.found;
  }

  /// What lies between a step and what follows it.
  ///
  /// @param forked whether several ways were taken at once: what comes after their join is told by the steps on them
  private record SoFar(List<Flow> when, boolean joined, boolean forked) {
    static final SoFar NOTHING = new SoFar(List.of(), false, false);

    SoFar by(Walk.Way way, boolean forks) {
      var depends = new ArrayList<>(when);
      if (way.open()) depends.add(way.flow());
      return new SoFar(depends, joined, forked || forks);
    }

    SoFar past(boolean join) {
      return new SoFar(when, joined || join, forked);
    }
  }

  /// From one step to all that may follow it, through gateways only.
  private final class Walk {
    private final Map<String, Object> known;
    private final List<Next> found = new ArrayList<>();
    private final Set<String> passed = new HashSet<>();

    Walk(Map<String, Object> known) {
      this.known = known;
    }

    void follow(Node from, SoFar so) {
      var ways = ways(from);
      var forks = !(from instanceof Node.Exclusive) && ways.size() > 1;
      for (var way : ways) arrive(procedure.getNode(way.flow().to()), so.by(way, forks));
    }

    private void arrive(Node at, SoFar so) {
      switch (at) {
        case Node.End end when !end.scope().isEmpty() -> follow(procedure.getNode(end.scope()), so);
        case Node.SubProcess sub -> follow(procedure.startOf(sub.id()), so);
        default -> {
          if (Structure.isGateway(at)) pass(at, so);
          else found.add(new Next(so.when(), so.joined(), at));
        }
      }
    }

    private void pass(Node gateway, SoFar so) {
      var joins =
          !(gateway instanceof Node.Exclusive) && procedure.incoming(gateway.id()).size() > 1;
      if ((joins && so.forked()) || !passed.add(gateway.id())) return;
      follow(gateway, so.past(joins));
    }

    /// @param open whether something decides that nobody knows yet
    private record Way(Flow flow, boolean open) {}

    private List<Way> ways(Node from) {
      var flows = procedure.outgoing(from.id());
      if (flows.size() < 2 || from instanceof Node.Parallel)
        return flows.stream().map(flow -> new Way(flow, false)).toList();
      return chosen(flows, from instanceof Node.Exclusive);
    }

    private List<Way> chosen(List<Flow> flows, boolean one) {
      var ways = new ArrayList<Way>();
      var certain = false;
      for (var flow : flows) {
        if (flow.condition() == null || (one && certain)) continue;
        var holds = verdict(flow.condition());
        if (Boolean.FALSE.equals(holds)) continue;
        certain |= Boolean.TRUE.equals(holds);
        ways.add(new Way(flow, holds == null || (one && !ways.isEmpty())));
      }
      var otherwise = Choices.otherwise(flows);
      if (!certain && otherwise != null) ways.add(new Way(otherwise, !ways.isEmpty()));
      return ways;
    }

    /// Whether it holds by the outcome alone; null where other things decide.
    private @Nullable Boolean verdict(Condition condition) {
      return switch (condition) {
        case Condition.Any(var left, var right) -> either(verdict(left), verdict(right), true);
        case Condition.All(var left, var right) -> either(verdict(left), verdict(right), false);
        default ->
            known.keySet().containsAll(condition.variables()) ? condition.holds(known) : null;
      };
    }

    /// True if one of them is `enough`, which settles it; else unknown as soon as one is.
    private static @Nullable Boolean either(
        @Nullable Boolean left, @Nullable Boolean right, boolean enough) {
      if (left != null && left == enough || right != null && right == enough) return enough;
      return left == null || right == null ? null : (Boolean) !enough;
    }
  }
}
