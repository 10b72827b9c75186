package org.anlan.demo.names;

import java.util.List;
import org.anlan.demo.Table;

/// The hand-written word groups that names are put together from.
final class Words {
  private Words() {}

  static List<String> of(String file, String group) {
    return Table.lines(file).stream()
        .filter(line -> line.startsWith(group + ":"))
        .findFirst()
        .map(line -> List.of(line.substring(group.length() + 1).strip().split(" ", -1)))
        .orElseThrow(() -> new IllegalStateException("No words for " + group + " in " + file));
  }
}
