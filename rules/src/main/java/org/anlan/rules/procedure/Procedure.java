package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a kind of matter is done: a BPMN drawing that was read, checked and found sound. Made by [ProcedureReader] only, so
/// whoever holds one may rely on it: every place can be reached, every path ends, forks and joins are properly nested.
public final class Procedure {

  private final String key;
  private final String name;
  private final String nameEn;
  private final Map<String, Node> nodes;
  private final Map<String, Flow> flows;
  private final Map<String, List<Flow>> outgoing = new LinkedHashMap<>();
  private final Map<String, List<Flow>> incoming = new LinkedHashMap<>();
  private final Map<String, List<Node.Boundary>> boundaries = new LinkedHashMap<>();
  private final Map<String, Node.Start> starts = new LinkedHashMap<>();
  private Map<String, Lane> lanes = Map.of();
  private Map<String, String> stages = Map.of();

  Procedure(String key, String name, String nameEn, List<Node> nodes, List<Flow> flows) {
    this.key = key;
    this.name = name;
    this.nameEn = nameEn;
    var byId = new LinkedHashMap<String, Node>();
    nodes.forEach(node -> byId.put(node.id(), node));
    this.nodes = Collections.unmodifiableMap(byId);
    var arrows = new LinkedHashMap<String, Flow>();
    flows.forEach(flow -> arrows.put(flow.id(), flow));
    this.flows = Collections.unmodifiableMap(arrows);
    index();
  }

  private void index() {
    for (var flow : flows.values()) {
      outgoing.computeIfAbsent(flow.from(), from -> new ArrayList<>()).add(flow);
      incoming.computeIfAbsent(flow.to(), to -> new ArrayList<>()).add(flow);
    }
    for (var node : nodes.values()) {
      if (node instanceof Node.Boundary boundary) {
        boundaries.computeIfAbsent(boundary.host(), host -> new ArrayList<>()).add(boundary);
      } else if (node instanceof Node.Start start) {
        starts.putIfAbsent(start.scope(), start);
      }
    }
  }

  /// What the reader found out once the drawing proved sound.
  Procedure with(Map<String, Lane> lanes, Map<String, String> stages) {
    var checked =
        new Procedure(key, name, nameEn, List.copyOf(nodes.values()), List.copyOf(flows.values()));
    checked.lanes = Map.copyOf(lanes);
    checked.stages = Map.copyOf(stages);
    return checked;
  }

  public String key() {
    return key;
  }

  public String name() {
    return name;
  }

  public String nameEn() {
    return nameEn;
  }

  /// All places in the order of the file, by id.
  public Map<String, Node> nodes() {
    return nodes;
  }

  /// The keys of the procedures that this one calls, each once.
  public List<String> calls() {
    return nodes.values().stream()
        .filter(Node.CallActivity.class::isInstance)
        .map(node -> ((Node.CallActivity) node).called())
        .distinct()
        .toList();
  }

  public Map<String, Flow> flows() {
    return flows;
  }

  public @Nullable Node findNode(String id) {
    return nodes.get(id);
  }

  public Node getNode(String id) {
    return Objects.requireNonNull(
        nodes.get(id), () -> "Procedure %s has no element '%s'.".formatted(key, id));
  }

  public List<Flow> outgoing(String node) {
    return outgoing.getOrDefault(node, List.of());
  }

  public List<Flow> incoming(String node) {
    return incoming.getOrDefault(node, List.of());
  }

  public List<Node.Boundary> boundariesOf(String activity) {
    return boundaries.getOrDefault(activity, List.of());
  }

  /// The lifecycle stage of a matter that waits here: what is written on the element, else what it has from the
  /// elements before it or the sub-process around it; null where nothing says.
  public @Nullable String stageOf(String node) {
    return stages.get(node);
  }

  Node.@Nullable Start findStart(String scope) {
    return starts.get(scope);
  }

  Node.Start startOf(String scope) {
    return Objects.requireNonNull(
        starts.get(scope), () -> "Scope '%s' of %s has no start.".formatted(scope, key));
  }

  /// The lane of a node or a flow.
  Lane lane(String element) {
    return Objects.requireNonNull(
        lanes.get(element), () -> "Element '%s' of %s has no lane.".formatted(element, key));
  }

  /// True if a token in this lane is bound to come to the join.
  boolean feeds(Lane lane, String join) {
    return incoming(join).stream()
        .map(flow -> lane(flow.id()))
        .anyMatch(entry -> lane.within(entry) && !lane.asideOf(entry));
  }

  @Override
  public String toString() {
    return "Procedure[%s, %d elements]".formatted(key, nodes.size());
  }
}
