package org.anlan.rules.items;

/// In what a limit is counted 时限单位.
public enum LimitUnit implements Coded {
  WORKDAY("W", "工作日", "working days"),
  DAY("D", "日（自然日）", "calendar days"),
  HOUR("H", "小时（工作时间）", "working hours"),
  AT_ONCE("0", "当场办结", "on the spot"),
  NONE("N", "无规定", "no limit set");

  private final String code;
  private final String zh;
  private final String en;

  LimitUnit(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
