package org.anlan.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anlan.http.Texts;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.Uscc;

/// What a data element can hold.
public enum ElementType {
  TEXT,
  DATE,
  NUMBER,
  FLAG,
  CODE,
  CITIZEN_ID,
  USCC,
  PHONE,
  DIVISION;

  private static final int LONGEST = 200;
  private static final Pattern PHONE_SHAPE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
  private static final Pattern NUMBER_SHAPE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ElementType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("'%s' is no type of a data element".formatted(code)));
  }

  boolean holds(String value, String format, LocalDate today) {
    return switch (this) {
      case TEXT -> !value.isBlank() && length(value) <= longest(format) && tidy(value);
      case DATE -> isDay(value);
      case NUMBER -> NUMBER_SHAPE.matcher(value).matches() && within(value, format);
      case FLAG -> value.equals("Y") || value.equals("N");
      case CODE -> Element.codes(format).containsKey(value);
      case CITIZEN_ID -> CitizenId.holds(value, today);
      case USCC -> Uscc.holds(value);
      case PHONE -> PHONE_SHAPE.matcher(value).matches();
      case DIVISION -> DivisionCode.holds(value);
    };
  }

  Texts expected(String format) {
    return switch (this) {
      case TEXT ->
          new Texts("1 到 %d 个字", "1 to %d characters, no control characters").with(longest(format));
      case DATE -> new Texts("日期，写作 2026-03-01", "a day such as 2026-03-01");
      case NUMBER ->
          new Texts("数字，范围 %s", "a number within %s").with(format.isBlank() ? "…" : format);
      case FLAG -> new Texts("Y（是）或 N（否）", "Y or N");
      case CODE ->
          new Texts("%s 之一", "one of %s").with(String.join(", ", Element.codes(format).keySet()));
      case CITIZEN_ID ->
          new Texts(
              "18 位公民身份号码，末位校验正确", "an identity number of 18 characters with a right last one");
      case USCC ->
          new Texts("18 位统一社会信用代码，末位校验正确", "a credit code of 18 characters with a right last one");
      case PHONE ->
          new Texts("手机号码或带区号的固定电话", "a mobile number, or a land line with its area code");
      case DIVISION -> new Texts("12 位区划代码", "a division code of 12 digits");
    };
  }

  private static int longest(String format) {
    return format.isBlank() ? LONGEST : Integer.parseInt(format);
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }

  private static boolean tidy(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }

  private static boolean within(String value, String format) {
    if (format.isBlank()) return true;
    var ends = List.of(format.split("\\.\\."));
    var number = new BigDecimal(value);
    return number.compareTo(new BigDecimal(ends.getFirst())) >= 0
        && number.compareTo(new BigDecimal(ends.getLast())) <= 0;
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
