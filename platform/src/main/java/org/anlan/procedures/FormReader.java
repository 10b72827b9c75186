package org.anlan.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.http.Texts;
import org.anlan.procedures.Form.FormChoice;
import org.anlan.procedures.Form.FormField;
import org.anlan.procedures.Form.Type;
import org.anlan.rules.procedure.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a form out of its JSON Schema (draft 2020-12), or says all that stands against it. Only what a screen can show is
/// admitted: an object of texts, whole numbers, choices and yes or no, each with a title in both languages.
final class FormReader {

  sealed interface FormReading {}

  record FormRead(Form form) implements FormReading {}

  record FormRefused(List<Flaw> flaws) implements FormReading {}

  static final String SCHEMA = "https://json-schema.org/draft/2020-12/schema";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
  private static final int MOST_FIELDS = 40;
  private static final int MOST_CHOICES = 60;
  private static final int MOST_WORDS = 2_000;
  private static final int LARGEST_NUMBER = 999_999;
  private static final Set<String> OF_FORM =
      Set.of(
          "$schema", "title", "titleEn", "type", "properties", "required", "additionalProperties");
  private static final Set<String> OF_FIELD =
      Set.of("type", "title", "titleEn", "maxLength", "minimum", "maximum", "oneOf");
  private static final Set<String> OF_CHOICE = Set.of("const", "title", "titleEn");

  private static final Set<String> OF_PROCEDURE = Set.of("outcome", "unit");

  private final List<Flaw> flaws = new ArrayList<>();

  private FormReader() {}

  static FormReading read(String key, String text) {
    try {
      return new FormReader().form(key, JSON.readTree(text));
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      int line = at == null ? 1 : at.getLineNr();
      return new FormRefused(
          List.of(
              new Flaw(
                  "",
                  "document",
                  "第 %d 行附近不是有效的 JSON，或同一名称写了两次。".formatted(line),
                  "Near line %d it is not valid JSON, or a name is there twice.".formatted(line))));
    }
  }

  private FormReading form(String key, JsonNode root) {
    if (!root.isObject() || !root.path("type").asString("").equals("object")) {
      flaw("", "表单应是 JSON 对象，且 type 为 object。", "A form is a JSON object whose type is object.");
      return new FormRefused(flaws);
    }
    known("", root, OF_FORM);
    if (!root.path("$schema").asString(SCHEMA).equals(SCHEMA))
      flaw("", "$schema 应为 " + SCHEMA + "。", "$schema should be " + SCHEMA + ".");
    if (root.has("additionalProperties") && root.path("additionalProperties").asBoolean(true))
      flaw("", "additionalProperties 只能为 false。", "additionalProperties must be false.");
    var title = title("", root);
    var fields = fields(root);
    return flaws.isEmpty() ? new FormRead(new Form(key, title, fields)) : new FormRefused(flaws);
  }

  private List<FormField> fields(JsonNode root) {
    var properties = root.path("properties");
    if (!properties.isObject() || properties.isEmpty() || properties.size() > MOST_FIELDS)
      flaw(
          "",
          "properties 应有 1 到 %d 个字段，现有 %d 个。".formatted(MOST_FIELDS, properties.size()),
          "properties should have 1 to %d fields, now %d."
              .formatted(MOST_FIELDS, properties.size()));
    var required = required(root, properties);
    var fields = new ArrayList<FormField>();
    if (properties.isObject())
      properties
          .properties()
          .forEach(each ->
              fields.add(field(each.getKey(), each.getValue(), required.contains(each.getKey()))));
    return fields;
  }

  private Set<String> required(JsonNode root, JsonNode properties) {
    var names = new HashSet<String>();
    for (var each : root.path("required")) {
      var name = each.asString("");
      if (!properties.has(name))
        flaw(
            name,
            "required 中的“%s”不是字段。".formatted(name),
            "'%s' in required is no field.".formatted(name));
      names.add(name);
    }
    return names;
  }

