package org.anlan.rules.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// What somebody answered to a form: cleaned of what came along with pasting, and judged field by field.
public final class Answers {

  private static final int ID_LENGTH = 18;
  private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

  private Answers() {}

  /// Only what the form asks for, each answer as it is kept; what is blank then was not answered.
  public static Map<String, String> cleaned(FormSchema form, Map<String, String> typed) {
    var answers = new LinkedHashMap<String, String>();
    for (var asked : form.fields()) {
      var text = typed.get(asked.field().id());
      if (text == null) continue;
      var clean = Pasted.clean(asked.field(), text);
      if (!clean.isEmpty()) answers.put(asked.field().id(), clean);
    }
    return answers;
  }

  /// All that stands against handing this in, in the order of the form.
  ///
  /// @param answers as [#cleaned] left them
  public static List<FormFault> check(
      FormSchema form, Map<String, String> answers, LocalDate today) {
    var faults = new ArrayList<FormFault>();
    for (var asked : form.fields()) {
      var answer = answers.get(asked.field().id());
      if (answer != null) check(asked.field(), answer, today).ifPresent(faults::add);
      else if (asked.required()) faults.add(missing(asked.field()));
    }
    return faults;
  }

  private static FormFault missing(Field field) {
    var verb = field.kind().isChosen() || field.kind() == Field.Kind.BOOLEAN;
    return new FormFault(
        field.id(),
        true,
        Words.of(
            (verb ? "请选择“%s”" : field.kind() == Field.Kind.FILE ? "请上传“%s”" : "请填写“%s”")
                .formatted(field.name().zh()),
            (verb
                    ? "Choose “%s”"
                    : field.kind() == Field.Kind.FILE ? "Upload “%s”" : "Fill in “%s”")
                .formatted(english(field))));
  }

  /// What stands against one answer, of a field that was answered.
  public static Optional<FormFault> check(Field field, String answer, LocalDate today) {
    var shape = Shape.of(field);
    if (!shape.matches(answer)) return Optional.of(misshapen(field, shape, answer));
    var wrong =
        switch (field.kind()) {
          case CITIZEN_ID -> citizenId(answer, today);
          case USCC -> Uscc.holds(answer) ? null : CHECK;
          case BANK_ACCOUNT -> isCard(answer) && !luhn(answer) ? CHECK : null;
          case DATE -> day(answer);
          case NUMBER, MONEY -> counted(field, answer, shape);
          case CHOICES -> twice(answer);
          case ADDRESS, DIVISION -> answer.matches("[0-9\\p{Punct}]+") ? shape.expected() : null;
          default -> null;
        };
    return Optional.ofNullable(wrong).map(words -> should(field, words));
  }

  /// What completes “X should be …”; a number whose parts contradict one another was misread or mistyped.
  private static final Words CHECK =
      Words.of("校验位正确的号码，请逐位核对是否抄错", "a number whose check digit holds; compare it digit by digit");

  private static @Nullable Words citizenId(String answer, LocalDate today) {
    if (CitizenId.holds(answer, today)) return null;
    try {
      var birth = new CitizenId(answer).birth();
      return birth.isAfter(today) ? Words.of("已出生的人的号码", "that of somebody who is born") : CHECK;
    } catch (IllegalArgumentException e) {
      return CHECK;
    }
  }

  private static @Nullable Words day(String answer) {
    try {
      var day = LocalDate.parse(answer);
      return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
          ? Words.of("1800 年至 2200 年之间的日期", "a day between 1800 and 2200")
          : null;
    } catch (DateTimeException e) {
      return Words.of("日历上有的日期", "a day that the calendar has");
    }
  }

  private static @Nullable Words counted(Field field, String answer, Shape shape) {
    var value = new BigDecimal(answer);
    var ends = field.ends();
    var fits = value.compareTo(ends.least()) >= 0 && value.compareTo(ends.most()) <= 0;
    return fits ? null : shape.expected();
  }

  private static @Nullable Words twice(String answer) {
    var chosen = List.of(answer.split(Shape.BETWEEN));
    return chosen.stream().distinct().count() < chosen.size()
        ? Words.of("不重复的选项", "each choice once")
        : null;
  }

  /// Cards of the national network begin with 62 and end in a check digit; other accounts have none.
  private static boolean isCard(String answer) {
    return answer.startsWith("62") && answer.length() >= 16 && answer.length() <= 19;
  }

  /// ISO/IEC 7812-1 annex B.
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  private static FormFault misshapen(Field field, Shape shape, String answer) {
    int signs = answer.codePointCount(0, answer.length());
    var counts =
        switch (field.kind()) {
          case CITIZEN_ID, USCC -> signs != ID_LENGTH;
          case PHONE, POSTCODE, BANK_ACCOUNT -> true;
          case TEXT, ADDRESS, DIVISION -> signs > Shape.most(field);
          default -> false;
        };
    if (!counts) return should(field, shape.expected());
    var unit = field.kind() == Field.Kind.TEXT ? "字" : "位";
    return should(
        field,
        Words.of(
            "%s，现在是 %d %s".formatted(shape.expected().zh(), signs, unit),
            "%s; now it has %d".formatted(shape.expected().en(), signs)));
  }

  private static FormFault should(Field field, Words what) {
    return new FormFault(
        field.id(),
        false,
        Words.of(
            "“%s”应为%s".formatted(field.name().zh(), what.zh()),
            "“%s” should be %s".formatted(english(field), what.en())));
  }

  private static String english(Field field) {
    var en = field.name().en();
    return en == null ? field.name().zh() : en;
  }
}
