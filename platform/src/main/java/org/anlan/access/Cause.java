package org.anlan.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Texts;

/// Why somebody asks for a masked field. The list is ours (handbook 8.3, marked as a proposal there); words go with each.
public enum Cause {
  PAGE("打开页面", "Opened the page"),
  CALL_BACK("回访核实", "Calling back"),
  ON_SITE("现场联系", "Meeting on site"),
  IDENTITY("核对身份", "Checking who it is"),
  COMPLAINT("处理投诉", "Handling a complaint"),
  ORDER("领导交办或督办", "On a superior's order"),
  OTHER("其他", "Other");

  private final Texts title;

  Cause(String zh, String en) {
    this.title = new Texts(zh, en);
  }

  public Texts title() {
    return title;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One that a person can give.
  public static Optional<Cause> find(String code) {
    return Arrays.stream(values())
        .filter(cause -> cause != PAGE && cause.code().equals(code))
        .findFirst();
  }

  static Cause of(String code) {
    return Arrays.stream(values())
        .filter(cause -> cause.code().equals(code))
        .findFirst()
        .orElse(OTHER);
  }
}