  private FormField field(String name, JsonNode node, boolean required) {
    if (!NAME.matcher(name).matches())
      flaw(
          name,
          "字段名“%s”应以小写字母开头，只含字母、数字和下划线，最多 40 个字符。".formatted(name),
          "The field name '%s' begins with a small letter and has letters, digits and _ only, 40 at most."
              .formatted(name));
    if (OF_PROCEDURE.contains(name))
      flaw(
          name,
          "字段名“%s”由流程使用，请换一个。".formatted(name),
          "The procedure itself uses the name '%s'; take another.".formatted(name));
    known(name, node, OF_FIELD);
    var title = title(name, node);
    return switch (node.path("type").asString("")) {
      case "string" -> text(name, node, title, required);
      case "integer" -> whole(name, node, title, required);
      case "boolean" -> new FormField(name, title, Type.CHOICE, required, 0, 0, YES_OR_NO);
      default -> {
        flaw(
            name,
            "字段“%s”的 type 应为 string、integer 或 boolean。".formatted(name),
            "The type of '%s' should be string, integer or boolean.".formatted(name));
        yield new FormField(name, title, Type.WORDS, required, 0, 1, List.of());
      }
    };
  }

  private FormField text(String name, JsonNode node, Texts title, boolean required) {
    if (node.has("oneOf"))
      return new FormField(name, title, Type.CHOICE, required, 0, 0, choices(name, node));
    int most = number(name, node, "maxLength", 200, MOST_WORDS);
    return new FormField(name, title, Type.WORDS, required, 1, most, List.of());
  }

  private static final List<FormChoice> YES_OR_NO =
      List.of(
          new FormChoice("true", new Texts("是", "Yes")),
          new FormChoice("false", new Texts("否", "No")));

  private FormField whole(String name, JsonNode node, Texts title, boolean required) {
    int min = number(name, node, "minimum", 0, LARGEST_NUMBER);
    int max = number(name, node, "maximum", LARGEST_NUMBER, LARGEST_NUMBER);
    if (min > max)
      flaw(
          name,
          "字段“%s”的 minimum %d 大于 maximum %d。".formatted(name, min, max),
          "Of '%s', minimum %d is above maximum %d.".formatted(name, min, max));
    return new FormField(name, title, Type.NUMBER, required, min, max, List.of());
  }

  private int number(String name, JsonNode node, String keyword, int otherwise, int most) {
    var value = node.path(keyword);
    if (value.isMissingNode()) return otherwise;
    if (!value.isIntegralNumber() || value.asLong() < 0 || value.asLong() > most) {
      flaw(
          name,
          "字段“%s”的 %s 应为 0 到 %d 的整数，不是 %s。".formatted(name, keyword, most, value),
          "%s of '%s' is a whole number from 0 to %d, not %s."
              .formatted(keyword, name, most, value));
      return otherwise;
    }
    return (int) value.asLong();
  }

  private List<FormChoice> choices(String name, JsonNode node) {
    var choices = new ArrayList<FormChoice>();
    var seen = new HashSet<String>();
    for (var each : node.path("oneOf")) {
      known(name, each, OF_CHOICE);
      var value = each.path("const").asString("");
      if (value.isBlank() || value.length() > 60 || !seen.add(value))
        flaw(
            name,
            "字段“%s”的选项值“%s”为空、过长或重复。".formatted(name, value),
            "Of '%s', the choice '%s' is empty, too long or there twice.".formatted(name, value));
      choices.add(new FormChoice(value, title(name, each)));
    }
    if (choices.isEmpty() || choices.size() > MOST_CHOICES)
      flaw(
          name,
          "字段“%s”应有 1 到 %d 个选项。".formatted(name, MOST_CHOICES),
          "'%s' should have 1 to %d choices.".formatted(name, MOST_CHOICES));
    return choices;
  }

  private Texts title(String name, JsonNode node) {
    var zh = node.path("title").asString("").strip();
    var en = node.path("titleEn").asString("").strip();
    if (zh.isEmpty() || en.isEmpty() || zh.length() > 60 || en.length() > 120)
      flaw(
          name,
          "“%s”缺少中文 title 或英文 titleEn，或超过 60、120 个字符。".formatted(name),
          "'%s' lacks title (Chinese) or titleEn, or they exceed 60 and 120 characters."
              .formatted(name));
    return new Texts(zh, en);
  }

  private void known(String name, JsonNode node, Set<String> keywords) {
    for (var keyword : node.propertyNames())
      if (!keywords.contains(keyword))
        flaw(
            name,
            "不支持“%s”，可用的有 %s。".formatted(keyword, keywords.stream().sorted().toList()),
            "'%s' is not supported; there are %s."
                .formatted(keyword, keywords.stream().sorted().toList()));
  }

  private void flaw(String name, String zh, String en) {
    flaws.add(new Flaw(name, name.isEmpty() ? "form" : "field", zh, en));
  }
}
