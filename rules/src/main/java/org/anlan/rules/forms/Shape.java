package org.anlan.rules.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// What an answer to a field looks like, as far as its signs tell: the keywords of the schema, and the same in words. What takes reckoning, as
/// a check digit, [Answers] looks at.
///
/// @param keywords of JSON Schema
/// @param expected completes the sentence “X should be …”
record Shape(Map<String, Object> keywords, Words expected) {

  /// Between several choices in one answer.
  static final String BETWEEN = "、";

  static final List<String> YES_OR_NO = List.of("是", "否");

  private static final String NUMBER = "(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,4})?";
  private static final String MONEY = "(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,2})?";
  private static final String PHONE =
      "1[3-9][0-9]{9}|0[0-9]{2,3}-?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}";
  private static final String EMAIL =
      "[A-Za-z0-9._%+\\-]{1,64}@[A-Za-z0-9\\-]{1,63}(?:\\.[A-Za-z0-9\\-]{1,63}){1,5}";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String CITIZEN = "[0-9]{17}[0-9X]";
  private static final String CREDIT = "[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}";
  private static final String PLATE =
      "[\\u4e00-\\u9fff][A-HJ-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]";

  Shape {
    keywords = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
  }

  static Shape of(Field field) {
    return switch (field.kind()) {
      case TEXT -> text(field);
      case NUMBER -> counted(field, NUMBER, Words.of("数字", "a number"));
      case MONEY ->
          counted(field, MONEY, Words.of("金额，最多两位小数", "an amount with two decimals at most"));
      case CHOICE -> one(field.choices());
      case CHOICES -> several(field.choices());
      case BOOLEAN -> one(YES_OR_NO);
      case ADDRESS ->
          length(4, field, Words.of("地址，写到门牌号", "an address down to the number of the house"));
      case DIVISION -> length(2, field, Words.of("地名，如 某省某市某县", "a place: province, city, county"));
      case DATE -> matching(DAY, "date", Words.of("日期，如 2026-03-01", "a day, such as 2026-03-01"));
      case EMAIL ->
          matching(
              EMAIL,
              "email",
              Words.of("电子邮箱，如 name@example.com", "an e-mail address, such as name@example.com"));
      case FILE -> matching(ID, "uuid", Words.of("上传的文件", "an uploaded file"));
      case PHONE, POSTCODE, CITIZEN_ID, USCC, BANK_ACCOUNT, PLATE -> number(field.kind());
    };
  }

  /// Numbers that somebody gave out, each of its own sort.
  private static Shape number(Field.Kind kind) {
    return switch (kind) {
      case PHONE ->
          matching(
              PHONE,
              null,
              Words.of(
                  "11 位手机号码，或带区号的座机号码，如 0553-1234567",
                  "a mobile number of 11 digits, or a line with its area code, such as 0553-1234567"));
      case POSTCODE -> matching("[0-9]{6}", null, Words.of("6 位数字", "6 digits"));
      case CITIZEN_ID ->
          matching(CITIZEN, null, Words.of("18 位公民身份号码", "an identity number of 18 characters"));
      case USCC ->
          matching(
              CREDIT,
              null,
              Words.of(
                  "18 位统一社会信用代码（不含 I、O、S、V、Z）",
                  "a credit code of 18 characters without I, O, S, V, Z"));
      case BANK_ACCOUNT -> matching("[0-9]{8,30}", null, Words.of("8 到 30 位数字", "8 to 30 digits"));
      case PLATE -> matching(PLATE, null, Words.of("车牌号，如 皖B12345", "a plate, such as 皖B12345"));
      default -> throw new IllegalArgumentException(kind + " is no number that is given out.");
    };
  }

  private static Shape text(Field field) {
    if (!field.isPatterned())
      return length(
          1,
          field,
          Words.of(
              "%d 字以内的文字".formatted(most(field)),
              "text of %d characters at most".formatted(most(field))));
    var json = new LinkedHashMap<String, Object>();
    json.put("pattern", "^(?:" + field.rule() + ")$");
    json.put("maxLength", most(field));
    return new Shape(
        json,
        Words.of("规定的格式（%s）".formatted(field.rule()), "of the form %s".formatted(field.rule())));
  }

  static int most(Field field) {
    return field.length() == 0 ? 200 : field.length();
  }

  private static Shape length(int least, Field field, Words expected) {
    return new Shape(Map.of("minLength", least, "maxLength", most(field)), expected);
  }

  private static Shape counted(Field field, String pattern, Words words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("pattern", "^(?:" + pattern + ")$");
    if (field.rule().isBlank()) return new Shape(json, words);
    var ends = field.ends();
    json.put("x-least", ends.least());
    json.put("x-most", ends.most());
    return new Shape(
        json,
        Words.of(
            "%s 到 %s 之间的%s".formatted(ends.least(), ends.most(), words.zh()),
            "%s from %s to %s".formatted(words.en(), ends.least(), ends.most())));
  }

  private static Shape matching(String pattern, @Nullable String format, Words expected) {
    var json = new LinkedHashMap<String, Object>();
    json.put("pattern", "^(?:" + pattern + ")$");
    if (format != null) json.put("format", format);
    return new Shape(json, expected);
  }

  private static Shape one(List<String> choices) {
    return new Shape(Map.of("enum", choices), chosen(choices));
  }

  private static Shape several(List<String> choices) {
    var any = choices.stream().map(Shape::literally).collect(Collectors.joining("|", "(?:", ")"));
    var json = new LinkedHashMap<String, Object>();
    json.put("pattern", "^" + any + "(?:" + BETWEEN + any + ")*$");
    json.put("x-choices", choices);
    return new Shape(json, chosen(choices));
  }

  private static Words chosen(List<String> choices) {
    var all = String.join(BETWEEN, choices);
    return Words.of("所列选项：" + all, "one of those listed: " + all);
  }

  /// A word as a pattern, in every dialect of patterns.
  private static String literally(String word) {
    return word.replaceAll("([\\\\^$.|?*+()\\[\\]{}])", "\\\\$1");
  }

  boolean matches(String answer) {
    int signs = answer.codePointCount(0, answer.length());
    if (keywords.get("enum") instanceof List<?> choices) return choices.contains(answer);
    if (keywords.get("minLength") instanceof Integer least && signs < least) return false;
    if (keywords.get("maxLength") instanceof Integer most && signs > most) return false;
    return !(keywords.get("pattern") instanceof String pattern)
        || Pattern.compile(pattern).matcher(answer).find();
  }
}
