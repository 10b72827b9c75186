package org.anlan.rules.scans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Registered capital as licences print it, such as 壹佰万元整 or 500.000000万人民币, as the number of 10,000 yuan that forms ask for.
public final class Capital {

  private static final Pattern FIGURES = Pattern.compile("(\\d+(?:\\.\\d+)?)(亿|万)?");
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String PLAIN = "〇一二三四五六七八九";
  private static final String NUMERALS = DIGITS + PLAIN + "拾十佰百仟千万萬亿億";
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  private Capital() {}

  /// Empty for another currency and for what is no amount.
  public static Optional<BigDecimal> tenThousands(String text) {
    var said = text.replaceAll("[,，\\s]", "").replace("人民币", "").replace("圆", "元");
    if (said.contains("美") || said.contains("港") || said.contains("欧")) return Optional.empty();
    var figures = FIGURES.matcher(said);
    if (figures.find())
      return Optional.of(plain(times(new BigDecimal(figures.group(1)), figures.group(2))));
    return inWords(said.replaceAll("元.*$", ""))
        .map(yuan -> plain(BigDecimal.valueOf(yuan).divide(MYRIAD, 6, RoundingMode.HALF_UP)));
  }

  private static BigDecimal times(
      BigDecimal amount, @org.jspecify.annotations.Nullable String unit) {
    if (unit == null) return amount.divide(MYRIAD, 6, RoundingMode.HALF_UP);
    return unit.equals("亿") ? amount.multiply(MYRIAD) : amount;
  }

  private static BigDecimal plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// A number in Chinese numerals: sections of four digits, each with its 拾, 佰, 仟, parted by 亿 and 万.
  private static Optional<Long> inWords(String words) {
    return words.isEmpty() || !words.chars().allMatch(sign -> NUMERALS.indexOf(sign) >= 0)
        ? Optional.empty()
        : Optional.of(number(words));
  }

  private static long number(String words) {
    int parted = Math.max(words.indexOf('亿'), words.indexOf('億'));
    if (parted >= 0)
      return number(words.substring(0, parted)) * 100_000_000 + number(words.substring(parted + 1));
    parted = Math.max(words.indexOf('万'), words.indexOf('萬'));
    if (parted >= 0)
      return number(words.substring(0, parted)) * 10_000 + number(words.substring(parted + 1));
    return section(words);
  }

  private static long section(String words) {
    long sum = 0;
    long digit = 0;
    for (var sign : words.toCharArray()) {
      int value = Math.max(DIGITS.indexOf(sign), PLAIN.indexOf(sign));
      if (value >= 0) digit = value;
      else {
        sum += (digit == 0 && sum == 0 ? 1 : digit) * unit(sign);
        digit = 0;
      }
    }
    return sum + digit;
  }

  private static long unit(char sign) {
    return switch (sign) {
      case '拾', '十' -> 10;
      case '佰', '百' -> 100;
      default -> 1_000;
    };
  }
}
