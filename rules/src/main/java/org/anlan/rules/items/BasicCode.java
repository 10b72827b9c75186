package org.anlan.rules.items;

import java.util.regex.Pattern;

/// The basic code 基本编码 of an item, 12 characters: area 2, type 2, competent department 2, main item 3, sub item 3 (`00Y`: none).
/// Source: GB/T 39554.1-2020. `00` as area is national, else the first two digits of a province.
public record BasicCode(String text) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{9}[0-9]{2}[0-9Y]");

  public BasicCode {
    if (!holds(text))
      throw new IllegalArgumentException(
          "A basic code has 11 digits and a digit or Y, such as 00010510900Y, with a known type in places 3 and 4; not '%s'."
              .formatted(text));
  }

  public static boolean holds(String text) {
    return SHAPE.matcher(text).matches()
        && Coded.find(ItemType.class, text.substring(2, 4)).isPresent();
  }

  public String area() {
    return text.substring(0, 2);
  }

  public ItemType type() {
    return Coded.find(ItemType.class, text.substring(2, 4)).orElseThrow();
  }

  public String department() {
    return text.substring(4, 6);
  }

  public String mainItem() {
    return text.substring(6, 9);
  }

  public boolean isSubItem() {
    return !text.endsWith("00Y");
  }
}
