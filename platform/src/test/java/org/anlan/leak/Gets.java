package org.anlan.leak;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Every door that answers a GET, as the running platform maps them, and the addresses to ask it by: plainly, and with each of the values
/// that the leak test knows for each of its parameters. A new door is among them by itself.
final class Gets {

  /// @param path such as `/api/cases/{number}`
  record Door(String path, List<Parameter> parameters) {}

  record Parameter(String name, boolean inPath, boolean required) {}

  /// What is asked for by name where any text will not do.
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "kind", List.of("pothole"),
          "view", List.of("mine", "pool", "unit", "today", "overdue", "done"),
          "light", List.of("green", "yellow", "red"),
          "stage", List.of("REPORTED", "HANDLING", "CLOSED"),
          "sort", List.of("due", "newest", "oldest"),
          "limit", List.of("50"),
          "layer", List.of("divisions", "roads"),
          "size", List.of("thumb"),
          "on", List.of("2026-11-26"),
          "year", List.of("2026"));

  /// No value of these is anybody's.
  private static final Set<String> POSITIONS = Set.of("after", "before", "cursor");

  private final List<Door> doors;

  private Gets(List<Door> doors) {
    this.doors = List.copyOf(doors);
  }

  static Gets of(RequestMappingHandlerMapping mapping, JsonNode api) {
    var paths = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var methods = info.getMethodsCondition().getMethods();
          if (methods.isEmpty() || methods.contains(RequestMethod.GET))
            paths.addAll(info.getPatternValues());
        });
    return new Gets(paths.stream().map(path -> new Door(path, parameters(api, path))).toList());
  }

  private static List<Parameter> parameters(JsonNode api, String path) {
    var door = api.path("paths").path(path).path("get");
    return door.path("parameters")
        .valueStream()
        .filter(parameter -> !parameter.path("in").asString().equals("header"))
        .map(parameter ->
            new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString().equals("path"),
                parameter.path("required").asBoolean()))
        .toList();
  }

  List<Door> doors() {
    return doors;
  }

  /// The addresses of a door that name nothing of the case's: there are none where something must be named.
  static List<String> plainly(Door door) {
    var needs = door.parameters().stream().anyMatch(Parameter::required);
    return needs || door.path().contains("*") ? List.of() : List.of(door.path());
  }

  /// Each optional parameter in turn with each value; those that are required with all their values.
  static List<String> with(Door door, Map<String, List<String>> known) {
    var bases = new ArrayList<Map<String, String>>();
    bases.add(Map.of());
    List<Map<String, String>> full = bases;
    for (var parameter : door.parameters())
      if (parameter.required()) full = times(full, parameter.name(), values(parameter, known));
    var all = new ArrayList<>(full);
    for (var parameter : door.parameters())
      if (!parameter.required() && !POSITIONS.contains(parameter.name()))
        all.addAll(times(full, parameter.name(), values(parameter, known)));
    return all.stream().map(given -> address(door, given)).distinct().toList();
  }

  private static List<String> values(Parameter parameter, Map<String, List<String>> known) {
    var exact = known.getOrDefault(parameter.name(), WORDS.get(parameter.name()));
    return exact != null ? exact : known.getOrDefault("*", List.of());
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> bases, String name, List<String> values) {
    return bases.stream()
        .flatMap(base -> values.stream().map(value -> with(base, name, value)))
        .toList();
  }

  private static Map<String, String> with(Map<String, String> base, String name, String value) {
    var more = new LinkedHashMap<>(base);
    more.put(name, value);
    return more;
  }

  private static String address(Door door, Map<String, String> given) {
    var path = door.path();
    var query = new ArrayList<String>();
    for (var parameter : door.parameters()) {
      var value = given.get(parameter.name());
      if (value == null) continue;
      var text = URLEncoder.encode(value, StandardCharsets.UTF_8);
      if (parameter.inPath()) path = path.replace("{" + parameter.name() + "}", text);
      else query.add(parameter.name() + "=" + text);
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  static String decoded(String address) {
    return URLDecoder.decode(address, StandardCharsets.UTF_8);
  }

  Stream<Door> stream() {
    return doors.stream();
  }
}
