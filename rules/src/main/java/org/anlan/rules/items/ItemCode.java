package org.anlan.rules.items;

import java.util.regex.Pattern;

/// The code by which an item is known here. Provinces number items in shapes of their own; such a code is taken as it is and shown as that of
/// another system.
public record ItemCode(String text) {

  public static final int LONGEST = 60;

  private static final Pattern FOREIGN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{3,59}");
  private static final int IMPLEMENTATION = 31;
  private static final int HANDLING = 33;

  /// What a code's shape says about it.
  public enum Shape {
    BASIC,
    IMPLEMENTATION,
    HANDLING,
    OF_ANOTHER_SYSTEM
  }

  public ItemCode {
    if (!holds(text))
      throw new IllegalArgumentException(
          "An item's code has 4 to %d letters, digits, dots, lines and hyphens, not '%s'."
              .formatted(LONGEST, text));
  }

  public static boolean holds(String text) {
    return FOREIGN.matcher(text).matches();
  }

  public Shape shape() {
    if (BasicCode.holds(text)) return Shape.BASIC;
    if (ImplementationCode.holds(text)) return Shape.IMPLEMENTATION;
    var isHandling =
        text.length() == HANDLING
            && ImplementationCode.holds(text.substring(0, IMPLEMENTATION))
            && text.substring(IMPLEMENTATION).chars().allMatch(Character::isDigit);
    return isHandling ? Shape.HANDLING : Shape.OF_ANOTHER_SYSTEM;
  }
}
