package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of one person or firm on a day. Beside its fields, each date `x` gives the whole years, months and days since as `x_years`,
/// `x_months` and `x_days`; a date to come gives negative ones. For one thread.
public final class Facts {

  private static final Object UNKNOWN = new Object();

  private final Map<String, String> values;
  private final Map<String, FieldType> types;
  private final LocalDate day;
  private final Map<String, Object> read = new HashMap<>();

  /// @param values by field, blank or absent where not known
  /// @param types of the library's fields
  public Facts(Map<String, String> values, Map<String, FieldType> types, LocalDate day) {
    this.values = values;
    this.types = types;
    this.day = day;
  }

  /// BigDecimal, Boolean, LocalDate or String; null where it is not known.
  @Nullable Object get(String name) {
    var known = read.get(name);
    if (known == null) {
      var value = find(name);
      known = value == null ? UNKNOWN : value;
      read.put(name, known);
    }
    return known == UNKNOWN ? null : known;
  }

  private @Nullable Object find(String name) {
    var type = types.get(name);
    if (type != null) return type.read(values.get(name));
    var since = Since.of(name);
    return since != null && get(since.field()) instanceof LocalDate from
        ? BigDecimal.valueOf(since.unit().between(from, day))
        : null;
  }

  /// As a decision engine takes them: each field and all that is counted from its dates, null where it is not known.
  public Map<String, @Nullable Object> all() {
    var all = new TreeMap<String, @Nullable Object>();
    types.forEach((field, type) -> {
      put(all, field);
      if (type == FieldType.DATE)
        for (var ending : Since.ENDINGS.keySet()) put(all, field + ending);
    });
    return all;
  }

  private void put(Map<String, @Nullable Object> all, String name) {
    all.put(name, get(name));
  }

  /// `founded_months`: the field it counts from and in what.
  record Since(String field, ChronoUnit unit) {
    static final Map<String, ChronoUnit> ENDINGS =
        Map.of("_years", ChronoUnit.YEARS, "_months", ChronoUnit.MONTHS, "_days", ChronoUnit.DAYS);

    static @Nullable Since of(String name) {
      var line = name.lastIndexOf('_');
      if (line < 1) return null;
      var unit = ENDINGS.get(name.substring(line));
      return unit == null ? null : new Since(name.substring(0, line), unit);
    }
  }

  /// What a name of a clause is; null where there is no such field.
  static @Nullable FieldType typeOf(String name, Map<String, FieldType> types) {
    var own = types.get(name);
    if (own != null) return own;
    var since = Since.of(name);
    return since != null && types.get(since.field()) == FieldType.DATE ? FieldType.NUMBER : null;
  }

  /// The field of the library that a name comes from.
  static String fieldOf(String name, Map<String, FieldType> types) {
    if (types.containsKey(name)) return name;
    var since = Since.of(name);
    return since == null ? name : since.field();
  }
}
