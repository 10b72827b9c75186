package org.anlan.rules.items;

/// Whether people bring a material or the city fetches it 提交方式.
public enum Obtained implements Coded {
  HANDED_IN("1", "申请人提交", "Handed in"),
  FORM("2", "在线填写", "Filled in on line"),
  SHARED("3", "免提交（数据共享）", "Not needed: shared");

  private final String code;
  private final String zh;
  private final String en;

  Obtained(String code, String zh, String en) {
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
