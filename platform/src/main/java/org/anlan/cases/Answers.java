package org.anlan.cases;

import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Masking;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What a reporter answered to the questions of the kind: checked as it comes in, known to decisions and conditions, said in words.
final class Answers {

  private static final Texts CHOOSE =
      new Texts("请从列表中选择，不是“%s”。", "Choose from the list, not “%s”.");
  private static final Texts WHOLE =
      new Texts("应为 0 到 9999 的整数，不是“%s”。", "A whole number from 0 to 9999, not “%s”.");
  private static final Texts WHEN =
      new Texts(
          "应为日期和时间，如 2026-11-28T09:30，不是“%s”。",
          "A day and a time such as 2026-11-28T09:30, not “%s”.");
  private static final Texts LONG =
      new Texts("最多 100 个字，现在有 %s 个。", "At most 100 characters, now %s.");

  private Answers() {}

  /// A question and its answer as people read it.
  record AnsweredView(String code, String name, String nameEn, String value, String valueEn) {}

  /// The answers in the order of the questions, without what was left blank; a wrong one is refused by its name.
  static Map<String, String> check(Kind kind, Map<String, String> given) {
    for (var code : given.keySet())
      if (kind.findAttribute(code).isEmpty()) throw refused(code, unknown(kind, code));
    var answers = new LinkedHashMap<String, String>();
    for (var attribute : kind.attributes()) {
      var answer = check(attribute, given.get(attribute.code()));
      if (answer != null) answers.put(attribute.code(), answer);
    }
    return answers;
  }

  private static @Nullable String check(Attribute attribute, @Nullable String typed) {
    var answer = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    if (answer.isEmpty()) {
      if (attribute.required()) throw refused(attribute, missing(attribute));
      return null;
    }
    return switch (attribute.type()) {
      case CHOICE -> choice(attribute, answer);
      case CHOICES -> choices(attribute, answer);
      case NUMBER -> number(attribute, answer);
      case TEXT -> text(attribute, answer);
      case TIME -> time(attribute, answer);
    };
  }

  /// Each once, in the order of the list, however they were given.
  private static String choices(Attribute attribute, String answer) {
    var given = Set.of(distinct(answer));
    for (var one : given) choice(attribute, one);
    return attribute.choices().stream()
        .map(Attribute.Choice::code)
        .filter(given::contains)
        .collect(joining(Attribute.BETWEEN));
  }

  private static String[] distinct(String answer) {
    return Arrays.stream(answer.split(Attribute.BETWEEN, -1))
        .map(String::strip)
        .distinct()
        .toArray(String[]::new);
  }

  private static String time(Attribute attribute, String answer) {
    try {
      return LocalDateTime.parse(answer).truncatedTo(ChronoUnit.MINUTES).toString();
    } catch (DateTimeParseException e) {
      throw refused(attribute, named(attribute, WHEN.with(answer)));
    }
  }

  private static String choice(Attribute attribute, String answer) {
    if (attribute.findChoice(answer).isEmpty())
      throw refused(attribute, named(attribute, CHOOSE.with(answer)));
    return answer;
  }

  private static String number(Attribute attribute, String answer) {
    if (!answer.matches("\\d{1,4}")) throw refused(attribute, named(attribute, WHOLE.with(answer)));
    return String.valueOf(Integer.parseInt(answer));
  }

  private static String text(Attribute attribute, String answer) {
    var length = answer.codePointCount(0, answer.length());
    if (length > Attribute.LONGEST) throw refused(attribute, named(attribute, LONG.with(length)));
    return answer;
  }

  private static Texts missing(Attribute attribute) {
    return new Texts(
        "请回答“%s”。".formatted(attribute.name()), "Answer “%s”.".formatted(attribute.nameEn()));
  }

  private static Texts named(Attribute attribute, Texts what) {
    return new Texts(
        "“%s”：%s".formatted(attribute.name(), what.zh()),
        "“%s”: %s".formatted(attribute.nameEn(), what.en()));
  }

  private static Texts unknown(Kind kind, String code) {
    var codes = kind.attributes().stream().map(Attribute::code).toList();
    return new Texts(
        "“%s”不问“%s”，可答的有 %s。".formatted(kind.name(), code, codes),
        "“%s” does not ask “%s”; it asks %s.".formatted(kind.nameEn(), code, codes));
  }

  private static Refused refused(Attribute attribute, Texts why) {
    return refused(attribute.code(), why);
  }

  private static Refused refused(String code, Texts why) {
    return new Refused(new Refusal.AnswerWrong(code, why));
  }

  /// For the procedure: only what was answered.
  static Map<String, Object> variables(CaseFile file) {
    var variables = new HashMap<String, Object>();
    for (var attribute : file.kind().attributes()) {
      var answer = file.answers().get(attribute.code());
      if (answer != null) variables.put(attribute.code(), attribute.value(answer));
    }
    return variables;
  }

  /// For the decision: each question has a value. What was found on the way, such as a depth that somebody measured, counts more
  /// than what was reported.
  static Map<String, Object> inputs(CaseFile file) {
    var known = new HashMap<>(variables(file));
    known.putAll(file.way().progress().variables());
    var inputs = new HashMap<String, Object>();
    for (var attribute : file.kind().attributes())
      inputs.put(attribute.code(), known.getOrDefault(attribute.code(), attribute.notAnswered()));
    return inputs;
  }

  /// Words of a reporter are masked, as everywhere.
  static List<AnsweredView> views(CaseFile file) {
    var views = new ArrayList<AnsweredView>();
    for (var attribute : file.kind().attributes()) {
      var answer = file.answers().get(attribute.code());
      if (answer == null) continue;
      var said = attribute.say(answer);
      views.add(
          new AnsweredView(
              attribute.code(),
              attribute.name(),
              attribute.nameEn(),
              Masking.text(said.zh()),
              Masking.text(said.en())));
    }
    return views;
  }
}
