package org.anlan.drawn;

/// One file of `docs/drawn`.
///
/// @param name its path inside that folder, such as `database/cases.md`
record Drawing(String name, String text) {

  static final String NOTE =
      "<!-- Drawn from the code by `make docs`; change the code, not this file. -->\n\n";

  static Drawing page(String name, String text) {
    return new Drawing(name, NOTE + text.strip() + "\n");
  }
}
