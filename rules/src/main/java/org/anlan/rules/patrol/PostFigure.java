package org.anlan.rules.patrol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The figures by which a post is evaluated 岗位评价 (GB/T 30428.4 as the field uses it, handbook §4.4). What is in the denominator stands
/// beside each; where nothing is, there is no value.
public enum PostFigure {
  /// Rounds with at least one check-off ÷ rounds that the post had to walk.
  ON_DUTY("collector", "在岗率", "On duty", true),
  /// Grids checked off ÷ grids that were to be walked.
  COVERAGE("collector", "巡查到位率", "Grids walked", true),
  /// Check-offs with a position ÷ check-offs.
  LOCATED("collector", "定位核实率", "Located", true),
  /// Reports that stand ÷ reports made on patrol; withdrawn and merged ones do not stand.
  VALID("collector", "有效上报率", "Valid reports", true),
  /// Missed ÷ missed and valid together.
  MISSED("collector", "漏报率", "Missed", false),
  /// Registered in time ÷ registered by hand.
  REGISTERED("acceptor", "按时立案率", "Registered in time", true),
  /// Sent to a unit that kept it ÷ sent by hand and accepted or given back.
  SENT_RIGHTLY("dispatcher", "准确派遣率", "Dispatched rightly", true),
  /// Checked in time ÷ checked.
  CHECKED("verifier", "按时核查率", "Checked in time", true);

  private final String role;
  private final String name;
  private final String nameEn;
  private final boolean highIsGood;

  PostFigure(String role, String name, String nameEn, boolean highIsGood) {
    this.role = role;
    this.name = name;
    this.nameEn = nameEn;
    this.highIsGood = highIsGood;
  }

  public static Optional<PostFigure> find(String code) {
    return Arrays.stream(values()).filter(figure -> figure.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What kind of work it judges: collector, acceptor, dispatcher, verifier.
  public String role() {
    return role;
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
}
