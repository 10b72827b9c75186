package org.anlan.rules.items;

/// Whether it is done at once or by a promised day 办件类型.
public enum CaseType implements Coded {
  ON_THE_SPOT("1", "即办件", "On the spot"),
  PROMISED("2", "承诺件", "Promised"),
  OTHER("9", "其他", "Other");

  private final String code;
  private final String zh;
  private final String en;

  CaseType(String code, String zh, String en) {
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
