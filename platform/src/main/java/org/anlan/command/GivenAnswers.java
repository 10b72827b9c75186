package org.anlan.command;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anlan.cases.Attribute;
import org.anlan.cases.Attribute.Type;
import org.anlan.cases.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an app's answers to the questions of a kind (GeoReport v2: `attribute[code]=value`, for several choices
/// `attribute[code][]=one&attribute[code][]=two`) as the city keeps them; whether they fit is asked when the matter is taken in.
@Component
final class GivenAnswers {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("attribute\\[([\\w.-]{1,64})](?:\\[\\d*])?");

  private final ZoneId zone;

  GivenAnswers(ZoneId zone) {
    this.zone = zone;
  }

  /// @param kind what was reported; null where it is unknown, which is a fault already
  Map<String, String> answers(Asked asked, @Nullable Kind kind, List<Fault> faults) {
    var answers = new TreeMap<String, String>();
    given(asked)
        .forEach(
            (code, values) -> answers.put(code, answer(code, type(kind, code), values, faults)));
    return answers;
  }

  private static Map<String, List<String>> given(Asked asked) {
    var given = new TreeMap<String, List<String>>();
    asked
        .given()
        .forEach((name, values) -> {
          var match = ATTRIBUTE.matcher(name);
          if (match.matches())
            given.computeIfAbsent(match.group(1), code -> new ArrayList<>()).addAll(values);
        });
    return given;
  }

  private static @Nullable Type type(@Nullable Kind kind, String code) {
    if (kind == null) return null;
    return kind.attributes().stream()
        .filter(attribute -> attribute.code().equals(code))
        .map(Attribute::type)
        .findFirst()
        .orElse(null);
  }

  private String answer(String code, @Nullable Type type, List<String> values, List<Fault> faults) {
    if (type == Type.CHOICES) return String.join(Attribute.BETWEEN, values);
    var one = values.getFirst();
    if (values.size() > 1)
      faults.add(Fault.bad("attribute[%s] 只能有一个值。", "attribute[%s] takes one value.").with(code));
    return type == Type.TIME && !one.isBlank() ? time(code, one, faults) : one;
  }

  /// Told with its zone, kept as the city's own clock shows it.
  private String time(String code, String told, List<Fault> faults) {
    try {
      return OffsetDateTime.parse(told.strip())
          .atZoneSameInstant(zone)
          .toLocalDateTime()
          .toString();
    } catch (DateTimeParseException e) {
      faults.add(
          Fault.bad(
                  "attribute[%s] 应为带时区的 ISO 8601 时间，如 2026-11-28T09:30:00+08:00，不是“%s”。",
                  "attribute[%s] is a time of ISO 8601 with its zone, such as 2026-11-28T09:30:00+08:00, not “%s”.")
              .with(code, Asked.shortened(told)));
      return told;
    }
  }
}
