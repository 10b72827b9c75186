package org.anlan.rules.items;

/// How far from home an item can be asked for 通办范围.
public enum OpeningScope implements Coded {
  NONE("0", "不通办", "Only at its own hall"),
  COUNTY("4", "跨县区通办", "Across counties"),
  CITY("3", "跨市通办", "Across cities"),
  PROVINCE("2", "跨省通办", "Across provinces"),
  NATIONWIDE("1", "全国通办", "Nationwide");

  private final String code;
  private final String zh;
  private final String en;

  OpeningScope(String code, String zh, String en) {
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
