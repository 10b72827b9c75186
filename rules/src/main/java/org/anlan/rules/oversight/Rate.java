package org.anlan.rules.oversight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The rates by which it is judged whether promises are kept (GB/T 30428.4 as the field uses it, handbook §4.4; three rates 三率, §3.5). What
/// is in the denominator stands beside each; a matter that is not yet due is in none.
public enum Rate {
  /// Registered in time ÷ what should have been registered: the first round of what was reported.
  REGISTRATION("按时立案率", "Registered in time", true),
  /// Right the first time ÷ dispatched: nobody gave it back, no other unit got it.
  DISPATCH("派遣准确率", "Dispatched rightly", true),
  /// Disposed ÷ what should have been disposed of.
  DISPOSAL("处置率", "Disposed", true),
  ON_TIME_DISPOSAL("按期处置率", "Disposed in time", true),
  CLOSURE("结案率", "Closed", true),
  ON_TIME_CLOSURE("按期结案率", "Closed in time", true),
  /// Done again ÷ disposed.
  REWORK("返工率", "Reworked", false),
  /// Given more time ÷ what should have been disposed of.
  DELAY("延期率", "Extended", false),
  /// Got in touch in time ÷ dispatched and assessed.
  RESPONSE("响应率", "Response", true),
  /// Solved ÷ effective call-backs.
  RESOLUTION("解决率", "Resolution", true),
  /// Sum of the scores ÷ effective call-backs.
  SATISFACTION("满意率", "Satisfaction", true),
  /// Response, resolution and satisfaction, weighted.
  THREE_RATES("三率综合", "Three rates together", true),
  /// Disposal in time, disposal, dispatch, few extensions, little rework, weighted.
  PERFORMANCE("综合评价", "Performance", true);

  private final String name;
  private final String nameEn;
  private final boolean highIsGood;

  Rate(String name, String nameEn, boolean highIsGood) {
    this.name = name;
    this.nameEn = nameEn;
    this.highIsGood = highIsGood;
  }

  public static Optional<Rate> find(String code) {
    return Arrays.stream(values()).filter(rate -> rate.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return name;
  }

  public String titleEn() {
    return nameEn;
  }

  public boolean highIsGood() {
    return highIsGood;
  }

  /// Weighted from other rates; no case is in it itself.
  public boolean composite() {
    return this == THREE_RATES || this == PERFORMANCE;
  }
}
