package org.anlan.documents;

import java.util.List;

/// A document laid out: its pages and what stands on them.
///
/// @param title for the file's own description
record Sheets(String title, List<List<Mark>> pages) {

  static final double WIDTH = 210;
  static final double HEIGHT = 297;

  Sheets {
    pages = pages.stream().map(List::copyOf).toList();
  }
}
