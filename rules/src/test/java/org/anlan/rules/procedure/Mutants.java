package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// New versions of invented procedures, as people make them: an element renamed, put in, taken out, exchanged, made another kind,
/// an hour changed; or another procedure altogether, whose ids happen to be the same.
final class Mutants {

  /// The new version and what its drawer says about the renamed.
  record Mutant(ProcedureSet set, Mapping mapping, List<String> changes) {}

  private final Random random;
  private final Map<String, String> lines;
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final List<String> changes = new ArrayList<>();
  private int added;

  private Mutants(Models.Model model, Random random) {
    this.random = random;
    this.lines = new LinkedHashMap<>(model.lines());
  }

  /// Null where the change made a drawing that the reader refuses.
  static @Nullable Mutant of(Models.Model model, Random random) {
    if (random.nextInt(12) == 0) {
      var other = Models.of(model.seed() + 1);
      return new Mutant(other.set(), Mapping.NONE, List.of("another procedure"));
    }
    var mutants = new Mutants(model, random);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      mutants.change();
    }
    return mutants.drawn();
  }

  private @Nullable Mutant drawn() {
    var read = new ArrayList<Procedure>();
    for (var entry : lines.entrySet()) {
      if (ProcedureReader.read(Drawn.bpmn(entry.getKey(), entry.getValue()))
          instanceof Reading.Read(var procedure)) {
        read.add(procedure);
      }
    }
    return read.size() < lines.size()
        ? null
        : new Mutant(ProcedureSet.of(read), new Mapping(renamed), changes);
  }

  private void change() {
    var keys = List.copyOf(lines.keySet());
    var key = keys.get(random.nextInt(keys.size()));
    var drawing = new ArrayList<>(lines.getOrDefault(key, "").lines().toList());
    var nodes = drawing.stream().filter(line -> !line.contains("->") && !line.equals("}")).toList();
    var node = nodes.get(random.nextInt(nodes.size()));
    var other = nodes.get(random.nextInt(nodes.size()));
    switch (random.nextInt(10)) {
      case 0 -> rename(key, drawing, id(node));
      case 1, 2 -> insert(drawing);
      case 3 -> remove(drawing, node);
      case 4, 5 -> exchange(drawing, node, other);
      case 6 -> divide(drawing, node);
      case 7 -> widen(drawing, node);
      case 8 -> replace(drawing, node, node.replaceFirst("^user", "service"));
      default ->
          replace(
              drawing,
              node,
              node.replace("PT1H", "PT2H")
                  .replace("times=2", "times=3")
                  .replace("all", "until=done>=1"));
    }
    lines.put(key, String.join("\n", drawing) + "\n");
  }

  private static String id(String node) {
    return node.split(" ")[1];
  }

  private void rename(String key, List<String> drawing, String id) {
    var to = "r" + ++added + id;
    drawing.replaceAll(line -> line.replaceAll("\\b" + id + "\\b", to));
    changes.add("rename " + id);
    if (random.nextInt(4) > 0) {
      renamed.put(Mapping.name("main", key, id), Mapping.name("main", key, to));
    }
  }

  private void insert(List<String> drawing) {
    var flows = drawing.stream().filter(line -> line.contains("->")).toList();
    var flow = flows.get(random.nextInt(flows.size()));
    int arrow = flow.indexOf("-> ") + 3;
    var to = flow.substring(arrow).split(" ")[0];
    var id = "i" + ++added;
    int at = drawing.indexOf(flow);
    drawing.set(at, flow.substring(0, arrow) + id + flow.substring(arrow + to.length()));
    drawing.add(at, "user " + id);
    drawing.add(at + 2, id + " -> " + to);
    changes.add("insert " + id + " before " + to);
  }

  /// Takes an element with one way in and one way out from between them.
  private void remove(List<String> drawing, String node) {
    var id = id(node);
    var in = drawing.stream().filter(line -> line.contains("-> " + id)).toList();
    var out = drawing.stream().filter(line -> line.startsWith(id + " -> ")).toList();
    if (node.endsWith("{") || in.size() != 1 || out.size() != 1) {
      return;
    }
    var to = out.getFirst().substring(out.getFirst().indexOf("-> ") + 3).split(" ")[0];
    if (drawing.contains("end " + to) && drawing.contains("start " + in.getFirst().split(" ")[0])) {
      return; // nothing would be left that waits, and what hangs on the edge of it could never come
    }
    drawing.replaceAll(line -> line.replaceAll("-> " + id + "\\b", "-> " + to));
    drawing.remove(out.getFirst());
    drawing.remove(node);
    changes.add("remove " + id);
  }

  /// Puts something beside an element, to be done at the same time.
  private void divide(List<String> drawing, String node) {
    var id = id(node);
    var out = drawing.stream().filter(line -> line.startsWith(id + " -> ")).toList();
    if (node.endsWith("{") || out.size() != 1 || !node.startsWith("user")) {
      return;
    }
    var names = List.of("f" + ++added, "j" + added, "b" + added);
    int at = drawing.indexOf(out.getFirst());
    drawing.replaceAll(line -> line.replaceAll("-> " + id + "\\b", "-> " + names.get(0)));
    drawing.set(at, out.getFirst().replace(id + " ->", names.get(1) + " ->"));
    drawing.add(at, "and " + names.get(0) + "\nand " + names.get(1) + "\nuser " + names.get(2));
    drawing.add("%s -> %s".formatted(names.get(0), id));
    drawing.add("%s -> %s -> %s".formatted(names.get(0), names.get(2), names.get(1)));
    drawing.add("%s -> %s".formatted(id, names.get(1)));
    changes.add("beside " + id);
  }

  /// One more branch between a fork and its join, whose number is the next.
  private void widen(List<String> drawing, String node) {
    var fork = id(node);
    if (node.startsWith("and") && fork.matches("n\\d+")) {
      var join = "n" + (Integer.parseInt(fork.substring(1)) + 1);
      var id = "w" + ++added;
      int at = drawing.indexOf(node);
      drawing.add(at, "user " + id);
      drawing.add(at + 1, "%s -> %s -> %s".formatted(fork, id, join));
      changes.add("widen " + fork);
    }
  }

  private void exchange(List<String> drawing, String one, String other) {
    if (one.split(" ")[0].equals(other.split(" ")[0])) {
      drawing.replaceAll(line ->
          line.replaceAll("\\b" + id(one) + "\\b", "swap")
              .replaceAll("\\b" + id(other) + "\\b", id(one))
              .replaceAll("\\bswap\\b", id(other)));
      changes.add("exchange " + id(one) + " and " + id(other));
    }
  }

  private void replace(List<String> drawing, String node, String by) {
    drawing.set(drawing.indexOf(node), by);
    changes.add("replace " + node + " by " + by);
  }
}
