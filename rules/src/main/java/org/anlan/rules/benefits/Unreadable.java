package org.anlan.rules.benefits;

/// A cell that a clause cannot be made of: what stands there, and from which letter on it is not understood.
final class Unreadable extends RuntimeException {

  private final String text;
  private final int at;

  Unreadable(String text, int at) {
    super("'%s' is not understood from letter %d on".formatted(text, at + 1), null, false, false);
    this.text = text;
    this.at = at;
  }

  Said said() {
    return new Said(
        "“%s”从第 %d 个字符起无法识别。可用：数字、字段、+ - * /、min、max、floor、ceiling；条件可用 >= 5、[1..5]、\"a\"、not(…)、starts with(?, \"a\")、contains(?, \"a\")、date(\"2026-01-01\")、true、false。"
            .formatted(text, at + 1),
        "“%s” is not understood from letter %d on. Use numbers, fields, + - * /, min, max, floor, ceiling; conditions such as >= 5, [1..5], \"a\", not(…), starts with(?, \"a\"), contains(?, \"a\"), date(\"2026-01-01\"), true, false."
            .formatted(text, at + 1));
  }
}
