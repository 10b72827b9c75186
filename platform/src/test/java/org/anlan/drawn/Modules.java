package org.anlan.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.Floors;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/// The modules that stand today and who uses whom, as Spring Modulith finds it in the compiled code.
final class Modules {

  private final ApplicationModules found = Floors.modules();
  private final Map<String, List<String>> uses = new TreeMap<>();

  Modules() {
    for (var module : found) {
      var others = new ArrayList<String>();
      module
          .getDirectDependencies(found)
          .uniqueModules()
          .forEach(m -> others.add(m.getIdentifier().toString()));
      uses.put(module.getIdentifier().toString(), others);
    }
  }

  /// Lower floors first, from left to right.
  List<String> names() {
    return Floors.order().stream().filter(uses::containsKey).toList();
  }

  List<String> knows(String module) {
    return names().stream().filter(uses.getOrDefault(module, List.of())::contains).toList();
  }

  List<String> knownBy(String module) {
    return names().stream().filter(other -> knows(other).contains(module)).toList();
  }

  /// Its parts come in no promised order, so they are sorted.
  Drawing asPlantUml() throws IOException {
    var folder = Path.of("target", "drawn");
    new Documenter(found, Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml();
    var lines = Files.readAllLines(folder.resolve("components.puml"));
    var parts = lines.stream().filter(Modules::isPart).sorted().iterator();
    var text = new StringBuilder();
    lines.forEach(line -> text.append(isPart(line) ? parts.next() : line).append('\n'));
    return new Drawing("modules.puml", text.toString());
  }

  private static boolean isPart(String line) {
    return line.strip().startsWith("Component(") || line.startsWith("Rel(");
  }
}
