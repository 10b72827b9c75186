package org.anlan.demo.libraries;

import org.anlan.demo.shape.Dice;

/// Numbers with leading zeros, the same in every language of the machine.
final class Digits {
  private Digits() {}

  static String of(int number, int places) {
    var text = Integer.toString(number);
    return "0".repeat(Math.max(0, places - text.length())) + text;
  }

  /// A bank account; it begins with a digit with which no card of a bank begins.
  static String account(Dice dice) {
    return "0000"
        + of(dice.below(10_000), 4)
        + of(dice.below(10_000), 4)
        + of(dice.below(1_000), 3);
  }
}
