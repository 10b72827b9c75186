package org.anlan.cli;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares a JSON text with the record that it is to become. What a record may do without is marked `@Nullable` there, or says so by [MayBeLeftOut];
/// everything else must be there, and nothing else may be, since a misspelt name would be left out without a word.
final class JsonShape {

  /// @param pointer where, as RFC 6901 writes it
  record Flaw(String pointer, String words) {}

  /// Names under which a file may say things to people.
  private static final Set<String> REMARKS = Set.of("note", "noteEn");

  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

  private final List<Flaw> flaws = new ArrayList<>();

  private JsonShape() {}

  static List<Flaw> flaws(JsonNode tree, Type type) {
    var shape = new JsonShape();
    shape.check("", tree, type);
    return shape.flaws;
  }

  /// On which line each value of a text stands.
  static Map<String, Integer> lines(String text, JsonMapper json) {
    var lines = new HashMap<String, Integer>();
    try (var parser = json.createParser(text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken())
        if (token != JsonToken.PROPERTY_NAME)
          lines.putIfAbsent(
              parser.streamReadContext().pathAsPointer().toString(),
              parser.currentTokenLocation().getLineNr());
    }
    return lines;
  }

  private void check(String at, JsonNode node, Type type) {
    if (type instanceof ParameterizedType generic) many(at, node, generic);
    else if (type instanceof Class<?> one) single(at, node, one);
  }

  private void single(String at, JsonNode node, Class<?> type) {
    if (type.isArray()) each(at, node, type.getComponentType());
    else if (type.isRecord()) record(at, node, type);
    else if (WHOLE.contains(type)) require(at, node, node.isIntegralNumber(), "a whole number");
    else if (TRUTH.contains(type)) require(at, node, node.isBoolean(), "true or false");
    else if (Number.class.isAssignableFrom(type) || type == double.class)
      require(at, node, node.isNumber(), "a number");
    else if (type == char.class)
      require(at, node, node.asString("").length() == 1, "one character");
    else if (type != JsonNode.class && type != Object.class)
      require(at, node, node.isString(), type.isEnum() ? "one of " + words(type) : "a text");
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
  }

  private void many(String at, JsonNode node, ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var parts = type.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) each(at, node, parts[0]);
    else if (Map.class.isAssignableFrom(raw) && isA(at, node, node.isObject(), "an object"))
      node.properties().forEach(one -> check(at + "/" + one.getKey(), one.getValue(), parts[1]));
  }

  private void each(String at, JsonNode node, Type type) {
    if (!isA(at, node, node.isArray(), "a list")) return;
    for (var i = 0; i < node.size(); i++) check(at + "/" + i, node.get(i), type);
  }

  private void record(String at, JsonNode node, Class<?> type) {
    if (!isA(at, node, node.isObject(), "an object")) return;
    var components = type.getRecordComponents();
    var known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (var name : node.propertyNames())
      if (!known.contains(name) && !REMARKS.contains(name) && !name.startsWith("$"))
        flaws.add(new Flaw(at + "/" + name, "is not known here; there are " + known));
    for (var component : components) {
      var value = node.get(component.getName());
      if (value != null && !value.isNull())
        check(at + "/" + component.getName(), value, component.getGenericType());
      else if (!dispensable(component))
        flaws.add(new Flaw(at, "'%s' is missing".formatted(component.getName())));
    }
  }

  private static boolean dispensable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || component.isAnnotationPresent(MayBeLeftOut.class);
  }

  private void require(String at, JsonNode node, boolean fits, String wanted) {
    isA(at, node, fits, wanted);
  }

  private boolean isA(String at, JsonNode node, boolean fits, String wanted) {
    if (!fits)
      flaws.add(
          new Flaw(at, "must be %s, not %s".formatted(wanted, Objects.toString(shown(node)))));
    return fits;
  }

  private static String shown(JsonNode node) {
    var text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + " …" : text;
  }
}
