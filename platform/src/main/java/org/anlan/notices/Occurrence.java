package org.anlan.notices;

import java.util.List;
import java.util.Map;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Something happened that the city has words for: an occasion of `city/notices/occasions`, with the values of its templates.
///
/// @param to who finds it in the app
/// @param receivers who may be told outside as well
/// @param values what stands in the templates' places, by name; each place must have one
/// @param caseNumber the case it leads to
public record Occurrence(
    String occasion,
    Audience to,
    List<Receiver> receivers,
    Map<String, Texts> values,
    @Nullable String caseNumber) {

  public Occurrence {
    receivers = List.copyOf(receivers);
    values = Map.copyOf(values);
  }

  /// For people who are told in the app, and outside only where they asked for it.
  public static Occurrence inside(
      String occasion, Audience to, Map<String, Texts> values, @Nullable String caseNumber) {
    return new Occurrence(occasion, to, List.of(), values, caseNumber);
  }
}
