package org.anlan.drawn;

import java.util.Collections;

/// A table in Markdown.
final class Table {

  private final StringBuilder text = new StringBuilder();

  Table(String... heads) {
    row((Object[]) heads);
    text.append("| ")
        .append(String.join(" | ", Collections.nCopies(heads.length, "---")))
        .append(" |\n");
  }

  Table row(Object... cells) {
    text.append('|');
    for (var cell : cells)
      text.append(' ').append(cell.toString().replace("|", "\\|")).append(" |");
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
