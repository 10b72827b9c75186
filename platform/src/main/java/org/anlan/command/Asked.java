package org.anlan.command;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anlan.http.ClientAddress;
import org.anlan.http.Language;

/// A request of an app: what it gives, and in which format and language it wants the answer. What is given blank counts as not given
/// (GeoReport v2, Optional Arguments).
///
/// @param path without the suffix that names the format
/// @param from where it comes from, as far as limits care
record Asked(
    String path, Format format, Language language, Map<String, List<String>> given, String from) {

  /// How the answer is written. XML is what the standard requires, so it is the answer where nothing is asked for.
  enum Format {
    XML("text/xml;charset=utf-8"),
    JSON("application/json;charset=utf-8");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    String suffix() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  static Asked of(HttpServletRequest request) {
    var path = request.getServletPath();
    var named =
        Arrays.stream(Format.values()).filter(one -> path.endsWith(one.suffix())).findFirst();
    var given = given(request);
    return new Asked(
        named.map(one -> path.substring(0, path.length() - one.suffix().length())).orElse(path),
        named.orElseGet(() -> wished(request)),
        language(given),
        given,
        ClientAddress.of(request));
  }

  private static Map<String, List<String>> given(HttpServletRequest request) {
    var given = new TreeMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          var told = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
          if (!told.isEmpty()) given.put(name, told);
        });
    return given;
  }

  private static Format wished(HttpServletRequest request) {
    var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    var json = accept.indexOf("json");
    var xml = accept.indexOf("xml");
    return json >= 0 && (xml < 0 || json < xml) ? Format.JSON : Format.XML;
  }

  /// The parameter goes before the header, since many apps cannot set one.
  private static Language language(Map<String, List<String>> given) {
    var locale = given.getOrDefault("locale", List.of("")).getFirst().toLowerCase(Locale.ROOT);
    if (locale.startsWith("en")) return Language.EN;
    return locale.startsWith("zh") ? Language.ZH : Language.now();
  }

  /// The last part of the path.
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(given.get(name)).map(List::getFirst).map(String::strip);
  }

  /// Given several times, parted by commas, or both.
  List<String> list(String name) {
    return given.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /// A time with its zone, as the W3C's note on date and time formats has it.
  Optional<Instant> findTime(String name) {
    return find(name).map(text -> time(name, text));
  }

  private static Instant time(String name, String text) {
    try {
      // A plus sign that was not encoded arrives as a blank.
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException unreadable) {
      throw Faulty.of(
          Fault.bad(
                  "%s 应为带时区的时间，如 2026-11-01T00:00:00+08:00 或 2026-10-31T16:00:00Z，不是“%s”。",
                  "%s must be a time with its zone, such as 2026-11-01T00:00:00+08:00 or 2026-10-31T16:00:00Z, not “%s”.")
              .with(name, shortened(text)));
    }
  }

  Optional<Double> findNumber(String name) {
    return find(name).map(text -> number(name, text));
  }

  private static double number(String name, String text) {
    try {
      var number = Double.parseDouble(text);
      if (Double.isFinite(number)) return number;
    } catch (NumberFormatException notOne) {
      throw notANumber(name, text);
    }
    throw notANumber(name, text);
  }

  private static Faulty notANumber(String name, String text) {
    return Faulty.of(
        Fault.bad("%s 应为数，不是“%s”。", "%s must be a number, not “%s”.").with(name, shortened(text)));
  }

  /// A whole number within both ends.
  int whole(String name, int usual, int most) {
    var number = findNumber(name).orElse((double) usual);
    if (number == Math.rint(number) && number >= 1 && number <= most)
      return (int) Math.round(number);
    throw Faulty.of(
        Fault.bad("%s 应为 1 到 %s 的整数，不是“%s”。", "%s must be a whole number from 1 to %s, not “%s”.")
            .with(name, most, shortened(find(name).orElse(""))));
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
