package org.anlan.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Blackens what in a text could lead to a person, for texts that are kept without their writer: numbers as long as those of telephones, cards and
/// identities, addresses of mail, plates, numbers of houses and rooms, and names where somebody gives theirs.
public final class Blackening {

  private static final String BLACK = "＊";
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern PLATE =
      Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-zA-Z][·. ]?[a-zA-Z0-9]{4,6}");
  private static final Pattern NUMBER = Pattern.compile("\\d([- ]?[\\dxX]){4,}");
  private static final Pattern HOUSE =
      Pattern.compile("[\\d一二三四五六七八九十百]+(-\\d+)*\\s*(?=号|栋|幢|单元|室|房|弄)");
  private static final Pattern NAME =
      Pattern.compile("(?<=我叫|我是叫|姓名是|姓名|名叫|名字叫|本人叫)[:： ]?\\p{IsHan}{2,3}");

  private Blackening() {}

  /// In one width, without blanks at the ends.
  public static String of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    for (var pattern : new Pattern[] {MAIL, PLATE, NUMBER, HOUSE, NAME})
      plain = pattern.matcher(plain).replaceAll(BLACK);
    return plain;
  }
}
