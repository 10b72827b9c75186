package org.anlan.access;

import java.util.Arrays;
import java.util.Locale;

/// What a value looks like for those who need not know it (handbook 8.3).
public enum Mask {
  NONE,
  NAME,
  ID,
  PHONE,
  ADDRESS,
  BANK,
  BIRTH,
  ALL;

  private static final int YEAR = 4;

  /// By its name in the city's files.
  public static Mask of(String code) {
    return Arrays.stream(values())
        .filter(mask -> mask.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'%s' is no way of masking".formatted(code)));
  }

  public String over(String value) {
    return switch (this) {
      case NONE -> value;
      case NAME -> Masking.name(value);
      case ID -> Masking.idNumber(value);
      case PHONE -> Masking.phone(value);
      case ADDRESS -> Masking.address(value);
      case BANK -> Masking.bankCard(value);
      case BIRTH -> value.length() < YEAR ? Masking.DETAIL : value.substring(0, YEAR) + "-**-**";
      case ALL -> Masking.DETAIL;
    };
  }
}
