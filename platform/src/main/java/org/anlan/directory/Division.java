package org.anlan.directory;

import java.util.Locale;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A part of the city: the city itself, a county or district, a street or town, a community or village.
///
/// @param code 12 digits: city 4, county 2, street 3, community 3
public record Division(String code, Texts name, Level level, @Nullable String parent, String kind) {

  /// How deep it lies.
  public enum Level {
    CITY(4),
    COUNTY(6),
    STREET(9),
    COMMUNITY(12);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }

    /// The leading digits that tell divisions of this level apart.
    public int digits() {
      return digits;
    }

    static Level of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// The code of the division of a level that a longer code lies in.
  public static String codeAt(Level level, String code) {
    return code.substring(0, level.digits()) + "0".repeat(12 - level.digits());
  }
}
