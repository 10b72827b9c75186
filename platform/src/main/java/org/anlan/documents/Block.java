package org.anlan.documents;

import java.util.List;

/// A part of a template, top to bottom. `{field}` in its words stands for a value.
sealed interface Block {

  record Title(String words) implements Block {}

  /// @param flush begins at the margin, as an address does; else two characters in
  record Paragraph(String words, boolean flush) implements Block {}

  /// Rows of cells; the first cell of a row names what stands in the others.
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Where something stands that each document has of its own.
  record Place(What what) implements Block {}

  enum What {
    NUMBER,
    DATE,
    SEAL,
    QR
  }

  record Gap() implements Block {}
}
